import { join } from 'node:path'
import type { ContractModel } from '../../../codegen/contract/model.js'
import { RandomValues, createRandom } from '../../support/random-values.js'

/** A call that a server is likely to refuse. */
export interface BrokenCall {
  method: string
  params: unknown
}

/** Options of createBrokenCalls. */
export interface BrokenCallsOptions {
  model: ContractModel
  /** Which methods are called. */
  methods: RegExp
  /** A folder with a file `file`. */
  workspace: string
  /** Ids of threads that exist. */
  threadIds: readonly string[]
  /** Calls of each method with params of its type. */
  perMethod: number
}

// They change who is signed in or the configuration, and with that the state of later calls.
const changesState = /^(?:account\/log(?:in\/start|out)|config\/(?:batchWrite|value\/write))$/

/** Calls of every method: without params, with none of their members, and with generated ones. */
export function createBrokenCalls(options: BrokenCallsOptions): BrokenCall[] {
  const { model, methods, perMethod } = options
  const random = createRandom(1)
  const values = new RandomValues(model, random, 0.04)
  const requests = model.methods.filter(({ kind, name }) => {
    return kind === 'clientRequest' && name !== 'initialize' && methods.test(name)
  })
  const calls = requests.flatMap(({ name: method, params }) => {
    const simple = [undefined, {}, [], { unlisted: true }].map((each) => ({ method, params: each }))
    if (params === undefined || changesState.test(method)) return simple
    const generated = Array.from({ length: perMethod }, () => {
      return { method, params: fillIn(values.ofType(params.type), options, random) }
    })
    return [...simple, ...generated]
  })
  return [...calls, { method: 'no/such/method', params: {} }]
}

/** The params with ids and paths that are in the form of real ones. */
function fillIn(
  params: unknown,
  { workspace, threadIds }: BrokenCallsOptions,
  random: () => number,
): unknown {
  const pick = (from: readonly string[]) => from[Math.floor(random() * from.length)]
  const unknownId = '01a2b3c4-0000-7000-8000-000000000000'
  const ids = [unknownId, unknownId, 'nope', '']
  const paths = [join(workspace, 'missing', 'x'), join(workspace, 'file'), 'relative']
  const text = JSON.stringify(params, (key, value: unknown) => {
    if (typeof value !== 'string') return value
    if (key === 'threadId') return pick([...threadIds, ...ids])
    if (/Id$/.test(key)) return pick(ids)
    if (/^(?:cwd|root)$|path$/i.test(key)) return pick(paths)
    return value
  })
  return text === undefined ? undefined : (JSON.parse(text) as unknown)
}
