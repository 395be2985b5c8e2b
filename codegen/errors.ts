/** Where in the schema set something was found. Lines and columns count from 1. */
export interface Place {
  /** Relative to the repository root, with forward slashes. */
  file: string
  line: number
  column: number
}

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
  place: Place
  /** What was found and what is possible instead. */
  message: string
}

function formatProblem({ place, message }: Problem): string {
  return `${place.file}:${place.line}:${place.column}: ${message}`
}
