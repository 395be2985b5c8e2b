import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** Results that a later run may use again, each with the digest of all that it follows from. */
export interface BuildCache {
  /** The text that was set under a name with this digest. */
  get(name: string, digest: string): string | undefined
  set(name: string, digest: string, text: string): void
}

/** A cache inside `node_modules`, where losing it costs time and nothing else. */
export function openBuildCache(root: string): BuildCache {
  const pathOf = (name: string) => join(root, 'node_modules/.cache/codex-contract', name)
  return {
    get: (name, digest) => {
      const text = readText(pathOf(name))
      return text?.startsWith(`${digest}\n`) === true ? text.slice(digest.length + 1) : undefined
    },
    set: (name, digest, text) => {
      const temporary = `${pathOf(name)}.${process.pid}.tmp`
      mkdirSync(dirname(temporary), { recursive: true })
      writeFileSync(temporary, `${digest}\n${text}`)
      renameSync(temporary, pathOf(name))
    },
  }
}

/** The same cache for a command that creates no folder: it is set only where there are packages. */
export function withoutFolder(root: string, cache: BuildCache): BuildCache {
  return existsSync(join(root, 'node_modules')) ? cache : { ...cache, set: () => undefined }
}

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}
