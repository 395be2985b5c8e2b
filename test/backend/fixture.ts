import type { ServerResponse } from 'node:http'
import type { Credentials } from '../../src/auth/codex-auth.js'
import { Secret } from '../../src/auth/secret.js'
import type { Backend, BackendOptions } from '../../src/backend/backend.js'
import { createBackend } from '../../src/backend/backend.js'
import { createHttp } from '../../src/http/http.js'
import type { Seen } from '../http/loopback.js'
import { startServer } from '../http/loopback.js'

export const credentials: Credentials = {
  accessToken: new Secret('canary-token'),
  accountId: 'acct-1',
  userId: 'user-1',
  isFedramp: false,
}

/** A usage answer with every member that the contract lists, and one that it does not. */
export function createPayload() {
  return {
    plan_type: 'pro',
    rate_limit: {
      allowed: true,
      limit_reached: false,
      primary_window: {
        used_percent: 12,
        limit_window_seconds: 18_000,
        reset_after_seconds: 100,
        reset_at: 1_800_000_100,
      },
      secondary_window: {
        used_percent: 34,
        limit_window_seconds: 604_800,
        reset_after_seconds: 200,
        reset_at: 1_800_000_200,
      },
    },
    credits: {
      has_credits: true,
      unlimited: false,
      balance: '9.99',
      approx_local_messages: [1, 2],
      approx_cloud_messages: [3],
    },
    additional_rate_limits: [
      {
        limit_name: 'Reviews',
        metered_feature: 'code_review',
        normal_model_slug: 'gpt-x',
        rate_limit: {
          allowed: true,
          limit_reached: true,
          primary_window: {
            used_percent: 56,
            limit_window_seconds: 60,
            reset_after_seconds: 300,
            reset_at: 1_800_000_300,
          },
          secondary_window: null,
        },
      },
      { limit_name: 'Images', metered_feature: 'images' },
    ],
    spend_control: {
      reached: true,
      individual_limit: {
        limit: '100',
        used: '40.5',
        remaining: '59.5',
        used_percent: 40,
        remaining_percent: 60,
        reset_after_seconds: 400,
        reset_at: 1_800_000_400,
        source: { kind: 'individual' },
      },
    },
    rate_limit_reached_type: { type: 'rate_limit_reached' },
    rate_limit_reset_credits: { available_count: 7 },
    account_id: 'acct-1',
    user_id: 'user-1',
    rate_limit_upsell: { offer_kind: [1, null, { deep: true }] },
    invented_later: { anything: 1 },
  }
}

export function createResetCredits() {
  return {
    credits: [
      {
        id: 'credit-1',
        reset_type: 'codex_rate_limits',
        status: 'available',
        granted_at: '2026-11-20T00:00:00Z',
        expires_at: '2026-12-20T01:30:00.999+01:30',
        title: 'A reset',
        description: 'For you',
        redeemed_at: null,
      },
      {
        id: 'credit-2',
        reset_type: 'something_else',
        status: 'redeemed',
        granted_at: '2026-11-21T00:00:00Z',
      },
    ],
    available_count: 1,
  }
}

export type Answer = (seen: Seen, response: ServerResponse) => void

/** Answers with JSON, or with what a function of the test does. */
export function json(value: unknown, status = 200): Answer {
  return (_seen, response) => {
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value))
  }
}

export interface TestBackend {
  backend: Backend
  seen: Seen[]
  /** Lines that were logged. */
  lines: string[]
}

/** A backend whose server answers by path; anything that is not listed is 404. */
export async function startBackend(
  answers: Readonly<Record<string, Answer>>,
  options: Partial<Omit<BackendOptions, 'baseUrl'>> & { base?: string } = {},
): Promise<TestBackend> {
  const { origin, seen } = await startServer((now, _request, response) => {
    const path = Object.keys(answers).find((path) => now.url.endsWith(path))
    const answer = path === undefined ? undefined : answers[path]
    if (answer === undefined) response.writeHead(404).end()
    else answer(now, response)
  })
  const lines: string[] = []
  const backend = createBackend({
    http: createHttp({ userAgent: () => 'probe/1', log: (line) => lines.push(line) }),
    attempt: createAttempts().attempt,
    ...options,
    baseUrl: async () => origin + (options.base ?? '/backend-api'),
  })
  return { backend, seen, lines }
}

/** Attempts with credentials, and others in this order for those that are rejected. */
export function createAttempts(...others: readonly Credentials[]) {
  const rejected: Credentials[] = []
  const left = [...others]
  const attempt = async () => {
    const current = {
      credentials,
      recover: async () => {
        rejected.push(current.credentials)
        const other = left.shift()
        if (other !== undefined) current.credentials = other
        return other !== undefined
      },
    }
    return current
  }
  return { rejected, attempt: attempt satisfies BackendOptions['attempt'] }
}
