/** The name of a part, taken apart. */
export interface PartName {
  /** The method or the type that it begins with. */
  root: string
  steps: readonly string[]
}

/** Takes a name apart at its dots. */
export function parsePartName(name: string): PartName {
  const [root = '', ...steps] = name.split('.')
  return { root, steps }
}
