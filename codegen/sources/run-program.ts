import type { ChildProcess } from 'node:child_process'
import { spawn, spawnSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { isAbsolute, join } from 'node:path'
import type { Readable } from 'node:stream'
import { cleanUpOnExit } from './clean-up.js'

type Environment = Readonly<Record<string, string | undefined>>

/** Time for a program to end by itself after it was asked to. */
const graceMs = 1_000

export interface ProgramRun {
  program: string
  args: readonly string[]
  env: Environment
  cwd: string
  /** Written to its standard input. */
  input?: string
  /** When it is ended; never unless given. */
  deadlineMs?: number
  /** Output beyond this is dropped; none unless given. */
  maxOutput?: number
  /** Whether the programs that it started end with it, and all of them with this process. */
  endsChildren?: boolean
}

export interface ProgramEnd {
  code: number | null
  signal: NodeJS.Signals | null
  stdout: Buffer
  stderr: Buffer
  timedOut: boolean
}

/** Runs a program to its end. Rejects only where it cannot be started. */
export function runProgram(run: ProgramRun): Promise<ProgramEnd> {
  const { program, args, env, cwd, input = '', maxOutput = Infinity, endsChildren = false } = run
  const start = commandOf(program)
  return new Promise((resolve, reject) => {
    const child = spawn(start.command, [...start.args, ...args], {
      ...{ env, cwd, stdio: 'pipe' },
      detached: endsChildren && hasProcessGroups,
    })
    const kill = (signal: NodeJS.Signals) => {
      if (endsChildren) endGroup(child, signal)
      else child.kill(signal)
    }
    const release = endsChildren ? cleanUpOnExit(() => kill('SIGKILL')) : () => undefined
    const [stdout, stderr] = [child.stdout, child.stderr].map((stream) => gather(stream, maxOutput))
    // It may end before it has read everything; its exit code is the reason.
    child.stdin.on('error', () => undefined).end(input)
    let timedOut = false
    const end = (code: number | null, signal: NodeJS.Signals | null) => {
      clearTimeout(timer)
      if (endsChildren) kill('SIGKILL')
      release()
      const output = { stdout: stdout?.() ?? none, stderr: stderr?.() ?? none }
      resolve({ code, signal, ...output, timedOut })
    }
    let timer =
      run.deadlineMs === undefined
        ? undefined
        : setTimeout(() => {
            timedOut = true
            kill('SIGTERM')
            timer = setTimeout(() => {
              kill('SIGKILL')
              // Programs that left its group may keep the output open.
              for (const stream of [child.stdout, child.stderr]) stream.destroy()
              end(null, 'SIGKILL')
            }, graceMs)
          }, run.deadlineMs)
    child.on('close', end).on('error', (cause) => {
      clearTimeout(timer)
      release()
      reject(cause)
    })
  })
}

const hasProcessGroups = process.platform !== 'win32'

/** Ends a program and those that it started. Its group can outlive it. */
function endGroup({ pid }: ChildProcess, signal: NodeJS.Signals): void {
  if (pid === undefined) return
  try {
    if (hasProcessGroups) process.kill(-pid, signal)
    else spawnSync(taskkill(process.env), ['/pid', String(pid), '/t', '/f'], { stdio: 'ignore' })
  } catch {
    // All of them have ended.
  }
}

/** By its whole path, since Windows would look in the current folder first. */
function taskkill({ SystemRoot = 'C:\\Windows' }: Environment): string {
  return join(SystemRoot, 'System32', 'taskkill.exe')
}

const none = Buffer.alloc(0)

/** The first bytes of a stream, as far as they have come. */
function gather(stream: Readable, maxBytes: number): () => Buffer {
  const parts: Buffer[] = []
  let bytes = 0
  stream.on('data', (part: Buffer) => {
    if (bytes < maxBytes) parts.push(part)
    bytes += part.length
  })
  return () => Buffer.concat(parts).subarray(0, Math.min(bytes, maxBytes))
}

/** How a program is started: a script by this Node, since Windows runs none by itself. */
export function commandOf(program: string): { command: string; args: readonly string[] } {
  if (!/\.[cm]?js$/.test(program)) return { command: program, args: [] }
  return { command: process.execPath, args: [program] }
}

/**
 * The command for a program on the PATH; undefined where it is known to be missing. Windows would
 * look first in the current folder, which is the one that is compared.
 */
export function findProgram(
  name: string,
  { platform, env }: { platform: NodeJS.Platform; env: Environment },
): string | undefined {
  if (platform !== 'win32') return name
  const folders = (env['PATH'] ?? '').split(';').filter((folder) => isAbsolute(folder))
  const isFile = (path: string) => statSync(path, { throwIfNoEntry: false })?.isFile() === true
  return folders.map((folder) => join(folder, `${name}.exe`)).find(isFile)
}

/** Variables that are needed to find and start a program. None of them is a secret. */
const passedOn = [
  'PATH',
  'LANG',
  'LC_ALL',
  'LC_CTYPE',
  'LD_LIBRARY_PATH',
  'NIX_LD',
  'NIX_LD_LIBRARY_PATH',
  'SystemRoot',
  'SystemDrive',
  'windir',
  'ComSpec',
  'PATHEXT',
]

/** Where programs look for settings and credentials, or leave files. */
const folders = [
  'HOME',
  'CODEX_HOME',
  'USERPROFILE',
  'APPDATA',
  'LOCALAPPDATA',
  'TMPDIR',
  'TEMP',
  'TMP',
]

/**
 * An environment for a program that is not trusted with the caller's own, such as the token of a
 * job. All folders of its user are `home`.
 */
export function cleanEnvironment(env: Environment, home: string): Environment {
  const known = passedOn.filter((name) => env[name] !== undefined)
  return Object.fromEntries([
    ...known.map((name) => [name, env[name]] as const),
    ...folders.map((name) => [name, home] as const),
  ])
}
