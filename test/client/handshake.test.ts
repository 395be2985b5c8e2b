import { expect, test } from 'vitest'
import { parseUserAgent } from '../../src/client/handshake.js'

test.each([
  ['codex_cli_rs/0.118.0 (Linux 6; x86_64) unknown', '0.118.0'],
  ['me/0.169.0 (Mac OS 15.1.0; arm64) vscode/1.86.0 (me; 1)', '0.169.0'],
  ['me/0.170.0-alpha.1 (Linux 6; x86_64) xterm (me; 1)', '0.170.0-alpha.1'],
  ['somebody/0.169.0 (Linux 6; x86_64) xterm (me; 1)', '0.169.0'],
  ['me too/0.169.0 (Linux 6; x86_64) xterm (me; 1)', '0.169.0'],
  ['me/0.0.0 (Linux 6; x86_64) xterm (me; 1)', undefined],
  ['me/1 (Linux)', undefined],
  ['me/0.169.0', undefined],
  ['', undefined],
])('%j tells the version %j', (userAgent, version) => {
  const expected = version === undefined ? { userAgent } : { userAgent, version }
  expect(parseUserAgent(userAgent, 'me')).toEqual(expected)
})

test('a version in the name of the client is not taken for that of the server', () => {
  const name = 'shell/9.9.9 (beta)'
  const userAgent = `${name}/0.169.0 (Linux 6; x86_64) xterm (${name}; 1)`
  expect(parseUserAgent(userAgent, name)).toEqual({ userAgent, version: '0.169.0' })
})
