import type { RecordedFrame } from '../frame.js'

/** Something about a frame that the contract does not have. */
export interface Finding {
  /**
   * `fault`: no release sends or takes it. `drift`: another release may. `note`: every receiver
   * ignores it.
   */
  level: 'fault' | 'drift' | 'note'
  /** JSON pointer into the frame. */
  pointer: string
  /** One line without values. */
  text: string
}

/** A frame as the inspector shows it. */
export interface InspectedFrame extends RecordedFrame {
  /** From 1, in the order on the wire. */
  n: number
  findings?: readonly Finding[]
}

const levels = ['note', 'drift', 'fault'] as const

/** The worst level of some findings. */
export function worstOf(findings: readonly Finding[]): Finding['level'] | undefined {
  const found = findings.map(({ level }) => levels.indexOf(level))
  return found.length === 0 ? undefined : levels[Math.max(...found)]
}
