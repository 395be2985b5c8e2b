import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { SmallExport } from './small-export.js'
import { nestedBundle } from './small-export.js'

export interface SmallCodex {
  version: string
  stable: SmallExport
  experimental?: SmallExport
  /** TypeScript that it exports, by file. */
  declarations?: Readonly<Record<string, string>>
}

/** Writes a program that tells its version and exports a contract as codex does. */
export function writeCodex(path: string, codex: SmallCodex): string {
  const { version, stable, experimental, declarations = {} } = codex
  const bundles = {
    stable: nestedBundle(stable),
    experimental: nestedBundle(experimental ?? stable),
  }
  writeFileSync(
    path,
    `#!/usr/bin/env node
const { mkdirSync, writeFileSync } = require('node:fs')
const bundles = ${JSON.stringify(bundles)}
const declarations = ${JSON.stringify(declarations)}
const args = process.argv.slice(2)
if (args[0] === '--version') console.log('codex-cli ${version}')
else {
  const out = args[args.indexOf('--out') + 1]
  const surface = args.includes('--experimental') ? 'experimental' : 'stable'
  mkdirSync(out, { recursive: true })
  if (args.includes('generate-ts')) {
    for (const name in declarations) writeFileSync(out + '/' + name, declarations[name])
  }
  else writeFileSync(out + '/codex_app_server_protocol.schemas.json', JSON.stringify(bundles[surface]))
}
`,
  )
  chmodSync(path, 0o755)
  return path
}

/** Installs such a program where npm would put codex. */
export function installCodex(folder: string, codex: SmallCodex): void {
  const home = join(folder, 'node_modules/@openai/codex')
  mkdirSync(join(home, 'bin'), { recursive: true })
  const manifest = { name: '@openai/codex', version: codex.version, bin: { codex: 'bin/codex.js' } }
  writeFileSync(join(home, 'package.json'), JSON.stringify(manifest))
  writeCodex(join(home, 'bin/codex.js'), codex)
}
