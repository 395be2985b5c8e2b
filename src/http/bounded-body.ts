import { HttpError } from './errors.js'

/** The limit of a body, after decompression. */
const maxBodyBytes = 4 * 1024 * 1024

/** The same response, with a body that fails beyond the limit. */
export function boundBody(response: Response): Response {
  if (response.body === null) return response
  let bytes = 0
  const bound = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      bytes += chunk.byteLength
      if (bytes > maxBodyBytes) {
        throw new HttpError('too_large', `the answer has more than ${maxBodyBytes} bytes`)
      }
      controller.enqueue(chunk)
    },
  })
  const { status, statusText, headers } = response
  return new Response(response.body.pipeThrough(bound), {
    status,
    statusText,
    headers: Object.fromEntries(headers),
  })
}
