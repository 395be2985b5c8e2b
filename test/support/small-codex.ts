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
  const program = { version, bundles, declarations }
  writeFileSync(path, path.endsWith('.js') ? nodeScript(program) : shellScript(program))
  chmodSync(path, 0o755)
  return path
}

interface CodexProgram {
  version: string
  bundles: { stable: object; experimental: object }
  declarations: Readonly<Record<string, string>>
}

/** The shell starts in a twentieth of the time that Node takes. */
function shellScript({ version, bundles, declarations }: CodexProgram): string {
  const write = (name: string, text: string) => {
    return `printf %s '${text.replaceAll("'", String.raw`'\''`)}' > "$out/${name}"\n`
  }
  const bundleName = 'codex_app_server_protocol.schemas.json'
  const files = Object.entries(declarations).map(([name, text]) => write(name, text))
  return `#!/bin/sh
if [ "$1" = --version ]; then echo 'codex-cli ${version}'; exit; fi
case "$*" in
*generate-ts*) what=typescript ;;
*--experimental*) what=experimental ;;
*) what=stable ;;
esac
while [ $# -gt 0 ] && [ "$1" != --out ]; do shift; done
if [ $# -eq 0 ]; then exit 1; fi
out=$2
mkdir -p "$out"
case "$what" in
stable) ${write(bundleName, JSON.stringify(bundles.stable))};;
experimental) ${write(bundleName, JSON.stringify(bundles.experimental))};;
typescript) : ; ${files.join('')};;
esac
`
}

function nodeScript({ version, bundles, declarations }: CodexProgram): string {
  return `#!/usr/bin/env node
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
`
}

/** Installs such a program where npm would put codex. */
export function installCodex(folder: string, codex: SmallCodex): void {
  const home = join(folder, 'node_modules/@openai/codex')
  mkdirSync(join(home, 'bin'), { recursive: true })
  const manifest = { name: '@openai/codex', version: codex.version, bin: { codex: 'bin/codex.js' } }
  writeFileSync(join(home, 'package.json'), JSON.stringify(manifest))
  writeCodex(join(home, 'bin/codex.js'), codex)
}
