import { writeFileSync } from 'node:fs'
import { defineConfig } from 'tsdown'
import { formatLicences } from './third-party.js'

// Small, and a third of the time that a start would take if they were loaded from where they are.
const bundled = [
  'commander',
  'jose',
  'openapi-fetch',
  'picocolors',
  'smol-toml',
  // Starts programs, also the scripts of Windows, and what that needs.
  'cross-spawn',
  'isexe',
  'path-key',
  'shebang-command',
  'shebang-regex',
  'which',
  // Prompts of the command line, and what they need.
  '@clack/core',
  '@clack/prompts',
  'fast-string-truncated-width',
  'fast-string-width',
  'fast-wrap-ansi',
  'sisteransi',
  // Opens a browser, and what that needs.
  'bundle-name',
  'default-browser',
  'default-browser-id',
  'define-lazy-prop',
  'is-docker',
  'is-in-ssh',
  'is-inside-container',
  'is-wsl',
  'open',
  'powershell-utils',
  'run-applescript',
  'wsl-utils',
]

const common = {
  platform: 'node',
  target: 'node20.19',
  fixedExtension: false,
  hash: false,
  deps: { alwaysBundle: bundled, onlyBundle: bundled },
} as const

function writeLicences(): void {
  writeFileSync('dist/third-party-licences.txt', formatLicences(bundled))
}

const types = { types: 'src/types.ts' }
const others = {
  client: 'src/client.ts',
  index: 'src/index.ts',
  server: 'src/server.ts',
  auth: 'src/auth.ts',
  testing: 'src/testing.ts',
  transports: 'src/transports.ts',
  validators: 'src/validators.ts',
}

// `Symbol.asyncDispose`, which the library of ES2022 lacks.
const disposable = '/// <reference lib="esnext.disposable" />'

const library = {
  ...common,
  banner: { dts: disposable },
  entry: { ...types, ...others },
  outputOptions: { chunkFileNames: 'shared-[name].js' },
}

// Each generated type is declared once. In a chunk of their own, their names would be listed twice.
const typesByEntry = {
  name: 'types-by-entry',
  resolveId: {
    order: 'pre' as const,
    filter: { id: /\/(?:protocol\/(?:enums|messages|methods|types)|types\/index)\.js$/ },
    handler: () => ({ id: './types.js', external: true }),
  },
}

// With all that it imports. A start from one file needs two thirds of the time.
const startChunk = { name: 'app-server', test: /src\/cli\/serve-process\.ts$/ }

export default defineConfig([
  { ...library, dts: false, copy: ['generated/contract.json'] },
  // Maps lead editors to the sources, which the package contains. Programs need none.
  { ...library, entry: types, dts: { emitDtsOnly: true, sourcemap: true } },
  {
    ...library,
    entry: others,
    plugins: [typesByEntry],
    dts: { emitDtsOnly: true, sourcemap: true },
  },
  {
    ...common,
    entry: { cli: 'src/cli/main.ts' },
    dts: false,
    outputOptions: {
      chunkFileNames: 'cli-[name].js',
      codeSplitting: { groups: [startChunk], includeDependenciesRecursively: true },
    },
    onSuccess: writeLicences,
  },
])
