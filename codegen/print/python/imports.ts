import { layOut } from './text.js'

/** Import statements in the order that ruff wants: by module, and constants before classes. */
export function emitPythonImports(imported: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  const modules = [...imported.keys()].sort()
  const from = (own: boolean) =>
    modules
      .filter((module) => module.startsWith('.') === own)
      .map((module) => emitImport(module, [...(imported.get(module) ?? [])]))
  return ['from __future__ import annotations', '', ...from(false), '', ...from(true)]
}

function emitImport(module: string, names: readonly string[]): string {
  const sorted = [...names].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))
  const line = `from ${module} import ${sorted.join(', ')}`
  return line.length <= 100 ? line : layOut({ head: `from ${module} import (`, items: sorted })
}

function rank(name: string): number {
  if (name === name.toUpperCase()) return 0
  return /^\p{Lu}/u.test(name) ? 1 : 2
}
