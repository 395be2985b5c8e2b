import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import ts from 'typescript'
import { expect, test } from 'vitest'
import { listImports, listSources } from './structure/imports.js'
import { repository } from './support/repository.js'

/** Folder to the folders it may import from. Every folder may import itself. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  schema: [],
  codegen: [],
  generated: [],
  'src/rpc': ['generated'],
  'src/transports': ['src/rpc'],
  'src/files': [],
  'src/http': ['src/files'],
  'src/auth': ['generated', 'src/files', 'src/http'],
  'src/backend': ['generated', 'src/http', 'src/auth', 'src/config'],
  'src/config': ['generated', 'src/files'],
  'src/contract': ['generated', 'src/rpc'],
  'src/client': ['generated', 'src/rpc', 'src/contract'],
  'src/threads': ['src/rpc', 'src/transports', 'src/contract', 'src/client'],
  'src/server': [
    'generated',
    'src/files',
    'src/rpc',
    'src/contract',
    'src/auth',
    'src/backend',
    'src/config',
  ],
  'src/testing': [
    'generated',
    'src/auth',
    'src/contract',
    'src/rpc',
    'src/server',
    'src/transports',
  ],
  'src/cli': [
    'generated',
    'src/files',
    'src/rpc',
    'src/transports',
    'src/http',
    'src/auth',
    'src/backend',
    'src/config',
    'src/contract',
    'src/client',
    'src/server',
  ],
}

/** Packages that one folder may load; each stands behind one layer. */
const packages: Readonly<Record<string, readonly string[]>> = {
  codegen: [
    'ajv',
    'jsonc-parser',
    'openapi-typescript',
    'quicktype-core',
    'ts-json-schema-generator',
    'typescript',
    'tsdown',
    'yaml',
  ],
  'src/http': ['undici'],
  'src/transports': ['cross-spawn', 'jose', 'ws'],
  'src/auth': ['@napi-rs/keyring', 'jose', 'proper-lockfile'],
  'src/backend': ['openapi-fetch'],
  'src/config': ['smol-toml'],
  'src/cli': ['@clack/prompts', 'codex-contract-codegen', 'commander', 'open', 'picocolors'],
}

function sourcesOf(folder: string): string[] {
  return readdirSync(join(repository, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|js)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !/\/(?:dist|node_modules)\//.test(path))
}

function importsOf(path: string): string[] {
  const { importedFiles } = ts.preProcessFile(readFileSync(path, 'utf8'))
  return importedFiles.map(({ fileName }) => fileName)
}

test.each(Object.entries(allowed))('%s imports only itself and %j', (folder, others) => {
  const folders = [folder, ...others]
  const wrong = sourcesOf(folder).flatMap((path) =>
    importsOf(path)
      .filter((specifier) => specifier.startsWith('.'))
      .map((specifier) => relative(repository, join(dirname(path), specifier)))
      .filter((target) => !folders.some((name) => target.startsWith(`${name}/`)))
      .map((target) => `${relative(repository, path)} imports ${target}`),
  )
  expect(wrong).toEqual([])
})

test.each(Object.keys(allowed))('%s loads only the packages that stand behind it', (folder) => {
  const possible = packages[folder] ?? []
  const wrong = sourcesOf(folder).flatMap((path) =>
    importsOf(path)
      .filter((specifier) => !specifier.startsWith('.') && !specifier.startsWith('node:'))
      .filter((specifier) => !possible.some((name) => `${specifier}/`.startsWith(`${name}/`)))
      .map((specifier) => `${relative(repository, path)} loads ${specifier}`),
  )
  expect(wrong).toEqual([])
})

test('every folder of the product stands in the table', () => {
  const layers = readdirSync(join(repository, 'src'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => `src/${name}`)
  const listed = Object.keys(allowed).filter((name) => name.startsWith('src/'))
  expect(layers.sort()).toEqual(listed.sort())
})

test('only the command line knows the process and the console', () => {
  const wrong = Object.keys(allowed)
    .filter((folder) => folder.startsWith('src/') && folder !== 'src/cli')
    .flatMap(sourcesOf)
    .filter((path) => /\bconsole\.|\bprocess\.(?:exit|argv)\b/.test(readFileSync(path, 'utf8')))
  expect(wrong).toEqual([])
})

/**
 * Rooms of `src/auth` to the rooms they may import from. The files at the top are one room, apart
 * from the manager, which is made of the other rooms and which logins use.
 */
const authRooms: Readonly<Record<string, readonly string[]>> = {
  top: [],
  storage: ['top'],
  refresh: ['top', 'storage'],
  'auth-manager.ts': ['top', 'storage', 'refresh'],
  login: ['top', 'refresh', 'auth-manager.ts'],
}

function authRoomOf(path: string): string {
  const [first = '', ...rest] = relative('src/auth', path).split('/')
  return rest.length > 0 || first === 'auth-manager.ts' ? first : 'top'
}

test.each(Object.entries(authRooms))(
  '%s of src/auth imports only itself and %j',
  (room, others) => {
    const wrong = listImports('src/auth')
      .filter(({ from, to }) => authRoomOf(from) === room && to.startsWith('src/auth/'))
      .filter(({ to }) => ![room, ...others].includes(authRoomOf(to)))
    expect(wrong).toEqual([])
  },
)

test('every folder of src/auth stands in the table of its rooms', () => {
  const rooms = new Set(listSources('src/auth').map(authRoomOf))
  expect([...rooms].sort()).toEqual(Object.keys(authRooms).sort())
})
