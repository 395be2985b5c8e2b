import type { Readable, Writable } from 'node:stream'
import colors from 'picocolors'
import { toPrintable } from '../auth/login/printable.js'

type MaybeTty = { readonly isTTY?: boolean }

/** What a command has of the process that it runs in. */
export interface Terminal {
  readonly env: NodeJS.ProcessEnv
  /** Folder that relative paths start from. */
  readonly cwd: string
  readonly stdin: Readable & MaybeTty
  /** Takes the result and nothing else. */
  readonly stdout: Writable & MaybeTty
  /** Takes everything that is said on the way to the result. */
  readonly stderr: Writable & MaybeTty
  /** Unix milliseconds. */
  readonly now: () => number
}

/** The terminal of this process. */
export function processTerminal(): Terminal {
  const { env, stdin, stdout, stderr } = process
  return { env, cwd: process.cwd(), stdin, stdout, stderr, now: Date.now }
}

/** Lets a reader of the first lines close the pipe, as `head` does. */
export function tolerateClosedPipe({ stdout, stderr }: Terminal): void {
  for (const stream of [stdout, stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error
    })
  }
}

/** Whether a person looks at the output, and its lines can be written again. */
export function isLively({ isTTY }: MaybeTty, env: NodeJS.ProcessEnv): boolean {
  return isTTY === true && env['TERM'] !== 'dumb'
}

/** Colours as far as somebody sees them and wants them. */
export function colorsFor(output: MaybeTty, env: NodeJS.ProcessEnv) {
  return colors.createColors(isLively(output, env) && !env['NO_COLOR'])
}

/** Writes lines of the result. */
export function print({ stdout }: Terminal, lines: readonly string[]): void {
  for (const line of lines) stdout.write(`${line}\n`)
}

/** Writes lines about what is going on, or what went wrong. */
export function tell({ stderr }: Terminal, lines: readonly string[]): void {
  for (const line of lines) stderr.write(`${line}\n`)
}

/** A text from outside as part of a line: without what could steer a terminal. */
export function toLine(text: string): string {
  return toPrintable(text, maxCharacters)
}

const maxCharacters = 1000
