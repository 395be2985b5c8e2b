/** Whether a text can be a header value as it is: ISO-8859-1 without control characters. */
function isHeaderValue(text: string): boolean {
  return /^[\u0020-\u007e\u00a0-\u00ff]+$/.test(text) && text.trim() === text
}

/** Whether a text can be a bearer token. Wider than RFC 6750: any visible ASCII characters. */
export function isBearerToken(text: string): boolean {
  return /^[\u0021-\u007e]+$/.test(text)
}

/** A stored or claimed account id; undefined if there is none that a header can contain. */
export function toAccountId(text: string | null | undefined): string | undefined {
  return typeof text === 'string' && isHeaderValue(text) ? text : undefined
}
