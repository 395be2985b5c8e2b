import type { Readable, Writable } from 'node:stream'
import colors from 'picocolors'
import { toPrintable } from '../auth/login/printable.js'

type MaybeTty = { readonly isTTY?: boolean }

/** The part of a process that commands use. */
export interface Terminal {
  readonly env: NodeJS.ProcessEnv
  /** Base of relative paths. */
  readonly cwd: string
  readonly stdin: Readable & MaybeTty
  /** Receives only the result. */
  readonly stdout: Writable & MaybeTty
  /** Receives progress, warnings and errors. */
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

/** Whether the output is a terminal whose lines can be rewritten. */
export function isLively({ isTTY }: MaybeTty, env: NodeJS.ProcessEnv): boolean {
  return isTTY === true && env['TERM'] !== 'dumb'
}

/** Colours for a terminal; none with `NO_COLOR`. */
export function colorsFor(output: MaybeTty, env: NodeJS.ProcessEnv) {
  return colors.createColors(isLively(output, env) && !env['NO_COLOR'])
}

/** Writes lines of the result to stdout. */
export function print({ stdout }: Terminal, lines: readonly string[]): void {
  for (const line of lines) stdout.write(`${line}\n`)
}

/** Writes progress, warnings and errors to stderr. */
export function log({ stderr }: Terminal, lines: readonly string[]): void {
  for (const line of lines) stderr.write(`${line}\n`)
}

/** Makes a text from outside safe to print: removes control characters and limits its length. */
export function toLine(text: string): string {
  return toPrintable(text, maxCharacters)
}

const maxCharacters = 1000
