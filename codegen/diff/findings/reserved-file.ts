import { ContractError } from '../../contract/errors.js'
import { record, text } from '../../contract/checks.js'
import { parseJson } from '../../read/json.js'

const checkReserved = record(text)

/**
 * Reads `reserved.json`: names that were given up and may not come back, each with the reason. They
 * are spelled as findings spell their places: `Note.draft`, `Color[red]`, a method or an error kind.
 * Throws a ContractError that lists every fault.
 */
export function readReserved(file: string, json: string): ReadonlySet<string> {
  const document = parseJson(file, json)
  checkReserved(document)
  for (const { key, part } of document.entries()) {
    if (!isGuarded(key)) part.report(forms)
  }
  if (document.problems.length > 0) throw new ContractError(document.problems)
  return new Set(document.entries().map(({ key }) => key))
}

const forms =
  'A reserved name is that of a member ("Note.draft"), a value or variant ("Color[red]"), a method or an error kind'

/** Names of types are not on the wire; one of another form would guard nothing, and nobody would know. */
function isGuarded(name: string): boolean {
  return /^[^.[\s/]+(\..+|\[.+\])$/s.test(name) || /^[a-z][\w/]*$/.test(name)
}
