/** What a server says of itself when the connection is opened. */
export interface ServerInfo {
  readonly userAgent: string
  /** Its release, such as `0.169.0` or `0.170.0-alpha.1`. Absent where it does not tell, as local builds. */
  readonly version?: string
}

const release = /\/(\d+\.\d+\.\d+(?:-[\w.-]+)?(?:\+[\w.-]+)?) \(/
const localBuild = '0.0.0'

/** Reads `<originator>/<version> (…`. The originator is mostly the client's own name, which may say anything. */
export function parseUserAgent(userAgent: string, clientName: string): ServerInfo {
  const rest = userAgent.startsWith(clientName) ? userAgent.slice(clientName.length) : userAgent
  const version = release.exec(rest)?.[1]
  if (version === undefined || version === localBuild) return { userAgent }
  return { userAgent, version }
}
