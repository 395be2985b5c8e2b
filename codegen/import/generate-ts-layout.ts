import { posix } from 'node:path'
import type { ContractModel } from '../contract/model.js'
import { messageTypes } from '../contract/names.js'
import { canNameType, companionsOf, nameCompanions } from '../contract/typescript-names.js'
import type { Files, Output } from '../print/printer.js'
import { importPath } from '../print/printer.js'
import type { Declarations, DeclaredType } from '../read/declarations/declarations.js'
import type { DeclaredFiles } from './declared-text.js'
import { declaredText, isCircular, referencesOf } from './declared-text.js'

/** Folders of the layout, beside its files at the root. */
export const layoutFolders = ['serde_json', 'v2']

/** What the layout is made of. */
export interface LayoutSource {
  model: ContractModel
  output: Output
  /** The export of `generate-ts`, if it is there. */
  declared: DeclaredFiles | undefined
  /** Whether the contract has all methods of the export. */
  isWhole: boolean
}

/** The files that declare the types. */
interface Homes {
  /** By the name of the type: the file without its extension. */
  byName: ReadonlyMap<string, string>
  /** Types at the root that another type in `v2` shares its name with: their files declare them. */
  older: ReadonlySet<string>
}

/**
 * Files with the paths and names of `codex app-server generate-ts`, which re-export the types of
 * the contract. Types that no method uses are declared as codex declares them.
 */
export function printLayout(source: LayoutSource, contract: Files): Files {
  const { output, declared } = source
  const byName = findHomes(source)
  const different = findDifferent(declared, byName)
  const paths = [...new Set(declared?.paths ?? pathsWithout(byName))].filter((path) => {
    const isSound = !different.has(path) || isUsable(path, declared?.root)
    return isLayoutPath(path) && byName.has(posix.basename(path)) && isSound
  })
  const distinct = withoutClashes(paths.sort(), [...contract.keys(), 'v2/index.ts'])
  const homes = { byName, older: new Set(distinct.filter((path) => different.has(path))) }
  const newer = distinct.flatMap((path) => (path.startsWith('v2/') ? [posix.basename(path)] : []))
  const index = newer.map((name) => `export type { ${name} } from './${name}.${output.extension}'`)
  return new Map([
    [`${declaredTypes}.ts`, emitDeclared(source, homes)],
    ...distinct.map((path): [string, string] => [`${path}.ts`, emitFile(path, source, homes)]),
    ['v2/index.ts', `${output.header}\n${index.join('\n') || 'export {}'}\n`],
  ])
}

/** The file with the types that the contract lacks. */
const declaredTypes = 'declared-types'

/** The file that declares each type, without its extension. */
function findHomes(source: LayoutSource): Map<string, string> {
  return new Map([
    ...findLacking(source).map((name) => [name, declaredTypes] as const),
    ...[...messageTypes, 'RequestId'].map((name) => [name, 'messages'] as const),
    ...['JsonValue', ...source.model.types.map(({ name }) => name)].map((name) => {
      return [name, source.output.types] as const
    }),
  ])
}

/** Types that only `generate-ts` declares. The index of the contract exports them too. */
function findLacking({ model, declared, isWhole }: LayoutSource): string[] {
  if (declared === undefined || !isWhole) return []
  const companions = nameCompanions(model)
  const taken = model.types.flatMap((type) => {
    return companionsOf(type).map(({ companion }) => companions.of(companion, type.name))
  })
  const { paths, types, root } = declared
  const names = paths.map((path) => posix.basename(path))
  return names.filter((name) => {
    const isFree = types.get(name) !== undefined && !taken.includes(name)
    return isFree && isUsable(name, types) && !isCircular(name, olderFirst(root, types))
  })
}

/** Types as a file at the root sees them. */
function olderFirst(root: Declarations, types: Declarations): Pick<Declarations, 'get'> {
  return { get: (name) => root.get(name) ?? types.get(name) }
}

/** Whether TypeScript accepts the declaration of a type. */
function isUsable(name: string, types: Declarations | undefined): boolean {
  return types !== undefined && canNameType(name) && !isCircular(name, types)
}

/** Types at the root that another type in `v2` shares its name with. */
function findDifferent(
  declared: DeclaredFiles | undefined,
  byName: ReadonlyMap<string, string>,
): Set<string> {
  if (declared === undefined) return new Set()
  const { types, root } = declared
  const paths = new Set(declared.paths)
  const shared = declared.paths.filter((name) => {
    return paths.has(`v2/${name}`) && byName.get(name) !== 'messages' && root.get(name)
  })
  const textOf = (type?: DeclaredType) => type && declaredText(type, (name) => name)
  const different = shared.filter((name) => textOf(root.get(name)) !== textOf(types.get(name)))
  return withDependents(new Set(different), shared, declared)
}

