/** `codex-contract.lock.json`: the source and the settings of an imported contract. */
export interface ImportLock {
  format: 1
  /** Release of codex; absent where it is not known. */
  release?: string
  /** Range of releases, such as `0.150.0..0.171.0`, if the contract is not that of one export. */
  servers?: string
  surface: LockedSurface
  /** SHA-256 of what codex exported. */
  digests: ExportDigests
  /** Patterns of the selected methods; an empty list selects all. */
  only: readonly string[]
  /** Result types that the caller named, by method. */
  results: Record<string, string>
  /** Results that do not follow from a name, by method, and how each was found. */
  resolved?: Record<string, LockedResult>
  /** Names of types that TypeScript does not allow, and what the types are called instead. */
  renamed?: Record<string, string>
  /** Documents that are written beside the TypeScript; none unless given. */
  emit?: readonly LockedDocument[]
  /** Paths and names of the files, unless they are those of the generator. */
  layout?: LockedLayout
  /** Extension of relative imports, unless it is `js`. */
  importExtension?: LockedImportExtension
  /** Name and version of the generator. */
  generator: string
  /** The other files that the import wrote. The next one deletes no file that is not listed. */
  files?: readonly string[]
  /** SHA-256 over these files. */
  output?: string
}

/** Which methods and members an export has. */
export type LockedSurface = 'stable' | 'experimental'

/** A digest of each part of an export that was there, or of a range of releases. */
export interface ExportDigests {
  /** Of the nested bundle of JSON Schemas. */
  stable?: string
  experimental?: string
  /** Of the TypeScript declarations. */
  stableTypes?: string
  experimentalTypes?: string
  /** Of what the releases of `servers` exported, as the generator knows them. */
  releases?: string
}

/** The result type of a request. */
export interface LockedResult {
  origin: LockedOrigin
  /** Absent where it is unknown. */
  type?: string
  /** Types that an unknown one may be, the likeliest first. */
  candidates?: readonly string[]
}

/** How the type of a result was found. */
export type LockedOrigin = 'named' | 'listed' | 'derived' | 'answered' | 'unknown'

/** `generate-ts` adds the files that `codex app-server generate-ts` writes. */
export type LockedLayout = 'generate-ts'

/** `ts` is for programs that run the files directly. */
export type LockedImportExtension = 'ts'

/** Documents that other tools read. */
export type LockedDocument = 'openrpc' | 'json-schema'
