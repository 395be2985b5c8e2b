import { posix } from 'node:path'
import type { ContractModel } from '../contract/model.js'
import { messageTypes } from '../contract/names.js'
import type { Files, Output } from '../print/printer.js'
import type { Declarations } from '../read/declarations/declarations.js'
import { typesFolder } from '../sources/exports.js'
import { declaredText } from './declared-text.js'

/** Folders of the layout, beside its files at the root. */
export const layoutFolders = ['serde_json', 'v2']

/** What the layout is made of. */
export interface LayoutSource {
  model: ContractModel
  output: Output
  /** The export of `generate-ts`, if it is there. */
  declared: { paths: readonly string[]; types: Declarations } | undefined
  /** Whether the contract has all methods of the export. */
  isWhole: boolean
}

/** Paths in an export of `generate-ts`, without the folder that it is in and the extension. */
export function pathsOf(declarations: Files): string[] {
  const folder = new RegExp(`^(?:.*?/)?${typesFolder}/`)
  return [...declarations.keys()].map((path) => path.replace(folder, '').replace(/\.ts$/, ''))
}

/**
 * Files with the paths and names of `codex app-server generate-ts`, which re-export the types of
 * the contract. Types that no method uses are declared as codex declares them.
 */
export function printLayout(source: LayoutSource, contract: Files): Files {
  const { output, declared } = source
  const homes = findHomes(source)
  const nameOf = (path: string) => posix.basename(path)
  const paths = [...new Set(declared?.paths ?? pathsWithout(homes))].filter((path) => {
    return isLayoutPath(path) && homes.has(nameOf(path))
  })
  const distinct = withoutClashes(paths.sort(), [...contract.keys(), 'v2/index.ts'])
  const reexports = distinct.map((path): [string, string] => {
    const home = posix.relative(posix.dirname(path), homes.get(nameOf(path)) ?? '')
    const from = home.startsWith('.') ? home : `./${home}`
    return [path, `export type { ${nameOf(path)} } from '${from}.${output.extension}'`]
  })
  const newer = distinct.filter((path) => path.startsWith('v2/')).map(nameOf)
  const index = newer.map((name) => `export type { ${name} } from './${name}.${output.extension}'`)
  const files = [...reexports, ['v2/index', index.join('\n') || 'export {}'] as const]
  return new Map([
    [`${declaredTypes}.ts`, emitDeclared(source, homes)],
    ...files.map(([path, text]): [string, string] => [`${path}.ts`, `${output.header}\n${text}\n`]),
  ])
}

/** The file with the types that the contract lacks. */
const declaredTypes = 'declared-types'

/** The file that declares each type, without its extension. */
function findHomes({ model, output, declared, isWhole }: LayoutSource): Map<string, string> {
  const names = declared?.paths.map((path) => posix.basename(path)) ?? []
  const lacking = isWhole ? names.filter((name) => declared?.types.get(name) !== undefined) : []
  return new Map([
    ...lacking.map((name) => [name, declaredTypes] as const),
    ...[...messageTypes, 'RequestId'].map((name) => [name, 'messages'] as const),
    ...['JsonValue', ...model.types.map(({ name }) => name)].map((name) => {
      return [name, output.types] as const
    }),
  ])
}

/** Without an export, which type is in which folder is not known: each is in both. */
function pathsWithout(homes: ReadonlyMap<string, string>): string[] {
  return ['serde_json/JsonValue', ...[...homes.keys()].flatMap((name) => [name, `v2/${name}`])]
}

function isLayoutPath(path: string): boolean {
  const [name = '', ...folder] = path.split('/').reverse()
  const isKnown = folder.length === 0 || layoutFolders.includes(folder.reverse().join('/'))
  return isKnown && /^[A-Za-z_]\w*$/.test(name)
}

/** Some file systems ignore the case of letters. */
function withoutClashes(paths: readonly string[], files: readonly string[]): string[] {
  const taken = new Set(files.map((path) => path.toLowerCase()))
  return paths.filter((path) => {
    const key = `${path}.ts`.toLowerCase()
    if (taken.has(key)) return false
    taken.add(key)
    return true
  })
}

function emitDeclared({ output, declared }: LayoutSource, homes: Map<string, string>): string {
  const imported = new Map<string, Set<string>>()
  const nameOf = (name: string): string => {
    const home = homes.get(name)
    if (home === undefined) return nameOf('JsonValue')
    if (home !== declaredTypes) imported.set(home, (imported.get(home) ?? new Set()).add(name))
    return name
  }
  const names = [...homes].flatMap(([name, home]) => (home === declaredTypes ? [name] : []))
  const types = names.sort().flatMap((name) => {
    const type = declared?.types.get(name)
    return type === undefined ? [] : [`export type ${name} = ${declaredText(type, nameOf)}\n`]
  })
  const imports = [...imported].sort().map(([home, used]) => {
    const list = [...used].sort().map((name) => `  ${name},\n`)
    return `import type {\n${list.join('')}} from './${home}.${output.extension}'\n`
  })
  const about = `// Types that codex declares and no method of the contract uses.\n`
  const none = types.length === 0 ? ['export {}\n'] : []
  return [output.header + about, ...imports, ...none, ...types].join('\n')
}
