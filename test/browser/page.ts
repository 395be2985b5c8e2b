// Runs in a browser: connects to the server of the page, approves a command of a turn, and posts
// what it has seen.
import { connectWebSocket, createClient } from 'codex-contract/client'

// The types of Node lack it.
const { location } = globalThis as unknown as { location: { host: string } }

async function run(): Promise<object> {
  const asked: unknown[] = []
  const drift: unknown[] = []
  const events: string[] = []
  const client = createClient(await connectWebSocket(`ws://${location.host}`), {
    serverRequests: {
      'item/commandExecution/requestApproval': ({ command }) => {
        asked.push(command)
        return { decision: 'accept' }
      },
    },
    onDrift: ({ method, kind }) => drift.push(`${method} ${kind}`),
    // A callback that fails is reported without `process`.
    report: () => {
      throw new Error('a failed report')
    },
  })
  const { userAgent } = await client.initialize({ clientInfo: { name: 'page', version: '1.0.0' } })
  const { thread } = await client.request('thread/start', {})
  let text = ''
  client.on('item/agentMessage/delta', ({ delta }) => (text += delta))
  const completed = new Promise<string>((resolve) => {
    client.on('turn/completed', ({ turn }) => resolve(turn.status))
  })
  const input = [{ type: 'text' as const, text: 'hello', text_elements: [] }]
  const { turn } = await client.request('turn/start', { threadId: thread.id, input })
  client.on('turn/started', () => events.push('started after the answer'))
  const status = await completed
  const refused = await client.request('thread/read', { threadId: 'none' }).catch(String)
  await client.close()
  const globals = ['process', 'Buffer'].filter((name) => name in globalThis)
  return { userAgent, turn: turn.id, asked, text, status, events, refused, globals }
}

const result = await run().catch((error: unknown) => ({ failure: String(error) }))
await fetch('/result', { method: 'POST', body: JSON.stringify(result) })
