import { compareVersions } from '../contract/gates.js'
import type { RpcReport } from '../rpc/report.js'

/** Params of a thread that decide what its history keeps. Each release has one of them at most. */
export interface HistoryParams {
  readonly historyMode?: string | null
  readonly persistExtendedHistory?: boolean
}

/** The server that opens a thread. */
interface Opening {
  /** Release of the server. */
  version: string | undefined
  /** Whether the thread is a new one, and the server lets its client choose the mode. */
  hasModes: boolean
}

/** The params with which a history keeps commands and tools, if the server has any. */
export function toHistoryParams({ version, hasModes }: Opening): HistoryParams {
  if (hasModes) return { historyMode: 'paginated' }
  // The contract does not list it any more, so only the release says whether there is one.
  return keepsExtended(version) ? { persistExtendedHistory: true } : {}
}

// From then on it is deprecated.
const firstWithoutEffect = '0.129.0'

/** Whether an event is only about the member that this layer sends to older servers. */
export function isOfExtendedHistory({ code, members = [] }: RpcReport): boolean {
  return code === 'unlisted_params' && members.every((at) => at === '/persistExtendedHistory')
}

/** Whether `persistExtendedHistory` has an effect in a release. */
export function keepsExtended(version: string | undefined): boolean {
  return version !== undefined && compareVersions(version, firstWithoutEffect) < 0
}
