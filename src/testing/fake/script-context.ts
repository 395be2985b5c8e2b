import type { FakeServices } from './services.js'
import type { TurnRun } from './turn-run.js'

/** What the parts of a script share. */
export interface ScriptContext {
  readonly run: TurnRun
  readonly services: FakeServices
  /** Whether what the model says in the turn is only kept, as in reviews. */
  readonly isQuiet: boolean
}
