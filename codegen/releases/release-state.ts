import { createHash } from 'node:crypto'
import type { Surface } from '../read/export/read-export.js'

/** Entries of one definition, by scope and key with a space between. Never changed once made. */
export type DefinitionState = ReadonlyMap<string, string>

/** Everything that one release exports, by definition. */
export type ReleaseState = ReadonlyMap<string, DefinitionState>

/** SHA-256 over all entries in their order. */
export function digestState(state: ReleaseState): string {
  const hash = createHash('sha256')
  for (const name of [...state.keys()].sort()) {
    const entries = [...(state.get(name) ?? [])].sort(([a], [b]) => (a < b ? -1 : 1))
    for (const [line, text] of entries) hash.update(`${name} ${line} ${text}\n`)
  }
  return hash.digest('hex')
}

/** One state of the entries of both surfaces, by definition and key. */
export function mergeSurfaces(
  stable: ReadonlyMap<string, ReadonlyMap<string, string>>,
  experimental: ReadonlyMap<string, ReadonlyMap<string, string>>,
): ReleaseState {
  const names = [...new Set([...stable.keys(), ...experimental.keys()])].sort()
  return new Map(
    names.map((name) => [name, mergeEntries(stable.get(name), experimental.get(name))]),
  )
}

function mergeEntries(
  stable: ReadonlyMap<string, string> = new Map(),
  experimental: ReadonlyMap<string, string> = new Map(),
): DefinitionState {
  const keys = [...new Set([...stable.keys(), ...experimental.keys()])].sort()
  return new Map(
    keys.flatMap((key): [string, string][] => {
      const [here, there] = [stable.get(key), experimental.get(key)]
      if (here !== undefined && here === there) return [[`both ${key}`, here]]
      return [
        ...(here === undefined ? [] : [[`stable ${key}`, here] as [string, string]]),
        ...(there === undefined ? [] : [[`experimental ${key}`, there] as [string, string]]),
      ]
    }),
  )
}

/** The entries of a definition that a surface has, by their key. */
export function entriesOf(state: DefinitionState, surface: Surface): Map<string, string> {
  return new Map(
    [...state].flatMap(([line, text]): [string, string][] => {
      const [scope, key = ''] = line.split(' ')
      return scope === 'both' || scope === surface ? [[key, text]] : []
    }),
  )
}
