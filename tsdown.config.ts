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

// One file for all, minified: nobody reads it, and it is most of what a program loads.
const validatorsApart = {
  name: 'validators-apart',
  resolveId: (id: string) =>
    id.endsWith('/generated/validators.js') ? { id: './validators.js', external: true } : undefined,
}

function writeLicences(): void {
  writeFileSync('dist/third-party-licences.txt', formatLicences(bundled))
}

export default defineConfig([
  {
    ...common,
    entry: { validators: 'generated/validators.js' },
    minify: true,
    dts: false,
    copy: ['generated/validators.d.ts', 'generated/contract.json'],
  },
  {
    ...common,
    entry: {
      index: 'src/index.ts',
      types: 'src/types.ts',
      server: 'src/server.ts',
      auth: 'src/auth.ts',
      transports: 'src/transports.ts',
    },
    dts: true,
    plugins: [validatorsApart],
    outputOptions: { chunkFileNames: 'shared-[name].js' },
  },
  {
    ...common,
    entry: { cli: 'src/cli/main.ts' },
    dts: false,
    plugins: [validatorsApart],
    outputOptions: { chunkFileNames: 'cli-[name].js' },
    onSuccess: writeLicences,
  },
])
