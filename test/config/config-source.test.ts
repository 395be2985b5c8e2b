import { mkdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { inspect } from 'node:util'
import { expect, test } from 'vitest'
import type { ConfigSourceOptions } from '../../src/config/config-source.js'
import {
  createConfigSource as createLayeredSource,
  homeOnly,
} from '../../src/config/config-source.js'
import { ConfigError } from '../../src/config/errors.js'
import { createTemporaryFolder } from '../support/temporary-folder.js'

function createConfigHome(): { home: string; path: string } {
  const home = createTemporaryFolder()
  return { home, path: join(home, 'config.toml') }
}

const createConfigSource = (options: ConfigSourceOptions) =>
  createLayeredSource({ ...homeOnly, ...options })

const summary = 'Invalid configuration; using defaults.'

test('a missing file or home means defaults', async () => {
  const { home } = createConfigHome()
  for (const folder of [home, join(home, 'missing')]) {
    const { config, warnings } = await createConfigSource({ home: folder, overrides: [] }).read()
    expect(config).toStrictEqual({
      chatgptBaseUrl: 'https://chatgpt.com/backend-api/',
      cliAuthCredentialsStore: 'file',
      model: undefined,
      modelProvider: 'openai',
      requiresOpenaiAuth: true,
    })
    expect(warnings).toEqual([])
  }
})

test('an override is stronger than the file, and leaves what it does not name', async () => {
  const { home, path } = createConfigHome()
  writeFileSync(path, 'model = "file"\nforced_login_method = "api"\n[model_providers.mine]\nx = 1')
  const overrides = [
    'model=override',
    'model_provider=mine',
    'model_providers.mine.requires_openai_auth=true',
  ]
  const { config, restrictions, warnings } = await createConfigSource({ home, overrides }).read()
  expect(warnings).toEqual([])
  expect(config).toMatchObject({
    model: 'override',
    modelProvider: 'mine',
    requiresOpenaiAuth: true,
  })
  expect(restrictions.permitsMethod('api')).toBe(true)
  expect(restrictions.permitsMethod('chatgpt')).toBe(false)
})

test('a byte order mark and numbers that JavaScript cannot hold do no harm', async () => {
  const { home, path } = createConfigHome()
  writeFileSync(path, '\ufeffmodel = "o3"\nmodel_context_window = 9223372036854775807')
  const { config, warnings } = await createConfigSource({ home, overrides: [] }).read()
  expect(warnings).toEqual([])
  expect(config.model).toBe('o3')
})

const broken: [name: string, content: string | Uint8Array, details: string, range?: object][] = [
  [
    'broken syntax',
    'model = "o3"\n  key = sk-CANARY',
    'not valid TOML at line 2, column 9',
    { start: { line: 2, column: 9 }, end: { line: 2, column: 10 } },
  ],
  [
    'a date that is none',
    'a = 2026-99-99T00:00:00Z # sk-CANARY',
    'not valid TOML at line 1, column 5',
    { start: { line: 1, column: 5 }, end: { line: 1, column: 6 } },
  ],
  ['bytes that are no text', Uint8Array.of(0x61, 0xff), 'not valid UTF-8'],
  ['a wrong type', 'chatgpt_base_url = 5', 'chatgpt_base_url must be a string'],
  [
    'an unknown value',
    'forced_login_method = "sk-CANARY"',
    'forced_login_method must be one of chatgpt, api',
  ],
  ['an unknown provider', 'model_provider = "sk-CANARY"', 'model_provider names no known provider'],
  [
    'a bad provider',
    '[model_providers.sk-CANARY]\nrequires_openai_auth = "sk-CANARY"',
    'model_providers.<id>.requires_openai_auth must be a boolean',
  ],
]

test.each(broken)('%s means a warning and defaults', async (_name, content, details, range) => {
  const { home, path } = createConfigHome()
  writeFileSync(path, content)
  const reading = await createConfigSource({ home, overrides: ['model=mine'] }).read()
  expect(reading.config).toMatchObject({ model: 'mine', modelProvider: 'openai' })
  expect(reading.warnings).toStrictEqual([{ summary, details, path, ...(range && { range }) }])
  expect(inspect(reading, { depth: null, showHidden: true })).not.toContain('CANARY')
})

test('a folder in the place of the file means a warning', async () => {
  const { home, path } = createConfigHome()
  mkdirSync(path)
  const { config, warnings } = await createConfigSource({ home, overrides: [] }).read()
  expect(config.modelProvider).toBe('openai')
  const details = 'EISDIR: illegal operation on a directory, read'
  expect(warnings).toStrictEqual([{ summary, details, path }])
})

test('a home that is a file means a warning', async () => {
  const { path } = createConfigHome()
  writeFileSync(path, '')
  const { warnings } = await createConfigSource({ home: path, overrides: [] }).read()
  expect(warnings[0]?.details).toMatch(/^ENOTDIR: not a directory, open /)
})

test('an edit shows at the next read', async () => {
  const { home, path } = createConfigHome()
  const source = createConfigSource({ home, overrides: [] })
  const read = async () => (await source.read()).config.model
  expect(await read()).toBeUndefined()
  writeFileSync(path, 'model = "one"')
  expect(await read()).toBe('one')
  writeFileSync(path, 'model = "three"')
  expect(await read()).toBe('three')
  writeFileSync(path, 'model = "seven"')
  utimesSync(path, 1, 1)
  expect(await read()).toBe('seven')
  rmSync(path)
  expect(await read()).toBeUndefined()
})

test('a file that did not change is not read again', async () => {
  const { home, path } = createConfigHome()
  writeFileSync(path, 'model = "one"')
  const source = createConfigSource({ home, overrides: [] })
  const first = await source.read()
  expect(statSync(path).size).toBe(13)
  expect(await source.read()).toBe(first)
  writeFileSync(path, 'model = ')
  const broken = await source.read()
  expect(broken.warnings).toHaveLength(1)
  expect(await source.read()).toBe(broken)
})

test('a broken edit keeps the last good configuration until it is mended', async () => {
  const { home, path } = createConfigHome()
  writeFileSync(path, 'model = "good"')
  const source = createConfigSource({ home, overrides: [] })
  const good = await source.read()
  writeFileSync(path, 'model = "half')
  const broken = await source.read()
  expect(broken.config).toBe(good.config)
  expect(broken.warnings[0]?.details).toBe('not valid TOML at line 1, column 9')
  writeFileSync(path, 'forced_login_method = "nothing"')
  expect((await source.read()).config).toBe(good.config)
  writeFileSync(path, 'model = "mended"')
  const mended = await source.read()
  expect(mended.config.model).toBe('mended')
  expect(mended.warnings).toEqual([])
})

test('a provider of an override may be defined in the file', async () => {
  const { home, path } = createConfigHome()
  const source = createConfigSource({ home, overrides: ['model_provider=mine', 'model=o3'] })
  const missing = await source.read()
  expect(missing.config).toMatchObject({ model: 'o3', modelProvider: 'openai' })
  expect(missing.warnings[0]?.details).toBe('model_provider names no known provider')
  writeFileSync(path, '[model_providers.mine]')
  const defined = await source.read()
  expect(defined.config).toMatchObject({ model: 'o3', modelProvider: 'mine' })
  expect(defined.warnings).toEqual([])
})

const refused: [override: string, message: string][] = [
  ['model', "error parsing -c overrides: Invalid override (missing '='): model"],
  ['=x', 'error parsing -c overrides: Empty key in override'],
  ['model=5', 'error in -c overrides: model must be a string'],
  [
    'forced_login_method=none',
    'error in -c overrides: forced_login_method must be one of chatgpt, api',
  ],
  ['model_providers.mine=1', 'error in -c overrides: model_providers.<id> must be a table'],
]

test.each(refused)('the override %j is an error from the start', (override, message) => {
  expect.assertions(3)
  const { home } = createConfigHome()
  try {
    createConfigSource({ home, overrides: ['model_provider=unknown', override] })
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigError)
    expect((error as ConfigError).code).toBe('invalid_override')
    expect((error as ConfigError).message).toBe(message)
  }
})
