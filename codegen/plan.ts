import type { Files } from './print/printer.js'

export interface Change {
  kind: 'add' | 'change' | 'delete'
  path: string
}

/** What has to change on disk for it to hold exactly what the contract says. */
export function plan(wanted: Files, present: Files): Change[] {
  const changes: Change[] = []
  for (const [path, content] of wanted) {
    const before = present.get(path)
    if (before === undefined) changes.push({ kind: 'add', path })
    else if (before !== content) changes.push({ kind: 'change', path })
  }
  for (const path of present.keys()) {
    if (!wanted.has(path)) changes.push({ kind: 'delete', path })
  }
  return changes.sort((a, b) => (a.path < b.path ? -1 : 1))
}
