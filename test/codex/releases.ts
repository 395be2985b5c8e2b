import { isNewer } from '../../codegen/contract/versions.js'

/** The releases that something is about. */
export type Releases = (version: string) => boolean

export const every: Releases = () => true

/** A release and all later ones. */
export function from(first: string): Releases {
  return (version) => !isNewer(first, version)
}

/** All releases earlier than this one. */
export function before(end: string): Releases {
  return (version) => isNewer(end, version)
}

/** All releases from the first one to the one before the end. */
export function between(first: string, end: string): Releases {
  return (version) => from(first)(version) && before(end)(version)
}

/** Releases that can be told to sign in at another issuer than the real one. */
export const takesIssuer = from('0.160.1')
