import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { contractFacts } from '../../generated/methods.js'
import { createHome, createLogin } from './account-fixture.js'
import { startCommand } from './started-command.js'

// These run dist/, which `npm test` builds first.

/** A backend that keeps the user agents, as text, of the requests. */
async function startBackend() {
  const agents: string[] = []
  const server = createServer(({ headers }, response) => {
    // Node reads the bytes of headers as Latin-1.
    agents.push(Buffer.from(headers['user-agent'] ?? '', 'latin1').toString('utf8'))
    response.setHeader('content-type', 'application/json').end('{"plan_type":"pro"}')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.close()
    server.closeAllConnections()
  })
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, agents }
}

// As codex 0.118.0 and 0.171.0 do.
test.each([
  ['probe', undefined, 'probe'],
  ['probe', 'override', 'override'],
  ['probe', '', ''],
  ['nö日', undefined, 'nö日'],
  ['probe', 'nö日', 'nö日'],
  ['probe', 'a\tb', 'a\tb'],
  ['probe', 'bad\u0001x', 'codex_cli_rs'],
  ['nö', 'x\u007fy', 'codex_cli_rs'],
])(
  'the client %j with the override %j is the originator %j',
  async (name, override, originator) => {
    const backend = await startBackend()
    const { env } = createHome({
      auth: createLogin(),
      config: `chatgpt_base_url = "${backend.url}"`,
    })
    const lines = [
      { id: 1, method: 'initialize', params: { clientInfo: { name, version: '1' } } },
      { id: 2, method: 'account/rateLimits/read' },
    ]
    const { exit } = startCommand(
      ['app-server'],
      { ...env, CODEX_INTERNAL_ORIGINATOR_OVERRIDE: override },
      lines.map((line) => `${JSON.stringify(line)}\n`).join(''),
    )
    const [answer = ''] = (await exit).stdout.split('\n')
    const { result } = JSON.parse(answer) as { result: { userAgent: string } }
    expect(result.userAgent.split('/')[0]).toBe(originator)
    expect(result.userAgent).toContain(`/${contractFacts.protocolVersion} (`)
    expect(result.userAgent).toMatch(new RegExp(` \\(${name}; 1\\)$`))
    expect([...new Set(backend.agents)]).toEqual([result.userAgent])
  },
)

test.each(['a\nb', 'a\u0001b', 'a\u007fb'])(
  'the name %j fits no header and is refused',
  async (name) => {
    const { env } = createHome()
    const params = { clientInfo: { name, version: '1' } }
    const line = `${JSON.stringify({ id: 1, method: 'initialize', params })}\n`
    const { stdout } = await startCommand(['app-server'], env, line).exit
    expect(JSON.parse(stdout)).toMatchObject({
      error: { message: `Invalid clientInfo.name: '${name}'. Must be a valid HTTP header value.` },
    })
  },
)
