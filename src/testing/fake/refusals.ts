import { RpcError } from '../../rpc/errors.js'
import { isFrom } from './versions.js'

const refused = -32600
const internal = -32603
const unsupported = -32601

/** What a release answers to calls that the state of a thread does not allow. */
export class Refusals {
  readonly #version: string

  constructor(version: string) {
    this.#version = version
  }

  invalidId(reason: string): RpcError {
    return new RpcError(refused, `invalid thread id: ${reason}`)
  }

  threadNotFound(id: string): RpcError {
    return new RpcError(refused, `thread not found: ${id}`)
  }

  notLoaded(id: string): RpcError {
    return new RpcError(refused, `thread not loaded: ${id}`)
  }

  noRollout(id: string): RpcError {
    return new RpcError(refused, `no rollout found for thread id ${id}`)
  }

  /** A thread without a turn has no history. */
  withoutTurns(id: string, call: 'read' | 'resume'): RpcError {
    if (this.#from('0.169.0')) {
      return new RpcError(unsupported, 'list_turns is not supported yet')
    }
    if (call === 'resume') return this.noRollout(id)
    const why = 'includeTurns is unavailable before first user message'
    return new RpcError(refused, `thread ${id} is not materialized yet; ${why}`)
  }

  ephemeral(): RpcError {
    return new RpcError(refused, 'ephemeral threads do not support includeTurns')
  }

  archived(id: string): RpcError {
    if (!this.#from('0.137.0')) return this.noRollout(id)
    const advice = `Run \`codex unarchive ${id}\` to unarchive it first.`
    return new RpcError(refused, `session ${id} is archived. ${advice}`)
  }

  noArchive(id: string): RpcError {
    return new RpcError(refused, `no archived rollout found for thread id ${id}`)
  }

  noActiveTurn(to: 'interrupt' | 'steer'): RpcError {
    return new RpcError(refused, `no active turn to ${to}`)
  }

  otherTurn(given: string, active: string, call: 'interrupt' | 'steer'): RpcError {
    const quote = (id: string) => (call === 'steer' ? `\`${id}\`` : id)
    const message = `expected active turn id ${quote(given)} but found ${quote(active)}`
    return new RpcError(refused, message)
  }

  noTurnId(): RpcError {
    return new RpcError(refused, 'expectedTurnId must not be empty')
  }

  emptyInput(): RpcError {
    return new RpcError(refused, 'input must not be empty')
  }

  cannotSteer(kind: 'compact' | 'review'): RpcError {
    const data = {
      message: `cannot steer a ${kind} turn`,
      codexErrorInfo: { activeTurnNotSteerable: { turnKind: kind } },
      additionalDetails: null,
    }
    return new RpcError(refused, data.message, { data })
  }

  cannotStart(kind: 'compact' | 'review'): RpcError {
    const name = kind === 'compact' ? 'Compact' : 'Review'
    const why = `ActiveTurnNotSteerable { turn_kind: ${name} }`
    return new RpcError(internal, `failed to submit turn input: ${why}`)
  }

  invalidCursor(cursor: string): RpcError {
    return new RpcError(refused, `invalid cursor: ${cursor}`)
  }

  #from(first: string): boolean {
    return isFrom(first, this.#version)
  }
}
