import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FoundExports } from '../sources/exports.js'
import { runCodex } from '../sources/run-codex.js'
import type { CodexExport } from '../read/export/bundle.js'
import { rawDefinitions } from '../read/export/bundle.js'
import { splitDefinition } from './entries.js'
import type { ReleaseState } from './release-state.js'
import { mergeSurfaces } from './release-state.js'
import { splitDeclarations } from './typescript-entries.js'
import { SourceError } from '../sources/contract.js'
import { isRelease } from '../contract/versions.js'
import { runProgram } from '../sources/run-program.js'

const codexPackage = '@openai/codex'

/** Environment of npm: where its registry and its cache are. */
export type NpmEnv = Readonly<Record<string, string | undefined>>

/** Every release on npm, prereleases and programs for single platforms left out. */
export async function listReleases(env: NpmEnv): Promise<string[]> {
  const args = ['view', codexPackage, 'versions', '--json', '--prefer-online']
  const versions: unknown = JSON.parse(await runNpm(args, process.cwd(), env))
  return [versions]
    .flat()
    .filter((version) => typeof version === 'string' && isRelease(version)) as string[]
}

/**
 * Installs a release into a folder, runs none of its scripts, and returns the path of its program.
 */
export async function installRelease(
  release: string,
  folder: string,
  env: NpmEnv,
): Promise<string> {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n')
  const flags = ['--ignore-scripts', '--no-audit', '--no-fund', '--no-package-lock', '--silent']
  await runNpm(['install', ...flags, `${codexPackage}@${release}`], folder, env)
  return join(folder, 'node_modules', codexPackage, 'bin/codex.js')
}

/** The output of npm. Its error messages are not passed on: they may name a registry. */
async function runNpm(args: readonly string[], cwd: string, env: NpmEnv): Promise<string> {
  const end = await runProgram({ program: 'npm', args, cwd, env }).catch(() => undefined)
  if (end?.code === 0) return end.stdout.toString()
  throw new SourceError(
    'failed',
    `npm could not ${args[0] === 'view' ? 'list releases' : 'install it'}`,
  )
}

/** Everything that a release exports. */
export interface ExportedRelease {
  found: FoundExports
  state: ReleaseState
}

/** Lets a binary export both surfaces, as JSON Schema and as TypeScript. */
export async function exportRelease(binary: string): Promise<ExportedRelease> {
  const found = await runCodex(binary)
  const { stable, experimental } = found.exports
  return { found, state: mergeSurfaces(splitSurface(stable), splitSurface(experimental)) }
}

function splitSurface(
  exported: CodexExport | undefined,
): ReadonlyMap<string, ReadonlyMap<string, string>> {
  if (exported === undefined) {
    throw new SourceError('unreadable', 'The binary exported one surface only')
  }
  const schemas = rawDefinitions(exported).map(({ name, schema }) => {
    return [name, splitDefinition(name, schema)] as const
  })
  const entries = new Map<string, Map<string, string>>(schemas)
  for (const [name, declared] of splitDeclarations(exported.declarations ?? new Map())) {
    entries.set(name, new Map([...(entries.get(name) ?? []), ...declared]))
  }
  return entries
}
