const secretKeys: ReadonlySet<string> = new Set([
  'access_token',
  'api_key',
  'client_secret',
  'code',
  'code_verifier',
  'id_token',
  'key',
  'refresh_token',
  'requested_token',
  'state',
  'subject_token',
  'token',
])

/** A URL for logs: without user, fragment and the values of secret query keys. */
export function redactUrl(text: string): string {
  if (!URL.canParse(text)) return '<invalid-url>'
  const { protocol, host, pathname, search } = new URL(text)
  return `${protocol}//${host}${pathname}${redactQuery(search)}`
}

/** Leaves all other parts of the query unchanged, for searches in logs. */
function redactQuery(search: string): string {
  return search.replaceAll(/([?&])([^=&]*)=[^&]*/g, (whole, mark: string, key: string) => {
    const [name] = new URLSearchParams(`${key}=`).keys()
    return secretKeys.has(name?.toLowerCase() ?? '') ? `${mark}${key}=<redacted>` : whole
  })
}
