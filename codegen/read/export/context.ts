import type { TypeModel } from '../../contract/model.js'
import type { KnownReleases } from '../../releases/known.js'
import type { Definitions } from './bundle.js'
import type { ExportError } from './export-error.js'
import type { RawObject } from './raw-schema.js'

/** Something that an export does not say, and that was decided all the same. */
export interface Guess {
  rule: GuessRule
  /** The method, type or member that it is about. */
  at: string
  decided: string
  reason: string
}

type GuessRule =
  | 'result'
  | 'unlistedMethod'
  | 'typeName'
  | 'union'
  | 'openness'
  | 'integerWidth'
  | 'stability'
  | 'secret'
  | 'keyword'
  | 'erratum'
  | 'unreached'
  | 'release'
  | 'unsupported'
  | 'duplicate'

/**
 * How the type of a result was found: named by the caller, listed with what is known of releases,
 * derived from a name, matched to an answer of the binary, or not at all.
 */
export type ResultOrigin = 'named' | 'listed' | 'derived' | 'answered' | 'unknown'

/** The type that a request is answered with. Exports do not say it. */
export interface Resolution {
  origin: ResultOrigin
  /** Absent where it is unknown: the result is any JSON value. */
  type?: string
  /** Where it is unknown, types that it may be, the likeliest first. */
  candidates?: readonly string[]
}

/** Result types by method, beside those that the export leads to. */
export interface GivenResults {
  named?: Readonly<Record<string, string>>
  answered?: Readonly<Record<string, string>>
}

/** What reading one export gathers. */
export interface ReadContext {
  readonly definitions: Definitions
  /** By name, in the order in which they were met. */
  readonly types: Map<string, TypeModel>
  readonly guesses: Guess[]
  /** Why a type became any JSON value, by its name. */
  readonly faults: Map<string, ExportError>
  /** One line for each part that could only be read as any JSON value, or not at all. */
  readonly warnings: string[]
  readonly given: GivenResults
  readonly known: KnownReleases
  /** How the result of each request was found. */
  readonly results: Map<string, Resolution>
}

/** Where a schema stands. */
export interface Where {
  /** Type, or `Type.member`, as people say it. */
  at: string
  pointer: string
  /** What a type that stands here without a name is called. */
  name: string
}

export function guess({ guesses }: ReadContext, ...[rule, at, decided, reason]: GuessParts): void {
  guesses.push({ rule, at, decided, reason })
}

type GuessParts = [rule: GuessRule, at: string, decided: string, reason: string]

/** Pointer to one of the alternatives of a schema. */
export function alternativePointer({ pointer }: Where, schema: RawObject, index: number): string {
  return `${pointer}/${schema.oneOf === undefined ? 'anyOf' : 'oneOf'}/${index}`
}

/** The place of a member. */
export function below(where: Where, type: string, member: string): Where {
  return {
    at: `${type}.${member}`,
    pointer: `${where.pointer}/properties/${member}`,
    name: type + pascalCase(member),
  }
}

/** `item/tool/requestUserInput`, `read_only` or `on-request` as the name of a type. */
export function pascalCase(text: string): string {
  return text
    .split(/[^A-Za-z0-9]+/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('')
}
