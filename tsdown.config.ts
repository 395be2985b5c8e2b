import { defineConfig } from 'tsdown'

const node = { platform: 'node', target: 'node20.19', fixedExtension: false } as const

export default defineConfig([
  { ...node, entry: { index: 'src/index.ts' }, dts: true },
  { ...node, entry: { cli: 'src/cli/main.ts' }, dts: false, clean: false },
])
