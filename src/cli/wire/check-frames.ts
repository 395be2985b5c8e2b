import type { Finding, WireFrame } from 'codex-contract-codegen'
import type { Decoded, ValidationIssue } from '../../contract/decode.js'
import type { Contract } from '../../contract/contract.js'
import type { MethodDescriptor } from '../../contract/method-descriptor.js'
import type { MethodTable, ResolvedContract } from '../../contract/resolve.js'
import { resolveContract } from '../../contract/resolve.js'
import { decodeMessage } from '../../rpc/codec.js'
import type { Message } from '../../rpc/message.js'

type Dir = WireFrame['dir']

const sides = { out: 'client', in: 'server' } as const

/** Compares the frames of both sides with a contract, in their order. */
export class FrameChecker {
  readonly #contract: ResolvedContract
  /** Methods of open requests, by direction and id. */
  readonly #open = new Map<string, MethodDescriptor | undefined>()
  #release: string | undefined

  constructor(contract: Contract) {
    this.#contract = resolveContract(contract)
  }

  /** Returns a promise only while validators load. */
  check({ dir, text }: WireFrame): readonly Finding[] | Promise<readonly Finding[]> {
    const message = decodeMessage(text)
    const { method, problem } = this.#find(message, dir)
    if (problem !== undefined) return [problem]
    const check = () => (method === undefined ? [] : this.#compare(message, method, dir))
    const loading = method?.domain.load()
    return loading === undefined ? check() : loading.then(check)
  }

  #find(message: Message, dir: Dir): { method?: MethodDescriptor; problem?: Finding } {
    switch (message.kind) {
      case 'request': {
        const { clientRequests, serverRequests } = this.#contract
        const found = find(dir === 'out' ? clientRequests : serverRequests, message.method)
        this.#open.set(`${dir} ${message.id}`, found.method)
        return found
      }
      case 'notification': {
        const { clientNotifications, serverNotifications } = this.#contract
        return find(dir === 'out' ? clientNotifications : serverNotifications, message.method)
      }
      case 'response':
      case 'error':
        return this.#findRequest(`${dir === 'out' ? 'in' : 'out'} ${message.id}`, dir)
      case 'malformed':
        return { problem: { level: 'fault', pointer: '', text: `not a message: ${message.code}` } }
    }
  }

  #findRequest(key: string, dir: Dir): { method?: MethodDescriptor; problem?: Finding } {
    const method = this.#open.get(key)
    if (this.#open.delete(key)) return method === undefined ? {} : { method }
    const other = sides[dir === 'out' ? 'in' : 'out']
    const text = `no open request of the ${other} has this id`
    return { problem: { level: 'fault', pointer: '/id', text } }
  }

  #compare(message: Message, method: MethodDescriptor, dir: Dir): Finding[] {
    if (message.kind === 'response') {
      if (method.name === 'initialize') this.#release = readRelease(message.result)
      return this.#toFindings(method.decodeResult(message.result), '/result', dir)
    }
    if (message.kind === 'error' || message.kind === 'malformed') return []
    return this.#toFindings(method.decodeParams(message.params), '/params', dir)
  }

  #toFindings({ usable, issues }: Decoded, pointer: string, dir: Dir): Finding[] {
    const found = issues.filter((issue) => dir === 'out' || !this.#isExpected(issue))
    return found.map((issue) => {
      const level = usable ? (issue.level === 'note' ? 'note' : 'drift') : 'fault'
      return { level, pointer: pointer + issue.pointer, text: issue.text }
    })
  }

  /**
   * Whether a member is missing that other releases lack. The contract has the members of one release,
   * and does not date those that servers send.
   */
  #isExpected({ kind }: ValidationIssue): boolean {
    return kind === 'missingMember' && this.#release !== this.#contract.facts['protocolVersion']
  }
}

function find(table: MethodTable, name: string): { method?: MethodDescriptor; problem?: Finding } {
  const method = table.get(name)
  if (method !== undefined) return { method }
  const text = 'the contract of all known releases has no such method'
  return { problem: { level: 'drift', pointer: '/method', text } }
}

function readRelease(result: unknown): string | undefined {
  const { userAgent } = (result ?? {}) as { userAgent?: unknown }
  return typeof userAgent === 'string' ? /\/(\d+\.\d+\.\d+)/.exec(userAgent)?.[1] : undefined
}
