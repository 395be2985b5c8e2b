import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isRelease } from '../contract/versions.js'
import { SourceError } from '../sources/error.js'
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

/** Installs a release into a folder, runs none of its scripts, and returns the path of its program. */
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

/** What npm prints. Its words about a failure are not passed on: they may name a registry. */
async function runNpm(args: readonly string[], cwd: string, env: NpmEnv): Promise<string> {
  const end = await runProgram({ program: 'npm', args, cwd, env }).catch(() => undefined)
  if (end?.code === 0) return end.stdout.toString()
  throw new SourceError(
    'failed',
    `npm could not ${args[0] === 'view' ? 'list releases' : 'install it'}`,
  )
}
