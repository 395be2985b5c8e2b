import { once } from 'node:events'
import { Worker } from 'node:worker_threads'

/** Two schemas, and whether the one that they are of writes the values or reads them. */
interface Question {
  base: string
  head: string
  role: 'serializer' | 'deserializer'
}

/** `open` where no answer came in time. */
type Answer = 'compatible' | 'breaks' | 'open'

export interface Asker {
  ask(question: Question): Promise<Answer>
  close(): Promise<void>
}

/** Asks jsoncompat in a thread of its own, which alone can be stopped while it looks for an answer. */
export function createAsker(timeoutMs: number): Asker {
  let worker: Worker | undefined
  const close = async () => {
    await worker?.terminate()
    worker = undefined
  }
  return {
    close,
    async ask(question) {
      worker ??= new Worker(new URL('compat-worker.mjs', import.meta.url))
      worker.postMessage(question)
      try {
        const signal = AbortSignal.timeout(timeoutMs)
        const [answer] = (await once(worker, 'message', { signal })) as [boolean]
        return answer ? 'compatible' : 'breaks'
      } catch (error) {
        await close()
        if (error instanceof Error && error.name === 'AbortError') return 'open'
        throw error
      }
    },
  }
}
