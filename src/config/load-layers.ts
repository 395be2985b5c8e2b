import { join } from 'node:path'
import { readTable, parseTable } from './config-file.js'
import type { ConfigLayer } from './config-layer.js'
import { createLayer } from './config-layer.js'
import type { EnterpriseBundle, EnterpriseFragment } from './enterprise-bundle.js'
import { ConfigError } from './errors.js'
import type { ProjectFolder } from './project-folders.js'
import type { Table } from './toml-table.js'

/** The places of all layers but the session flags. */
export interface LayerPlaces {
  home: string
  /** Folder of the system's files. */
  systemFolder: string | null
  bundle: EnterpriseBundle | undefined
}

/** The paths of the files that do not depend on a project. */
export function listFiles(home: string, systemFolder: string | null) {
  const inSystem = (name: string) => (systemFolder === null ? undefined : join(systemFolder, name))
  return {
    user: join(home, 'config.toml'),
    system: inSystem('config.toml'),
    managed: inSystem('managed_config.toml'),
    requirements: inSystem('requirements.toml'),
  }
}

/** Loads the configuration of the user. */
export function loadUserLayer(home: string): Promise<ConfigLayer> {
  const { user } = listFiles(home, null)
  return loadFile({ type: 'user', file: user, profile: null }, user)
}

/** Loads the system's files that have precedence over everything else; missing ones are omitted. */
export async function loadManagedLayers({
  home,
  systemFolder,
}: LayerPlaces): Promise<ConfigLayer[]> {
  const { managed } = listFiles(home, systemFolder)
  if (managed === undefined) return []
  const layer = await loadFile({ type: 'legacyManagedConfigTomlFromFile', file: managed }, managed)
  const isMissing = layer.problem === undefined && Object.keys(layer.table).length === 0
  return isMissing ? [] : [layer]
}

/** Loads the layers below the user's, highest first. */
export async function loadLowerLayers(places: LayerPlaces): Promise<ConfigLayer[]> {
  const { home, systemFolder, bundle } = places
  const { system } = listFiles(home, systemFolder)
  const enterprise = (bundle?.config ?? []).map(toEnterpriseLayer)
  if (system === undefined) return enterprise
  return [...enterprise, await loadFile({ type: 'system', file: system }, system)]
}

/** Loads the file of a project, without settings that a project may not change. */
export async function loadProjectLayer(
  { folder, trusted, toTrust }: ProjectFolder,
  userFile: string,
): Promise<ConfigLayer> {
  const dotCodexFolder = join(folder, '.codex')
  const path = join(dotCodexFolder, 'config.toml')
  const layer = await loadFile({ type: 'project', dotCodexFolder }, path)
  const refused = Object.keys(layer.table).filter((name) => refusedInProjects.has(name))
  const kept = Object.entries(layer.table).filter(([name]) => !refusedInProjects.has(name))
  const reason = `To load project-local config, hooks, and exec policies, add ${toTrust} as a trusted project in ${userFile}.`
  return createLayer({
    ...layer,
    table: Object.fromEntries(kept),
    ...(refused.length > 0 && { refused }),
    ...(!trusted && { disabledReason: reason }),
  })
}

// They decide where credentials and content are sent.
const refusedInProjects = new Set([
  'openai_base_url',
  'chatgpt_base_url',
  'model_provider',
  'model_providers',
  'notify',
  'profile',
  'profiles',
  'experimental_realtime_ws_base_url',
  'otel',
])

/** Loads the requirements of the system and the workspace, highest first. */
export async function loadRequirementLayers(places: LayerPlaces): Promise<ConfigLayer[]> {
  const { home, systemFolder, bundle } = places
  const { requirements } = listFiles(home, systemFolder)
  const enterprise = (bundle?.requirements ?? []).map(toEnterpriseLayer)
  if (requirements === undefined) return enterprise
  return [await loadFile({ type: 'system', file: requirements }, requirements), ...enterprise]
}

async function loadFile(name: ConfigLayer['name'], place: string): Promise<ConfigLayer> {
  return load({ name, place }, () => readTable(place))
}

function toEnterpriseLayer({ id, name, contents }: EnterpriseFragment): ConfigLayer {
  const facts = { name: { type: 'enterpriseManaged', id, name }, place: `${name} (${id})` } as const
  try {
    return createLayer({ ...facts, table: parseTable(contents) })
  } catch (error) {
    return toBrokenLayer(facts, error)
  }
}

type LayerFacts = Pick<ConfigLayer, 'name' | 'place'>

async function load(facts: LayerFacts, read: () => Promise<Table>): Promise<ConfigLayer> {
  try {
    return createLayer({ ...facts, table: await read() })
  } catch (error) {
    return toBrokenLayer(facts, error)
  }
}

function toBrokenLayer(facts: LayerFacts, error: unknown): ConfigLayer {
  if (!(error instanceof ConfigError)) throw error
  return createLayer({ ...facts, table: {}, problem: error })
}
