const statuses: ReadonlySet<number> = new Set([301, 302, 303, 307, 308])

/**
 * Where a response sends the same request on to, or undefined when it is to be taken as it is.
 * Another origin is never asked: it would see who is signed in.
 */
export function findRedirect(
  response: Response,
  request: { method: string; url: string },
): string | undefined {
  const location = response.headers.get('location')
  if (location === null || !statuses.has(response.status)) return undefined
  // The older three turn other methods into GET, which would be another request.
  if (request.method !== 'GET' && response.status < 307) return undefined
  if (!URL.canParse(location, request.url)) return undefined
  const target = new URL(location, request.url)
  if (target.origin !== new URL(request.url).origin || target.username !== '') return undefined
  return target.href
}
