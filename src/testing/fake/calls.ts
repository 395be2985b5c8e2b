import type { MethodDescriptor } from '../../contract/method-descriptor.js'
import { isPromise } from '../../rpc/callback.js'
import { RpcError, wireCodes } from '../../rpc/errors.js'
import type { IncomingRequest } from '../../rpc/incoming-calls.js'
import { unknownVariant } from '../../server/params.js'
import type { AnyHandlers } from '../../server/router.js'
import type { ConnectionCore } from '../../server/server-connection.js'
import type { DefaultHandlers, Params } from './defaults.js'
import { emptyLists } from './defaults.js'
import type { ErrorTexts } from './error-texts.js'
import type { Faults } from './faults.js'
import type { Client } from './outbox.js'
import type { FakeProblem } from './problems.js'
import type { Checked, Release } from './release.js'

/** A handler of a test, without static types. */
export type AnyHandler = (params: unknown, call: object) => unknown

interface CallsOptions {
  release: Release
  errorTexts: ErrorTexts
  faults: Faults
  defaults: DefaultHandlers
  report: (problem: FakeProblem) => void
  findClient: (connection: ConnectionCore) => Client | undefined
}

interface Context {
  connection: ConnectionCore
  signal: AbortSignal
  afterResponse: (run: () => void | Promise<void>) => void
}

/** Answers calls: with the handler of the test, a default, or as a problem. */
export class Calls {
  readonly #options: CallsOptions
  readonly #handlers = new Map<string, AnyHandler>()

  constructor(options: CallsOptions) {
    this.#options = options
  }

  /** Handlers for every method of the release. */
  get handlers(): AnyHandlers {
    const { release } = this.#options
    const entries = release.methods(release.contract.clientRequests).map((method) => {
      const handle = (params: unknown, context: Context) => this.#handle(method, params, context)
      return [method.name, handle] as const
    })
    return Object.fromEntries(entries)
  }

  set(method: string, handler: AnyHandler): void {
    const { release } = this.#options
    if (!release.contract.clientRequests.has(method)) {
      throw new TypeError(`The contract has no method "${method}"`)
    }
    this.#handlers.set(method, handler)
  }

  /** Sees a call before its checks: faults, and what this release does not know. */
  intercept(
    request: IncomingRequest,
    connection: ConnectionCore,
    serve: (params: unknown) => unknown,
  ): unknown {
    const { faults, errorTexts, release } = this.#options
    const fault = faults.takeCall(request.method)
    if (fault === 'hang') return this.#options.findClient(connection)?.tap.never()
    if (fault === 'overload') throw errorTexts.find('overloaded')
    const method = release.contract.clientRequests.get(request.method)
    return asRelease(() => {
      return serve(method === undefined ? request.params : this.#accept(method, request.params))
    })
  }

  #accept(method: MethodDescriptor, params: unknown): unknown {
    const { release } = this.#options
    const { value, unknown } = release.toAccepted(method, params)
    if (unknown === undefined) return value
    const { path } = unknown
    const given = path.reduce((at: unknown, key) => (at as Params)[key], params)
    const known = release.knownInstead(method, params, path)
    const text = unknownVariant(String(given), known)
    throw new RpcError(wireCodes.refused, `Invalid request: ${text}`)
  }

  #handle(method: MethodDescriptor, params: unknown, context: Context): unknown {
    const fallback = () => this.#fallBack(method, params, context)
    const handler = this.#handlers.get(method.name)
    if (handler === undefined) return fallback()
    const { afterResponse, signal } = context
    const check = (result: unknown) => this.#options.release.toSent(method, 'result', result)
    const run = () => handler(params, { signal, afterResponse, fallback })
    return this.#finish(method, run, check)
  }

  #fallBack(method: MethodDescriptor, params: unknown, context: Context): unknown {
    const { defaults, findClient } = this.#options
    const client = findClient(context.connection)
    const handler = Object.hasOwn(defaults, method.name) ? defaults[method.name] : undefined
    const list = handler === undefined ? this.#emptyList(method) : undefined
    if (list !== undefined) return list
    if (handler === undefined || client === undefined) throw this.#missing(method)
    const { afterResponse } = context
    const check = (result: unknown) => this.#options.release.toOwn(method, 'result', result)
    const run = () => handler((params ?? {}) as Params, { client, afterResponse })
    return this.#finish(method, run, check)
  }

  #emptyList(method: MethodDescriptor): unknown {
    if (!method.name.endsWith('/list')) return undefined
    const { release } = this.#options
    const results = emptyLists.map((list) => release.toSent(method, 'result', list))
    return results.find(({ problem }) => problem === undefined)?.value
  }

  #missing({ name }: MethodDescriptor): RpcError {
    const message = `The client called ${name}, and the test has no handler for it: call on('${name}', …)`
    this.#options.report({ kind: 'missingHandler', method: name, message })
    return new RpcError(wireCodes.internal, `The fake codex has no handler for ${name}`)
  }

  /** Checks the result of a function, and reports its failure. */
  #finish(
    method: MethodDescriptor,
    run: () => unknown,
    check: (result: unknown) => Checked,
  ): unknown {
    const fail = (thrown: unknown): never => {
      if (thrown instanceof RpcError || (thrown as { code?: string }).code === 'closed')
        throw thrown
      const why = thrown instanceof Error ? thrown.message : String(thrown)
      const message = `The handler of ${method.name} failed: ${why}`
      this.#options.report({ kind: 'handlerFailed', method: method.name, message, cause: thrown })
      throw new RpcError(wireCodes.internal, message)
    }
    let result: unknown
    try {
      result = run()
    } catch (thrown) {
      return fail(thrown)
    }
    if (!isPromise(result)) return this.#accepted(method, check(result))
    return result.then((settled) => this.#accepted(method, check(settled)), fail)
  }

  #accepted(method: MethodDescriptor, { value, problem }: Checked): unknown {
    const { release, report } = this.#options
    if (problem === undefined) return value
    const { pointer, text } = problem
    const message = `The result of ${method.name} is not one of codex ${release.version}: ${text}`
    report({ kind: 'invalidResult', method: method.name, pointer, message })
    throw new RpcError(wireCodes.internal, message)
  }
}

/** Errors of the router have a kind in `data`, which no codex sends. */
function asRelease(serve: () => unknown): unknown {
  const strip = (thrown: unknown): never => {
    if (!(thrown instanceof RpcError) || !hasKind(thrown.data)) throw thrown
    throw new RpcError(thrown.code, thrown.message, { cause: thrown })
  }
  try {
    const answer = serve()
    return isPromise(answer) ? answer.then(undefined, strip) : answer
  } catch (thrown) {
    return strip(thrown)
  }
}

function hasKind(data: unknown): boolean {
  return typeof data === 'object' && data !== null && 'kind' in data
}
