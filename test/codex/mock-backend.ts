import type { IncomingMessage, ServerResponse } from 'node:http'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface BackendAnswer {
  status?: number
  headers?: Record<string, string>
  /** Text is sent as it is, anything else as JSON. */
  body?: unknown
}

type BackendCall = 'usage' | 'resetCredits' | 'consume' | 'nudge' | 'token' | 'bundle'

export type BackendAnswers = Partial<Record<BackendCall, BackendAnswer>>

export interface SeenRequest {
  method: string
  path: string
  authorization: string | undefined
  accountId: string | undefined
  userAgent: string | undefined
  body: string
}

/** What a server finds on 127.0.0.1 instead of the usage backend and the token endpoint. */
export interface MockBackend {
  origin: string
  /** Calls of the usage backend's methods, refreshes and revocations, in the order of arrival. */
  requests: readonly SeenRequest[]
  close(): void
}

const paths: readonly [RegExp, BackendCall][] = [
  [/^GET .*\/(wham|api\/codex)\/usage$/, 'usage'],
  [/^GET .*\/(wham|api\/codex)\/rate-limit-reset-credits$/, 'resetCredits'],
  [/^POST .*\/(wham|api\/codex)\/rate-limit-reset-credits\/consume$/, 'consume'],
  [/^POST .*\/(wham|api\/codex)\/accounts\/send_add_credits_nudge_email$/, 'nudge'],
  [/^POST \/oauth\/token$/, 'token'],
  [/^GET .*\/config\/bundle$/, 'bundle'],
]

const usualAnswers: Required<BackendAnswers> = {
  usage: { body: { plan_type: 'plus' } },
  resetCredits: { body: { credits: [], available_count: 0 } },
  consume: { body: { code: 'reset', windows_reset: 1 } },
  nudge: { body: {} },
  token: { status: 404, body: { detail: 'Not Found' } },
  bundle: { body: {} },
}

export async function startMockBackend(answers: BackendAnswers = {}): Promise<MockBackend> {
  const requests: SeenRequest[] = []
  const server = createServer((request, response) => void handle(request, response))

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const seen = await readRequest(request)
    const line = `${seen.method} ${seen.path}`
    const call = paths.find(([pattern]) => pattern.test(line))?.[1]
    if (call !== undefined || seen.path.startsWith('/oauth/')) requests.push(seen)
    reply(response, call === undefined ? answerBeside(seen) : (answers[call] ?? usualAnswers[call]))
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    close() {
      server.close()
      server.closeAllConnections()
    },
  }
}

/** What codex asks of its own accord and cannot do without. */
function answerBeside({ path, accountId }: SeenRequest): BackendAnswer {
  if (path.endsWith('/accounts/check')) return { body: { accounts: [createAccount(accountId)] } }
  if (/\/config\/(bundle|requirements)$|^\/oauth\/revoke$/.test(path)) return { body: {} }
  return { status: 404, body: { detail: 'Not Found' } }
}

// Any https origin will do; nothing in these scenarios is sent there.
function createAccount(id: string | undefined): object {
  return {
    id,
    workspace_backend_origin: 'https://workspace.invalid',
    account_routing_override: 'NO_CONSTRAINT',
    name: 'Workspace',
  }
}

async function readRequest(request: IncomingMessage): Promise<SeenRequest> {
  let body = ''
  for await (const chunk of request.setEncoding('utf8')) body += chunk
  const { method = '', url: path = '', headers } = request
  return {
    method,
    path,
    authorization: headers.authorization,
    accountId: headers['chatgpt-account-id'] as string | undefined,
    userAgent: headers['user-agent'],
    body,
  }
}

function reply(response: ServerResponse, { status = 200, headers, body }: BackendAnswer): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers })
  response.end(typeof body === 'string' ? body : JSON.stringify(body))
}
