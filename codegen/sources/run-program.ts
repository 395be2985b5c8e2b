import type { ChildProcessByStdio } from 'node:child_process'
import { spawn } from 'node:child_process'
import type { Readable } from 'node:stream'
import { ImportError } from '../import/import-error.js'

/** Far longer than an export takes. */
const usualDeadlineMs = 60_000

/** What a program is given to end by itself, once it was told to. */
const graceMs = 1_000

/** Far more than a version. */
const maxOutput = 64 * 1024

export interface ProgramRun {
  program: string
  args: readonly string[]
  env: Readonly<Record<string, string | undefined>>
  /** Where it runs, so that it finds nothing of the caller's. */
  cwd: string
  deadlineMs?: number
}

/** The first of what a program prints. Its words about a failure are not passed on. */
export function runProgram(options: ProgramRun): Promise<string> {
  const { program, args, deadlineMs = usualDeadlineMs } = options
  return new Promise((resolve, reject) => {
    const fail = (what: string) => {
      const asked = `${program} ${args[0] ?? ''} ${what}`
      reject(new ImportError('failed', `${asked}; is it codex 0.118.0 or later?`))
    }
    const { child, output } = start(options)
    const deadline = endAfter(deadlineMs, child, () => fail('does not end'))
    child.on('error', (cause) => {
      deadline.cancel()
      const message = `${program} cannot be run${reasonOf(cause)}`
      reject(new ImportError('failed', message, { cause }))
    })
    child.on('close', (code, signal) => {
      deadline.cancel()
      if (code === 0) resolve(output())
      else fail(deadline.isOver() ? 'does not end' : ending(code, signal))
    })
  })
}

/** How a program is started: a script by this Node, since Windows runs none by itself. */
export function commandOf(program: string): { command: string; args: readonly string[] } {
  if (!/\.[cm]?js$/.test(program)) return { command: program, args: [] }
  return { command: process.execPath, args: [program] }
}

function start({ program, args, env, cwd }: ProgramRun) {
  const { command, args: first } = commandOf(program)
  const child = spawn(command, [...first, ...args], {
    env,
    cwd,
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  let text = ''
  child.stdout.setEncoding('utf8').on('data', (part: string) => {
    text = (text + part).slice(0, maxOutput)
  })
  return { child, output: () => text }
}

/** Gives up a program that does not end even then: what it started may hold its output open. */
function endAfter(deadlineMs: number, child: StartedProgram, giveUp: () => void) {
  let isOver = false
  let timer = setTimeout(() => {
    isOver = true
    child.kill('SIGTERM')
    timer = setTimeout(() => {
      child.kill('SIGKILL')
      child.stdout.destroy()
      giveUp()
    }, graceMs)
  }, deadlineMs)
  return { isOver: () => isOver, cancel: () => clearTimeout(timer) }
}

type StartedProgram = ChildProcessByStdio<null, Readable, null>

function reasonOf(error: Error): string {
  switch ((error as NodeJS.ErrnoException).code) {
    case 'EACCES':
      return ': it is not executable'
    case 'ENOENT':
      return ': what it says that it is run by is not there'
    default:
      return ''
  }
}

function ending(code: number | null, signal: NodeJS.Signals | null): string {
  return code === null ? `was ended by ${signal ?? 'a signal'}` : `ended with ${code}`
}
