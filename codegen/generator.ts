import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readFolder } from './files.js'
import type { Files } from './print/printer.js'

/** Name and version of this generator. */
export function generatorVersion(): string {
  const own = fileURLToPath(new URL('../package.json', import.meta.url))
  const { name, version } = JSON.parse(readFileSync(own, 'utf8')) as Record<string, string>
  return `${name} ${version}`
}

/** The files that this generator consists of. */
export function generatorFiles(): Files {
  const own = dirname(fileURLToPath(import.meta.url))
  const manifest = readFileSync(join(own, '../package.json'), 'utf8')
  return new Map([...readFolder(own, '.'), ['package.json', manifest]])
}
