import { execFile } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { repository } from '../support/repository.js'
import { createTemporaryFolder } from '../support/temporary-folder.js'

// A program of its own, because a test runner keeps its process running. It reads dist/, which
// `npm test` builds first.

const entry = (name: string) => pathToFileURL(join(repository, `dist/${name}.js`)).href

const program = `
  import { attachCodex } from '${entry('client')}'
  import { createTransportPair } from '${entry('transports')}'

  const results = {
    initialize: { userAgent: 'test/0.171.0 (Linux) unknown (test; 1)' },
    'thread/start': { thread: { id: 't' } },
    'turn/start': { turn: { id: 'u', items: [], status: 'inProgress' } },
  }
  let opened = 0
  function connect() {
    if (++opened > 1) throw new Error('gone')
    const [server, client] = createTransportPair()
    serve(server)
    return client
  }
  async function serve(server) {
    for await (const { text } of server.incoming) {
      const { id, method } = JSON.parse(text)
      if (id !== undefined) await server.send(JSON.stringify({ id, result: results[method] }))
      if (method === 'turn/start') await server.close()
    }
  }
  const codex = await attachCodex({
    connect,
    clientInfo: { name: 'test', version: '1' },
    restart: { attempts: 2, backoff: () => 20 },
  })
  const thread = await codex.startThread()
  const outcome = await thread.run('hi').catch(({ result }) => result.status)
  console.log(outcome, opened)
`

test('a program that waits for the next connection keeps running', async () => {
  const path = join(createTemporaryFolder(), 'program.mjs')
  writeFileSync(path, program)
  const { stdout } = await promisify(execFile)(process.execPath, [path])
  expect(stdout).toBe('lost 3\n')
})
