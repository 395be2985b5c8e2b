import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** Results that a later run may use again, each with the digest of all that it follows from. */
export interface Memory {
  /** The text kept under a name, unless it was kept for another digest. */
  recall(name: string, digest: string): string | undefined
  keep(name: string, digest: string, text: string): void
}

/** A memory inside `node_modules`, where losing it costs time and nothing else. */
export function openMemory(root: string): Memory {
  const pathOf = (name: string) => join(root, 'node_modules/.cache/codex-contract', name)
  return {
    recall: (name, digest) => {
      const text = readText(pathOf(name))
      return text?.startsWith(`${digest}\n`) === true ? text.slice(digest.length + 1) : undefined
    },
    keep: (name, digest, text) => {
      const temporary = `${pathOf(name)}.${process.pid}.tmp`
      mkdirSync(dirname(temporary), { recursive: true })
      writeFileSync(temporary, `${digest}\n${text}`)
      renameSync(temporary, pathOf(name))
    },
  }
}

/** The same memory for whoever may not leave a trace. */
export function withoutKeeping(memory: Memory): Memory {
  return { ...memory, keep: () => undefined }
}

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}
