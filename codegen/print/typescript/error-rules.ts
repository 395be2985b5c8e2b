import type { AnswerRule, ErrorPattern, ErrorRules, TurnRule } from '../../contract/error-rules.js'
import { retryables } from '../../contract/error-rules.js'
import type { Files, Output } from '../printer.js'
import { docComment, quote } from '../printer.js'

/**
 * The rules that classify errors, as data with compiled expressions: those for turns, which are
 * few, in a file of their own.
 */
export function emitErrorRules({ answers, turns }: ErrorRules, { header }: Output): Files {
  const answerTable = emitTable('answerRules: readonly AnswerRule[]', answers.map(emitAnswerRule))
  const turnTable = emitTable('turnRules: readonly TurnRule[]', turns.map(emitTurnRule))
  return new Map([
    ['error-rules.ts', [header, declarations, answerTable].join('\n')],
    ['turn-error-rules.ts', [header, turnImport, turnTable].join('\n')],
  ])
}

function emitTable(declaration: string, rows: readonly string[]): string {
  const comment = docComment(['The first rule that matches an error decides.'])
  return `${comment}export const ${declaration} = [\n${rows.join('')}]\n`
}

const turnImport = `import type { TurnRule } from './error-rules.js'\n`

const declarations = `import type { KnownErrorKind } from './types/index.js'

/** When the same call or turn can succeed. */
export type Retryable =
${retryables.map((name) => `  | ${quote(name)}\n`).join('')}
/** The result of a rule. */
interface Classification {
  readonly id: string
  readonly kind: KnownErrorKind
  readonly retryable: Retryable
  /** A sentence for the user or the author of the client. */
  readonly advice: string
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

function emitAnswerRule(rule: AnswerRule): string {
  const { code, method, data, value } = rule
  const path = data?.split('/').slice(1).map(quote).join(', ')
  const wanted = value === undefined ? '' : `, value: ${quote(value)}`
  return emitRow([
    ...(code === undefined ? [] : [`code: ${code}`]),
    ...(method === undefined ? [] : [`method: ${toMethodExpression(method)}`]),
    ...emitMessage(rule),
    ...(path === undefined ? [] : [`data: { path: [${path}]${wanted} }`]),
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

function emitClass({ id, kind, retryable, advice }: AnswerRule | TurnRule): string[] {
  return [
    `id: ${quote(id)}`,
    `kind: ${quote(kind)}`,
    `retryable: ${quote(retryable)}`,
    `advice: ${quote(advice)}`,
  ]
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
