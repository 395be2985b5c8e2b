import { forgottenMembers } from './forgotten.js'
import type { FakeItem, StoredThread, StoredTurn } from './thread-store.js'
import type { Traits } from './traits.js'

/** How much of a turn is sent. */
export type ItemsView = 'full' | 'summary' | 'notLoaded'

/** Threads and turns in the form of the newest release, from which older ones lack members. */
export class Views {
  readonly #version: string
  readonly #traits: Traits

  constructor(version: string, traits: Traits) {
    this.#version = version
    this.#traits = traits
  }

  thread(thread: StoredThread, withTurns = false): object {
    const { cwd } = thread
    const seconds = toSeconds(thread.updatedAtMs)
    return {
      id: thread.id,
      environments: [{ environmentId: 'local', cwd, runtimeWorkspaceRoots: [cwd] }],
      extra: null,
      sessionId: thread.id,
      forkedFromId: thread.forkedFromId,
      attachedToThreadId: null,
      parentThreadId: null,
      preview: thread.preview,
      ephemeral: thread.isEphemeral,
      section: null,
      sectionEnteredAt: null,
      projectId: null,
      historyMode: this.#isPaginated(thread) ? 'paginated' : 'legacy',
      modelProvider: 'fake',
      model: modelOf(thread),
      reasoningEffort: null,
      createdAt: toSeconds(thread.createdAtMs),
      updatedAt: seconds,
      recencyAt: seconds,
      status: thread.status,
      path: thread.isEphemeral ? null : `/home/user/sessions/rollout-${thread.id}.jsonl`,
      cwd,
      cliVersion: this.#version,
      originator: 'fake',
      source: 'appServer',
      canAcceptDirectInput: true,
      threadSource: null,
      agentNickname: null,
      agentRole: null,
      gitInfo: null,
      name: thread.name,
      daybreakEnabled: null,
      ...forgottenMembers(this.#version, 'isPinned'),
      turns: withTurns ? this.history(thread) : [],
    }
  }

  /** The answer to a start, a resume or a fork. */
  opened(thread: StoredThread, withTurns: boolean): object {
    const { cwd } = thread
    const { approvalPolicy, sandbox, serviceTier } = thread.params
    return {
      thread: this.thread(thread, withTurns),
      model: modelOf(thread),
      modelProvider: 'fake',
      serviceTier: serviceTier ?? null,
      disabledPluginIds: [],
      cwd,
      runtimeWorkspaceRoots: [cwd],
      instructionSources: [],
      approvalPolicy: approvalPolicy ?? 'on-request',
      approvalsReviewer: 'user',
      sandbox: this.#sandbox(sandbox),
      activePermissionProfile: null,
      reasoningEffort: null,
      multiAgentMode: 'explicitRequestOnly',
      ...forgottenMembers(this.#version, 'permissionProfile'),
    }
  }

  turn(turn: StoredTurn, itemsView: ItemsView, items: readonly FakeItem[] = []): object {
    const { id, rootTurnId, status, error, startedAtMs, completedAtMs } = turn
    const isOver = startedAtMs !== null && completedAtMs !== null
    return {
      id,
      rootTurnId,
      items,
      itemsView,
      status,
      error,
      startedAt: startedAtMs === null ? null : toSeconds(startedAtMs),
      completedAt: completedAtMs === null ? null : toSeconds(completedAtMs),
      durationMs: isOver ? completedAtMs - startedAtMs : null,
    }
  }

  /** The turns of a thread as its release keeps them. */
  history(thread: StoredThread): object[] {
    if (this.#isPaginated(thread)) {
      return thread.turns.map((turn) => this.turn(turn, 'full', turn.items))
    }
    const { keepsExtendedHistory } = this.#traits
    const isExtended = keepsExtendedHistory && thread.params['persistExtendedHistory'] === true
    const isPlain = keepsExtendedHistory && !isExtended
    let count = 0
    return thread.turns.map((turn) => {
      const kept = turn.items.filter(({ type }) => {
        return isExtended || messages.has(type) || (type === 'fileChange' && !isPlain)
      })
      const items = kept.map((item) => {
        return messages.has(item.type) ? { ...item, id: `item-${++count}` } : item
      })
      // These do not keep that a turn has failed.
      const isForgotten = turn.status === 'failed' && isPlain
      const stored = isForgotten ? { ...turn, status: 'completed' as const, error: null } : turn
      return this.turn(stored, 'full', items)
    })
  }

  #sandbox(mode: unknown): object {
    if (mode === 'read-only') {
      const access = forgottenMembers(this.#version, 'access')
      return { type: 'readOnly', networkAccess: false, ...access }
    }
    if (mode !== 'workspace-write') return { type: 'dangerFullAccess' }
    return {
      type: 'workspaceWrite',
      writableRoots: [],
      networkAccess: false,
      excludeTmpdirEnvVar: false,
      excludeSlashTmp: false,
      ...forgottenMembers(this.#version, 'readOnlyAccess'),
    }
  }

  #isPaginated({ params }: StoredThread): boolean {
    const mode = params['historyMode']
    if (this.#traits.paginates) return mode !== 'legacy'
    return this.#traits.canPaginate && mode === 'paginated'
  }
}

/** Items that legacy histories number while they are read. */
const messages = new Set(['userMessage', 'reasoning', 'agentMessage', 'contextCompaction'])

function modelOf({ params }: StoredThread): string {
  const { model } = params
  return typeof model === 'string' ? model : 'fake-model'
}

function toSeconds(timeMs: number): number {
  return Math.floor(timeMs / 1000)
}
