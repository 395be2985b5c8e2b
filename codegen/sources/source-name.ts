/** What one side of a comparison is named as. */
export type SourceKind = 'binary' | 'path' | 'ref'

const binaryPrefix = 'binary:'

/**
 * The name alone decides, and no look at the disk: a file that a pull request adds cannot take the
 * place of a ref, and nothing is run that was not named as a program.
 */
export function kindOf(name: string): SourceKind {
  if (name.startsWith(binaryPrefix)) return 'binary'
  return isPath(name) || isDocument(name) ? 'path' : 'ref'
}

/** The path of a program that was named as one. */
export function binaryPath(name: string): string {
  return name.slice(binaryPrefix.length)
}

/** Texts that cannot be git refs: they begin or end like a path. */
function isPath(name: string): boolean {
  return /^(?:\.{0,2}[/\\]|\.{1,2}$|[A-Za-z]:[/\\])|^[^:]*[/\\]$/.test(name)
}

/** `contract.json`. Git allows refs of such names too; `refs/heads/contract.json` is one. */
export function isDocument(name: string): boolean {
  return /^(?!refs\/)[^:]+\.(?:json|ya?ml)$/.test(name)
}
