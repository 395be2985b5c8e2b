import { findGated, readCapabilities } from '../contract/gates.js'
import type { MethodDescriptor } from '../contract/method-descriptor.js'
import type { MethodTable } from '../contract/resolve.js'
import type { IncomingRequest } from '../rpc/incoming-calls.js'
import { requestError } from './errors.js'
import { decodeParams, unknownVariant } from './params.js'
import type { SerialQueue } from '../auth/serial-queue.js'
import type { ConnectionCore } from './server-connection.js'

interface Context {
  connection: ConnectionCore
  signal: AbortSignal
  afterResponse: (run: () => void | Promise<void>) => void
}

/** A handler of any method. */
type Handle = (params: unknown, context: Context) => unknown

interface OrderedHandle {
  handle: Handle
  serial?: boolean
  onArrival?: () => () => void
}

/** Handlers of any contract, by method. */
export type AnyHandlers = Readonly<Record<string, Handle | OrderedHandle>>

interface Served extends OrderedHandle {
  method: MethodDescriptor
}

interface Call {
  request: IncomingRequest
  connection: ConnectionCore
}

/** Finds the handler of a request, after the checks of codex in the order of codex. */
export class Router {
  readonly #served: ReadonlyMap<string, Served>
  readonly #queue: SerialQueue

  /** The queue orders the requests of serial methods. */
  constructor(methods: MethodTable, handlers: AnyHandlers, queue: SerialQueue) {
    this.#served = bind(methods, handlers)
    this.#queue = queue
  }

  /** The params are those of the request unless given. */
  route(
    request: IncomingRequest,
    connection: ConnectionCore,
    params: unknown = request.params,
  ): unknown {
    const served = this.#served.get(request.method)
    if (served === undefined) {
      const detail = unknownVariant(request.method, [...this.#served.keys()])
      throw requestError('unknownMethod', `Invalid request: ${detail}`)
    }
    return connection.inTurn(served.method.domain, () => {
      const decoded = decodeParams(served.method, params)
      return connection.whenOpened(() => this.#admit(served, decoded, { request, connection }))
    })
  }

  #admit(served: Served, params: unknown, call: Call): unknown {
    const { method } = served
    const { request, connection } = call
    request.throwIfWithdrawn()
    requireHandshake(method, connection)
    requireGate(method, params, connection)
    if (method.name === 'initialize') {
      const end = connection.beginOpening()
      // Registered first: what the handler sends after the answer needs an open connection.
      request.afterResponse((succeeded) => end(succeeded ? readCapabilities(params) : undefined))
    }
    const context = new RequestContext(call)
    const { serial = false, onArrival } = served
    if (!serial && onArrival === undefined) return served.handle(params, context)
    return this.#handleInTurn(served, params, context)
  }

  async #handleInTurn(
    { handle, serial, onArrival }: Served,
    params: unknown,
    context: RequestContext,
  ): Promise<unknown> {
    const depart = onArrival?.()
    try {
      const release = serial === true ? await this.#queue.take() : undefined
      try {
        return await handle(params, context)
      } finally {
        // Registered last, so notifications of the handler are sent before the next turn.
        if (release !== undefined) context.afterResponse(release)
      }
    } finally {
      depart?.()
    }
  }
}

/** Creates the signal only for a handler that asks for it. */
class RequestContext implements Context {
  readonly connection: ConnectionCore
  readonly #request: IncomingRequest

  constructor({ request, connection }: Call) {
    this.connection = connection
    this.#request = request
  }

  get signal(): AbortSignal {
    return this.#request.signal
  }

  // Handlers destructure their context.
  get afterResponse(): Context['afterResponse'] {
    return (run) => this.#request.afterResponse(() => run())
  }
}

/** The methods that have a handler, in the order of the contract. */
function bind(methods: MethodTable, handlers: AnyHandlers): Map<string, Served> {
  const served = new Map<string, Served>()
  for (const method of methods.values()) {
    const given = Object.hasOwn(handlers, method.name) ? handlers[method.name] : undefined
    if (given === undefined) continue
    const options = typeof given === 'function' ? { handle: given } : given
    if (typeof options?.handle !== 'function') {
      throw new TypeError(`The handler for "${method.name}" is not a function`)
    }
    served.set(method.name, { ...options, method })
  }
  if (!served.has('initialize')) throw new TypeError('A server needs a handler for "initialize"')
  return served
}

function requireHandshake({ name }: MethodDescriptor, { initialized }: ConnectionCore): void {
  if (name === 'initialize') {
    if (initialized) throw requestError('alreadyInitialized', 'Already initialized')
  } else if (!initialized) {
    throw requestError('notInitialized', 'Not initialized')
  }
}

function requireGate(method: MethodDescriptor, params: unknown, connection: ConnectionCore): void {
  const gated = connection.experimental ? undefined : findGated(method, params)
  if (gated === undefined) return
  throw requestError('experimentalRequired', `${gated} requires experimentalApi capability`)
}
