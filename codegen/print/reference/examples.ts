import type { MethodModel } from '../../contract/model.js'
import { isRequest } from '../../contract/model.js'
import type { Files } from '../printer.js'
import { blocks, codeBlock } from './markdown.js'

/** What was sent for one call or notification. */
export interface Example {
  /** The codex release of the server that took part. Absent where none was recorded. */
  release?: string
  params?: unknown
  /** Only of requests. */
  result?: unknown
}

/** An example for each method that has one, by the method's name. */
export type Examples = ReadonlyMap<string, Example>

/** Where examples are kept, a file for each domain. */
export const examplesFolder = 'schema/examples'

/** Reads the files of examples: methods with what was sent. */
export function readExamples(files: Files): Examples {
  const texts = [...files].filter(([path]) => path.endsWith('.json'))
  return new Map(
    texts.flatMap(([, text]) => Object.entries(JSON.parse(text) as Record<string, Example>)),
  )
}

/** The messages of an example as they are sent. */
export function exampleBody({ name, kind }: MethodModel, example: Example): string {
  const { release, params, result } = example
  const origin =
    release === undefined
      ? 'Made from the test vectors of the contract.'
      : `Recorded with codex ${release}. Ids, times, paths and names are replaced.`
  const message = { method: name, ...(params !== undefined && { params }) }
  if (!isRequest(kind)) return blocks(origin, jsonBlock(message))
  const answerer = kind === 'clientRequest' ? 'server' : 'client'
  return blocks(
    origin,
    jsonBlock({ id: 1, ...message }),
    `The ${answerer} answers:`,
    jsonBlock({ id: 1, result }),
  )
}

function jsonBlock(value: unknown): string {
  return codeBlock('json', JSON.stringify(value, undefined, 2))
}
