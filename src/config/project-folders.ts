import { existsSync, realpathSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { isTable } from './toml-table.js'
import type { Table } from './toml-table.js'

/** A folder of the project that may contain `.codex/config.toml`. */
export interface ProjectFolder {
  readonly folder: string
  /** Whether the user trusts the folder, or else its project. */
  readonly trusted: boolean
  /** The folder that the user would have to trust. */
  readonly toTrust: string
}

/** Where projects are looked for. */
export interface ProjectSearch {
  cwd: string
  home: string
  /** The configuration of the user, which names root markers and trusted projects. */
  user: Table
}

/** The folders from `cwd` up to the root of its project, nearest first. */
export function findProjectFolders({ cwd, home, user }: ProjectSearch): ProjectFolder[] {
  const start = toRealPath(cwd)
  const root = findRoot(start, readMarkers(user)) ?? start
  const trusted = findTrustLevels(user)
  return listUpTo(start, root)
    .filter((folder) => existsSync(join(folder, '.codex')))
    .filter((folder) => toRealPath(join(folder, '.codex')) !== toRealPath(home))
    .map((folder) => {
      const level = trusted.get(folder) ?? trusted.get(root)
      return { folder, trusted: level === 'trusted', toTrust: root }
    })
}

/** The folders from the start up to the root, nearest first. */
function listUpTo(start: string, root: string): string[] {
  const steps = relative(root, start).split(/[\\/]/).filter(Boolean).length
  const folders = [start]
  for (let step = 0; step < steps; step++) folders.push(dirname(folders.at(-1)!))
  return folders
}

function findRoot(folder: string, markers: readonly string[]): string | undefined {
  if (markers.some((marker) => existsSync(join(folder, marker)))) return folder
  const parent = dirname(folder)
  return parent === folder ? undefined : findRoot(parent, markers)
}

function readMarkers({ project_root_markers: markers }: Table): readonly string[] {
  const isList = Array.isArray(markers) && markers.every((marker) => typeof marker === 'string')
  return isList ? markers : ['.git']
}

function findTrustLevels({ projects }: Table): ReadonlyMap<string, unknown> {
  if (!isTable(projects)) return new Map()
  return new Map(
    Object.entries(projects).flatMap(([path, project]) =>
      isTable(project) ? [[toRealPath(path), project['trust_level']]] : [],
    ),
  )
}

function toRealPath(path: string): string {
  try {
    return realpathSync(path)
  } catch {
    return resolve(path)
  }
}
