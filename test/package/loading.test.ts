import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { repository } from '../support/repository.js'
import { entries } from './entries.js'

// These read dist/, which `npm test` builds first.

/** Entry to the folders whose code is there once it is imported. Typed by hand. */
// Finds and starts the scripts of Windows.
const crossSpawn = [
  'node_modules/cross-spawn',
  'node_modules/isexe',
  'node_modules/path-key',
  'node_modules/shebang-command',
  'node_modules/shebang-regex',
  'node_modules/which',
]

const loaded: Readonly<Record<string, readonly string[]>> = {
  index: [
    'generated',
    ...crossSpawn,
    'src/client',
    'src/contract',
    'src/rpc',
    'src/threads',
    'src/transports',
  ],
  client: ['generated', 'src/client', 'src/contract', 'src/rpc', 'src/threads', 'src/transports'],
  types: ['generated', 'src/contract'],
  validators: ['generated'],
  server: [
    'generated',
    'node_modules/openapi-fetch',
    'node_modules/smol-toml',
    'src/auth',
    'src/backend',
    'src/config',
    'src/contract',
    'src/files',
    'src/http',
    'src/rpc',
    'src/server',
  ],
  auth: ['generated', 'src/auth', 'src/files', 'src/http'],
  testing: ['generated', 'src/auth', 'src/contract', 'src/rpc', 'src/server', 'src/testing'],
  transports: [...crossSpawn, 'src/rpc', 'src/transports'],
}

/** Every built file that is loaded with this one, itself included. */
function filesLoadedBy(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen
  seen.add(file)
  for (const specifier of staticImports(file)) {
    if (specifier.startsWith('./')) filesLoadedBy(specifier.slice(2), seen)
  }
  return seen
}

function read(file: string): string {
  return readFileSync(join(repository, 'dist', file), 'utf8')
}

function staticImports(file: string): string[] {
  return [...read(file).matchAll(/^(?:import|export)\b[^;]*?["']([^"']+)["'];/gm)].map(
    ([, specifier = '']) => specifier,
  )
}

/** The bundler says above each part where it comes from. */
function foldersOf(file: string): string[] {
  const sources = read(file).matchAll(
    /^\/\/#region (src\/[\w-]+|generated|node_modules\/[\w-]+)\//gm,
  )
  return [...sources].map(([, name = '']) => name)
}

test.each(entries)('%s loads what it needs, and nothing else', (entry) => {
  const folders = [...filesLoadedBy(`${entry}.js`)].flatMap(foldersOf)
  expect([...new Set(folders)].sort()).toEqual(loaded[entry])
})

test.each(entries)('%s loads no package before it is used', (entry) => {
  const packages = [...filesLoadedBy(`${entry}.js`)]
    .flatMap(staticImports)
    .filter((specifier) => !specifier.startsWith('./') && !specifier.startsWith('node:'))
  expect(packages).toEqual([])
})

test('a start of `app-server` loads one file of code', () => {
  const sources = ['cli.js', 'cli-serve-process.js', 'cli-app-server.js'].map((name) => {
    return readFileSync(join(repository, 'dist', name), 'utf8')
  })
  const specifiers = sources.flatMap((source) => {
    return [...source.matchAll(/^(?:import|export) .*?from "(?!node:)(.+)";$/gm)].map(
      ([, at]) => at,
    )
  })
  // The second one only exports a name, and the third one has the helpers of the bundler.
  expect([...new Set(specifiers)].sort()).toEqual([
    './cli-app-server.js',
    './cli-rolldown-runtime.js',
  ])
})
