import type { Document, Pair } from 'yaml'
import { isMap, isScalar, parseDocument, visit } from 'yaml'
import type { Problem } from '../contract/errors.js'
import { ContractError } from '../contract/errors.js'
import type { Path } from '../contract/json-value.js'
import { findDuplicates } from '../contract/find-duplicates.js'
import { DocumentPart } from './document-part.js'
import { createPositions } from './positions.js'

/** Reads YAML text. Throws a ContractError that lists every syntax error. */
export function parseYaml(file: string, text: string): DocumentPart {
  const place = createPositions(file, text)
  // Duplicate keys are reported below, with both positions.
  const document = parseDocument(text, { prettyErrors: false, uniqueKeys: false })
  const problems: Problem[] = [...document.errors, ...document.warnings].map(
    ({ pos, message }) => ({ place: place(pos[0]), message }),
  )
  for (const { duplicate, first } of findDuplicateKeys(document)) {
    const message = `"${duplicate.key}" is listed twice in this map`
    problems.push({ place: place(duplicate.offset), message, first: place(first.offset) })
  }
  if (problems.length > 0) throw new ContractError(problems)
  const locate = (path: Path) => place(offsetOf(document, path))
  return new DocumentPart({ locate, problems }, [], document.toJS())
}

interface Key {
  key: string
  offset: number
}

function findDuplicateKeys(document: Document): { duplicate: Key; first: Key }[] {
  const found: { duplicate: Key; first: Key }[] = []
  visit(document, {
    Map: (_key, { items }) => {
      found.push(...findDuplicates(items.flatMap(toKey), ({ key }) => key))
    },
  })
  return found
}

function toKey({ key }: Pair): Key[] {
  return isScalar(key) ? [{ key: String(key.value), offset: key.range?.[0] ?? 0 }] : []
}

function offsetOf(document: Document, path: Path): number {
  for (let length = path.length; length > 0; length--) {
    const key = path[length - 1]
    const parent = document.getIn(path.slice(0, length - 1), true)
    const pair = isMap(parent)
      ? parent.items.find((item) => isScalar(item.key) && item.key.value === key)
      : undefined
    const node = pair?.key ?? document.getIn(path.slice(0, length), true)
    const range = (node as { range?: readonly number[] } | undefined)?.range
    if (range?.[0] !== undefined) return range[0]
  }
  return 0
}
