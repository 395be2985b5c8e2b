import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The licences of packages, which want to be shipped wherever these are bundled. */
export function formatLicences(packages: readonly string[]): string {
  const texts = packages.map((name) => `${name}\n\n${readLicence(findFolder(name))}`)
  return texts.join(`\n${'-'.repeat(80)}\n\n`)
}

function findFolder(name: string): string {
  const own = join('codegen/node_modules', name)
  return existsSync(own) ? own : join('node_modules', name)
}

function readLicence(folder: string): string {
  const name = readdirSync(folder).find((file) => /^licen[cs]e/i.test(file))
  if (name === undefined) throw new Error(`${folder} has no licence`)
  return readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n')
}
