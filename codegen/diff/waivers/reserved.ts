import { ContractError } from '../../errors.js'
import { record, text } from '../../read/checks.js'
import { parseJson } from '../../read/json.js'

const checkReserved = record(text)

/**
 * Reads `reserved.json`: names that were given up and may not come back, such as `Note.draft`, each
 * with the reason. Throws a ContractError that lists every fault.
 */
export function readReserved(file: string, json: string): ReadonlySet<string> {
  const document = parseJson(file, json)
  checkReserved(document)
  if (document.problems.length > 0) throw new ContractError(document.problems)
  return new Set(document.entries().map(({ key }) => key))
}
