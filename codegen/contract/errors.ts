import { formatExcerpt } from './excerpt.js'

/** A position in a source file. Lines and columns count from 1. */
export interface SourcePosition {
  /** Relative to the repository root, with forward slashes. */
  file: string
  line: number
  /** In UTF-16 units, as editors count. */
  column: number
  /** The whole line, if there is one to show. */
  text?: string
}

export type { SourcePosition as Place }

/** The schema set cannot be expressed as a contract. Stops the generator. */
export class ContractError extends Error {
  override readonly name = 'ContractError'
  readonly problems: readonly Problem[]

  constructor(problems: readonly Problem[]) {
    super(problems.map(formatProblem).join('\n'))
    this.problems = problems
  }
}

/** One problem of the schema set. */
export interface Problem {
  place: SourcePosition
  /** The problem, and what is possible instead. */
  message: string
  /** The first declaration, when the problem is a second one. */
  first?: SourcePosition
}

function formatProblem({ place, message, first }: Problem): string {
  const lines = [formatPlaced(place, message)]
  if (first !== undefined) lines.push(formatPlaced(first, 'the first one is here'))
  return lines.join('\n')
}

function formatPlaced({ file, line, column, text }: SourcePosition, message: string): string {
  const head = `${file}:${line}:${column}: ${message}`
  return text === undefined ? head : `${head}\n${formatExcerpt(text, column)}`
}
