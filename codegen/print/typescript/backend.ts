import type { OpenAPI3 } from 'openapi-typescript'
import openapiTS, { astToString } from 'openapi-typescript'
import { parse } from 'yaml'
import { header } from '../printer.js'

/** Types of the backend's calls, as openapi-fetch takes them, from the text of the document. */
export async function emitBackend(path: string, text: string): Promise<string> {
  // Parsed here, because it takes text for JSON.
  const document = parse(text) as OpenAPI3
  const nodes = await openapiTS(document, { defaultNonNullable: false, silent: true })
  return `${header(path)}\n${astToString(nodes)}`
}
