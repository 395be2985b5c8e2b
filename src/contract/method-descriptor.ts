import type { ExperimentalParams } from '../../generated/gates.js'
import type { NotificationEntry, RequestEntry } from './method-entries.js'
import type { Decoded, Decoder } from './decode.js'
import { createReader, createWriter, exactFit } from './decode.js'
import type { Domain } from './validator-loader.js'

/** Who sends the params of a method. */
export type Direction = 'fromClient' | 'fromServer'

/** A last part such as `list`, `read` or `getMetadata`. */
const readName = /(?:^|\/)(?:list|read|get)(?![a-z])[^/]*$/

/** The parts of a contract that describe one method. */
export interface MethodDescriptorOptions {
  name: string
  direction: Direction
  entry: NotificationEntry | RequestEntry
  domain: Domain
  experimentalParams: ExperimentalParams | undefined
}

/** A method of a contract, resolved once for all connections. */
export class MethodDescriptor {
  readonly name: string
  readonly direction: Direction
  /** Must be loaded before anything is decoded. */
  readonly domain: Domain
  /** Name of the type of the params, undefined if the method has none. */
  readonly paramsType: string | undefined
  readonly presence: NotificationEntry['presence']
  readonly since: string | undefined
  readonly lastWithout: string | undefined
  readonly until: string | undefined
  /** Whether the method needs `capabilities.experimentalApi`. */
  readonly experimental: boolean
  /** Members and variants of the params that need `capabilities.experimentalApi`. */
  readonly experimentalParams: ExperimentalParams | undefined
  /** Whether the method only reads. Contracts of other releases only have its name. */
  readonly isRead: boolean
  /** Name of the type of the result, undefined if it may be any value. */
  readonly resultType: string | undefined
  #params: Decoder | undefined
  #result: Decoder | undefined

  constructor({ name, direction, entry, domain, experimentalParams }: MethodDescriptorOptions) {
    this.name = name
    this.direction = direction
    this.domain = domain
    this.paramsType = entry.params
    this.presence = entry.presence
    this.since = entry.since
    this.lastWithout = entry.lastWithout
    this.until = entry.until
    this.experimental = entry.experimental
    this.experimentalParams = experimentalParams
    this.isRead = readName.test(name)
    this.resultType = 'result' in entry ? entry.result : undefined
  }

  /** Accepts absent params if they are optional, and any params if they have no type. */
  decodeParams(params: unknown): Decoded {
    const isAbsent = this.presence === 'optional' && (params ?? undefined) === undefined
    if (this.paramsType === undefined || isAbsent) return exactFit
    this.#params ??= this.#createDecoder(this.paramsType, this.direction === 'fromServer')
    return this.#params(params)
  }

  /** Accepts any value if the method has no result type. */
  decodeResult(result: unknown): Decoded {
    if (this.resultType === undefined) return exactFit
    this.#result ??= this.#createDecoder(this.resultType, this.direction === 'fromClient')
    return this.#result(result)
  }

  #createDecoder(typeName: string, isSentByServer: boolean): Decoder {
    const create = isSentByServer ? createReader : createWriter
    return create(this.domain.validators, typeName)
  }
}
