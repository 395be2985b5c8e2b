import type { DefaultCall, DefaultHandlers, Params } from './defaults.js'
import { explainId } from './ids.js'
import type { FakeServices } from './services.js'
import { StoredThread } from './thread-store.js'
import { ThreadLists } from './thread-lists.js'

/** The calls about threads, on the threads in memory. */
export class Threads {
  readonly #services: FakeServices

  constructor(services: FakeServices) {
    this.#services = services
  }

  get handlers(): DefaultHandlers {
    const lists = new ThreadLists(this.#services, (id) => this.#find(id))
    return {
      ...lists.handlers,
      'thread/start': (params, call) => this.#start(params, call),
      'thread/resume': (params, call) => this.#resume(params, call),
      'thread/fork': (params, call) => this.#fork(params, call),
      'thread/read': (params, call) => this.#read(params, call),
      'thread/name/set': (params, call) => this.#rename(params, call),
      'thread/archive': (params, call) => this.#archive(params, call),
      'thread/unarchive': (params, call) => this.#unarchive(params, call),
      'thread/delete': (params, call) => this.#delete(params, call),
      'thread/unsubscribe': (params, call) => this.#unsubscribe(params, call),
      'thread/rollback': (params) => this.#rollBack(params),
    }
  }

  /** A thread that is loaded in this process. */
  loaded({ threadId }: Params): StoredThread {
    const thread = this.#find(threadId)
    if (thread?.isLoaded !== true) throw this.#services.refusals.threadNotFound(String(threadId))
    return thread
  }

  #find(threadId: unknown): StoredThread | undefined {
    const { store, refusals } = this.#services
    const reason = explainId(String(threadId))
    if (reason !== undefined) throw refusals.invalidId(reason)
    return store.get(String(threadId))
  }

  #start(params: Params, { client, afterResponse }: DefaultCall): object {
    const { store, ids, clock, views } = this.#services
    const thread = new StoredThread(ids.uuid(), params, clock.now())
    store.add(thread)
    thread.subscribers.add(client)
    afterResponse(() => this.#announce(thread))
    return views.opened(thread, false)
  }

