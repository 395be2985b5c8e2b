/** Names whose values let whoever has them act for somebody else. */
const names: ReadonlySet<string> = new Set([
  'accesskeyid',
  'accesstoken',
  'apikey',
  'authtoken',
  'clientsecret',
  'idtoken',
  'refreshtoken',
  'secretaccesskey',
  'sessiontoken',
])

/** Exports do not say what is secret; names do. */
export function isSecretName(name: string): boolean {
  return names.has(name.replaceAll('_', '').toLowerCase())
}
