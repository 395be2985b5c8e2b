import { isRelease } from '../contract/versions.js'

/** The kind of source that a name refers to, decided without reading the disk. */
export type SourceName =
  | { kind: 'path'; path: string; missing: string }
  | { kind: 'ref'; ref: string }
  | { kind: 'binary'; path: string }
  | { kind: 'release'; release: string }

const binaryPrefix = 'binary:'

/**
 * One side of a comparison. The name decides, without a look at the disk: a file that a pull
 * request adds cannot take the place of a ref, and nothing is run that was not named as a program.
 */
export function parseSide(name: string): SourceName {
  if (runsProgram(name)) return parseProgram(name.slice(binaryPrefix.length))
  if (!isPath(name) && !isDocument(name)) return { kind: 'ref', ref: name }
  const missing = isDocument(name) ? `; a git ref is written whole, such as refs/heads/${name}` : ''
  return { kind: 'path', path: name, missing }
}

/** The source of an import: a path that is not a folder is a program, and is run. */
export function parseImportSource(name: string): SourceName {
  if (isRelease(name) || runsProgram(name)) return parseProgram(name.replace(/^binary:/, ''))
  const possible = 'a codex binary, a folder that it exported to, or an installed release'
  return { kind: 'path', path: name, missing: `; it can be ${possible}` }
}

/** Whether a side of a comparison names a program to run. */
export function runsProgram(name: string): boolean {
  return name.startsWith(binaryPrefix)
}

function parseProgram(name: string): SourceName {
  return isRelease(name) ? { kind: 'release', release: name } : { kind: 'binary', path: name }
}

/** Texts that cannot be git refs: they begin or end like a path. */
function isPath(name: string): boolean {
  return /^(?:\.{0,2}[/\\]|\.{1,2}$|[A-Za-z]:[/\\])|^[^:]*[/\\]$/.test(name)
}

/** `contract.json`. Git allows refs of such names too; `refs/heads/contract.json` is one. */
export function isDocument(name: string): boolean {
  return /^(?!refs\/)[^:]+\.(?:json|ya?ml)$/.test(name)
}
