import { Ajv } from 'ajv'
import { isRecord } from '../contract/json-value.js'
import type { Definitions } from '../read/export/bundle.js'
import { referenceTo } from '../read/export/bundle.js'
import type { ReadCodexExport, Surface } from '../read/export/read-export.js'
import { typesOfAnswer } from '../read/export/results.js'
import { listedResults } from '../releases/known-releases.js'
import type { AskServer } from './ask-results.js'
import { askBinary, questionsOf } from './ask-results.js'
import type { FoundExports } from '../sources/exports.js'
import { SourceError } from '../sources/contract.js'
import { definitionsIn } from './resolve-results.js'

export interface Verified {
  /** How many results were compared with an answer. */
  compared: number
  /** One line for each result that an answer, or what is known of the releases, contradicts. */
  findings: readonly string[]
}

export interface VerifyOptions {
  surface: Surface
  ask: AskServer | undefined
}

/**
 * Asks a binary for every result that it gives without credentials, and compares the answers with
 * the types that were found for them.
 */
export async function verifyResults(
  found: FoundExports,
  { model, results }: ReadCodexExport,
  { surface, ask }: VerifyOptions,
): Promise<Verified> {
  if (found.binary === undefined || ask === undefined) {
    throw new SourceError(
      'usage',
      '--verify asks a codex binary; name one, or an installed release',
    )
  }
  const typed = [...results].flatMap(([method, { type }]) => {
    return type === undefined ? [] : [[method, type] as const]
  })
  const contested = typed.flatMap(([method, type]) => {
    const listed = Object.hasOwn(listedResults, method) ? listedResults[method] : undefined
    if (listed === undefined || listed === type) return []
    return [`${method}: imported as ${type}; codex answers with ${listed}`]
  })
  const experimental = surface === 'experimental'
  const questions = questionsOf(model, new Set(typed.map(([method]) => method)))
  const answers = await askBinary({ binary: found.binary, ask, experimental }, questions)
  const checkAnswer = createCheck(found, surface)
  const types = new Map(typed)
  const differing = [...answers].flatMap(([method, answer]) => {
    const problem = checkAnswer(types.get(method) ?? '', answer)
    return problem === undefined ? [] : [`${method}: ${problem}`]
  })
  return { compared: answers.size, findings: [...contested, ...differing] }
}

/** Checks an answer by the JSON Schemas of the export, independently of what was made of them. */
function createCheck(found: FoundExports, surface: Surface) {
  const definitions = definitionsIn(found, surface)
  // Servers send experimental members to every client, and stable exports do not list them.
  const all = new Map([...definitions, ...definitionsIn(found, 'experimental')])
  const ajv = new Ajv({
    strict: false,
    validateSchema: false,
    validateFormats: false,
    logger: false,
  })
  const own = Object.fromEntries([...definitions].map(([name, { schema }]) => [name, schema]))
  const text = JSON.stringify({ definitions: own })
  const schemas = JSON.parse(text.replaceAll('"#/definitions/v2/', '"#/definitions/')) as object
  const validate = (type: string, answer: unknown): string | undefined => {
    try {
      ajv.validate({ ...schemas, $ref: referenceTo(type) }, answer)
    } catch {
      // A schema that ajv cannot compile proves nothing about the answer.
      return undefined
    }
    const [error] = ajv.errors ?? []
    if (error === undefined) return undefined
    return `the answer is not a ${type}: ${error.instancePath} ${error.message ?? ''}`
  }
  return (type: string, answer: unknown): string | undefined => {
    const unlisted = unlistedMembers(all, type, answer)
    if (unlisted.length > 0) {
      const fitting = typesOfAnswer(all, answer)
      const others = fitting.length === 0 ? '' : `; it fits ${fitting.slice(0, 3).join(', ')}`
      return `the answer has ${unlisted.join(', ')}, which ${type} does not list${others}`
    }
    return validate(type, answer)
  }
}

function unlistedMembers(definitions: Definitions, type: string, answer: unknown): string[] {
  const schema = definitions.get(type)?.schema
  if (schema === undefined || schema === true || !isRecord(answer)) return []
  const { properties, additionalProperties } = schema
  if (properties === undefined || (additionalProperties ?? false) !== false) return []
  return Object.keys(answer).filter((name) => !Object.hasOwn(properties, name))
}
