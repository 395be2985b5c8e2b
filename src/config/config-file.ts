import { lstatSync, statSync } from 'node:fs'
import { parse, TomlError } from 'smol-toml'
import type { TextRange } from '../../generated/types/index.js'
import { isErrno } from '../files/errors.js'
import { readRegularFile } from '../files/read-file.js'
import { ConfigError } from './errors.js'
import type { Table } from './toml-table.js'

/**
 * A text that changes whenever the file changes. It is read before each answer, so it is synchronous
 * and does not throw for a missing file.
 */
export function readStamp(path: string): string {
  try {
    const found = statSync(path, { bigint: true, throwIfNoEntry: false })
    if (found === undefined) return isDanglingLink(path) ? 'link' : 'ENOENT'
    const { ino, size, mtimeNs, ctimeNs } = found
    return [ino, size, mtimeNs, ctimeNs].join()
  } catch (error) {
    return String((error as NodeJS.ErrnoException).code)
  }
}

/**
 * Whether a link, whose target is missing, is in the place of a file. Throws ENOTDIR if its folder is
 * a file.
 */
function isDanglingLink(path: string): boolean {
  try {
    return lstatSync(path).isSymbolicLink()
  } catch (error) {
    if (isErrno(error, 'ENOENT')) return false
    throw error
  }
}

/**
 * Reads a TOML file; a missing one is an empty table. Throws a ConfigError for a broken one, and for a
 * link to a missing one.
 */
export async function readTable(path: string): Promise<Table> {
  return parseTable(decode(await readBytes(path)))
}

/** Parses TOML. Throws a ConfigError that does not quote the text. */
export function parseTable(text: string): Table {
  try {
    // Large integers may belong to settings that are not read here.
    return parse(text, { integersAsBigInt: 'asNeeded' })
  } catch (error) {
    throw toConfigError(error)
  }
}

async function readBytes(path: string): Promise<Uint8Array> {
  try {
    return await readRegularFile(path)
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    if (code === 'ENOENT' && readStamp(path) !== 'link') return new Uint8Array()
    throw new ConfigError('unreadable_file', message, { cause: error })
  }
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new ConfigError('invalid_toml', 'not valid UTF-8')
  }
}

// Uses only the position of the error: its message quotes the file.
function toConfigError(error: unknown): ConfigError {
  if (!(error instanceof TomlError)) return new ConfigError('invalid_toml', 'not valid TOML')
  const { line, column } = error
  const range: TextRange = { start: { line, column }, end: { line, column: column + 1 } }
  return new ConfigError('invalid_toml', `not valid TOML at line ${line}, column ${column}`, {
    range,
  })
}
