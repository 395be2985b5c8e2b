/** The name of a part, taken apart. */
export interface PartName {
  /** The method or the type that it begins with. */
  root: string
  steps: readonly string[]
}

/** A member after a dot; a variant or a value in brackets; the values of a map. */
const stepForm = /\.([^.[{]*)|\[([^\]]*)\]|\{[^}]*\}/g

/**
 * Takes a name apart: steps after dots, or a location as `formatLocation` prints it. Items (`[]`),
 * every variant (`[*]`) and the values of a map (`{*}`) are not steps.
 */
export function parsePartName(name: string): PartName {
  const root = /^[^.[{]*/.exec(name)?.[0] ?? ''
  const path = name.slice(root.length)
  const found = [...path.matchAll(stepForm)]
  // A name in another form stays whole, and is not found.
  if (found.map(([text]) => text).join('') !== path) return { root: name, steps: [] }
  const steps = found.filter(([text]) => !/^(?:\[\*?\]|\{)/.test(text))
  return { root, steps: steps.map(([, member, tag]) => member ?? tag ?? '') }
}
