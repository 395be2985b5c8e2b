import { execFileSync, spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { generate } from 'codex-contract-codegen'
import { beforeAll, expect, test } from 'vitest'
import { emitGo } from '../../../codegen/print/go/go.js'
import { goRuntimeNames } from '../../../codegen/print/go/go-names.js'
import { goComment, goString, goTable, goTag } from '../../../codegen/print/go/go-text.js'
import { emitVectors } from '../../../codegen/print/vectors/vectors.js'
import type { ContractModel } from '../../../codegen/contract/model.js'
import type { Files } from '../../../codegen/print/printer.js'
import { readSchema } from '../../../codegen/read/typescript/schema-set.js'
import { repository } from '../../support/repository.js'
import { schemaFiles, writeSchema } from '../../support/small-schema.js'

const packageFolder = join(repository, 'clients/go')
const hasGo = spawnSync('go', ['version']).status === 0
// In CI a missing toolchain is a failure; elsewhere it is told by the skipped tests.
const testWithGo = test.skipIf(!hasGo && process.env['CI'] !== 'true')

/** What generated code needs beside it, whatever the contract. */
const runtime = [
  'go.mod',
  'decode.go',
  'either.go',
  'encode.go',
  'fields.go',
  'format.go',
  'method.go',
  'object.go',
  'optional.go',
  'secret.go',
  'union.go',
  'value_error.go',
  'vectors_test.go',
]

let small: Files

beforeAll(() => {
  const files = schemaFiles()
  small = emitGo(readSchema(files).model)
})

function text(path: string): string {
  return small.get(`clients/go/${path}`) ?? ''
}

test('a struct tells what may be left out, what may be null and what is secret', () => {
  expect(text('types.go')).toContain(`// A note.
type Note struct {
	// Names the note.
	ID         string     \`json:"id"\`
	Confidence Confidence \`json:"confidence"\`
	// Where it is.
	//
	// Since 1.3.0.
	Place   Optional[*Place]  \`json:"place"\`
	Count   Optional[int32]   \`json:"count"\`
	Labels  map[string]string \`json:"labels"\`
	OddName json.RawMessage   \`json:"odd name"\`
	// Members that the contract does not list.
	Extra Extra
}
`)
  expect(text('types.go')).toContain(`type Box struct {
	_ struct{} \`member:"type" always:"\\"box\\""\`
	// Opens it.
	Key *Secret \`json:"key"\`
`)
})

test('an enum has constants, and a fold where the contract names a fallback', () => {
  expect(text('types.go')).toContain(`// How sure the author is.
type Confidence string

// The values of Confidence that this contract lists.
const (
	ConfidenceLow     Confidence = "low"
	ConfidenceCertain Confidence = "certain" // Since 1.2.0.
	ConfidenceUnknown Confidence = "unknown"
)

// Known reports whether this contract lists the value.
func (v Confidence) Known() bool {
	switch v {
	case ConfidenceLow,
		ConfidenceCertain,
		ConfidenceUnknown:
		return true
	}
	return false
}

// Fold returns the value when this contract lists it, else ConfidenceUnknown.
func (v Confidence) Fold() Confidence {
	if v.Known() {
		return v
	}
	return ConfidenceUnknown
}
`)
})

test('a union is sealed, with a place for what came later', () => {
  expect(text('types.go')).toContain(`// PlaceVariant is one of:
//
//   - *Shelf
//   - *Box
//   - *UnknownPlace
type PlaceVariant interface {
	isPlace()
}
`)
})

test('a method carries the types of its params and result', () => {
  expect(text('methods.go')).toContain(`// NoteRead is "note/read". Reads notes.
//
// Error kinds: gone, internal.
//
// Since 1.1.0.
var NoteRead = ClientRequest[ReadNotesParams, ReadNotesResponse]{Method{
	Name:      "note/read",
	Direction: FromClientRequest,
	Params:    "ReadNotesParams",
	Result:    "ReadNotesResponse",
	Errors:    []ErrorKind{ErrorKindGone, ErrorKindInternal},
	Since:     "1.1.0",
}}
`)
  expect(text('methods.go')).toContain('var NoteCount = ClientRequest[None, Note]{')
  expect(text('methods.go')).toContain('var NoteChanged = ServerNotification[Note]{')
})

test('error kinds know their codes, and facts are constants', () => {
  expect(text('errors.go')).toContain('case ErrorKindGone:\n\t\treturn -32600\n')
  expect(text('facts.go')).toContain('NewestServer    = "1.5.0"\n')
})

test('every generated file says so, to people and to the tools of Go', () => {
  expect(small.size).toBe(5)
  for (const content of small.values()) {
    expect(content).toMatch(/^\/\/ @generated from schema\/\S* by `npm run generate`/)
    expect(content).toMatch(/^\/\/ Code generated .* DO NOT EDIT\.$/m)
  }
})

test('the same contract gives the same bytes', () => {
  const files = schemaFiles()
  const again = emitGo(readSchema(new Map([...files].toReversed())).model)
  expect([...again]).toEqual([...small])
})

test('generate() makes the files of the package where the package stands', async () => {
  const { root } = writeSchema()
  await generate({ root })
  mkdirSync(join(root, 'clients/go'), { recursive: true })
  expect((await generate({ root })).map(({ path }) => path)).toEqual([...small.keys()].sort())
  for (const [path, content] of small) {
    expect(readFileSync(join(root, path), 'utf8')).toBe(content)
  }
})

test('text is a literal of Go whatever it holds', () => {
  expect(goString('a"b\\c\n\u2028\u0000😀')).toBe('"a\\"b\\\\c\\n\\u2028\\u0000😀"')
  expect(goString('\ud83d')).toBe('"\\ufffd"')
  expect(goTag({ json: 'a`b"c' })).toBe('"json:\\"a`b\\\\\\"c\\""')
  expect(goComment(['a\r\nb', '', 'c'], '\t')).toBe('\t// a\n\t// b\n\t//\n\t// c\n')
})

test('every secret of the contract has a type that hides it', () => {
  const read = (path: string) => readFileSync(join(repository, path), 'utf8')
  const { types } = JSON.parse(read('generated/contract.json')) as ContractModel
  const objects = types.filter((type) => type.kind === 'object' && !/^backend/.test(type.source))
  const secrets = objects
    .flatMap((type) => (type.kind === 'object' ? type.members : []))
    .filter(({ secret }) => secret === true)
  expect(secrets.length).toBeGreaterThan(10)
  const go = read('clients/go/types.go')
  for (const { name } of secrets) {
    const fields = [...go.matchAll(new RegExp(`\\S+(?= +\`json:"${name}"\`)`, 'g'))]
    expect(fields.length).toBeGreaterThan(0)
    for (const [type] of fields) expect(type).toMatch(/\bSecret(JSON)?\b/)
  }
})

test('a column is as wide as its neighbours need it', () => {
  expect(
    goTable([
      ['a', 'b', 'x'],
      ['aaa', 'b'],
      ['a', 'bbb', 'x'],
      ['ß', 'b', 'x'],
    ]),
  ).toBe('\ta   b x\n\taaa b\n\ta   bbb x\n\tß   b   x\n')
})

test('no type of a contract takes a name that the package has already', () => {
  const files = readdirSync(packageFolder).filter((name) => /^(?!.*_test).*\.go$/.test(name))
  const declared = files
    .map((name) => readFileSync(join(packageFolder, name), 'utf8'))
    .filter((content) => !content.startsWith('// @generated'))
    .flatMap((content) => [...content.matchAll(/^(?:type |func |\t)([A-Z]\w*)\b(?!\.)(.*)$/gm)])
    .filter(([line, , rest]) => !line.startsWith('\t') || /^ +Direction +=/.test(rest ?? ''))
    .map(([, name]) => name)
  // It stands in a generated file, and in none of the types.
  expect([...declared, 'Methods'].sort()).toEqual([...goRuntimeNames].sort())
})

const awkwardSchema = `
/** Ends a comment: *\\/ and \\\`goes\\\` on. */
export interface Note {
  type: string
  func: string
  range?: string
  Extra: string
  extra: string
  Format: string
  MarshalJSON: string
  UnmarshalJSON: string
  LogValue: string
  constructor: string
  foo: string
  Foo: string
  FOO: string
  ' ': string
  '-': string
  'a,omitempty': string
  'a"b': string
  'a\`b': string
  'naïve-日本-😀': string
  日本: string
  '2fa': string
}
/** Another letter case. */
export interface note { note: Note }
/** And another. */
export interface NOTE { note?: note | null }
/** Names of the package. */
export interface Client { optional: Optional; call?: Call | null; method: Method[] }
/** Names of the package. */
export interface Optional {}
/** Names of the package. */
export interface Call { a: Client | null }
/** Names of the package. */
export interface Method { Method: Record<string, Method | null> }
/** Beyond ASCII. */
export interface Überschrift { größe: string }
/** No upper case there. */
export interface 日本 { $dollar: string; _under: string }
/** Holds itself in every way. */
export interface Tree { parent?: Tree | null; list: Tree[]; map: Record<string, Tree>; leaf?: Tree; trees: Trees }
/** A list of what holds it. */
export type Trees = Tree[]
/**
 * A tree of choices.
 * @openUnion
 * @discriminator odd tag
 */
export type Shape = UnknownShape | ShapeVariant | Pair | Quoted
/** Its name and its tag. */
export interface UnknownShape { 'odd tag': 'unknown'; Variant: string; tag: string; raw: unknown }
/** A name that is derived elsewhere. */
export interface ShapeVariant { 'odd tag': '' }
/** Holds its union. */
export interface Pair { 'odd tag': 'pair'; left?: Shape; right: Shape | null; second: Second | null }
/** A tag to quote. */
export interface Quoted { 'odd tag': 'a"b\\\\c\\n' }
/**
 * Shares a variant.
 * @discriminator odd tag
 */
export type Second = Pair | Quoted
/**
 * Words that mean something.
 * @openEnum default
 */
export type Word = 'default' | 'type' | 'nil' | 'Nil' | 'NIL' | 'a b' | 'a-b' | '' | ' ' | '日本' | '2' | '"' | '\\\\' | 'known' | 'Known'
/** Many. */
export type Many = MANY
/** One of one. */
export type Single = 'only'
/** Literals everywhere. */
export interface Literals {
  yes: true
  maybe?: true
  word?: 'x'
  list: 'x'[]
  number: 5
  map: Record<string, 5>
}
/** Not told apart by a tag. */
export type Mixed = string | Int32 | boolean | string[]
/** Every shape in every shape. */
export interface Shapes {
  mixed: Mixed
  inPlace: string | Int32 | null
  nullableList: (string | null)[] | null
  listOfLists: string[][]
  mapOfMaps: Record<string, Record<string, Mixed>>
  any?: unknown
  word?: Word | null
  many: Many
  single: Single
  shape?: Shape | null
  words: Record<string, Word>
  /**
   * Hidden.
   * @secret
   * @deprecated
   */
  password: string | null
  /**
   * Hidden.
   * @secret
   */
  anything?: unknown
  /**
   * Hidden.
   * @secret
   */
  keys?: Record<string, string[]>
}
/**
 * A whole number.
 * @asType integer
 * @format int32
 */
export type Int32 = number
/** Everything. */
export interface Everything {
  a: Note; b: note; c: NOTE; d: Client; e: Überschrift; f: 日本; g: Tree; h: Shape; i: Literals; j: Shapes; k: Second
}
`
  .replace('*\\/', '*∕')
  .replace(
    'MANY',
    Array.from({ length: 300 }, (_, index) => `'value ${index} of many'`).join(' | '),
  )

const awkwardMethods = `
import type { Everything, Note, Optional } from './note.js'
/** Requests. */
export interface ClientRequests {
  'a/b/c/d': { params: Everything; result: Everything }
  note: { params?: Note | null; result: Optional }
  Note: { result: Optional }
  call: { result: Optional }
  methods: { result: Optional }
  'constructor': { result: Optional }
  日本: { result: Optional }
}
/** Notifications. */
export interface ClientNotifications { type: {} }
/** Requests back. */
export interface ServerRequests { note: { params: Note; result: Optional } }
/** Notifications back. */
export interface ServerNotifications { 'a/b/c/d/e': { params: Everything } }
`

/** Adds to Note what only models that were read from elsewhere can have. */
function withMembers(model: ContractModel): ContractModel {
  const members = ['__proto__', 'a\\b', 'line\nbreak', '\u2028', '\u0000'].map((name) => {
    return { name, shape: { kind: 'string' as const }, required: true }
  })
  const types = model.types.map((type) => {
    if (type.kind !== 'object' || type.name !== 'Note') return type
    return { ...type, members: [...type.members, ...members] }
  })
  return { ...model, types }
}

function run(folder: string, program: string, ...args: string[]): string {
  const env = { ...process.env, GOTOOLCHAIN: 'local', GOFLAGS: '-mod=readonly -buildvcs=false' }
  const { stdout, stderr } = spawnSync(program, args, { cwd: folder, encoding: 'utf8', env })
  return stdout + stderr
}

testWithGo(
  'awkward names and shapes are generated, compile, and read and write their vectors',
  async () => {
    const { root, files } = writeSchema({
      'schema/protocol/note.ts': awkwardSchema,
      'schema/protocol/methods.ts': awkwardMethods,
    })
    const model = withMembers(readSchema(files).model)
    const written = new Map([
      ...emitVectors(model, []),
      ['generated/contract.json', JSON.stringify(model)],
      ...emitGo(model),
    ])
    for (const [path, content] of written) {
      mkdirSync(dirname(join(root, path)), { recursive: true })
      writeFileSync(join(root, path), content)
    }
    const folder = join(root, 'clients/go')
    for (const name of runtime) copyFileSync(join(packageFolder, name), join(folder, name))
    expect(run(folder, 'gofmt', '-l', '.')).toBe('')
    expect(run(folder, 'go', 'vet', './...')).toBe('')
    expect(run(folder, 'go', 'test', './...')).toMatch(/^ok {2}/)
  },
  120_000,
)

testWithGo(
  'the example of the README compiles',
  () => {
    const { root } = writeSchema()
    const readme = readFileSync(join(packageFolder, 'README.md'), 'utf8')
    const example = /```go\n([\s\S]*?)```/.exec(readme)?.[1] ?? ''
    writeFileSync(join(root, 'main.go'), example)
    writeFileSync(
      join(root, 'go.mod'),
      'module example\n\ngo 1.22\n\nrequire codexcontract/codex v0.0.0\n\n' +
        `replace codexcontract/codex => ${packageFolder}\n`,
    )
    execFileSync('go', ['build', '-o', 'example', '.'], {
      cwd: root,
      env: { ...process.env, GOTOOLCHAIN: 'local', GOFLAGS: '-mod=mod -buildvcs=false' },
    })
    expect(readdirSync(root)).toContain('example')
  },
  60_000,
)
