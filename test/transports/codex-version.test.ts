import { chmodSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openCodex } from '../../src/index.js'
import { assertSupportedCodex } from '../../src/transports/codex-version.js'
import { createTemporaryFolder } from '../support/temporary-folder.js'

function writeProgram(body: string): string {
  const path = join(createTemporaryFolder(), 'codex')
  writeFileSync(path, `#!/bin/sh\n${body}\n`)
  chmodSync(path, 0o755)
  return path
}

const rows: [output: string, version: string | undefined][] = [
  ['echo codex-cli 0.117.9', '0.117.9'],
  ['echo codex-cli 0.42.0', '0.42.0'],
  ['echo codex-cli 0.117.0-alpha.3', '0.117.0'],
  ['echo codex-cli 0.118.0', undefined],
  ['echo codex-cli 0.200.0-alpha.1', undefined],
  ['echo codex-cli 1.0.0', undefined],
  ['echo codex-cli 0.0.0', undefined],
  ['echo something else', undefined],
  ['exit 3', undefined],
]

test.each(rows)('[P11] a program that runs %j is refused as %j', async (body, version) => {
  const codexPath = writeProgram(body)
  const checked = assertSupportedCodex({ codexPath })
  if (version === undefined) return expect(checked).resolves.toBeUndefined()
  const message = `"${codexPath}" is codex ${version}; codex 0.118.0 or later is needed`
  await expect(checked).rejects.toMatchObject({ code: 'not_connected', message })
})

test('[P11] openCodex() names a program that is missing, before it starts anything', async () => {
  const codexPath = join(createTemporaryFolder(), 'missing')
  const clientInfo = { name: 'test', version: '1' }
  const timers = process.getActiveResourcesInfo().filter((name) => name === 'Timeout')
  await expect(openCodex({ codexPath, clientInfo })).rejects.toMatchObject({
    code: 'not_connected',
    message: expect.stringContaining(`cannot start "${codexPath}"`) as string,
  })
  expect(process.getActiveResourcesInfo().filter((name) => name === 'Timeout')).toEqual(timers)
})
