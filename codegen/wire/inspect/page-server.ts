import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { Access } from './access.js'
import { hasToken, isFromHere, safeHeaders } from './access.js'
import type { FrameLog } from './frame-log.js'

/** A page on 127.0.0.1. */
export interface PageServer {
  /** With the token in its fragment, which browsers send to no server. */
  url: string
  /** Resolves when the pages have all frames, or after a second. The log has to be closed first. */
  close(): Promise<void>
}

/** Options of startPageServer. */
export interface PageServerOptions {
  /** The folder of the files of the page. */
  assets: string
  log: FrameLog
}

/** The files of the page and their types. They contain nothing secret, so they need no token. */
const files: Readonly<Record<string, readonly [string, string]>> = {
  '/': ['index.html', 'text/html'],
  '/page.js': ['page.js', 'text/javascript'],
  '/page.css': ['page.css', 'text/css'],
}

export async function startPageServer({ assets, log }: PageServerOptions): Promise<PageServer> {
  const token = randomBytes(24).toString('base64url')
  const access: Access = { token, port: 0 }
  const server = createServer((request, response) => {
    answer({ request, response }, { assets, log, access }).catch(() => response.destroy())
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  access.port = (server.address() as AddressInfo).port
  // The page is no reason to keep the process.
  server.unref()
  return {
    url: `http://127.0.0.1:${access.port}/#${token}`,
    async close() {
      const closed = new Promise((resolve) => server.close(resolve))
      // A page that does not read must not keep the process.
      const timer = setTimeout(() => server.closeAllConnections(), closeMs)
      await closed
      clearTimeout(timer)
    },
  }
}

interface Exchange {
  request: IncomingMessage
  response: ServerResponse
}

async function answer(
  { request, response }: Exchange,
  { assets, log, access }: PageServerOptions & { access: Access },
): Promise<void> {
  const refuse = (status: number) => void response.writeHead(status, safeHeaders).end()
  if (!isFromHere(request, access)) return refuse(403)
  if (request.method !== 'GET') return refuse(405)
  const [path = ''] = (request.url ?? '').split('?')
  const file = Object.hasOwn(files, path) ? files[path] : undefined
  if (file !== undefined) {
    const [name, type] = file
    const body = await readFile(join(assets, name))
    response.writeHead(200, { ...safeHeaders, 'content-type': `${type}; charset=utf-8` }).end(body)
  } else if (path !== '/frames' && path !== '/recording') {
    refuse(404)
  } else if (!hasToken(request, access)) {
    refuse(401)
  } else {
    const lines = path === '/frames' ? followFrames(log, response) : readRecording(log)
    response.writeHead(200, { ...safeHeaders, 'content-type': 'application/x-ndjson' })
    const closed = new Promise<void>((resolve) => response.once('close', () => resolve()))
    for await (const text of lines) {
      if (!response.write(text)) await Promise.race([once(response, 'drain'), closed])
      if (response.destroyed) return
    }
    response.end()
  }
}

const most = 1000
const closeMs = 1000

/** All frames, and then each new one. A page that reads slowly gets them later. */
async function* followFrames(log: FrameLog, response: ServerResponse): AsyncGenerator<string> {
  yield `${log.meta}\n`
  let wake = () => undefined as void
  const stop = log.onChange(() => wake())
  response.on('close', () => wake())
  try {
    for (let at = 0; !response.destroyed;) {
      const { entries, next } = log.read(at, most)
      at = next
      if (entries.length > 0) yield entries.map(({ shown }) => `${shown}\n`).join('')
      else if (log.isClosed) return
      else await new Promise<void>((resolve) => (wake = resolve))
    }
  } finally {
    stop()
  }
}

function* readRecording(log: FrameLog): Generator<string> {
  yield log.header
  for (let at = 0; ;) {
    const { entries, next } = log.read(at, most)
    if (entries.length === 0) return
    at = next
    yield entries.map(({ recorded }) => recorded).join('')
  }
}
