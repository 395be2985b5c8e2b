/** Exit codes of the process. A failure of the tool itself is neither success nor a finding. */
export const exitCodes = { fine: 0, found: 1, usage: 2, failed: 3 } as const

/** Exit codes of a process that a signal has ended: 128 and the number of the signal. */
export const signalCodes = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const

/** The exit code of another process, which a command passes on. */
export type PassedExitCode = number & { readonly passedOn: true }

/** One of the exit codes. */
export type ExitCode =
  | (typeof exitCodes)[keyof typeof exitCodes]
  | (typeof signalCodes)[keyof typeof signalCodes]
  | PassedExitCode

/** Ends a command with a one-line message and an exit code. */
export class CommandError extends Error {
  override readonly name = 'CommandError'
  readonly exitCode: ExitCode
  /** The word before the message, the name of the program unless codex prints another one. */
  readonly prefix: string

  constructor(
    exitCode: ExitCode,
    message: string,
    { prefix = 'codex-contract', ...options }: ErrorOptions & { prefix?: string } = {},
  ) {
    super(message, options)
    this.exitCode = exitCode
    this.prefix = prefix
  }
}
