import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { digest } from './files.js'
import type { BuildCache } from './build-cache.js'
import type { ContractModel } from './contract/model.js'
import type { Files } from './print/printer.js'

interface ClientLanguage {
  name: string
  /** The package; without it, the language is left out. */
  home: string
  /** The folder of its generated files, which also contains handwritten ones. */
  folder: string
  emit: (model: ContractModel) => Promise<Files>
}

const languages: readonly ClientLanguage[] = [
  {
    name: 'python',
    home: 'clients/python',
    folder: 'clients/python/codex_contract',
    async emit(model) {
      const { emitPython } = await import('./print/python/python.js')
      return emitPython(model)
    },
  },
  {
    name: 'go',
    home: 'clients/go',
    folder: 'clients/go',
    async emit(model) {
      const { emitGo } = await import('./print/go/go.js')
      return emitGo(model)
    },
  },
]

/** Folders of client packages with generated files. */
export function clientFolders(root: string): string[] {
  return languagesOf(root).map(({ folder }) => folder)
}

/**
 * The generated files of every client package that there is. Taken from the cache when neither the
 * model nor the generator changed, because quicktype takes long to load.
 */
export async function emitClients(
  root: string,
  model: ContractModel,
  { cache, origin }: { cache: BuildCache; origin: string },
): Promise<Files> {
  const state = digest(new Map([[origin, JSON.stringify(model)]]))
  const files = new Map<string, string>()
  for (const { name, emit } of languagesOf(root)) {
    const key = `client-${name}`
    const known = cache.get(key, state)
    const emitted =
      known === undefined ? await emit(model) : new Map(JSON.parse(known) as [string, string][])
    if (known === undefined) cache.set(key, state, JSON.stringify([...emitted]))
    for (const [path, text] of emitted) files.set(path, text)
  }
  return files
}

function languagesOf(root: string): readonly ClientLanguage[] {
  return languages.filter(({ home }) => existsSync(join(root, home)))
}
