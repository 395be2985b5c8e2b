import type { IncomingMessage, ServerResponse } from 'node:http'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { ModelReply, RepliedRequest } from './model-provider-replies.js'

/** A request to the model as it came. */
export interface ModelRequest {
  /** Method and path: `POST /v1/responses`. */
  line: string
  /** The JSON of its body, undefined where it has none. */
  body: unknown
  /** What vouches for the client: the header `x-oai-attestation`. */
  attestation: string | undefined
}

/** A model on 127.0.0.1 that says what it is told to, in the words of the Responses API. */
export interface ModelProvider {
  /** What `base_url` is set to. */
  baseUrl: string
  /** Every request, expected or not, in the order of arrival. */
  requests: readonly ModelRequest[]
  close(): void
}

/** Each `POST /v1/responses` gets the next reply. One too many is answered as a mistake of the script. */
export async function startModelProvider(replies: readonly ModelReply[]): Promise<ModelProvider> {
  const requests: ModelRequest[] = []
  let answered = 0
  const server = createServer((request, response) => {
    readRequest(request)
      .then((seen) => {
        requests.push(seen)
        if (seen.line !== 'POST /v1/responses') return send(response, notFound)
        const { tools = [] } = seen.body as Partial<RepliedRequest>
        const reply = replies[answered] ?? exhausted
        send(response, reply, { number: ++answered, tools })
      })
      .catch((error: unknown) => response.destroy(error as Error))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    requests,
    close() {
      server.close()
      server.closeAllConnections()
    },
  }
}

const notFound: ModelReply = { status: 404, body: { error: { message: 'No such path' } } }
const exhausted: ModelReply = { status: 500, body: { error: { message: 'No reply is left' } } }

async function readRequest(request: IncomingMessage): Promise<ModelRequest> {
  let text = ''
  for await (const chunk of request.setEncoding('utf8')) text += chunk
  const { method = '', url = '', headers } = request
  return {
    line: `${method} ${url}`,
    body: text === '' ? undefined : JSON.parse(text),
    attestation: headers['x-oai-attestation']?.toString(),
  }
}

const toNobody: RepliedRequest = { number: 0, tools: [] }

function send(response: ServerResponse, reply: ModelReply, request = toNobody): void {
  if ('status' in reply) {
    response.writeHead(reply.status, { 'content-type': 'application/json' })
    response.end(JSON.stringify(reply.body))
    return
  }
  response.writeHead(200, { 'content-type': 'text/event-stream' })
  for (const event of reply.events(request)) {
    response.write(`event: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`)
  }
  if (!reply.held) response.end()
}
