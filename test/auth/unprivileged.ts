import { chownSync } from 'node:fs'
import { getuid, setegid, seteuid } from 'node:process'

const nobody = 65534

/**
 * Runs a body as somebody whom file modes can stop, because root passes them all; the folder is
 * made theirs first. Whoever is not root runs it as they are.
 */
export async function runUnprivileged<T>(folder: string, body: () => Promise<T>): Promise<T> {
  if (getuid?.() !== 0) return body()
  chownSync(folder, nobody, nobody)
  setegid!(nobody)
  seteuid!(nobody)
  try {
    return await body()
  } finally {
    seteuid!(0)
    setegid!(0)
  }
}
