import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { CachedPackage } from './cached-package.js'
import { findCached } from './cached-package.js'

/** One release of each later line that is still maintained. */
export const nodeVersions = ['22.23.3', '24.21.0'] as const

export type NodeVersion = (typeof nodeVersions)[number]

/** Where and how a release is installed. */
export function toPackage(version: NodeVersion): CachedPackage {
  return { name: `node-${version}`, spec: `node@${version}` }
}

/** The program of an installed release. */
export function findNode(version: NodeVersion): string | undefined {
  const program = join(findCached(toPackage(version)) ?? '', 'node/bin/node')
  return existsSync(program) ? program : undefined
}
