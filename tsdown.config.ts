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

const library = {
  ...common,
  entry: {
    index: 'src/index.ts',
    types: 'src/types.ts',
    server: 'src/server.ts',
    auth: 'src/auth.ts',
    transports: 'src/transports.ts',
    validators: 'src/validators.ts',
  },
  outputOptions: { chunkFileNames: 'shared-[name].js' },
}

export default defineConfig([
  { ...library, dts: false, copy: ['generated/contract.json'] },
  // Maps lead editors to the sources, which the package contains. Programs need none.
  { ...library, dts: { emitDtsOnly: true, sourcemap: true } },
  {
    ...common,
    entry: { cli: 'src/cli/main.ts' },
    dts: false,
    outputOptions: { chunkFileNames: 'cli-[name].js' },
    onSuccess: writeLicences,
  },
])
