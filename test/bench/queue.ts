import type * as index from '../../src/index.js'
import { toEntryUrl } from './entry-url.js'
import { elapsedMs, takeTurns } from './measure.js'
import { printTable } from './table.js'

/** The time of a call where many are made at once, most of which wait in a queue. */
export async function benchQueue(rounds: number): Promise<void> {
  const { createClient } = (await import(toEntryUrl('index'))) as typeof index
  const perCall = async (calls: number) => {
    const client = createClient(createAnswering())
    const ms = await elapsedMs(() =>
      Promise.all(Array.from({ length: calls }, () => client.requestRaw('m'))),
    )
    await client.close()
    return (ms / calls) * 1000
  }
  const medians = await takeTurns(rounds, {
    'of 10,000 calls at once': () => perCall(10_000),
    'of 100,000': () => perCall(100_000),
    'of 400,000': () => perCall(400_000),
  })
  const bars = { 'of 400,000': { most: 2 } }
  printTable({ title: 'client, a call', unit: 'us', compare: 'ratio', medians, bars })
}

/** A transport whose peer answers each request at once. */
function createAnswering(): index.Transport {
  let waiting: string[] = []
  let wake: () => void = () => undefined
  let isOpen = true
  async function* receive() {
    while (isOpen) {
      if (waiting.length === 0) await new Promise<void>((resolve) => (wake = resolve))
      const sent = waiting
      waiting = []
      for (const request of sent) {
        const { id } = JSON.parse(request) as { id: number }
        yield { kind: 'text' as const, text: `{"id":${id},"result":{}}` }
      }
    }
  }
  return {
    send(text) {
      waiting.push(text)
      wake()
      return Promise.resolve()
    },
    incoming: receive(),
    close() {
      isOpen = false
      wake()
      return Promise.resolve()
    },
  }
}
