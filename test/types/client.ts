// What the typed client promises. Compiled, never run, by every supported compiler.
import type {
  Client,
  Codex,
  Contract,
  ContractClient,
  Method,
  NotificationMethod,
  NotificationParams,
  Params,
  Result,
  ServerRequestHandlers,
} from 'codex-contract'
import {
  ConnectionError,
  createClient,
  createTransportPair,
  decline,
  openCodex,
  RpcError,
} from 'codex-contract'
import { accountContract, createServer } from 'codex-contract/server'
import type { Server } from 'codex-contract/server'
import type {
  AccountPlanType,
  AuthMode,
  GetAccountResponse,
  ServerNotification,
} from 'codex-contract/types'
import { isKnownAuthMode } from 'codex-contract/types'

const [transport] = createTransportPair()

// Handlers are typed by the method, and have to give what it answers.
const serverRequests: ServerRequestHandlers = {
  'account/chatgptAuthTokens/refresh': async ({ reason, previousAccountId }) => ({
    accessToken: `${reason} ${previousAccountId ?? ''}`,
    chatgptAccountId: 'account',
  }),
}
export const client: Client = createClient(transport, { serverRequests })

// So are handlers in place, also those that answer later.
export const inline: Client = createClient(transport, {
  serverRequests: {
    'item/commandExecution/requestApproval': () =>
      new Promise((resolve) => resolve({ decision: 'accept' })),
    'item/fileChange/requestApproval': () => ({ decision: 'decline' }),
    'item/tool/requestUserInput': () => Promise.resolve({ answers: {} }),
    'item/permissions/requestApproval': async () => ({ permissions: {} }),
  },
})
export const codex: Promise<Codex> = openCodex({
  clientInfo: { name: 'me', version: '1' },
  serverRequests: {
    'item/commandExecution/requestApproval': () =>
      new Promise((resolve) => resolve({ decision: 'accept' })),
    'item/tool/requestUserInput': () => new Promise((resolve) => resolve({ answers: {} })),
  },
})
export const wrongInline: ServerRequestHandlers[] = [
  {
    // @ts-expect-error a decision is no number
    'item/commandExecution/requestApproval': () => ({ decision: 1 }),
  },
]
export const wrongLater = () => [
  createClient(transport, {
    serverRequests: {
      'item/commandExecution/requestApproval': () =>
        // @ts-expect-error a decision is no number
        new Promise((resolve) => resolve({ decision: 1 })),
    },
  }),
]

// A received value of an open enum can be sent back; a literal that no release has cannot be sent.
export function sendBack(received: AuthMode): { mode: AuthMode } {
  // @ts-expect-error The contract lists no such mode.
  const unknown: AuthMode = 'telepathy'
  void unknown
  switch (received) {
    case 'apikey':
      return { mode: 'apikey' }
    default:
      return { mode: received }
  }
}

// Behind the guard, only listed values can be compared with.
export function isTelepathy(received: AuthMode): boolean {
  // @ts-expect-error The contract lists no such mode.
  return isKnownAuthMode(received) && received === 'telepathy'
}

// A call is typed by its method.
export async function read(): Promise<AccountPlanType | undefined> {
  const answer: GetAccountResponse = await client.request('account/read', { refreshToken: true })
  const { account } = answer
  return account?.type === 'chatgpt' ? account.planType : undefined
}

// Params can be left out where the method takes none, or takes them optionally.
export const calls = [
  () => client.request('account/logout'),
  () => client.request('account/rateLimits/read'),
  () => client.request('account/rateLimits/read', { excludeResetCreditDetails: true }),
  () => client.request('account/rateLimits/read', null, { timeoutMs: 1000 }),
  () => client.request('account/login/start', { type: 'chatgpt', appBrand: null }),
]

export const wrongCalls = [
  // @ts-expect-error account/read takes params
  () => client.request('account/read'),
  // @ts-expect-error refreshToken is true or false
  () => client.request('account/read', { refreshToken: 'yes' }),
  // @ts-expect-error absent is not undefined
  () => client.request('account/read', { refreshToken: undefined }),
  // @ts-expect-error no such login
  () => client.request('account/login/start', { type: 'magic' }),
  // @ts-expect-error there is no such method
  () => client.request('account/fly'),
  // @ts-expect-error a server sends this, and nobody asks for it
  () => client.request('account/updated'),
]

// So is a listener.
export const stop: () => void = client.on('account/updated', ({ authMode, planType }) => {
  const told: [string | null, AccountPlanType | null] = [authMode, planType]
  return told
})
// @ts-expect-error there is no such notification
client.on('account/read', () => undefined)

// A listener of every notification narrows by the method.
client.onNotification((notification) => {
  const message: ServerNotification = notification
  if (message.method !== 'account/updated') return undefined
  return message.params.authMode
})
client.onNotification((notification) => {
  // @ts-expect-error not every notification has the member
  void notification.params.authMode
})

// The parts have names.
export const params: Params<'account/read'> = {}
export const result: Result<'account/logout'> = {}
export const notified: NotificationParams<'account/updated'> = { authMode: null, planType: null }

