import type { ConfigSource } from '../../config/config-source.js'

/**
 * Reads the configuration once per turn of the event loop. Requests that arrive together share one
 * read, which would otherwise be the largest part of their cost.
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
