import { expect, test } from 'vitest'
import { redactUrl } from '../../src/http/redact-url.js'

test.each([
  ['https://host/path?limit=3', 'https://host/path?limit=3'],
  ['https://user:pass@host:8443/path', 'https://host:8443/path'],
  ['https://host/path#secret', 'https://host/path'],
  [
    'https://host/?code=a&limit=3&state=b',
    'https://host/?code=<redacted>&limit=3&state=<redacted>',
  ],
  ['https://host/?Access_Token=a', 'https://host/?Access_Token=<redacted>'],
  ['https://host/?%74oken=a', 'https://host/?%74oken=<redacted>'],
  ['https://host/?token=a=b', 'https://host/?token=<redacted>'],
  ['https://host/?tokens=a&token', 'https://host/?tokens=a&token'],
  ['https://host/?a=%20b&key=', 'https://host/?a=%20b&key=<redacted>'],
  ['/relative?token=a', '<invalid-url>'],
  ['', '<invalid-url>'],
])('%j is logged as %j', (url, logged) => {
  expect(redactUrl(url)).toBe(logged)
})

test.each([
  'access_token',
  'api_key',
  'client_secret',
  'code',
  'code_verifier',
  'id_token',
  'key',
  'refresh_token',
  'requested_token',
  'state',
  'subject_token',
  'token',
])('the value of %s never shows', (key) => {
  expect(redactUrl(`https://host/?${key}=canary&${key.toUpperCase()}=canary`)).not.toContain(
    'canary',
  )
})
