import { createHash, randomBytes } from 'node:crypto'
import { readdir, readFile, readlink, stat, unlink } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

// A write takes milliseconds; a machine that sleeps in the middle of one may take hours.
const abandonedAfterMs = 24 * 60 * 60 * 1000
const noScope = '0'.repeat(16)
const pattern = /^\.(?<target>.+)\.(?<scope>[0-9a-f]{16})-(?<pid>\d+)-[0-9a-f]{12}\.tmp$/

/** A fresh name beside the target that tells which process writes it. */
export async function createTemporaryPath(target: string): Promise<string> {
  const writer = `${await readPidScope()}-${process.pid}-${randomBytes(6).toString('hex')}`
  return join(dirname(target), `.${basename(target)}.${writer}.tmp`)
}

/**
 * Removes what killed writers of this target left behind: files whose writer is known to be dead,
 * and day-old files of writers that cannot be asked, because they run in another container or on
 * another machine. A file that cannot be removed stays.
 */
export async function removeAbandoned(target: string): Promise<void> {
  const scope = await readPidScope()
  for (const { path, writer } of await listTemporary(target)) {
    const dead =
      writer.scope === scope && scope !== noScope
        ? !isRunning(writer.pid)
        : await isOlderThan(path, abandonedAfterMs)
    if (dead) await unlink(path).catch(() => {})
  }
}

/**
 * Reads what a target may have been about to become that holds only a beginning of it: a writer that
 * writes in place has a copy beside it until it is done.
 */
export async function readCopies(target: string, beginning: Uint8Array): Promise<Uint8Array[]> {
  const { length } = beginning
  const copies: Uint8Array[] = []
  for (const { path } of await listTemporary(target)) {
    const copy = await readFile(path).catch(() => Buffer.of())
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
 * Names the set of processes among which a process id means something: one boot of one kernel, one
 * pid namespace. Equal scopes are the same set; without /proc the answer is `noScope`.
 */
async function readPidScope(): Promise<string> {
  try {
    const boot = await readFile('/proc/sys/kernel/random/boot_id', 'utf8')
    const namespace = await readlink('/proc/self/ns/pid')
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
