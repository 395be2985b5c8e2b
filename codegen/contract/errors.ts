import { formatExcerpt } from './excerpt.js'

/** Where in the schema set something was found. Lines and columns count from 1. */
export interface SourcePosition {
  /** Relative to the repository root, with forward slashes. */
  file: string
  line: number
  /** In UTF-16 units, as editors count. */
  column: number
  /** The whole line; absent where there is none to show. */
  text?: string
}

export type { SourcePosition as Place }

/** The schema set says something that the contract cannot carry. Stops the generator. */
export class ContractError extends Error {
  override readonly name = 'ContractError'
  readonly problems: readonly Problem[]

  constructor(problems: readonly Problem[]) {
    super(problems.map(formatProblem).join('\n'))
    this.problems = problems
  }
}

/** One fault of the schema set. */
export interface Problem {
  place: SourcePosition
  /** What was found and what is possible instead. */
  message: string
  /** Where the first one stands, when the fault is that there are two. */
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
