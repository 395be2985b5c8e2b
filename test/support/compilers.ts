import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { CachedPackage } from './cached-package.js'
import { findCached } from './cached-package.js'

/** The oldest compiler that reads the package, one of each line since, and the newest there is. */
export const typescriptVersions = [
  '5.4.5',
  '5.5.4',
  '5.6.3',
  '5.7.3',
  '5.8.3',
  '5.9.3',
  '6.0.3',
  '7.0.2',
] as const

export type TypescriptVersion = (typeof typescriptVersions)[number]

/** Where and how a compiler is installed. */
export function toPackage(version: TypescriptVersion): CachedPackage {
  return { name: `typescript-${version}`, spec: `typescript@${version}` }
}

/** The program of an installed compiler, for Node to run. */
export function findCompiler(version: TypescriptVersion): string | undefined {
  const program = join(findCached(toPackage(version)) ?? '', 'typescript/bin/tsc')
  return existsSync(program) ? program : undefined
}
