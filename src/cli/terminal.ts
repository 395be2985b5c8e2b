import type { Readable, Writable } from 'node:stream'
import colors from 'picocolors'
import { toPrintable } from '../auth/login/printable.js'
import type { Shutdown } from './shutdown.js'

type MaybeTty = { readonly isTTY?: boolean }

/** The part of a process that commands use. */
export interface Terminal {
  readonly env: NodeJS.ProcessEnv
  /** Base of relative paths. */
  readonly cwd: string
  /** Folder of the system's configuration; null for none. The default is that of codex. */
  readonly systemFolder?: string | null
  readonly stdin: Readable & MaybeTty
  /** Receives only the result. */
  readonly stdout: Writable & MaybeTty
  /** Receives progress, warnings and errors. */
  readonly stderr: Writable & MaybeTty
  /** Unix milliseconds. */
  readonly now: () => number
  /** Whether a signal has asked for the end of the process. */
  readonly shutdown: Shutdown
}

/**
 * Lets a reader of the first lines close the pipe, as `head` does, or the user the terminal. Calls
 * `onFailure` if the result cannot be written for another reason, such as a full disk.
 */
export function tolerateClosedOutput(
  { stdout, stderr }: Terminal,
  onFailure: (error: NodeJS.ErrnoException) => void,
): void {
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE' && error.code !== 'EIO') onFailure(error)
  })
  // Commands continue without a log.
  stderr.on('error', () => undefined)
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

/** Writes one JSON document to stdout. */
export function printJson(terminal: Terminal, value: unknown): void {
  print(terminal, [escapeJson(JSON.stringify(value, undefined, 2))])
}

/**
 * Escapes the characters of a JSON text that control a terminal or change the writing direction.
 * The value stays the same.
 */
export function escapeJson(json: string): string {
  return json.replace(steering, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
  })
}

const steering = /[\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g

/** Writes progress, warnings and errors to stderr. */
export function log({ stderr }: Terminal, lines: readonly string[]): void {
  for (const line of lines) stderr.write(`${line}\n`)
}

/** Makes a text from outside safe to print: removes control characters and limits its length. */
export function toLine(text: string): string {
  return toPrintable(text, maxCharacters)
}

const maxCharacters = 1000
