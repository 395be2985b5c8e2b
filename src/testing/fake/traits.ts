import { isFrom } from './versions.js'

/**
 * How a release behaves where the contract is silent. Measured releases are 0.118.0, 0.128.0, 0.137.0,
 * 0.150.1, 0.160.1, 0.169.0 and 0.171.0; another one behaves like the nearest older of them.
 */
export interface Traits {
  /** Notifications have the time at which they are sent. */
  readonly sendsTime: boolean
  /** The item of a command is started before its approval is asked for. */
  readonly startsCommandFirst: boolean
  /** A second start joins the turn that runs. Older releases name a turn that never starts. */
  readonly joinsTurns: boolean
  /** An interrupt is refused unless its turn runs. Older releases interrupt any turn, or never answer. */
  readonly checksInterrupts: boolean
  /** An interrupt of an interrupted turn is answered. */
  readonly answersLateInterrupts: boolean
  /** `turn/completed` has the last message of the turn. */
  readonly summarizesTurns: boolean
  /** A turn with empty input runs. Older releases fail it without a start. */
  readonly takesEmptyInput: boolean
  /** A thread is unloaded when its last subscriber leaves. */
  readonly unloadsAtOnce: boolean
  /** Threads have whole histories, with stable ids, unless they ask for less. */
  readonly paginates: boolean
  /** Threads can ask for whole histories. */
  readonly canPaginate: boolean
  /** Legacy histories have commands and tools, if the thread asked for them. */
  readonly keepsExtendedHistory: boolean
  /** Whole histories are announced as deprecated, and what is unread is sent. */
  readonly hasReadStates: boolean
  /** A command or tool with an unusable answer fails. Older releases take it for a decline. */
  readonly failsUnusableAnswers: boolean
  /** A compaction ends with a notification of its own. */
  readonly announcesCompactions: boolean
  /** A changed file is followed by what the tool prints. */
  readonly printsPatches: boolean
  /** The diff of a turn is sent twice when files change. */
  readonly repeatsDiffs: boolean
  /** A declined change of files completes twice. */
  readonly completesDeclinesTwice: boolean
  /** A canceled change of files completes, as declined. */
  readonly completesCanceledChanges: boolean
  /** The item of an interrupted client tool completes as failed. */
  readonly completesTools: boolean
}

export function traitsOf(version: string): Traits {
  const from = (first: string) => isFrom(first, version)
  return {
    sendsTime: from('0.150.1'),
    startsCommandFirst: from('0.128.0'),
    joinsTurns: from('0.150.1'),
    checksInterrupts: from('0.137.0'),
    answersLateInterrupts: from('0.169.0'),
    summarizesTurns: from('0.150.1'),
    takesEmptyInput: from('0.150.1'),
    unloadsAtOnce: !from('0.150.1'),
    paginates: from('0.169.0'),
    canPaginate: from('0.150.1'),
    keepsExtendedHistory: !from('0.137.0'),
    hasReadStates: from('0.169.0'),
    failsUnusableAnswers: from('0.150.1'),
    announcesCompactions: !from('0.150.1'),
    printsPatches: !from('0.150.1'),
    repeatsDiffs: !from('0.171.0'),
    completesDeclinesTwice: !from('0.128.0'),
    completesCanceledChanges: !from('0.150.1'),
    completesTools: from('0.169.0'),
  }
}
