/** `waivers.json`: findings that are accepted until a day, by the fingerprint of each. */
export type Waivers = Record<string, WaiverEntry>

/** Why a finding is accepted, who is responsible for it, and until when. */
export interface WaiverEntry {
  reason: string
  owner: string
  /** Last day on which it applies, as `2027-01-31`. */
  expires: string
}
