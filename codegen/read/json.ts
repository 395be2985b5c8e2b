import type { Node, ParseError } from 'jsonc-parser'
import { parseTree } from 'jsonc-parser'
import type { SourcePosition } from '../contract/errors.js'
import { ContractError } from '../contract/errors.js'
import type { Path } from '../contract/json-value.js'
import { formatPointer } from '../contract/json-value.js'
import { DocumentPart } from './document-part.js'
import { createPositions } from './positions.js'

/** Reads JSON text. Throws a ContractError with the position where it stops being JSON. */
export function parseJson(file: string, text: string): DocumentPart {
  // Places take longer than values, and many documents are read without asking for one.
  let source: Source | undefined
  const open = () => (source ??= openSource(file, text))
  const locate = (path: Path) => open().place(offsetOf(open().root, path))
  const explain = (path: Path, message: string) => {
    return `${formatPointer(path) || 'The document'}: ${message}`
  }
  const value = parse(text, (message) => {
    throw new ContractError([{ place: open().place(open().unexpected ?? text.length), message }])
  })
  return new DocumentPart({ locate, explain, problems: [] }, [], value)
}

function parse(text: string, fail: (message: string) => never): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // Its own message quotes the text, and only some releases of Node include the position.
    return fail('This is not JSON')
  }
}

/** The positions in a text. */
interface Source {
  root: Node | undefined
  /** Where the parser first met something that it did not expect. */
  unexpected: number | undefined
  place: (offset: number) => SourcePosition
}

function openSource(file: string, text: string): Source {
  const errors: ParseError[] = []
  const root = parseTree(text, errors, { disallowComments: true })
  return { root, unexpected: errors[0]?.offset, place: createPositions(file, text) }
}

function offsetOf(root: Node | undefined, path: Path): number {
  let node = root
  let offset = 0
  for (const key of path) {
    const next = node === undefined ? undefined : step(node, key)
    if (next === undefined) break
    offset = next.start
    node = next.value
  }
  return offset
}

/** One step down: the node of the value, and the offset that a message points to. */
function step({ type, children = [] }: Node, key: string | number) {
  if (type === 'array') {
    const item = children[Number(key)]
    return item && { start: item.offset, value: item }
  }
  // JSON.parse returns the last of two.
  const property = children.findLast(({ children: [name] = [] }) => name?.value === key)
  return property && { start: property.offset, value: property.children?.[1] }
}
