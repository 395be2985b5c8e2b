import { posix } from 'node:path'
import type { Place } from '../contract/errors.js'
import { ContractError } from '../contract/errors.js'
import { lint } from '../contract/lint.js'
import type { ContractModel } from '../contract/model.js'
import { normalise } from '../contract/normalise.js'
import { readContract } from '../read/contract.js'
import { parseJson } from '../read/json.js'
import { readOpenApi } from '../read/openapi/read.js'
import { parseYaml } from '../read/yaml.js'
import type { ExportOptions } from './codex-export.js'
import { readExportFile } from './codex-export.js'
import type { Contract } from './contract.js'
import { SourceError } from './error.js'

/** What one document says. */
export type ReadDocument = Omit<Contract, 'name' | 'policy'>

/** Reads a contract.json, an OpenAPI document or the bundle that codex exports. */
export function readDocument(file: string, text: string, options: ExportOptions): ReadDocument {
  if (text.trim() === '') throw new SourceError('unreadable', `${file} is empty`)
  const document = isYaml(file) ? parseYaml(file, text) : parseJson(file, text)
  if (document.has('definitions')) return readExportFile(file, text, options)
  if (document.has('openapi')) return readBackend(file, text)
  if (document.has('format') && document.has('methods')) {
    const format = document.get('format').value
    if (format === 1) return readContract(file, text)
    const message = `${file} has format ${JSON.stringify(format)}; this release reads format 1`
    throw new SourceError('unreadable', message)
  }
  const known = 'neither a contract.json nor an OpenAPI document nor an export of codex'
  throw new SourceError('usage', `${file} is no contract: ${known}`)
}

function isYaml(file: string): boolean {
  return /\.ya?ml$/.test(file)
}

function readBackend(file: string, text: string): ReadDocument {
  const { operations, types, places } = readOpenApi(posix.basename(file), text, new Map())
  const model: ContractModel = normalise({
    facts: {},
    envelope: {},
    errors: [],
    methods: [],
    operations,
    types,
  })
  const start: Place = { file, line: 1, column: 1 }
  const problems = lint(model, (name) => places.get(name) ?? start)
  if (problems.length > 0) throw new ContractError(problems)
  return { model, places }
}
