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
  for (const { key, part } of document.entries()) {
    if (!isMember(key)) part.report('Only members have reserved names, such as "Note.draft"')
  }
  if (document.problems.length > 0) throw new ContractError(document.problems)
  return new Set(document.entries().map(({ key }) => key))
}

/** A name that is none would guard nothing, and nobody would know. */
function isMember(name: string): boolean {
  return /^[^.]+\../s.test(name)
}
