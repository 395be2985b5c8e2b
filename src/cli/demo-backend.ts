import type { Server } from 'node:http'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A usage backend on loopback that accepts only some tokens. */
export interface DemoBackend {
  readonly url: string
  close(): void
}

const hour = 3600
const fiveHours = 5 * hour
const week = 7 * 24 * hour

/** Starts the backend. `now` is in Unix milliseconds. */
export async function startDemoBackend(
  acceptedTokens: readonly string[],
  now: number,
): Promise<DemoBackend> {
  const bearers = new Set(acceptedTokens.map((token) => `Bearer ${token}`))
  const server = createServer((request, response) => {
    const allowed = bearers.has(request.headers.authorization ?? '')
    const body = allowed ? answers(now)[request.url ?? ''] : undefined
    const status = allowed ? (body === undefined ? 404 : 200) : 401
    response.writeHead(status, { 'content-type': 'application/json' })
    response.end(JSON.stringify(body ?? {}))
  })
  const port = await listen(server)
  return { url: `http://127.0.0.1:${port}`, close: () => server.close() }
}

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', resolve)
  })
  // Open connections must not delay the end of the demo.
  server.unref()
  return (server.address() as AddressInfo).port
}

function answers(now: number): Readonly<Record<string, unknown>> {
  const window = (used: number, length: number, left: number) => ({
    used_percent: used,
    limit_window_seconds: length,
    reset_after_seconds: left,
    reset_at: Math.floor(now / 1000) + left,
  })
  return {
    '/api/codex/usage': {
      plan_type: 'pro',
      rate_limit: {
        allowed: true,
        limit_reached: false,
        primary_window: window(42, fiveHours, 2 * hour),
        secondary_window: window(12, week, 3 * 24 * hour),
      },
      additional_rate_limits: [
        {
          limit_name: 'Research',
          metered_feature: 'research',
          rate_limit: {
            allowed: true,
            limit_reached: false,
            primary_window: window(75, week, 2 * 24 * hour),
          },
        },
      ],
    },
    '/api/codex/rate-limit-reset-credits': { credits: [], available_count: 0 },
  }
}