  #announce(thread: StoredThread, withTurns = false): void {
    const { broadcast, views } = this.#services
    broadcast('thread/started', { thread: views.thread(thread, withTurns) })
  }

  #resume(params: Params, { client, afterResponse }: DefaultCall): object {
    const { refusals, views, outbox, traits } = this.#services
    const { threadId, excludeTurns } = params
    const thread = this.#find(threadId)
    if (thread === undefined || thread.isEphemeral) throw refusals.noRollout(String(threadId))
    if (thread.isArchived) throw refusals.archived(thread.id)
    if (thread.turns.length === 0) throw refusals.withoutTurns(thread.id, 'resume')
    if (!thread.isLoaded) {
      thread.isLoaded = true
      this.#sendStatus(thread)
    }
    thread.subscribers.add(client)
    const withTurns = excludeTurns !== true
    if (withTurns) this.#warn(client)
    afterResponse(() => {
      if (traits.joinsTurns) this.#sendState(thread, [client])
      for (const id of thread.questions) outbox.repeat(id, client)
    })
    const page = { initialTurnsPage: null, itemsBackwardsCursor: null, turnsBackwardsCursor: null }
    return { ...views.opened(thread, withTurns), ...page, collaborationMode: null }
  }

  #sendState(thread: StoredThread, clients: Parameters<FakeServices['outbox']['notify']>[0]): void {
    const { outbox } = this.#services
    const [threadId, turnId] = [thread.id, thread.turns.at(-1)?.id]
    if (thread.usage !== undefined) {
      const tokenUsage = thread.usage
      outbox.notify(clients, 'thread/tokenUsage/updated', { threadId, turnId, tokenUsage })
    }
    outbox.notifyIfKnown(thread.subscribers, 'thread/goal/cleared', { threadId })
  }

  #fork({ threadId, excludeTurns, ...params }: Params, call: DefaultCall): object {
    const { refusals, views, store, ids, clock, traits } = this.#services
    const source = this.#find(threadId)
    if (source === undefined) throw refusals.noRollout(String(threadId))
    if (source.turns.length === 0 && !traits.paginates) throw refusals.noRollout(source.id)
    const given = Object.entries(params).filter(([, value]) => value !== undefined)
    const fork = new StoredThread(
      ids.uuid(),
      { ...source.params, ...Object.fromEntries(given) },
      clock.now(),
    )
    fork.forkedFromId = source.id
    fork.usage = source.usage
    fork.turns.push(
      ...source.turns.map((turn) => ({
        ...turn,
        items: [...turn.items],
        status: turn.status === 'inProgress' ? ('interrupted' as const) : turn.status,
      })),
    )
    store.add(fork)
    fork.subscribers.add(call.client)
    const withTurns = excludeTurns !== true
    if (withTurns) this.#warn(call.client)
    call.afterResponse(() => {
      if (traits.joinsTurns && fork.usage !== undefined) this.#sendState(fork, [call.client])
      this.#announce(fork, !traits.joinsTurns)
    })
    return views.opened(fork, withTurns)
  }

  #read({ threadId, includeTurns }: Params, { client }: DefaultCall): object {
    const { refusals, views, traits } = this.#services
    const thread = this.#find(threadId)
    const isKnown = thread !== undefined && (thread.isLoaded || thread.turns.length > 0)
    if (!isKnown) throw refusals.notLoaded(String(threadId))
    if (includeTurns !== true) return { thread: views.thread(thread), readState: null }
    if (thread.isEphemeral) throw refusals.ephemeral()
    if (thread.turns.length === 0) throw refusals.withoutTurns(thread.id, 'read')
    if (traits.paginates) this.#warn(client)
    return { thread: views.thread(thread, true), readState: null }
  }

  #rename({ threadId, name }: Params, { afterResponse }: DefaultCall): object {
    const thread = this.#find(threadId)
    if (thread === undefined) throw this.#services.refusals.threadNotFound(String(threadId))
    thread.name = String(name)
    afterResponse(() => {
      const params = { threadId: thread.id, threadName: thread.name }
      this.#services.broadcast('thread/name/updated', params)
    })
    return {}
  }

  #archive({ threadId }: Params, { afterResponse }: DefaultCall): object {
    const { refusals, broadcast } = this.#services
    const thread = this.#find(threadId)
    if (thread === undefined || thread.turns.length === 0) {
      throw refusals.noRollout(String(threadId))
    }
    thread.active?.end('interrupted')
    thread.isArchived = true
    this.#unload(thread)
    afterResponse(() => broadcast('thread/archived', { threadId: thread.id }))
    return {}
  }

  #unarchive({ threadId }: Params, { afterResponse }: DefaultCall): object {
    const { refusals, broadcast, views } = this.#services
    const thread = this.#find(threadId)
    if (thread?.isArchived !== true) throw refusals.noArchive(String(threadId))
    thread.isArchived = false
    afterResponse(() => broadcast('thread/unarchived', { threadId: thread.id }))
    return { thread: views.thread(thread) }
  }

  #delete({ threadId }: Params, { afterResponse }: DefaultCall): object {
    const { refusals, store, broadcast } = this.#services
    const thread = this.#find(threadId)
    if (thread === undefined) throw refusals.noRollout(String(threadId))
    thread.active?.end('interrupted')
    store.delete(thread.id)
    afterResponse(() => broadcast('thread/deleted', { threadId: thread.id }))
    return {}
  }

  #unsubscribe({ threadId }: Params, { client, afterResponse }: DefaultCall): object {
    const { traits, broadcast } = this.#services
    const thread = this.#find(threadId)
    if (thread?.isLoaded !== true) return { status: 'notLoaded' }
    if (!thread.subscribers.delete(client)) return { status: 'notSubscribed' }
    if (traits.unloadsAtOnce && thread.subscribers.size === 0) {
      afterResponse(() => {
        thread.active?.abandon()
        thread.active = undefined
        this.#unload(thread)
        broadcast('thread/closed', { threadId: thread.id })
      })
    }
    return { status: 'unsubscribed' }
  }

  #rollBack(params: Params): object {
    const { views } = this.#services
    const thread = this.loaded(params)
    const count = Number(params['numTurns'] ?? 0)
    if (count > 0) thread.turns.splice(-count)
    return { thread: views.thread(thread, true) }
  }

  #unload(thread: StoredThread): void {
    thread.isLoaded = false
    this.#sendStatus(thread)
    thread.subscribers.clear()
  }

  #sendStatus({ id: threadId, status }: StoredThread): void {
    this.#services.broadcast('thread/status/changed', { threadId, status })
  }

  #warn(client: DefaultCall['client']): void {
    const { traits, outbox } = this.#services
    if (!traits.hasReadStates) return
    const summary = 'Full-history hydration is deprecated for paginated threads.'
    outbox.notifyIfKnown([client], 'deprecationNotice', { summary, details: null })
  }
}
