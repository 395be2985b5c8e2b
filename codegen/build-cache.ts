import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readFolder } from './files.js'
import type { Files } from './print/printer.js'

/** Results for later runs, each with the digest of its inputs. */
export interface BuildCache {
  /** The text that was set under a name with this digest. */
  get(name: string, digest: string): string | undefined
  set(name: string, digest: string, text: string): void
}

/**
 * A cache inside `node_modules`. An entry that is damaged counts as missing, and one that cannot be
 * written is skipped.
 */
export function openBuildCache(root: string): BuildCache {
  const pathOf = (name: string) => join(root, 'node_modules/.cache/codex-contract', name)
  return {
    get: (name, digest) => {
      const [inputs, content, ...lines] = readText(pathOf(name))?.split('\n') ?? []
      const text = lines.join('\n')
      return inputs === digest && content === digestOf(text) ? text : undefined
    },
    set: (name, digest, text) => {
      const temporary = `${pathOf(name)}.${process.pid}.tmp`
      try {
        mkdirSync(dirname(temporary), { recursive: true })
        writeFileSync(temporary, `${digest}\n${digestOf(text)}\n${text}`)
        renameSync(temporary, pathOf(name))
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === undefined) throw error
      }
    },
  }
}

/** The same cache for a command that creates no folder: it is set only where there are packages. */
export function withoutFolder(root: string, cache: BuildCache): BuildCache {
  return existsSync(join(root, 'node_modules')) ? cache : { ...cache, set: () => undefined }
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}

/** Name and version of this generator. */
export function generatorVersion(): string {
  const own = fileURLToPath(new URL('../package.json', import.meta.url))
  const { name, version } = JSON.parse(readFileSync(own, 'utf8')) as Record<string, string>
  return `${name} ${version}`
}

/** The files that this generator consists of, without the contracts that it imports. */
export function generatorFiles(): Files {
  const own = dirname(fileURLToPath(import.meta.url))
  const manifest = readFileSync(join(own, '../package.json'), 'utf8')
  const files = new Map(readFolder(own, '.', (folder) => folder !== 'history'))
  files.delete('contract.json')
  return files.set('package.json', manifest)
}