// Whoever wraps a client keeps the types.
export function answerOf<M extends Method>(method: M): Promise<Result<M>> {
  return client.request(method, ...([] as never))
}
export function hear<M extends NotificationMethod>(
  method: M,
  listener: (params: NotificationParams<M>) => void,
): () => void {
  return client.on(method, listener)
}

// Any other contract brings types of its own.
type Choice = { choice: 'warm' | 'cold' | (string & {}); times: number[] } | { choice: 'off' }
interface LampTypes {
  clientRequests: {
    initialize: { params: { clientInfo: { name: string } }; result: { userAgent: string } }
    'lamp/switch': { params: { on: boolean }; result: { lit: boolean } }
    'lamp/read': { params: undefined; result: { lit: boolean } }
  }
  clientNotifications: { initialized: { params: undefined } }
  serverRequests: {
    'lamp/allow': { params: { on: boolean }; result: { allowed: boolean } }
    'lamp/choose': { params: { of: string[] }; result: Choice }
  }
  serverNotifications: { 'lamp/changed': { params: { on: boolean } } }
}
declare const contract: Contract<LampTypes>
export const lamp: ContractClient<LampTypes> = createClient(transport, {
  contract,
  serverRequests: {
    'lamp/allow': ({ on }) => ({ allowed: !on }),
    'lamp/choose': ({ of }) => (of.length > 0 ? { choice: 'warm', times: [1] } : { choice: 'off' }),
  },
})
// Handlers in place that take no params, and such as answer later.
export const otherLamps = [
  createClient(transport, {
    contract,
    serverRequests: { 'lamp/allow': decline, 'lamp/choose': () => ({ choice: 'off' }) },
  }),
  createClient(transport, {
    contract,
    serverRequests: {
      'lamp/allow': async () => ({ allowed: true }),
      'lamp/choose': async () => ({ choice: 'off' }),
    },
  }),
  createClient(transport, {
    contract,
    serverRequests: {
      'lamp/allow': decline,
      'lamp/choose': () => Promise.resolve({ choice: 'off' as const }),
    },
  }),
  createClient(transport, {
    contract,
    serverRequests: {
      'lamp/allow': ({ on }) => new Promise((resolve) => resolve({ allowed: on })),
      'lamp/choose': ({ of }) => new Promise((resolve) => of[0] ?? resolve({ choice: 'off' })),
    },
  }),
]
export async function light(): Promise<boolean> {
  await lamp.initialize({ clientInfo: { name: 'me' } })
  lamp.on('lamp/changed', ({ on }) => !on)
  return (await lamp.request('lamp/switch', { on: true })).lit
}
const no = { 'lamp/allow': decline }
export const wrongLamps = [
  // @ts-expect-error misspelt
  () => lamp.request('lamp/swich', { on: true }),
  // @ts-expect-error lamp/switch takes params
  () => lamp.request('lamp/switch'),
  // @ts-expect-error a method of our own contract
  () => lamp.request('account/read', {}),
  // @ts-expect-error no such request
  () => createClient(transport, { contract, serverRequests: { ...no, 'lamp/paint': decline } }),
  // @ts-expect-error a choice has more to it
  () => createClient(transport, { contract, serverRequests: { ...no, 'lamp/choose': () => ({}) } }),
  // @ts-expect-error a choice is no number
  () => createClient(transport, { contract, serverRequests: { ...no, 'lamp/choose': () => 1 } }),
]
// @ts-expect-error it has no logins
export type LampLogin = (typeof lamp)['login']

// Errors are told apart by class and by kind.
export function kindOf(error: unknown): string {
  if (error instanceof ConnectionError) return error.code
  return error instanceof RpcError ? String(error.code) : 'unknown'
}

// A server has handlers for any of the methods.
const opened = { userAgent: 'me/1', codexHome: '/', platformFamily: 'unix', platformOs: 'linux' }
export const server: Server = createServer(accountContract, {
  initialize: () => opened,
  'account/login/start': () => ({ type: 'apiKey' }),
  'account/read': {
    serial: true,
    handle: async (_params, { connection }) => {
      connection.notify('account/updated', { authMode: null, planType: null, reason: null })
      return { account: { type: 'apiKey' }, requiresOpenaiAuth: true, userId: null }
    },
  },
})
export const lampServer = createServer(contract, (made) => ({
  initialize: ({ clientInfo }) => ({ userAgent: clientInfo.name }),
  'lamp/switch': ({ on }) => {
    made.broadcast('lamp/changed', { on })
    return { lit: on }
  },
}))
export const chosen: Promise<Choice> = lampServer
  .connect(transport)
  .request('lamp/choose', { of: ['warm'] })
const opening = { initialize: () => opened }
const wrongLogin = { type: 'no' } as const
export const wrongServers = [
  // @ts-expect-error no such login
  () => createServer(accountContract, { ...opening, 'account/login/start': () => wrongLogin }),
  // @ts-expect-error there is no such notification
  () => server.broadcast('account/fly'),
  // @ts-expect-error a server asks no such thing
  () => lampServer.connect(transport).request('lamp/switch', { on: true }),
]
