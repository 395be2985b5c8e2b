import { randomBytes } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { arch, release, type } from 'node:os'
import { setTimeout } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { createAuthManager, createHttp } from 'codex-contract/auth'
import {
  accountContract,
  accountHandlers,
  createBackend,
  createConfigSource,
  createServer,
  findAllowed,
  Identity,
  toHeaderValue,
} from 'codex-contract/server'
import { createStdioTransport } from 'codex-contract/transports'
import { openRedisAccount } from './redis-account.js'
import { openRedis } from './redis-connection.js'

const { values } = parseArgs({
  options: {
    redis: { type: 'string', default: 'redis://127.0.0.1:6379' },
    account: { type: 'string', default: 'default' },
    home: { type: 'string' },
    'lease-ms': { type: 'string', default: '10000' },
    'timeout-ms': { type: 'string', default: '2000' },
  },
})
if (values.home === undefined) {
  console.error('Usage: server.js --home <folder> [--redis <url>] [--account <name>]')
  process.exit(2)
}

const home = values.home
mkdirSync(home, { recursive: true, mode: 0o700 })
const redis = await openRedis({ url: values.redis, timeoutMs: Number(values['timeout-ms']) })
const leaseMs = Number(values['lease-ms'])
const stored = openRedisAccount({ redis, account: values.account, leaseMs })
// A manager that cannot load its login is signed out until the process ends.
await stored.storage.load().catch((error: Error) => {
  console.error(error.message)
  process.exit(1)
})

const config = createConfigSource({ home, overrides: [] })
const settings = async () => (await config.read()).config
const platform = {
  family: process.platform === 'win32' ? 'windows' : 'unix',
  os: process.platform === 'darwin' ? 'macos' : process.platform,
  system: `${type()} ${release()}; ${arch()}`,
  terminal: 'unknown',
}
const identity = new Identity({ platform })
const userAgent = () => toHeaderValue(identity.userAgent)
const originator = () => toHeaderValue(identity.originator)
const http = createHttp({ userAgent, env: process.env })
const urlOverride = process.env.CODEX_REFRESH_TOKEN_URL_OVERRIDE
const sleep = (timeMs: number, signal?: AbortSignal) => setTimeout(timeMs, undefined, { signal })
const auth = await createAuthManager({
  ...stored,
  tokenEndpoint: { http, originator, ...(urlOverride !== undefined && { urlOverride }) },
  now: Date.now,
  sleep,
  report: ({ type, error }) => console.error(`${type}: ${error.message}`),
})
const backend = createBackend({
  http,
  baseUrl: async () => (await settings()).chatgptBaseUrl,
  attempt: () =>
    auth.attempt({
      isAllowed: async (current) =>
        findAllowed(current, (await config.read()).restrictions) !== undefined,
    }),
})
const loginFlow = { http, originator, sleep, randomBytes }
const handlers = accountHandlers({ auth, backend, loginFlow, identity, config, home })
const server = createServer(accountContract, handlers)
const connection = server.connect(createStdioTransport(process))
// Tokens that the issuer has given are stored before the process ends.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(signal, () => void connection.close())
}
await connection.closed
await auth.settle()
redis.close()
