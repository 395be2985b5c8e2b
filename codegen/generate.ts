import { join } from 'node:path'
import type { BuildCache } from './build-cache.js'
import { generatorFiles, generatorVersion, openBuildCache, withoutFolder } from './build-cache.js'
import { clientFolders, emitClients } from './clients.js'
import { applyPlan, digest, isGenerated, plan, readFilesIfAny, readFolderIfAny } from './files.js'
import type { Change } from './files.js'
import { generatorDigest, printerVersions, readReleasesIfAny, readSchema } from './inputs.js'
import type { Files } from './print/printer.js'
import { historyFolder } from './releases/history.js'

export interface GenerateOptions {
  /** Folder with `schema/`, `generated/` and optional packages in `clients/`. */
  root: string
}

/** Brings everything that is generated up to date and returns what had to change. */
export async function generate({ root }: GenerateOptions): Promise<Change[]> {
  const cache = openBuildCache(root)
  if (isUpToDate(root, cache)) return []
  const { wanted, changes } = await compute(root, cache)
  applyPlan(root, changes, wanted)
  noteUpToDate(root, cache)
  return changes
}

/** The changes that `generate` would make. Only writes to the cache. */
export async function check({ root }: GenerateOptions): Promise<Change[]> {
  const cache = withoutFolder(root, openBuildCache(root))
  if (isUpToDate(root, cache)) return []
  const { changes } = await compute(root, cache)
  if (changes.length === 0) noteUpToDate(root, cache)
  return changes
}

const stateName = 'generated'

/** Whether inputs, generator and all outputs are those of a run that had nothing left to do. */
function isUpToDate(root: string, cache: BuildCache): boolean {
  return cache.get(stateName, stateDigest(root)) !== undefined
}

function noteUpToDate(root: string, cache: BuildCache): void {
  cache.set(stateName, stateDigest(root), '')
}

function stateDigest(root: string): string {
  // A package that is there and empty is something to do.
  const clients = new Map([['clients', clientFolders(root).join()]])
  const inputs = [
    readSchema(root),
    readFilesIfAny(join(root, historyFolder)),
    readFormats(root),
    clients,
  ]
  return digest(generatorFiles(), printerVersions(), ...inputs, readOutput(root))
}

async function compute(
  root: string,
  cache: BuildCache,
): Promise<{ wanted: Files; changes: Change[] }> {
  const schema = readSchema(root)
  // The compiler and ajv cost a third of a second to load: only when there is something to do.
  const { buildContract } = await import('./build.js')
  const { openApiPath } = await import('./read/typescript/schema-set.js')
  const { emitFormats } = await import('./formats.js')
  const origin = generatorDigest()
  const releases = readReleasesIfAny(root, cache)
  const { files, protocol } = buildContract({ schema, releases }, generatorVersion())
  const wanted = new Map([
    ...files,
    ...emitFormats(readFormats(root)),
    ...(await emitClients(root, protocol, { cache, origin })),
  ])
  const openApi = schema.get(openApiPath)
  if (openApi !== undefined) {
    wanted.set('generated/backend.ts', await emitBackend(openApiPath, openApi, cache))
  }
  return { wanted, changes: plan(wanted, readOutput(root, wanted)) }
}

/** Emits from the cache when nothing changed, because openapi-typescript takes long to load. */
async function emitBackend(path: string, text: string, cache: BuildCache): Promise<string> {
  const origin = digest(generatorFiles(), printerVersions(), new Map([[path, text]]))
  const known = cache.get('backend.ts', origin)
  if (known !== undefined) return known
  const emit = await import('./print/typescript/backend.js')
  const emitted = await emit.emitBackend(path, text)
  cache.set('backend.ts', origin, emitted)
  return emitted
}

/**
 * The generated files on disk. The folder of a client also contains handwritten files, so only
 * files that are marked as generated, or that the generator would write, are read there.
 */
function readOutput(root: string, wanted: Files = new Map()): Files {
  const shared = clientFolders(root).flatMap((folder) => [...readFolderIfAny(root, folder)])
  const own = shared.filter(([path, text]) => isGenerated(text) || wanted.has(path))
  const formats = [...readFormatFiles(root)].filter(([path]) => isFormatSchema(path))
  return new Map([...readFolderIfAny(root, 'generated'), ...formats, ...own])
}

/** Where the file formats of this project are declared, and their JSON Schemas written. */
const formatsFolder = 'codegen/contract/formats'

function readFormats(root: string): Files {
  return new Map([...readFormatFiles(root)].filter(([path]) => path.endsWith('.ts')))
}

function readFormatFiles(root: string): Files {
  const files = [...readFilesIfAny(join(root, formatsFolder))]
  return new Map(files.map(([name, text]) => [`${formatsFolder}/${name}`, text]))
}

function isFormatSchema(path: string): boolean {
  return path.endsWith('.schema.json')
}
