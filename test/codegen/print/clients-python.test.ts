import { beforeAll, expect, test } from 'vitest'
import { emitPython } from '../../../codegen/print/python/python.js'
import { toQuicktypeInput } from '../../../codegen/print/quicktype/quicktype-input.js'
import type { ContractModel, TypeModel } from '../../../codegen/contract/model.js'
import { readSchema } from '../../../codegen/read/typescript/schema-set.js'
import { schemaFiles } from '../../support/small-schema.js'

const folder = 'clients/python/codex_contract'

let model: ContractModel
let texts: ReadonlyMap<string, string>

beforeAll(async () => {
  const files = schemaFiles()
  model = readSchema(files).model
  texts = await emitPython(model)
})

test('quicktype gets variants without their tag, and unions and enums without content', () => {
  const { definitions } = toQuicktypeInput(model) as { definitions: Record<string, object> }
  expect(definitions['Shelf']).toEqual({
    description: 'On a shelf.',
    type: 'object',
    properties: { row: { $ref: '#/aliases/Int32' } },
    required: ['row'],
    quicktypePropertyOrder: ['row'],
    additionalProperties: false,
    'x-contract': { type: 'Shelf' },
  })
  expect(definitions['Place']).toEqual({
    description: 'Where a note is.',
    type: 'object',
    properties: { opaque: {} },
    additionalProperties: false,
    'x-contract': { type: 'Place' },
  })
  expect(Object.keys(definitions)).not.toContain('Int32')
})

test('an object with members of any name stops every client', () => {
  const types = model.types.map((type): TypeModel => {
    return type.name === 'Shelf' && type.kind === 'object'
      ? { ...type, additional: { kind: 'json' } }
      : type
  })
  expect(() => toQuicktypeInput({ ...model, types })).toThrow(
    new TypeError(
      '"Shelf" is an object with members of any name, which this output has no form for',
    ),
  )
})

test('types keep absent from null, hide secrets, and hold what came later', () => {
  const types = texts.get(`${folder}/types.py`) ?? ''
  const parts = types.split('\n\n\n')
  expect(parts[0]).toBe(`# @generated from schema/ by \`npm run generate\`. Do not edit.
"""Every type of the contract, as readers see it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, ClassVar, Literal, TypeAlias

from .values import UNSET, ClosedEnum, OpenEnum, Record, UnknownVariant, Unset`)
  expect(parts).toContain(`class Confidence(OpenEnum):
    """
    How sure the author is.

    Since: \`certain\` 1.2.0.
    """

    LOW = "low"
    CERTAIN = "certain"
    UNKNOWN = "unknown"`)
  expect(parts).toContain(`@dataclass(kw_only=True, slots=True)
class Note(Record):
    """A note."""

    id: str
    """Names the note."""
    confidence: Confidence
    place: Unset | Place | None = UNSET
    """
    Where it is.

    Since release 1.3.0.
    """
    count: Unset | int = UNSET
    labels: dict[str, str]
    odd_name: Any`)
  expect(parts).toContain(`@dataclass(kw_only=True, slots=True)
class Box(Record):
    """
    In a box.

    Needs the experimental API.
    """

    type: ClassVar[Literal["box"]] = "box"
    key: str | None = field(repr=False)
    """Opens it."""`)
  expect(parts.at(-1)).toBe(`Place: TypeAlias = Shelf | Box | UnknownVariant
"""Where a note is."""
`)
})

