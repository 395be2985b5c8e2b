import type {
  AnswerRule,
  DetailSource,
  ErrorPattern,
  ErrorRules,
  ErrorSample,
  TurnRule,
} from '../../contract/error-rules.js'
import { details, retryables } from '../../contract/error-rules.js'
import type { Files, Output } from '../printer.js'
import { docComment, quote } from '../printer.js'

/**
 * The rules that classify errors, as data with compiled expressions: those for turns, which are
 * few, in a file of their own. The examples are for servers in tests.
 */
export function emitErrorRules({ answers, turns, samples }: ErrorRules, output: Output): Files {
  const { header } = output
  const answerTable = emitTable('answerRules: readonly AnswerRule[]', answers.map(emitAnswerRule))
  const turnTable = emitTable('turnRules: readonly TurnRule[]', turns.map(emitTurnRule))
  return new Map([
    ['error-rules.ts', [header, emitDeclarations([...answers, ...turns]), answerTable].join('\n')],
    ['error-samples.ts', [header, sampleDeclaration, emitSamples(samples)].join('\n')],
    ['turn-error-rules.ts', [header, turnImport, turnTable].join('\n')],
  ])
}

function emitTable(declaration: string, rows: readonly string[]): string {
  const comment = docComment(['The first rule that matches an error decides.'])
  return `${comment}export const ${declaration} = [\n${rows.join('')}]\n`
}

function emitSamples(samples: readonly ErrorSample[]): string {
  const comment = docComment(['In the order of the rules.'])
  const rows = samples.map(emitSample).join('')
  return `${comment}export const errorSamples: readonly ErrorSample[] = [\n${rows}]\n`
}

function emitSample(sample: ErrorSample): string {
  const cells = Object.entries(sample).map(([name, value]) => {
    return `${name}: ${typeof value === 'string' ? quote(value) : JSON.stringify(value)}`
  })
  return emitRow(cells)
}

const sampleDeclaration = `import type { KnownErrorKind } from './types/index.js'

/** An error response as codex releases send it. */
export interface ErrorSample {
  readonly kind: KnownErrorKind
  readonly method: string
  readonly code: number
  readonly message: string
  readonly data?: unknown
  /** The first release that it was seen in. */
  readonly since: string
  /** The last one, unless it was seen in the newest. */
  readonly until?: string
}
`

const turnImport = `import type { TurnRule } from './error-rules.js'\n`

function emitDeclarations(rules: readonly (AnswerRule | TurnRule)[]): string {
  return `import type { KnownErrorKind } from './types/index.js'

/** When the same call or turn can succeed. */
export type Retryable =
${retryables.map((name) => `  | ${quote(name)}\n`).join('')}
/** What is missing, or taken already. */
export type ErrorSubject = ${listSubjects(rules).map(quote).join(' | ') || 'never'}

/** Details of an error. None of them contains text of a user or of a remote service. */
export interface ErrorDetails {
${emitDetailMembers()}}

${ruleTypes}`
}

const ruleTypes = `/** Where a detail comes from: the rule, the message, or a member of the data. */
export type DetailSource =
  | { readonly is: string }
  | { readonly text: RegExp }
  | { readonly data: readonly string[] }
  | { readonly cases: readonly (readonly [value: string, expression: RegExp])[] }

/** The result of a rule. */
interface Classification {
  readonly id: string
  readonly kind: KnownErrorKind
  readonly retryable: Retryable
  /** A sentence for the user or the author of the client. */
  readonly advice: string
  /** Whether the kind is only the most likely one. */
  readonly inferred: boolean
  readonly details: { readonly [N in keyof ErrorDetails]?: DetailSource }
}

/** Classifies an error response. A missing member allows everything. */
export interface AnswerRule extends Classification {
  readonly code?: number
  readonly method?: RegExp
  readonly message?: RegExp
  /** A member that \`data\` must have, with its value if that matters. */
  readonly data?: { readonly path: readonly string[]; readonly value?: string }
}

/** Classifies an error of a turn. */
export interface TurnRule extends Classification {
  /** Variant of \`codexErrorInfo\`. */
  readonly info: string
  readonly status?: readonly number[]
  readonly message?: RegExp
}
`

