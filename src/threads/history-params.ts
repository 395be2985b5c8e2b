import { compareVersions } from '../contract/gates.js'

/** Params of a thread that decide what its history keeps. Each release has one of them at most. */
export interface HistoryParams {
  readonly historyMode?: string | null
  readonly persistExtendedHistory?: boolean
}

/** The params with which a history keeps commands and tools, if the method has such a param. */
export function toHistoryParams(has: (member: string) => boolean): HistoryParams {
  if (has('historyMode')) return { historyMode: 'paginated' }
  return has('persistExtendedHistory') ? { persistExtendedHistory: true } : {}
}

// From then on it is deprecated.
const firstWithoutEffect = '0.129.0'

/** Whether `persistExtendedHistory` has an effect in a release. */
export function keepsExtended(version: string | undefined): boolean {
  return version !== undefined && compareVersions(version, firstWithoutEffect) < 0
}
