import type { DefaultHandlers, Params } from './defaults.js'
import { page } from './page.js'
import type { FakeServices } from './services.js'
import type { StoredThread } from './thread-store.js'

/** The calls that list threads and turns. */
export class ThreadLists {
  readonly #services: FakeServices
  readonly #find: (threadId: unknown) => StoredThread | undefined

  constructor(services: FakeServices, find: (threadId: unknown) => StoredThread | undefined) {
    this.#services = services
    this.#find = find
  }

  get handlers(): DefaultHandlers {
    return {
      'thread/list': (params) => this.#list(params),
      'thread/loaded/list': () => this.#listLoaded(),
      'thread/turns/list': (params) => this.#listTurns(params),
    }
  }

  #listLoaded(): object {
    const loaded = this.#services.store.all().filter(({ isLoaded }) => isLoaded)
    return { data: loaded.map(({ id }) => id), nextCursor: null }
  }

  #list(params: Params): object {
    const { store, views, refusals } = this.#services
    const archived = params['archived'] === true
    const listed = store.all().filter(({ isArchived, isEphemeral, turns }) => {
      return isArchived === archived && !isEphemeral && turns.length > 0
    })
    const { items, nextCursor } = page(listed, params, refusals)
    return {
      data: items.map((thread) => views.thread(thread)),
      nextCursor,
      backwardsCursor: null,
      readStates: null,
    }
  }

  #listTurns(params: Params): object {
    const { views, refusals } = this.#services
    const { threadId, itemsView = 'summary', sortDirection } = params
    const thread = this.#find(threadId)
    if (thread === undefined) throw refusals.notLoaded(String(threadId))
    if (thread.turns.length === 0) throw refusals.withoutTurns(thread.id, 'read')
    const turns = sortDirection === 'asc' ? thread.turns : [...thread.turns].reverse()
    const { items, nextCursor } = page(turns, params, refusals)
    const data = items.map((turn) => {
      if (itemsView === 'full') return views.turn(turn, 'full', turn.items)
      if (itemsView === 'notLoaded') return views.turn(turn, 'notLoaded')
      const last = turn.items.findLast(({ type }) => type === 'agentMessage')
      const summary = turn.items.filter((item) => item.type === 'userMessage' || item === last)
      return views.turn(turn, 'summary', summary)
    })
    return { data, nextCursor, backwardsCursor: null }
  }
}
