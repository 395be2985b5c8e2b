import type { ConfigSource } from '../../config/config-source.js'

/**
 * Looks at the configuration once in a turn of the event loop: requests that came in one piece are
 * answered by one look, which would otherwise cost more than everything else about them.
 */
export function readOncePerTurn(source: ConfigSource): ConfigSource {
  let reading: ReturnType<ConfigSource['read']> | undefined
  return {
    read() {
      if (reading === undefined) {
        reading = source.read()
        setImmediate(() => (reading = undefined))
      }
      return reading
    },
  }
}
