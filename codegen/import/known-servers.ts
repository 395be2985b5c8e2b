import type { ContractModel } from '../contract/model.js'
import type { ForeignReading } from '../contract/reading.js'
import type { Declarations } from '../read/declarations/declarations.js'
import type { Surface } from '../read/export/read-export.js'

/** The contracts of the known releases, which need no codex. */
export interface KnownServers {
  /** SHA-256 over all that they are read from. */
  digest: string
  /** The handwritten contract, whose docs and error kinds imports of servers have. */
  described: ContractModel
  /** Throws a SourceError where no known release is in the range. */
  find(servers: string): FoundServers
}

/** The known releases of a range. */
export interface FoundServers {
  /** The oldest and the newest of them as the lock has them: `0.150.0..0.171.0`, or one release. */
  servers: string
  /** Whether they are one release. */
  isOne: boolean
  /** SHA-256 over what these releases export. */
  digest: string
  /** One line where the range that was asked for has other ends. */
  notices: readonly string[]
  read(surface: Surface): ServersContract
  /** TypeScript of the newest of them. */
  declarations(surface: Surface): Declarations | undefined
}

/** What all servers of a range have in common, with the dates of the rest. */
export type ServersContract = Pick<ForeignReading, 'model' | 'inferences' | 'warnings'>
