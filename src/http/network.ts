import type { Environment } from './network-settings.js'
import { readNetworkSettings } from './network-settings.js'

/** The part of fetch that every implementation of it shares. */
export type Send = (url: string, init: RequestInit & { method: string }) => Promise<Response>

/** Loads undici with the first request, and only where the environment asks for more than Node has. */
export function createNetwork(env: Environment): Send {
  let loaded: Promise<Send> | undefined
  return async (url, init) => {
    loaded ??= loadNetwork(env).catch((error: unknown) => {
      // A certificate file that was mended counts from the next request on.
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
