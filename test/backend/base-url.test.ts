import { expect, test } from 'vitest'
import { assertUsable, toBackendRoot } from '../../src/backend/base-url.js'

test.each([
  ['', '/api/codex'],
  ['/foo', '/foo/api/codex'],
  ['/foo/backend-api/bar', '/foo/backend-api/bar/wham'],
  ['https://chatgpt.com/backend-api/', 'https://chatgpt.com/backend-api/wham'],
  ['https://chatgpt.com', 'https://chatgpt.com/backend-api/wham'],
  ['https://chatgpt.com///', 'https://chatgpt.com/backend-api/wham'],
  ['https://chat.openai.com/x', 'https://chat.openai.com/x/backend-api/wham'],
  ['http://chatgpt.com', 'http://chatgpt.com/api/codex'],
  ['http://h/backend-api', 'http://h/backend-api/wham'],
  ['http://h//', 'http://h/api/codex'],
  ['http://h/api/codex', 'http://h/api/codex/api/codex'],
  ['https://example.com/chatgpt.com', 'https://example.com/chatgpt.com/api/codex'],
])('the base URL %j leads to %j', (baseUrl, expected) => {
  const { base, prefix } = toBackendRoot(baseUrl)
  expect(base + prefix).toBe(expected)
})

test.each(['', '/foo', 'ftp://h', 'http://', 'canary'])('%j is no base to ask', (baseUrl) => {
  expect(() => assertUsable(toBackendRoot(baseUrl))).toThrow(
    expect.objectContaining({
      code: 'unavailable',
      message: 'the base URL of the backend is not an HTTP URL',
    }),
  )
})

test.each(['http://user@h', 'https://:canary@h/backend-api'])(
  '%j is refused, because the user would travel',
  (baseUrl) => {
    expect(() => assertUsable(toBackendRoot(baseUrl))).toThrow(
      expect.objectContaining({
        code: 'unavailable',
        message: 'the base URL of the backend contains a user',
      }),
    )
  },
)
