import { experimentalParams } from '../../generated/gates.js'
import { clientRequests } from '../../generated/methods.js'
import type { IncomingRequest } from '../rpc/incoming-calls.js'
import { refusal } from './errors.js'
import type { Handler, HandlerContext, Handlers } from './handlers.js'
import { decodeParams, unknownVariant } from './params.js'
import type { SerialQueue } from './serial-queue.js'
import type { Session } from './session.js'

type Method = keyof Handlers

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
    this.#onArrival = onArrival
    this.#queue = queue
  }

  async route(request: IncomingRequest, session: Session): Promise<unknown> {
    const { method, signal } = request
    if (!isMethod(method)) {
      const detail = unknownVariant(method, Object.keys(clientRequests))
      throw refusal('unknownMethod', `Invalid request: ${detail}`)
    }
    const params = decodeParams(clientRequests[method], request.params)
    requireHandshake(method, session)
    requireGate(method, params, session)
    const context = {
      session,
      signal,
      afterResponse: (run: () => void | Promise<void>) => request.afterResponse(run),
    }
    const depart = this.#onArrival[method]?.()
    try {
      return await this.#handle(method, params, context, request)
    } finally {
      depart?.()
    }
  }

  async #handle(
    method: Method,
    params: unknown,
    context: HandlerContext,
    request: IncomingRequest,
  ): Promise<unknown> {
    const handle = this.#handlers[method] as Handler<Method>
    if (!serial.has(method)) return handle(params as never, context)
    const release = await this.#queue.take()
    try {
      return await handle(params as never, context)
    } finally {
      // Registered last: what the handler sends after its answer goes out before the next turn.
      request.afterResponse(release)
    }
  }
}

function isMethod(method: string): method is Method {
  return Object.hasOwn(clientRequests, method)
}

function requireHandshake(method: Method, session: Session): void {
  if (method === 'initialize') {
    if (session.initialized) throw refusal('alreadyInitialized', 'Already initialized')
  } else if (!session.initialized) {
    throw refusal('notInitialized', 'Not initialized')
  }
}

function requireGate(method: Method, params: unknown, session: Session): void {
  if (session.experimental) return
  const gated = findGated(method, params)
  if (gated === undefined) return
  throw refusal('experimentalRequired', `${gated} requires experimentalApi capability`)
}

function findGated(method: Method, params: unknown): string | undefined {
  if (clientRequests[method].experimental) return method
  const gates = Object.hasOwn(experimentalParams, method) ? experimentalParams[method] : undefined
  if (gates === undefined || params === undefined) return undefined
  const given = params as Readonly<Record<string, unknown>>
  const member = gates.members.find((name) => given[name] !== undefined && given[name] !== null)
  const tag = gates.variants === undefined ? undefined : given[gates.variants.discriminator]
  const variant = gates.variants?.tags.find((name) => name === tag)
  const name = member ?? variant
  return name === undefined ? undefined : `${method}.${name}`
}
