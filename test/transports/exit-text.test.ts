import { expect, test } from 'vitest'
import { createClient } from '../../src/client/client.js'
import { createConnection } from '../../src/rpc/connection.js'
import { explainExit, lastLines } from '../../src/transports/exit-text.js'
import { spawnTransport } from '../../src/transports/child-process.js'
import { canaries, createCanaryJwt, expectNoCanary } from '../support/canary.js'

function spawnNode(script: string) {
  return spawnTransport({ command: process.execPath, args: ['-e', script] })
}

const clientInfo = { name: 'me', version: '1.0.0' }

test.each([
  [
    `console.error('unknown key in config.toml'); process.exit(3)`,
    'exited with code 3; its log ends with:\n  unknown key in config.toml',
  ],
  [`process.exit(4)`, 'exited with code 4 and logged nothing'],
  [
    `process.stderr.write('no newline', () => process.kill(process.pid, 'SIGKILL'))`,
    'was ended by SIGKILL; its log ends with:\n  no newline',
  ],
])(
  'a server that dies at start explains initialize and every later call: %s',
  async (script, how) => {
    const client = createClient(spawnNode(script))
    const dead = {
      code: 'closed',
      closedBy: 'peer',
      message: expect.stringMatching(new RegExp(`: the process ${how}$`)) as string,
    }
    await expect(client.initialize({ clientInfo })).rejects.toMatchObject(dead)
    await client.closed
    await expect(client.initialize({ clientInfo })).rejects.toMatchObject(dead)
    await expect(client.requestRaw('m')).rejects.toMatchObject(dead)
    await expect(client.notify('initialized' as never, undefined as never)).rejects.toMatchObject(
      dead,
    )
    await client.close()
    await expect(client.requestRaw('m')).rejects.toMatchObject(dead)
  },
)

test('a call while the server dies is explained too', async () => {
  const script = `process.stdin.once('data', () => { console.error('out of luck'); process.exit(5) })`
  const connection = createConnection(spawnNode(script), {
    onRequest: () => null,
    onNotification: () => {},
    report: () => {},
  })
  await expect(connection.request('m')).rejects.toMatchObject({
    message:
      'Cannot call "m": the peer closed the connection: the process exited with code 5; ' +
      'its log ends with:\n  out of luck',
  })
  await connection.close()
})

test('a server that closes its output and goes on is not explained', async () => {
  const running = {
    exited: new Promise<never>(() => {}),
    closed: new Promise<never>(() => {}),
    stderrTail: () => 'secret',
  }
  expect(await explainExit(running)).toBeUndefined()
})

test.each([
  ['nothing', '', []],
  ['blank lines', '\n \r\n\t\n', []],
  [
    'the last lines',
    Array.from({ length: 20 }, (_, n) => `line ${n}`).join('\n'),
    [12, 13, 14, 15, 16, 17, 18, 19].map((n) => `line ${n}`),
  ],
  ['a long line', 'ab '.repeat(1000), ['ab '.repeat(67).slice(0, 200) + '…']],
  ['colours', '\u001b[31mERROR\u001b[0m core: \u001b]0;title\u0007bad', ['ERROR core: bad']],
  ['control characters', 'a\u0000b\u0008c\u202ed\u200be\tf', ['abcde f']],
  [
    'a path',
    "Error: cannot read '/home/me/.codex/config.toml': No such file (os error 2)",
    undefined,
  ],
  ['a place in a program', "thread 'main' panicked at core/src/config.rs:123:45:", undefined],
  [
    'a time',
    '2026-01-02T03:04:05.678901Z ERROR codex_app_server::message_processor: bad config',
    undefined,
  ],
  ['a version', 'codex-app-server 0.171.0 (linux x86_64)', undefined],
  ['an assignment', 'OPENAI_API_KEY=hunter two', ['OPENAI_API_KEY=<hidden> two']],
  ['a quoted value', 'password: "correct horse battery"; next', ['password: <hidden>; next']],
  [
    'a JSON member',
    '{"refresh_token":"short","email":"a"}',
    ['{"refresh_token":<hidden>,"email":"a"}'],
  ],
  [
    'JSON in a text',
    'body: "{\\"access_token\\":\\"short\\"}"',
    ['body: "{\\"access_token\\":<hidden>}"'],
  ],
  ['a header', 'authorization: Bearer short', ['authorization: <hidden>']],
  ['a bearer', 'sent Bearer short to the server', ['sent Bearer <hidden> to the server']],
  [
    'a URL with a password',
    'proxy http://me:short@host:80/a failed',
    ['proxy http://<hidden>@host:80/a failed'],
  ],
  [
    'a URL with a query',
    'GET https://host/cb?x=short&y=1 failed',
    ['GET https://host/cb?<hidden> failed'],
  ],
  ['a code', 'callback with code=short', ['callback with code=<hidden>']],
  ['a key', 'the key is sk-short', ['the key is <hidden>']],
  ['a token', 'got abcdefgh12345678abcdefgh', ['got <hidden>']],
  [
    'a token after its name',
    'bad refresh_token short, sorry',
    ['bad refresh_token <hidden>, sorry'],
  ],
  ['a long number', 'card 4242424242424242', ['card <hidden>']],
])('the end of a log is shown without what could be a secret: %s', (_, log, lines) => {
  expect(lastLines(log)).toEqual(lines ?? [log])
})

test.each(
  [canaries.idToken, canaries.accessToken, canaries.refreshToken, canaries.apiKey].flatMap(
    (secret) => [
      `got ${secret}`,
      `got "${secret}", which is wrong`,
      `the key ${createCanaryJwt(secret)}`,
      `token=${secret}`,
      `Authorization: Bearer ${secret}`,
      `https://host/${encodeURIComponent(secret)}?code=${encodeURIComponent(secret)}`,
      `"api_key": "${secret}"`,
      Buffer.from(secret).toString('base64'),
      Buffer.from(secret).toString('hex'),
    ],
  ),
)('no canary is shown: %#', (line) => {
  expectNoCanary(lastLines(line))
})

// A search that took cubic time would not end here.
test.each(['session', 'a-', '1234567-', 'token=', 'key"'])(
  'a line without end is cut off before it is searched: %s',
  (text) => {
    const [line = ''] = lastLines(text.repeat(50_000))
    expect(line.length).toBeLessThanOrEqual(201)
  },
)
