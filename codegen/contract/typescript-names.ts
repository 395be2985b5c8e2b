import type { Claim } from './allocate-names.js'
import { claimOf, NameScope } from './allocate-names.js'
import type { ContractModel, TypeModel } from './model.js'
import { lowerFirst, messageName, methodKinds, tableName } from './names.js'

/** Names that no type can have: words of the language, and types that the written files use. */
const words: readonly string[] = (
  'any as async await bigint boolean break case catch class const continue debugger default ' +
  'delete do else enum export extends false finally for function if implements import in infer ' +
  'instanceof interface intrinsic keyof let never new null number object package private ' +
  'protected public readonly return static string super switch symbol this throw true try type ' +
  'typeof undefined unique unknown var void while with yield ' +
  // A property of an object literal with this name sets the prototype.
  '__proto__ Object ReadonlySet Record Set'
).split(' ')

/** Names that the written files declare for every contract. */
const declared: readonly string[] = [
  ...methodKinds.flatMap((kind) => [
    messageName(kind),
    tableName(kind),
    lowerFirst(tableName(kind)),
  ]),
  'ExperimentalParams',
  'IssueLevel',
  'JsonValue',
  'ServerNotificationEnvelope',
  'UnlistedValue',
  'UnlistedVariant',
  'Validate',
  'ValidationIssue',
  'Validators',
  'contract',
  'contractFacts',
  'envelopeFacts',
  'errorCodes',
  'experimentalParams',
]

const reserved: readonly string[] = [...words, ...declared]

const unusable: ReadonlySet<string> = new Set(reserved)

/** Whether TypeScript allows the name for a type, other types apart. */
export function canNameType(name: string): boolean {
  return /^[\p{ID_Start}_$][\p{ID_Continue}$]*$/u.test(name) && !unusable.has(name)
}

/** New names of the types that cannot have their own, by their own. */
export function renameForTypescript(types: readonly TypeModel[]): Map<string, string> {
  const names = types.map(({ name }) => name)
  const scope = new NameScope([...reserved, ...names.filter(canNameType)])
  const others = names.filter((name) => !canNameType(name))
  return scope.allocate(others.map((name) => claimOf(name, `${toIdentifier(name)}Type`)))
}

function toIdentifier(text: string): string {
  const legal = text.replace(/[^\p{ID_Continue}$]/gu, '_')
  return /^[\p{ID_Start}_$]/u.test(legal) ? legal : `_${legal}`
}

/** Something that is declared beside a type. */
export type Companion = 'known' | 'values' | 'guard' | 'fold' | 'tags' | 'unlisted'

/** The names that a companion of a type can have, the best first. */
const spellings: Readonly<Record<Companion, (type: string) => readonly string[]>> = {
  known: (type) => [`Known${type}`, `Listed${type}`],
  values: (type) => [`${lowerFirst(type)}Values`, `${type}Values`, `${type}ListedValues`],
  guard: (type) => [`isKnown${type}`, `isListed${type}`],
  fold: (type) => [`toKnown${type}`, `toListed${type}`],
  tags: (type) => [`${lowerFirst(type)}Tags`, `${type}Tags`, `${type}ListedTags`],
  unlisted: (type) => [`unlisted${type}`, `toUnlisted${type}`],
}

/** The companions of a type, with the names that they can have. */
export function companionsOf(type: TypeModel): (Claim & { companion: Companion })[] {
  const exact = lowerFirst(type.name) === type.name
  return companionKinds(type).map((companion) => {
    const key = `${companion} ${type.name}`
    return { companion, key, names: spellings[companion](type.name), exact }
  })
}

function companionKinds(type: TypeModel): readonly Companion[] {
  switch (type.kind) {
    case 'enum':
      if (type.open === undefined) return ['values']
      return ['values', 'known', 'guard', 'fold']
    case 'union':
    case 'keyedUnion':
      return type.open ? ['tags', 'unlisted'] : ['tags']
    default:
      return []
  }
}

/** The names of what is declared beside the types of a contract. */
export interface CompanionNames {
  of: (companion: Companion, type: string) => string
}

const named = new WeakMap<ContractModel, CompanionNames>()

/** Names the companions of all types. A declared type keeps its name, and its namesake does not. */
export function nameCompanions(model: ContractModel): CompanionNames {
  const found = named.get(model) ?? createNames(model)
  named.set(model, found)
  return found
}

function createNames({ types }: ContractModel): CompanionNames {
  const scope = new NameScope([...reserved, ...types.map(({ name }) => name)])
  const names = scope.allocate(types.flatMap(companionsOf))
  return {
    of: (companion, type) => {
      const name = names.get(`${companion} ${type}`)
      if (name === undefined) throw new TypeError(`"${type}" has no companion "${companion}"`)
      return name
    },
  }
}
