import type { FileChangeApprovalDecision } from '../../../generated/protocol/types.js'
import { decisionOf, isAccept } from './commands.js'
import type { ScriptContext } from './script-context.js'
import type { FakeApproval, FakeFileChange, FakeFileUpdate } from './script-types.js'
import type { FakeItem } from './thread-store.js'
import { TurnEnded } from './turn-run.js'

/** Sends the frames of a change of files. */
export class ScriptedFileChange implements FakeFileChange {
  readonly id: string
  readonly #context: ScriptContext
  readonly #updates: readonly FakeFileUpdate[]
  #item: FakeItem
  #isStarted = false

  constructor(context: ScriptContext, updates: readonly FakeFileUpdate[]) {
    this.#context = context
    this.#updates = updates
    this.id = context.services.ids.next('call')
    const changes = updates.map(({ path, kind = 'update', diff }) => ({
      path,
      kind: kind === 'update' ? { type: kind, move_path: null } : { type: kind },
      diff,
    }))
    this.#item = { type: 'fileChange', id: this.id, changes, status: 'inProgress' }
  }

  async approval(): Promise<FakeApproval<FileChangeApprovalDecision>> {
    const { run, services } = this.#context
    this.#start()
    const params = {
      itemId: this.id,
      startedAtMs: services.clock.now(),
      reason: null,
      grantRoot: null,
    }
    const flags = { flag: 'waitingOnApproval' as const }
    const answer = await run.ask('item/fileChange/requestApproval', params, flags)
    const decision = decisionOf<FileChangeApprovalDecision>(answer)
    const isAccepted = isAccept(decision)
    if (isAccepted) this.apply()
    else this.#decline(decision)
    return { decision, isAccepted }
  }

  apply(): void {
    const { run, services } = this.#context
    this.#start()
    if (services.traits.printsPatches) {
      const names = this.#updates.map(({ path, kind }) => `${kind === 'add' ? 'A' : 'M'} ${path}\n`)
      const delta = `Success. Updated the following files:\n${names.join('')}`
      run.notify('item/fileChange/outputDelta', { itemId: this.id, delta })
    }
    run.completeItem({ ...this.#item, status: 'completed' })
    const parts = this.#updates.map(({ path, diff }) => `diff --git a/${path} b/${path}\n${diff}\n`)
    run.setDiff(parts.join(''))
  }

  #decline(decision: FileChangeApprovalDecision | undefined): void {
    const { run, services } = this.#context
    const { traits } = services
    const declined = { ...this.#item, status: 'declined' }
    if (decision !== 'cancel') {
      run.completeItem(declined)
      if (traits.completesDeclinesTwice) run.notifyCompleted(declined)
      return
    }
    if (traits.completesCanceledChanges) run.completeItem(declined)
    run.end('interrupted')
    throw new TurnEnded('The turn was canceled')
  }

  #start(): void {
    this.#context.run.throwIfOver()
    if (this.#isStarted) return
    this.#isStarted = true
    this.#context.run.flushInput()
    this.#item = this.#context.run.startItem(this.#item)
  }
}
