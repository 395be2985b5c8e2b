"""Every example value of the contract, read and written again."""

from __future__ import annotations

import json
import unittest
from typing import Any, ClassVar

from codex_contract import ContractError
from codex_contract.codecs import CODECS

from .vectors import GUARANTEES, vectors

_CANARIES = ("canary", "8675309")


def _text(value: Any) -> str:
    # As text, because 1, 1.0 and True are equal to Python.
    return json.dumps(value, sort_keys=True)


class Vectors(unittest.TestCase):
    counted: ClassVar[dict[str, dict[str, int]]] = {}

    @classmethod
    def tearDownClass(cls) -> None:
        """Leaves what was counted for the table of guarantees."""
        GUARANTEES.parent.mkdir(parents=True, exist_ok=True)
        GUARANTEES.write_text(json.dumps(cls.counted), "utf-8")

    def test_what_servers_send_is_read_and_written_again_unchanged(self) -> None:
        count = 0
        for kind in ("valid", "newer", "beyondDouble"):
            counted = self.counted[kind] = {"held": 0, "of": 0}
            for vector in vectors(kind):
                counted["of"] += 1
                with self.subTest(kind=kind, type=vector.type, name=vector.name):
                    codec = CODECS[vector.type]
                    written = codec.encode(codec.decode(vector.value))
                    self.assertEqual(_text(written), _text(vector.value))
                    counted["held"] += 1
            count += counted["of"]
        self.assertGreater(count, 1000)

    def test_what_does_not_fit_is_refused_where_it_is_wrong_and_not_repeated(self) -> None:
        counted = self.counted["invalid"] = {"held": 0, "of": 0}
        for vector in vectors("invalid"):
            counted["of"] += 1
            with self.subTest(type=vector.type, name=vector.name):
                with self.assertRaises(ContractError) as caught:
                    CODECS[vector.type].decode(vector.value)
                error = caught.exception
                self.assertEqual(error.pointer, vector.pointer)
                told = f"{error!s} {error!r} {error.__cause__!r} {error.__context__!r}"
                for canary in _CANARIES:
                    self.assertNotIn(canary, told)
                counted["held"] += 1
        self.assertGreater(counted["of"], 900)

    def test_integers_of_64_bits_keep_every_digit(self) -> None:
        for value in (2**53 + 1, 2**63 - 1, -(2**63)):
            self.assertEqual(CODECS["Int64"].decode(json.loads(str(value))), value)
        with self.assertRaises(ContractError):
            CODECS["Int64"].decode(2**63)

    def test_true_is_no_integer_and_one_is_no_boolean(self) -> None:
        for type_name, value in (("Int64", True), ("RequestId", False)):
            with self.assertRaises(ContractError):
                CODECS[type_name].decode(value)
        with self.assertRaises(ContractError):
            CODECS["GetAccountParams"].decode({"refreshToken": 1})
