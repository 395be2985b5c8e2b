import { defineConfig } from 'tsdown'

export default defineConfig({
  entry: { main: 'main.ts' },
  platform: 'node',
  target: 'node20.19',
  fixedExtension: false,
  dts: true,
  copy: ['diff/report.schema.json'],
})
