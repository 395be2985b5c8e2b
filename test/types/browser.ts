// What the client promises in a browser. Compiled, never run, by every supported compiler.
import type { Codex, Thread } from 'codex-contract/client'
import { attachCodex, connectWebSocket } from 'codex-contract/client'

export function open(url: string, signal: AbortSignal | undefined): Promise<Codex> {
  return attachCodex({
    connect: () => connectWebSocket(url, { signal }),
    clientInfo: { name: 'page', version: '1.0.0' },
    restart: undefined,
    clock: undefined,
  })
}

export async function run(thread: Thread, signal: AbortSignal | undefined): Promise<string | null> {
  const { finalResponse } = await thread.run('Hello', { signal })
  return finalResponse
}
