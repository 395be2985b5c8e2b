import type { PartPattern } from './split-text.js'

/** The folders of a machine that recordings replace. */
export interface Places {
  /** The home of the user. */
  home?: string
  /** The folder for temporary files. */
  temporary?: string
  /** The folder that the client works in. */
  workspace?: string
}

/** The home in every recording. */
export const stableHome = '/home/user'

/** The folder that the client works in, in every recording. */
export const stableWorkspace = '/workspace'

const anyUser = /(?:\/home\/|\/Users\/|[A-Za-z]:\\{1,2}Users\\{1,2})(?<part>[^/\\\s"'<>:]{1,64})/dg

/** Patterns for the paths of a machine, and of any user. */
export function toPlacePatterns({ home, temporary, workspace }: Places): PartPattern[] {
  const patterns: PartPattern[] = []
  // In a home itself, the workspace would hide it.
  if (workspace !== home) patterns.push(...toFolderPatterns('workspace', workspace))
  patterns.push(...toFolderPatterns('home', home))
  for (const folder of spellingsOf(temporary)) {
    const source = `(?<![\\w.~-])${escape(folder)}[/\\\\]{1,2}[^/\\\\\\s"'<>:]{1,200}`
    patterns.push({ kind: 'folder', pattern: new RegExp(source, 'dg') })
  }
  patterns.push({ kind: 'user', pattern: anyUser, accepts: (name) => name !== 'user' })
  return patterns
}

/** The folder itself, and not the beginning of a longer name. */
function toFolderPatterns(kind: PartPattern['kind'], folder: string | undefined): PartPattern[] {
  return spellingsOf(folder).map((spelling) => {
    const source = `(?<![\\w.~-])${escape(spelling)}(?![\\w.-])`
    return { kind, pattern: new RegExp(source, 'dg') }
  })
}

/** As it is, and as it is written in a JSON text. A root is no place. */
function spellingsOf(folder = ''): string[] {
  const plain = folder.replace(/[/\\]+$/, '')
  if (plain.length < 3) return []
  const escaped = plain.replaceAll('\\', '\\\\')
  return escaped === plain ? [plain] : [plain, escaped]
}

function escape(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')
}
