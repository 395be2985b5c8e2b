import { join } from 'node:path'
import { openBuildCache } from './build-cache.js'
import type { Change } from './files.js'
import { applyPlan, plan, readFilesIfAny, readFolderIfAny } from './files.js'
import type { GenerateOptions } from './generate.js'
import { readReleasesIfAny, readSchema } from './inputs.js'
import { examplesFolder, readExamples } from './print/reference/examples.js'
import type { Files } from './print/printer.js'

const folder = 'reference'

/** The pages of the reference of the whole protocol, by their path in its folder. */
export async function buildReference({ root }: GenerateOptions): Promise<Files> {
  const { wholeProtocol } = await import('./build.js')
  const { printReference } = await import('./print/reference/reference.js')
  const { withoutBackend } = await import('./print/contract-files.js')
  const { readSchemaSet } = await import('./read/typescript/schema-set.js')
  const own = withoutBackend(readSchemaSet(readSchema(root)).model)
  const releases = readReleasesIfAny(root, openBuildCache(root))
  const model = releases === undefined ? own : wholeProtocol(own, releases.model)
  return printReference(model, readExamples(readFilesIfAny(join(root, examplesFolder))))
}

/** Brings the folder `reference` up to date, and returns what had to change. */
export async function writeReference({ root }: GenerateOptions): Promise<Change[]> {
  const pages = await buildReference({ root })
  const wanted = new Map([...pages].map(([path, text]) => [`${folder}/${path}`, text]))
  const changes = plan(wanted, readFolderIfAny(root, folder))
  applyPlan(root, changes, wanted)
  return changes
}