/** Types with one text differ where they refer to types that do. */
function withDependents(
  different: ReadonlySet<string>,
  shared: readonly string[],
  declared: DeclaredFiles,
): Set<string> {
  const more = shared.filter((name) => {
    const referred = olderReferences(name, declared)
    return !different.has(name) && [...referred].some((other) => different.has(other))
  })
  const all = new Set([...different, ...more])
  return more.length === 0 ? all : withDependents(all, shared, declared)
}

/** What a file at the root refers to, apart from what it imports from `v2`. */
function olderReferences(name: string, { root, newer }: DeclaredFiles): Set<string> {
  const type = root.get(name)
  const imported = newer.get(name)
  const names = type === undefined ? [] : [...referencesOf(type)]
  return new Set(names.filter((other) => imported?.has(other) !== true))
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

function emitFile(path: string, source: LayoutSource, homes: Homes): string {
  const { output, declared } = source
  const name = posix.basename(path)
  const type = homes.older.has(path) ? declared?.root.get(name) : undefined
  if (type !== undefined) {
    return emitTypes({ file: path, header: output.header, types: [[name, type]] }, source, homes)
  }
  const home = posix.relative(posix.dirname(path), homes.byName.get(name) ?? '')
  const from = home.startsWith('.') ? home : `./${home}`
  return `${output.header}\nexport type { ${name} } from '${from}.${output.extension}'\n`
}

function emitDeclared(source: LayoutSource, homes: Homes): string {
  const names = [...homes.byName].flatMap(([name, home]) => (home === declaredTypes ? [name] : []))
  const types = names.sort().flatMap((name): [string, DeclaredType][] => {
    const type = source.declared?.types.get(name)
    return type === undefined ? [] : [[name, type]]
  })
  const about = `// Types that codex declares and no method of the contract uses.\n`
  const header = source.output.header + about
  return emitTypes({ file: declaredTypes, header, types }, source, homes)
}

/** A file at the root that declares types. */
interface DeclaringFile {
  /** Its path without the extension. */
  file: string
  header: string
  types: readonly (readonly [string, DeclaredType])[]
}

function emitTypes(
  { file, header, types }: DeclaringFile,
  { output, declared }: LayoutSource,
  homes: Homes,
): string {
  const imports = new Imports(file, output)
  const texts = types.map(([name, type]) => {
    const isOlder = declared !== undefined && isAtRoot(name, file, declared)
    const older = isOlder ? olderReferences(name, declared) : new Set<string>()
    const nameOf = (other: string): string => {
      if (older.has(other) && homes.older.has(other)) return imports.nameOlder(other)
      const home = homes.byName.get(other)
      return home === undefined ? nameOf('JsonValue') : imports.nameFrom(home, other)
    }
    return `export type ${name} = ${declaredText(type, nameOf)}\n`
  })
  const none = types.length === 0 ? ['export {}\n'] : []
  return [header, ...imports.emit(), ...none, ...texts].join('\n')
}

/** Whether what a file declares is the type of that name at the root of the export. */
function isAtRoot(name: string, file: string, { paths }: DeclaredFiles): boolean {
  return name === file || !paths.includes(`v2/${name}`)
}

/** What a file at the root imports. */
class Imports {
  readonly #file: string
  readonly #output: Output
  readonly #names = new Map<string, Set<string>>()

  constructor(file: string, output: Output) {
    this.#file = file
    this.#output = output
  }

  nameFrom(home: string, name: string): string {
    // The file has a type of its own with this name.
    if (name === this.#file) return this.#inline(home, name)
    if (home !== this.#file) this.#names.set(home, (this.#names.get(home) ?? new Set()).add(name))
    return name
  }

  /** The file can also refer to the newer type with this name. */
  nameOlder(name: string): string {
    return name === this.#file ? name : this.#inline(name, name)
  }

  emit(): string[] {
    return [...this.#names].sort().map(([home, used]) => {
      const list = [...used].sort().map((name) => `  ${name},\n`)
      return `import type {\n${list.join('')}} from '${importPath(this.#output, home)}'\n`
    })
  }

  #inline(home: string, name: string): string {
    return `import('${importPath(this.#output, home)}').${name}`
  }
}
