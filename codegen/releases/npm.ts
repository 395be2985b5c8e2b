import { execFile } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { isRelease } from '../contract/model.js'

const run = promisify(execFile)

const codexPackage = '@openai/codex'

/** Environment of npm: where its registry and its cache are. */
export type NpmEnv = Readonly<Record<string, string | undefined>>

/** Every release on npm, prereleases and programs for single platforms left out. */
export async function listReleases(env: NpmEnv): Promise<string[]> {
  const args = ['view', codexPackage, 'versions', '--json', '--prefer-online']
  const { stdout } = await run('npm', args, { env, maxBuffer: 64 * 1024 * 1024 })
  const versions: unknown = JSON.parse(stdout)
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
  await run('npm', ['install', ...flags, `${codexPackage}@${release}`], { cwd: folder, env })
  return join(folder, 'node_modules', codexPackage, 'bin/codex.js')
}
