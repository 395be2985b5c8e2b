import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs'
import { SourceError } from './contract.js'

// Exports of codex have two.
const maxBytes = 32 * 1024 * 1024

/** Throws when a side is larger than any contract. */
export function refuseTooMuch(name: string, sizes: readonly number[]): void {
  const bytes = sizes.reduce((sum, size) => sum + size, 0)
  if (bytes <= maxBytes) return
  const [found, most] = [bytes, maxBytes].map((size) => Math.ceil(size / 1024 / 1024))
  const message = `${name} has ${found} MB; a contract has at most ${most} MB`
  throw new SourceError('unreadable', message)
}

/**
 * The text of a file. A pull request can put a pipe, a link to a device or a file without end in
 * its place: that is refused at once. `name` is what messages call it.
 */
export function readRegularFile(path: string, name = path): string {
  // Windows has no such flag. Elsewhere, opening a pipe would wait for a writer.
  const { O_RDONLY, O_NONBLOCK = 0 } = constants
  const file = openSync(path, O_RDONLY | O_NONBLOCK)
  try {
    const stat = fstatSync(file)
    if (!stat.isFile()) throw new SourceError('unreadable', `${name} is not a regular file`)
    refuseTooMuch(name, [stat.size])
    return readText(file, { name, size: stat.size })
  } finally {
    closeSync(file)
  }
}

/** The size of a file is only a hint: some have more than they state. */
function readText(file: number, { name, size }: { name: string; size: number }): string {
  const parts: Buffer[] = []
  for (let bytes = 0; ; refuseTooMuch(name, [bytes])) {
    const part = Buffer.allocUnsafe(Math.max(size + 1, 64 * 1024))
    const count = readSync(file, part)
    if (count === 0) return Buffer.concat(parts).toString('utf8')
    parts.push(part.subarray(0, count))
    bytes += count
  }
}
