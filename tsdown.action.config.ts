import { join } from 'node:path'
import { defineConfig } from 'tsdown'
import { formatLicences } from './third-party.js'

const bundled = [
  'ajv',
  'commander',
  'fast-deep-equal',
  'fast-uri',
  'json-schema-traverse',
  'jsonc-parser',
  'picocolors',
  'yaml',
]

const comparisonAlone = {
  name: 'comparison-alone',
  resolveId: (id: string) =>
    id === 'codex-contract-codegen' ? join(import.meta.dirname, 'codegen/action.ts') : undefined,
}

const licences = {
  name: 'licences',
  generateBundle(this: { emitFile: (file: object) => void }): void {
    const source = formatLicences(bundled)
    this.emitFile({ type: 'asset', fileName: 'third-party-licences.txt', source })
  },
}

/** The one file that the GitHub action runs, which finds nothing installed beside it. */
export default defineConfig({
  entry: { 'codex-contract': 'src/cli/action.ts' },
  outDir: 'action',
  platform: 'node',
  target: 'node20.19',
  dts: false,
  minify: true,
  plugins: [comparisonAlone, licences],
  deps: { alwaysBundle: ['codex-contract-codegen', ...bundled], onlyBundle: bundled },
  // Some say it twice, and only their newer form can be taken apart.
  inputOptions: { resolve: { mainFields: ['module', 'main'] } },
  outputOptions: {
    codeSplitting: false,
    postBanner: '// @generated from src/cli/action.ts by `npm run build:action`. Do not edit.',
  },
})
