import { parseAddress } from '../../transports/listener/tcp-address.js'
import { CommandError, exitCodes } from '../exit.js'

/** What `--listen` names. */
export type ListenTarget =
  { kind: 'stdio' } | { kind: 'off' } | { kind: 'websocket' | 'unix'; url: string }

/** Parses the value of `--listen`. Throws a CommandError in the words of codex. */
export function parseListenUrl(value: string): ListenTarget {
  if (value === 'stdio://') return { kind: 'stdio' }
  if (value === 'off') return { kind: 'off' }
  if (value.startsWith('unix://')) return { kind: 'unix', url: value }
  if (!value.startsWith('ws://')) {
    const expected = '`stdio://`, `unix://`, `unix://PATH`, `ws://IP:PORT`, or `off`'
    throw invalid(value, `unsupported --listen URL \`${value}\`; expected ${expected}`)
  }
  if (parseAddress(value) === undefined) {
    throw invalid(value, `invalid websocket --listen URL \`${value}\`; expected \`ws://IP:PORT\``)
  }
  return { kind: 'websocket', url: value }
}

function invalid(value: string, reason: string): CommandError {
  const message = `invalid value '${value}' for '--listen <URL>': ${reason}\n\nFor more information, try '--help'.`
  return new CommandError(exitCodes.usage, message, { prefix: 'error' })
}
