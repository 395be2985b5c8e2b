import { HttpError } from './errors.js'

/** The limit of a body, after decompression. */
const maxBodyBytes = 4 * 1024 * 1024

/** The same response, with a body that fails beyond the limit or when the caller aborts. */
export function boundBody(
  response: Response,
  caller: { readonly signal?: AbortSignal | null } | undefined,
): Response {
  if (response.body === null) return response
  const signal = caller?.signal
  let bytes = 0
  const bound = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      // Keeps a Request of the caller, without which its signal would never abort.
      caller?.signal?.throwIfAborted()
      bytes += chunk.byteLength
      if (bytes > maxBodyBytes) {
        throw new HttpError('too_large', `the answer has more than ${maxBodyBytes} bytes`)
      }
      controller.enqueue(chunk)
    },
  })
  const { status, statusText, headers } = response
  return new Response(response.body.pipeThrough(bound, signal ? { signal } : {}), {
    status,
    statusText,
    headers: Object.fromEntries(headers),
  })
}