const typeNames = { word: 'ErrorSubject', number: 'number', text: 'string' }

function emitDetailMembers(): string {
  const members = Object.entries(details).map(([name, { type, comment }]) => {
    return `${docComment([comment], '  ')}  readonly ${name}?: ${typeNames[type]}\n`
  })
  return members.join('')
}

function listSubjects(rules: readonly (AnswerRule | TurnRule)[]): string[] {
  const sources = rules.flatMap((rule) => rule.details.subject ?? [])
  const subjects = sources.flatMap((source) => {
    if ('is' in source) return [source.is]
    return 'cases' in source ? source.cases.map(([subject]) => subject) : []
  })
  return [...new Set(subjects)].sort()
}

function emitAnswerRule(rule: AnswerRule): string {
  const { code, method, data, value } = rule
  const wanted = value === undefined ? '' : `, value: ${quote(value)}`
  return emitRow([
    ...(code === undefined ? [] : [`code: ${code}`]),
    ...(method === undefined ? [] : [`method: ${toMethodExpression(method)}`]),
    ...emitMessage(rule),
    ...(data === undefined ? [] : [`data: { path: ${toPath(data)}${wanted} }`]),
    ...emitClass(rule),
  ])
}

function emitTurnRule(rule: TurnRule): string {
  const { info, status } = rule
  return emitRow([
    `info: ${quote(info)}`,
    ...(status === undefined ? [] : [`status: [${status.join(', ')}]`]),
    ...emitMessage(rule),
    ...emitClass(rule),
  ])
}

function emitRow(cells: readonly string[]): string {
  return `  {\n${cells.map((cell) => `    ${cell},\n`).join('')}  },\n`
}

function emitClass(rule: AnswerRule | TurnRule): string[] {
  const { id, kind, retryable, advice, inferred } = rule
  return [
    `id: ${quote(id)}`,
    `kind: ${quote(kind)}`,
    `retryable: ${quote(retryable)}`,
    `advice: ${quote(advice)}`,
    `inferred: ${inferred}`,
    `details: ${emitDetails(rule)}`,
  ]
}

function emitDetails({ details: sources }: AnswerRule | TurnRule): string {
  const rows = Object.entries(sources).map(([name, source]) => `${name}: ${emitSource(source)}`)
  if (rows.length === 0) return '{}'
  if (rows.length === 1) return `{ ${rows[0]} }`
  return `{\n${rows.map((row) => `      ${row},\n`).join('')}    }`
}

function emitSource(source: DetailSource): string {
  if ('is' in source) return `{ is: ${quote(source.is)} }`
  if ('text' in source) return `{ text: ${toPart(source.text)} }`
  if ('data' in source) return `{ data: ${toPath(source.data)} }`
  const cases = source.cases.map(([value, part]) => `[${quote(value)}, ${toPart(part)}]`)
  return `{ cases: [${cases.join(', ')}] }`
}

function toPath(pointer: string): string {
  return `[${pointer.split('/').slice(1).map(quote).join(', ')}]`
}

/** A literal that matches a part of a text. */
function toPart(pattern: string): string {
  return `/${new RegExp(pattern).source}/`
}

function emitMessage({ message }: ErrorPattern): string[] {
  return message === undefined ? [] : [`message: ${toLiteral(message)}`]
}

function toMethodExpression(pattern: string): string {
  const parts = pattern.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
  return toLiteral(parts.join('.*'))
}

/** A literal that matches a whole text. */
function toLiteral(pattern: string): string {
  return `/^(?:${new RegExp(pattern).source})$/`
}
