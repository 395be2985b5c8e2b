import { readdirSync } from 'node:fs'
import { defineConfig } from 'tsdown'

const formats = 'contract/formats'
const schemas = readdirSync(formats).filter((name) => name.endsWith('.schema.json'))

const history = ['../schema/history/*.txt', '../generated/protocol/release-index.json']

// Node reads all nine megabytes once more for the names of what an import may take of CommonJS.
const typescript = {
  name: 'typescript-by-require',
  resolveId: {
    order: 'pre' as const,
    filter: { id: /^typescript$/ },
    handler: () => '\0typescript',
  },
  load: {
    filter: { id: /^\0typescript$/ },
    handler: () => `import { createRequire } from 'node:module'
      export default createRequire(import.meta.url)('typescript')`,
  },
}

const page = 'wire/inspect/page'

const main = defineConfig({
  entry: { main: 'main.ts' },
  platform: 'node',
  target: 'node20.19',
  fixedExtension: false,
  dts: true,
  plugins: [typescript],
  copy: [
    ...schemas.map((name) => `${formats}/${name}`),
    '../generated/contract.json',
    ...history.map((from) => ({ from, to: 'dist/history' })),
  ],
})

/** The page of the inspector, which runs in browsers. */
const inspector = defineConfig({
  entry: { page: `${page}/page.ts` },
  outDir: 'dist/inspector',
  platform: 'browser',
  target: 'es2022',
  fixedExtension: false,
  dts: false,
  minify: true,
  tsconfig: `${page}/tsconfig.json`,
  copy: ['index.html', 'page.css'].map((name) => ({
    from: `${page}/${name}`,
    to: 'dist/inspector',
  })),
})

export default [main, inspector]
