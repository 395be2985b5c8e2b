"""A contract of awkward names, generated, checked, imported and used."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

_TESTS = Path(__file__).resolve().parent
_PACKAGE = _TESTS.parent
_BY_HAND = ("codec.py", "errors.py", "method.py", "values.py")


class Awkward(unittest.TestCase):
    folder: tempfile.TemporaryDirectory[str]
    root: Path

    @classmethod
    def setUpClass(cls) -> None:
        cls.folder = tempfile.TemporaryDirectory()
        subprocess.run(["node", str(_TESTS / "awkward/generate.mjs"), cls.folder.name], check=True)
        cls.root = Path(cls.folder.name) / "clients/python"
        for name in _BY_HAND:
            shutil.copy(_PACKAGE / "codex_contract" / name, cls.root / "codex_contract")
        (cls.root / "codex_contract/__init__.py").touch()
        shutil.copy(_PACKAGE / "pyproject.toml", cls.root)
        shutil.copy(_TESTS / "awkward/use.py", cls.root)

    @classmethod
    def tearDownClass(cls) -> None:
        cls.folder.cleanup()

    def test_it_is_imported_and_used(self) -> None:
        self._run("use.py")

    def test_it_is_typed(self) -> None:
        self._run("-m", "mypy", "--strict", "codex_contract", "use.py")

    def test_it_is_formatted(self) -> None:
        self._run("-m", "ruff", "format", "--check", "--diff", "codex_contract")

    def test_it_is_clean(self) -> None:
        # Names that nobody would choose are what this contract is about.
        ignored = "E501,E741,N801,N815,N999,PLC2401,RUF001,PLR0913"
        self._run("-m", "ruff", "check", "--ignore", ignored, "codex_contract")

    def _run(self, *arguments: str) -> None:
        ran = subprocess.run(
            [sys.executable, *arguments],
            cwd=self.root,
            capture_output=True,
            text=True,
            check=False,
        )
        self.assertEqual(ran.returncode, 0, ran.stdout + ran.stderr)
