import type { SerialQueue } from '../auth/serial-queue.js'
import { accountContract } from '../contract/account-contract.js'
import { findGated } from '../contract/gates.js'
import type { MethodDescriptor } from '../contract/method-descriptor.js'
import { resolveContract } from '../contract/resolve.js'
import type { IncomingRequest } from '../rpc/incoming-calls.js'
import { requestError } from './errors.js'
import type { Handler, HandlerContext, Handlers } from './handlers.js'
import { decodeParams, unknownVariant } from './params.js'
import type { Session } from './session.js'

type Method = keyof Handlers

const { clientRequests } = resolveContract(accountContract)

// Answers among these keep the order of the requests, across connections too, so that nobody
// reads an account that is just being replaced.
const serial: ReadonlySet<Method> = new Set<Method>([
  'account/login/cancel',
  'account/login/start',
  'account/logout',
  'account/read',
  'getAuthStatus',
])

/** What to do from the arrival of a request, before its turn, until the returned function is called. */
export type Arrivals = { readonly [M in Method]?: () => () => void }

export interface RouterOptions {
  onArrival: Arrivals
  /** Gives turns to the methods that take them. */
  queue: SerialQueue
}

/** Finds the handler of a request and holds back what may not reach it, in the order of codex. */
export class Router {
  readonly #handlers: Handlers
  readonly #onArrival: Arrivals
  readonly #queue: SerialQueue

  constructor(handlers: Handlers, { onArrival, queue }: RouterOptions) {
    this.#handlers = handlers
    for (const { domain } of clientRequests.values()) void domain.load()
    this.#onArrival = onArrival
    this.#queue = queue
  }

  async route(request: IncomingRequest, session: Session): Promise<unknown> {
    const { method, signal } = request
    const descriptor = clientRequests.get(method)
    if (descriptor === undefined || !isMethod(method)) {
      const detail = unknownVariant(method, [...clientRequests.keys()])
      throw requestError('unknownMethod', `Invalid request: ${detail}`)
    }
    const params = decodeParams(descriptor, request.params)
    requireHandshake(method, session)
    requireGate(descriptor, params, session)
    const context = {
      session,
      signal,
      afterResponse: (run: () => void | Promise<void>) => request.afterResponse(run),
    }
    const depart = this.#onArrival[method]?.()
    try {
      return await this.#handle(method, params, context)
    } finally {
      depart?.()
    }
  }

  async #handle(method: Method, params: unknown, context: HandlerContext): Promise<unknown> {
    const handle = this.#handlers[method] as Handler<Method>
    if (!serial.has(method)) return handle(params as never, context)
    const release = await this.#queue.take()
    try {
      return await handle(params as never, context)
    } finally {
      // Registered last: what the handler sends after its answer goes out before the next turn.
      context.afterResponse(release)
    }
  }
}

function isMethod(method: string): method is Method {
  return clientRequests.has(method)
}

function requireHandshake(method: Method, session: Session): void {
  if (method === 'initialize') {
    if (session.initialized) throw requestError('alreadyInitialized', 'Already initialized')
  } else if (!session.initialized) {
    throw requestError('notInitialized', 'Not initialized')
  }
}

function requireGate(method: MethodDescriptor, params: unknown, session: Session): void {
  if (session.experimental) return
  const gated = findGated(method, params)
  if (gated === undefined) return
  throw requestError('experimentalRequired', `${gated} requires experimentalApi capability`)
}
