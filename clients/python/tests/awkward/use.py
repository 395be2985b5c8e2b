"""Uses the package that was made from awkward names; run beside it."""

from __future__ import annotations

import json

from codex_contract import methods
from codex_contract.calls import Calls
from codex_contract.codecs import CODECS
from codex_contract.errors import ContractError
from codex_contract.types import Branch, Everything, Leaf, Many, Members, Unknown, Values

SECRET = "canary"

given = {
    name: SECRET if name == "from" else f"text of {name}"
    for name in (
        *("class", "from", "self", "str", "field", "unlisted", "constructor", "prototype"),
        "__proto__",
        *("None", "print", "match", "fooBar", "foo_bar", "FooBar", " ", "a b", "3d", "_"),
        *('it\'s "quoted" \\', "名前", "ünïcode", "ﬁ"),
    )
}
members = {
    **given,
    "dict": {"__proto__": "x"},
    "to_json": True,
    "from_json": [None],
    "aSecretWhoseNameIsSoLongThatItDoesNotFitIntoTheLineThatItWouldHaveToStandInWithItsType": [
        SECRET
    ],
    "__init__": {"of": "a later release"},
}
leaf = {"class": "leaf"}
unknown = {"class": "unknown", "raw": {"class": "leaf"}, "tag": "leaf"}
later = {"class": "orbit", "height": 1}
quoted = {"class": 'it\'s "quoted" \\ and\nbroken'}
branch = {"class": "branch", "trees": [leaf, unknown, later, quoted], "parent": None}
everything = {
    "members": members,
    "single": {"constructor": "only"},
    "tree": {**branch, "byName": {"constructor": branch, "none": None}, "parent": branch},
    "values": ["", " ", "3", "class", "a-b", "a_b", "aB", "mro", "later", 'it\'s "quoted" \\'],
    "closed": "none",
    "either": 2**53 + 1,
    "record": {},
    "unknown": {"Record": {"type": "literal", "version": 2, "on": True}},
    "lower": {"lower": {"lower": None}},
    "dollar": {"$dollar": "$"},
    "none": {},
    "empty": {"unlisted": {"unlisted": 1}},
}

read = Everything.from_json(everything)
assert json.dumps(read.to_json(), sort_keys=True) == json.dumps(everything, sort_keys=True)
assert SECRET not in repr(read)
assert isinstance(read.tree, Branch)
assert isinstance(read.tree.trees[0], Leaf) and read.tree.trees[0].class_ == "leaf"
assert isinstance(read.tree.trees[1], Unknown)
assert isinstance(read.members, Members) and read.members.fi == "text of ﬁ"
assert read.values[3] is Values.CLASS and not read.values[8].is_listed
assert [each.value for each in Many] == [f"value-{index}" for index in range(300)]
assert CODECS["Many"].decode("value-299") is Many.VALUE_299


def nest(levels: int) -> dict[str, object]:
    tree: dict[str, object] = {"class": "leaf"}
    for _ in range(levels):
        tree = {"class": "branch", "trees": [tree], "parent": None}
    return tree


# As deep as messages may be: every branch is an object in an array.
assert CODECS["Tree"].encode(CODECS["Tree"].decode(nest(63))) == nest(63)
try:
    methods.A_B.decode_params({"params": nest(2000)})
    raise AssertionError("it was not refused")
except ContractError as error:
    assert error.reason == "is nested too deeply"

assert methods.METHODS["a/b/c/d"] is methods.A_B_C_D
assert methods.A_B_C_D.encode_params(read) == {"params": everything}
names = {"a/b", "a_b", "import", "request", "METHODS", "protocolVersion", "3d", "constructor"}
assert names < set(methods.METHODS)
assert methods.PROTOCOL_VERSION == "1.0.0"
assert len({id(method) for method in methods.METHODS.values()}) == len(methods.METHODS)
for call in ("a_b_c_d", "a_b", "import_", "request_", "value_3d"):
    assert callable(getattr(Calls, call)), call
