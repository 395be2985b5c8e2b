/** A program that uses every entry as a stranger would: it signs in twice, over a process and in memory. */
export const consumerSource = `
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { ConnectionError, createClient } from 'codex-contract'
import type { Client } from 'codex-contract'
import * as auth from 'codex-contract/auth'
import contract from 'codex-contract/contract.json' with { type: 'json' }
import * as server from 'codex-contract/server'
import * as transports from 'codex-contract/transports'
import { clientRequests, contractFacts, isKnownAccountPlanType } from 'codex-contract/types'
import type { GetAccountResponse } from 'codex-contract/types'
import { validators } from 'codex-contract/validators'

async function signIn(client: Client): Promise<GetAccountResponse> {
  await client.initialize({ clientInfo: { name: 'consumer', version: '1.0.0' } })
  await client.request('account/login/start', { type: 'apiKey', apiKey: 'sk-consumer' })
  const answer = await client.request('account/read', {})
  await client.close()
  return answer
}

const home = join(process.cwd(), 'home')
const program = join(process.cwd(), 'node_modules/.bin/codex-contract')
const env = { ...process.env, CODEX_HOME: home }
const spawned = await signIn(
  createClient(transports.spawnTransport({ command: program, args: ['app-server'], env })),
)

const config = server.createConfigSource({ home, overrides: [] })
const identity = new server.Identity({
  platform: { family: 'unix', os: 'linux', system: 'Linux', terminal: 'unknown' },
})
const userAgent = () => server.toHeaderValue(identity.userAgent)
const http = auth.createHttp({ userAgent, env })
const manager = await auth.createAuthManager({
  storage: auth.createEphemeralStorage(),
  tokenEndpoint: { http },
  ...auth.createHomeLocks(home),
  now: Date.now,
  sleep: (timeMs) => setTimeout(timeMs),
  report: ({ error }) => console.error(error),
})
const baseUrl = async () => (await config.read()).config.chatgptBaseUrl
const backend = server.createBackend({ http, baseUrl, attempt: () => manager.attempt() })
const report = (event: object) => console.error(event)
const [here, there] = transports.createTransportPair()
const originator = () => server.toHeaderValue(identity.originator)
const sleep: auth.LoginFlowOptions['sleep'] = (timeMs, signal) =>
  setTimeout(timeMs, undefined, signal && { signal })
const loginFlow = { http, originator, sleep, randomBytes }
const handlers = server.accountHandlers({
  auth: manager, backend, config, home, identity, loginFlow,
})
server.createServer(server.accountContract, handlers, { report }).connect(there)
const inMemory = await signIn(createClient(here))

const missing = createClient(transports.spawnTransport({ command: join(home, 'no-such-program') }))
const failure: unknown = await missing
  .initialize({ clientInfo: { name: 'consumer', version: '1.0.0' } })
  .catch((error: unknown) => error)
await missing.close()

console.log(
  JSON.stringify({
    spawned: spawned.account,
    inMemory: inMemory.account,
    readable: validators.GetAccountResponse(spawned).length === 0,
    oneErrorClass:
      failure instanceof ConnectionError && failure instanceof transports.ConnectionError,
    otherErrorClass: failure instanceof auth.AuthError,
    listed: 'account/read' in clientRequests,
    known: isKnownAccountPlanType('pro'),
    sameContract: contract.facts.protocolVersion === contractFacts.protocolVersion,
  }),
)
`

/** What works wherever there is JavaScript, so without the types of Node. */
export const portableSource = `
import contract from 'codex-contract/contract.json' with { type: 'json' }
import { accountPlanTypeValues, toKnownAccountPlanType } from 'codex-contract/types'
import type { Account, ClientRequests, KnownAccountPlanType } from 'codex-contract/types'
import { validators } from 'codex-contract/validators'

export const account: Account = { type: 'chatgpt', email: null, planType: accountPlanTypeValues[0] }
export const plan: KnownAccountPlanType = toKnownAccountPlanType('a plan of tomorrow')
export const params: ClientRequests['account/read']['params'] = { refreshToken: false }
const issues = validators.GetAccountResponse({ account, requiresOpenaiAuth: true })
export const fits: boolean = issues.length === 0
export const version: string = contract.facts.protocolVersion

// @ts-expect-error the contract has no such method
export type Wrong = ClientRequests['account/fly']
`

/** A program that wants a keyring, and takes what there is. */
export const keyringSource = `
import { openAuthStorage } from 'codex-contract/auth'

const options = { home: 'home', warn: () => {} }
const error = await openAuthStorage({ ...options, mode: 'keyring' }).load().catch((error) => error)
const auto = openAuthStorage({ ...options, mode: 'auto' })
await auto.save({ auth_mode: 'apikey', OPENAI_API_KEY: 'sk-consumer' })
console.log(JSON.stringify({ fault: error.keyringFault, message: error.message, auto: auto.kind }))
`
