import { defineConfig } from 'tsdown'

const node = {
  platform: 'node',
  target: 'node20.19',
  format: 'esm',
  fixedExtension: false,
  dts: false,
} as const

export default defineConfig([{ ...node, cwd: 'codegen', entry: { main: 'main.ts' } }])
