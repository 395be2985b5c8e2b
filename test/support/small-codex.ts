import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { SmallExport } from './small-export.js'
import { nestedBundle } from './small-export.js'

export interface SmallCodex {
  version: string
  stable: SmallExport
  experimental?: SmallExport
}

/** Writes a program that tells its version and exports a contract as codex does. */
export function writeCodex(path: string, { version, stable, experimental }: SmallCodex): string {
  const bundles = {
    stable: nestedBundle(stable),
    experimental: nestedBundle(experimental ?? stable),
  }
  writeFileSync(
    path,
    `#!/usr/bin/env node
const { mkdirSync, writeFileSync } = require('node:fs')
const bundles = ${JSON.stringify(bundles)}
const args = process.argv.slice(2)
if (args[0] === '--version') console.log('codex-cli ${version}')
else {
  const out = args[args.indexOf('--out') + 1]
  const surface = args.includes('--experimental') ? 'experimental' : 'stable'
  mkdirSync(out, { recursive: true })
  writeFileSync(out + '/codex_app_server_protocol.schemas.json', JSON.stringify(bundles[surface]))
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
