import { printContract, withoutBackend } from './print/contract-files.js'
import { documentKinds, emitDocuments } from './print/documents/documents.js'
import { emitErrorRules } from './print/typescript/error-rules.js'
import { emitVectors } from './print/vectors/vectors.js'
import { ContractError } from './contract/errors.js'
import { digest } from './files.js'
import { fitNames } from './contract/fit-names.js'
import { lint } from './contract/lint.js'
import { matchingNames } from './merge/matching-names.js'
import { overlay } from './merge/overlay.js'
import type { ContractModel } from './contract/model.js'
import type { Files } from './print/printer.js'
import { fromHistory, fromSchema } from './print/printer.js'
import { readSchemaSet } from './read/typescript/schema-set.js'
import { errorRulesPath, readErrorRules } from './read/error-rules.js'
import { isVector, readVectors } from './read/vectors.js'
import type { MergedReleases } from './releases/merged-releases.js'
import { printReleaseIndex } from './releases/release-index.js'

/** The output for a schema set. */
export interface Built {
  /** Everything but the clients in other languages. */
  files: Files
  /** The model that those clients are generated from. */
  protocol: ContractModel
}

/** The files that follow from a schema set. Throws a ContractError when it is not sound. */
export function build(schema: Files, generator: string): Files {
  return buildContract({ schema, releases: undefined }, generator).files
}

interface Sources {
  /** The handwritten part of the schema set. */
  schema: Files
  /** What follows from the history of releases, if there is one. */
  releases: MergedReleases | undefined
}

export function buildContract({ schema, releases }: Sources, generator: string): Built {
  const reading = readSchemaSet(schema)
  const { model } = reading
  const vectors = readVectors(schema, new Set(model.types.map(({ name }) => name)))
  const problems = [...lint(reading), ...vectors.problems]
  if (problems.length > 0) throw new ContractError(problems)
  const protocol = withoutBackend(model)
  const schemaDigest = digest(withoutVectors(schema))
  const files = new Map([
    ...(releases === undefined
      ? []
      : inFolder('generated/protocol', printWhole(protocol, releases))),
    ['generated/README.md', emitReadme()],
    ...inFolder('generated', printContract(model, { generator, schemaDigest }, fromSchema)),
    ...inFolder('generated', emitDocuments(model, documentKinds)),
    ...emitVectors(model, vectors.examples),
    ...printErrorRules(schema, model),
  ])
  return { files, protocol }
}

/** The rules that classify errors, if the schema set has any. */
function printErrorRules(schema: Files, { errors }: ContractModel): Files {
  const text = schema.get(errorRulesPath)
  if (text === undefined) return new Map()
  const rules = readErrorRules(text, new Set(errors.map(({ kind }) => kind)))
  return inFolder('generated', emitErrorRules(rules, fromSchema))
}

function printWhole(own: ContractModel, { model: merged, index }: MergedReleases): Files {
  const model = wholeProtocol(own, merged)
  const inherited = new Set(own.types.map(({ name }) => name))
  const output = { ...fromHistory, inherited }
  const files = printContract(model, { generator: '', schemaDigest: '' }, output)
  const names = matchingNames(model, merged)
  return new Map([
    ...[...files].filter(([path]) => path !== 'contract.json'),
    ['release-index.json', printReleaseIndex({ ...index, names })],
  ])
}

/** The whole protocol: the handwritten contract, and what only the history has. */
export function wholeProtocol(own: ContractModel, merged: ContractModel): ContractModel {
  const facts = { ...own.facts, ...merged.facts }
  const whole = overlay({ ...own, operations: [], facts }, merged)
  return fitNames({ model: whole, locations: new Map(), inferences: [], warnings: [] }).model
}

/** Examples are not part of the contract, so its digest leaves them out. */
function withoutVectors(schema: Files): Files {
  return new Map([...schema].filter(([path]) => !isVector(path)))
}

function inFolder(folder: string, files: Files): Files {
  return new Map([...files].map(([path, text]) => [`${folder}/${path}`, text]))
}

/** The README of the generated folder, which points to the sources. */
function emitReadme(): string {
  return `# generated

Everything in this folder is written by \`npm run generate\` from \`schema/\` and checked by
\`npm run check\`. Edit the schema, never these files.

| file | contents |
| --- | --- |
| \`types/index.ts\` | every type of the wire, of \`auth.json\` and of the JWT claims |
| \`enums.ts\` | values of enums and tags of unions, with guards and folds for the open ones |
| \`messages.ts\` | unions of whole messages, discriminated by method |
| \`methods.ts\` | the four method tables as types and as data, error kinds, facts |
| \`backend.ts\` | the calls of the HTTP backend with their types, as openapi-fetch takes them |
| \`dates.ts\` | which releases have the members, variants and values that clients send |
| \`server-dates.ts\` | the same for what servers send |
| \`gates.ts\` | params that need the experimental API |
| \`index.ts\` | the contract as one value, which loads validators by domain |
| \`validators/<domain>.ts\` | a validator for each type that the methods of a domain use |
| \`validators/at-rest.ts\`, \`backend.ts\` | the same for \`auth.json\` and JWT claims, and for the usage backend |
| \`validators/issues.ts\` | types of issues, and functions that validators call |
| \`json-schema/reader.json\` | JSON Schema for readers: enums and unions marked open are open |
| \`json-schema/writer.json\` | JSON Schema for writers: only what the contract lists |
| \`error-rules.ts\`, \`turn-error-rules.ts\` | rules that classify errors |
| \`error-samples.ts\` | errors of codex releases, for servers in tests |
| \`openrpc.json\` | the methods as an OpenRPC document; methods that a server calls are in extensions |
| \`contract.json\` | the contract model: methods with direction, params, result and errors, calls of the backend, and all types |
| \`protocol/release-index.json\` | which releases have each part |
| \`vectors/<Type>.json\` | example values of a type: valid, newer, invalid, and beyond a double |
| \`vectors/index.json\` | whether each type is checked for readers or writers, and the digests of handwritten vectors |
`
}
