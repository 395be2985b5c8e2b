import type { ContractModel } from '../../contract/model.js'

/** Where methods without a slash in their name belong. */
const withoutDomain = 'base'

/** The part of a protocol that a method belongs to: `account` of `account/read`. */
export function domainOf(method: string): string {
  const end = method.indexOf('/')
  return end > 0 ? method.slice(0, end) : withoutDomain
}

export function domainsOf(model: ContractModel): string[] {
  return [...new Set(model.methods.map(({ name }) => domainOf(name)))].sort()
}

/**
 * Names for the files of domains, without extension, that no file system refuses or takes for one
 * another. None has a hyphen, so that names with one are free for other files.
 */
export function fileNames(domains: readonly string[]): ReadonlyMap<string, string> {
  const folded = domains.map((domain) => domain.toLowerCase())
  return new Map(
    domains.map((domain) => {
      const hasTwin = folded.filter((other) => other === domain.toLowerCase()).length > 1
      const name = domain.replaceAll(hasTwin ? /[^a-z0-9]/gu : /[^A-Za-z0-9]/gu, escapeCharacter)
      return [domain, isDevice(name) ? `${name}_` : name]
    }),
  )
}

function escapeCharacter(character: string): string {
  return `_${character.codePointAt(0)?.toString(16)}_`
}

/** What Windows opens instead of a file, whatever its extension. */
function isDevice(name: string): boolean {
  return /^(con|prn|aux|nul|com\d|lpt\d)$/i.test(name)
}
