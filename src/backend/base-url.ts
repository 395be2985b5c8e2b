import { BackendError } from './errors.js'

/** The base of the paths of the backend. */
export interface BackendRoot {
  base: string
  /** Prefix of the path style. */
  prefix: '/wham' | '/api/codex'
}

const chatgptOrigins = ['https://chatgpt.com', 'https://chat.openai.com']

/** Completes the configured base URL and finds its path style. */
export function toBackendRoot(baseUrl: string): BackendRoot {
  let base = baseUrl.replace(/\/+$/, '')
  const isChatgpt = chatgptOrigins.some((origin) => base.startsWith(origin))
  if (isChatgpt && !base.includes('/backend-api')) base += '/backend-api'
  return { base, prefix: base.includes('/backend-api') ? '/wham' : '/api/codex' }
}

/** Throws a BackendError for a root that is not an HTTP URL or contains a user. */
export function assertUsable({ base }: BackendRoot): void {
  const url = URL.canParse(base) ? new URL(base) : undefined
  if (url?.protocol !== 'http:' && url?.protocol !== 'https:') {
    throw new BackendError('unavailable', 'the base URL of the backend is not an HTTP URL')
  }
  if (url.username !== '' || url.password !== '') {
    throw new BackendError('unavailable', 'the base URL of the backend contains a user')
  }
}
