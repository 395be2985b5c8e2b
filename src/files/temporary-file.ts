import { readdir, readFile, readlink, stat, unlink } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { readRegularFile } from './read-file.js'

// A write takes milliseconds, or hours on a machine that sleeps meanwhile.
const abandonedAfterMs = 24 * 60 * 60 * 1000
const noScope = '0'.repeat(16)
const pattern = /^\.(?<target>.+)\.(?<scope>[0-9a-f]{16})-(?<pid>\d+)-[0-9a-f]{12}\.tmp$/

/** A new name beside the target that contains the id of this process. */
export async function createTemporaryPath(target: string): Promise<string> {
  const { randomBytes } = process.getBuiltinModule('node:crypto')
  const writer = `${await readPidScope()}-${process.pid}-${randomBytes(6).toString('hex')}`
  return join(dirname(target), `.${basename(target)}.${writer}.tmp`)
}

/**
 * Removes temporary files of this target: those whose writer is dead, and those that are a day old
 * if their writer cannot be checked, because it runs in another container or on another machine. A
 * file that cannot be removed stays.
 */
export async function removeAbandoned(target: string): Promise<void> {
  const files = await listTemporary(target)
  if (files.length === 0) return
  const scope = await readPidScope()
  for (const { path, writer } of files) {
    const dead =
      writer.scope === scope && scope !== noScope
        ? !isRunning(writer.pid)
        : await isOlderThan(path, abandonedAfterMs)
    if (dead) await unlink(path).catch(() => {})
  }
}

/**
 * Reads the temporary files that continue this incomplete content: a writer in place keeps a copy
 * beside the target until it is done.
 */
export async function readCopies(target: string, beginning: Uint8Array): Promise<Uint8Array[]> {
  const { length } = beginning
  const copies: Uint8Array[] = []
  for (const { path } of await listTemporary(target)) {
    const copy = await readRegularFile(path).catch(() => Buffer.of())
    if (copy.length > length && copy.subarray(0, length).equals(beginning)) copies.push(copy)
  }
  return copies
}

interface TemporaryFile {
  path: string
  writer: { scope: string; pid: number }
}

async function listTemporary(target: string): Promise<TemporaryFile[]> {
  const folder = dirname(target)
  const names = await readdir(folder).catch(() => [])
  return names.flatMap((name) => {
    const { target: of, scope = noScope, pid } = pattern.exec(name)?.groups ?? {}
    if (of !== basename(target)) return []
    return [{ path: join(folder, name), writer: { scope, pid: Number(pid) } }]
  })
}

/**
 * Identifies the boot of the kernel and the pid namespace: only processes with the same scope can
 * check each other's process ids. Without /proc it is `noScope`.
 */
async function readPidScope(): Promise<string> {
  try {
    const boot = await readFile('/proc/sys/kernel/random/boot_id', 'utf8')
    const namespace = await readlink('/proc/self/ns/pid')
    const { createHash } = process.getBuiltinModule('node:crypto')
    return createHash('sha256').update(`${boot} ${namespace}`).digest('hex').slice(0, 16)
  } catch {
    return noScope
  }
}

function isRunning(processId: number): boolean {
  try {
    process.kill(processId, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH'
  }
}

async function isOlderThan(path: string, ageMs: number): Promise<boolean> {
  const stats = await stat(path).catch(() => undefined)
  return stats !== undefined && Date.now() - stats.mtimeMs > ageMs
}
