import { readdirSync } from 'node:fs'
import { defineConfig } from 'tsdown'

const formats = 'contract/formats'
const schemas = readdirSync(formats).filter((name) => name.endsWith('.schema.json'))

export default defineConfig({
  entry: { main: 'main.ts' },
  platform: 'node',
  target: 'node20.19',
  fixedExtension: false,
  dts: true,
  copy: schemas.map((name) => `${formats}/${name}`),
})
