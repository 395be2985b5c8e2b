import type { IncomingMessage } from 'node:http'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** An issuer on loopback that accepts every login and issues a list of tokens in order. */
export interface DemoIssuer {
  readonly url: string
  /** Paths of the requests, in the order of arrival. */
  readonly requests: readonly string[]
  close(): void
}

/** Starts the issuer with the tokens that it issues. */
export async function startDemoIssuer(tokens: readonly string[]): Promise<DemoIssuer> {
  const requests: string[] = []
  let given = 0
  const answer = (path: string): object | undefined => {
    switch (path) {
      case '/api/accounts/deviceauth/usercode':
        return { device_auth_id: 'demo', user_code: 'DEMO-1234', interval: '1' }
      case '/api/accounts/deviceauth/token':
        return { authorization_code: 'demo', code_verifier: 'demo' }
      case '/oauth/token': {
        const token = tokens[given++] ?? ''
        return { id_token: token, access_token: token, refresh_token: `demo-${given}` }
      }
      case '/oauth/revoke':
        return {}
      default:
        return undefined
    }
  }
  const server = createServer((request, response) => {
    drain(request, () => {
      const path = request.url ?? ''
      requests.push(path)
      const body = answer(path)
      response.writeHead(body === undefined ? 404 : 200, { 'content-type': 'application/json' })
      response.end(JSON.stringify(body ?? {}))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  server.unref()
  const { port } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}`, requests, close: () => server.close() }
}

function drain(request: IncomingMessage, onEnd: () => void): void {
  request.on('end', onEnd).resume()
}

/** An unsigned token with the claims of an issued one. The name becomes its `jti`. */
export function createDemoToken(name: string): string {
  const claims = {
    jti: name,
    email: 'user@example.com',
    'https://api.openai.com/auth': {
      chatgpt_plan_type: 'pro',
      chatgpt_user_id: 'user-1',
      chatgpt_account_id: 'workspace-1',
    },
  }
  return [{ alg: 'none' }, claims, 'signature']
    .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .join('.')
}
