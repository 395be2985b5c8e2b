import type { Environment } from './network-settings.js'
import { readNetworkSettings } from './network-settings.js'

/** The part of fetch that all implementations share. */
export type Send = (url: string, init: RequestInit & { method: string }) => Promise<Response>

/** Uses the fetch of Node, or loads undici on the first request if the environment needs it. */
export function createNetwork(env: Environment): Send {
  let loaded: Promise<Send> | undefined
  return async (url, init) => {
    loaded ??= loadNetwork(env).catch((error: unknown) => {
      // The next request tries again, for example with a fixed certificate file.
      loaded = undefined
      throw error
    })
    return (await loaded)(url, init)
  }
}

async function loadNetwork(env: Environment): Promise<Send> {
  const settings = readNetworkSettings(env)
  if (settings === undefined) return globalThis.fetch
  const { createUndiciSend } = await import('./undici-send.js')
  return createUndiciSend(settings)
}
