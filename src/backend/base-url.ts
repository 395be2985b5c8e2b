import { BackendError } from './errors.js'

/** Where the paths of the backend begin. */
export interface BackendRoot {
  base: string
  /** Prefix of the path style. */
  prefix: '/wham' | '/api/codex'
}

const chatgptOrigins = ['https://chatgpt.com', 'https://chat.openai.com']

/** Completes the configured base URL and finds the path style that belongs to it. */
export function toBackendRoot(baseUrl: string): BackendRoot {
  let base = baseUrl.replace(/\/+$/, '')
  const isChatgpt = chatgptOrigins.some((origin) => base.startsWith(origin))
  if (isChatgpt && !base.includes('/backend-api')) base += '/backend-api'
  return { base, prefix: base.includes('/backend-api') ? '/wham' : '/api/codex' }
}

/** Refuses a root that no request can go to; a user in it would travel with every request. */
export function assertUsable({ base }: BackendRoot): void {
  const url = URL.canParse(base) ? new URL(base) : undefined
  if (url?.protocol !== 'http:' && url?.protocol !== 'https:') {
    throw new BackendError('unavailable', 'the base URL of the backend is no HTTP URL')
  }
  if (url.username !== '' || url.password !== '') {
    throw new BackendError('unavailable', 'the base URL of the backend names a user')
  }
}