test('codecs know the names on the wire, the tags, and what may be missing', () => {
  const codecs = texts.get(`${folder}/codecs.py`) ?? ''
  expect(codecs.slice(codecs.indexOf('CODECS["ErrorKind"]')))
    .toBe(`CODECS["ErrorKind"] = Enumeration(types.ErrorKind)
CODECS["Confidence"] = Enumeration(types.Confidence)
CODECS["Int32"] = INT32
CODECS["Note"] = Object(
    types.Note,
    Member("id", "id", TEXT),
    Member("confidence", "confidence", Enumeration(types.Confidence)),
    Member("place", "place", Nullable(CODECS.to("Place")), optional=True),
    Member("count", "count", CODECS.to("Int32"), optional=True),
    Member("labels", "labels", Map(TEXT)),
    Member("odd name", "odd_name", ANYTHING),
)
CODECS["Place"] = Variants("type", {"shelf": types.Shelf, "box": types.Box}, open=True)
CODECS["Shelf"] = Object(
    types.Shelf,
    Member("row", "row", CODECS.to("Int32")),
    tag=("type", "shelf"),
)
CODECS["Box"] = Object(types.Box, Member("key", "key", Nullable(TEXT)), tag=("type", "box"))
CODECS["ReadNotesParams"] = Object(types.ReadNotesParams, Member("ids", "ids", Array(TEXT)))
CODECS["ReadNotesResponse"] = Object(
    types.ReadNotesResponse,
    Member("notes", "notes", Array(CODECS.to("Note"))),
)
`)
})

test('methods know their types, and the client has one call for each request', () => {
  const methods = texts.get(`${folder}/methods.py`) ?? ''
  expect(methods.slice(methods.indexOf('NOTE_READ =')))
    .toBe(`NOTE_READ = ClientRequest[types.ReadNotesParams, types.ReadNotesResponse](
    "note/read",
    params=CODECS["ReadNotesParams"],
    result=CODECS["ReadNotesResponse"],
    errors=(types.ErrorKind.GONE, types.ErrorKind.INTERNAL),
    since="1.1.0",
)
"""
Reads notes.

Error kinds: gone, internal.

Since release 1.1.0.
"""

NOTE_MOVE = ClientRequest[types.Place, types.Note](
    "note/move",
    params=CODECS["Place"],
    result=CODECS["Note"],
)

NOTE_COUNT = ClientRequest[None, types.Note]("note/count", result=CODECS["Note"])

READY = ClientNotification[None]("ready")

NOTE_CHANGED = ServerNotification[types.Note]("note/changed", params=CODECS["Note"])

METHODS: Final[Mapping[str, Method]] = {
    NOTE_READ.name: NOTE_READ,
    NOTE_MOVE.name: NOTE_MOVE,
    NOTE_COUNT.name: NOTE_COUNT,
    READY.name: READY,
    NOTE_CHANGED.name: NOTE_CHANGED,
}
"""Every method by its name on the wire."""

ERROR_CODES: Final[Mapping[types.ErrorKind, int]] = {
    types.ErrorKind.GONE: -32600,
    types.ErrorKind.INTERNAL: -32603,
}
"""The JSON-RPC code that each error kind travels with."""

PROTOCOL_VERSION: Final = "1.0.0"
OLDEST_SERVER: Final = "1.0.0"
NEWEST_SERVER: Final = "1.5.0"
FRAMING: Final = "ndjson"
MAX_DEPTH: Final = 127
`)
  const calls = texts.get(`${folder}/calls.py`) ?? ''
  expect(calls.slice(calls.indexOf('    async def note_read'))).toBe(`    async def note_read(
        self,
        params: types.ReadNotesParams,
        *,
        timeout: float | None = None,
    ) -> types.ReadNotesResponse:
        """
        Reads notes.

        Error kinds: gone, internal.

        Since release 1.1.0.
        """
        return await self.request(methods.NOTE_READ, params, timeout=timeout)

    async def note_move(self, params: types.Place, *, timeout: float | None = None) -> types.Note:
        return await self.request(methods.NOTE_MOVE, params, timeout=timeout)

    async def note_count(self, *, timeout: float | None = None) -> types.Note:
        return await self.request(methods.NOTE_COUNT, None, timeout=timeout)
`)
})

test('the order of the types changes nothing but their order', async () => {
  const reversed = await emitPython({ ...model, types: [...model.types].reverse() })
  for (const [path, text] of texts) {
    const lines = (from: string | undefined) => from?.split('\n').sort()
    expect(lines(reversed.get(path))).toEqual(lines(text))
  }
})

test('a second run gives the same bytes', async () => {
  expect([...(await emitPython(model))]).toEqual([...texts])
})

test('a contract without error kinds stops the generator', async () => {
  const types = model.types.filter(({ name }) => name !== 'ErrorKind')
  await expect(emitPython({ ...model, types })).rejects.toThrow('no type "ErrorKind"')
})
