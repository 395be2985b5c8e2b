import { parseArgs } from 'node:util'
import { createClient, spawnCodex } from 'codex-contract'
import { createServerRequests } from './approvals.js'
import { openPrompt } from './prompt.js'

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { approve: { type: 'boolean' }, codex: { type: 'string' } },
})
const text = positionals.join(' ')
if (text === '') {
  console.error('Usage: turn.js [--approve] [--codex <path>] <what to do>')
  process.exit(2)
}

const codexPath = values.codex ?? 'node_modules/.bin/codex'
const prompt = openPrompt()
const client = createClient(spawnCodex({ codexPath }), {
  serverRequests: createServerRequests(values.approve === true ? () => true : prompt.confirm),
})

try {
  await client.initialize({ clientInfo: { name: 'turn-example', version: '1.0.0' } })
  const { thread } = await client.request('thread/start', {})
  const threadId = thread.id

  client.on('item/agentMessage/delta', ({ delta }) => process.stdout.write(delta))
  client.on('item/completed', ({ item }) => {
    if (item.type === 'agentMessage') console.log()
    if (item.type === 'commandExecution') console.log(`${item.command}: ${item.status}`)
  })

  // Registered before the turn starts, so its end is not missed.
  const ended = new Promise<string>((resolve) => {
    client.on('turn/completed', ({ turn }) => resolve(turn.error?.message ?? turn.status))
  })

  const { turn } = await client.request('turn/start', { threadId, input: [{ type: 'text', text }] })
  prompt.onInterrupt(() => client.request('turn/interrupt', { threadId, turnId: turn.id }))
  console.log(await Promise.race([ended, client.closed.then(() => 'codex has ended')]))
} finally {
  prompt.close()
  await client.close()
}
