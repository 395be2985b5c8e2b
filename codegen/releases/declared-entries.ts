import type { DeclaredMember, DeclaredType } from '../read/declarations/declarations.js'
import { parseType } from '../read/declarations/parse-declarations.js'
import type { Entries } from './entries.js'

/** The declared type that entries were split from; undefined if no entry is a declaration. */
export function joinDeclaration(entries: Entries): DeclaredType | undefined {
  const members = new Map<string, Map<string, DeclaredMember>>()
  const heads = new Map<string, string>()
  for (const [key, text] of entries) {
    const [, prefix = '', name, mark] = /^([^.]*)(?:\.([^!]*)(!?))?:$/.exec(key) ?? []
    if (!key.endsWith(':')) continue
    if (name === undefined) {
      heads.set(prefix, text)
      continue
    }
    const found = members.get(prefix) ?? new Map<string, DeclaredMember>()
    members.set(prefix, found)
    found.set(decodeURIComponent(name), { optional: mark !== '!', type: parseType(text) })
  }
  const typeOf = (prefix: string, text: string): DeclaredType => {
    if (text !== '{}') return parseType(text)
    return { kind: 'object', members: members.get(prefix) ?? new Map<string, DeclaredMember>() }
  }
  const head = heads.get('')
  if (head === undefined) return undefined
  if (head !== 'union') return typeOf('', head)
  heads.delete('')
  return { kind: 'union', parts: [...heads].map(([prefix, text]) => typeOf(prefix, text)) }
}
