import type { FakeClock } from './clock.js'
import type { Ids } from './ids.js'
import type { Outbox } from './outbox.js'
import type { FakeProblem } from './problems.js'
import type { Refusals } from './refusals.js'
import type { ThreadStore } from './thread-store.js'
import type { Traits } from './traits.js'
import type { Views } from './views.js'

/** What threads and turns of a fake use. */
export interface FakeServices {
  readonly clock: FakeClock
  readonly ids: Ids
  readonly traits: Traits
  readonly views: Views
  readonly refusals: Refusals
  readonly outbox: Outbox
  readonly store: ThreadStore
  /** Sends a notification to every client. */
  readonly broadcast: (method: string, params: object) => void
  readonly report: (problem: FakeProblem) => void
}
