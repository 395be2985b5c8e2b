import { statSync } from 'node:fs'
import { isAbsolute, join } from 'node:path'

interface Surroundings {
  platform: NodeJS.Platform
  env: Readonly<Record<string, string | undefined>>
}

/**
 * What starts a program that is on the PATH; undefined where it is known to be missing. Windows
 * would look first in the current folder, which is the one that is compared.
 */
export function findProgram(name: string, { platform, env }: Surroundings): string | undefined {
  if (platform !== 'win32') return name
  const folders = (env['PATH'] ?? '').split(';').filter((folder) => isAbsolute(folder))
  return folders.map((folder) => join(folder, `${name}.exe`)).find(isFile)
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true
}
