import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { spawnCodex } from 'codex-contract'
import { WebSocketServer } from 'ws'

const { values } = parseArgs({
  options: {
    codex: { type: 'string', default: 'codex' },
    port: { type: 'string', default: '8000' },
  },
})
const origin = `http://127.0.0.1:${values.port}`

const html = join(import.meta.dirname, '../../page/index.html')
const bundle = join(import.meta.dirname, 'bundle')
const server = createServer(async ({ url = '' }, response) => {
  const isPage = url === '/'
  const name = /^\/([\w-]+\.js)$/.exec(url)?.[1] ?? ''
  const type = isPage ? 'text/html' : 'text/javascript'
  try {
    const text = await readFile(isPage ? html : join(bundle, name))
    response.writeHead(200, { 'content-type': type }).end(text)
  } catch {
    response.writeHead(404).end()
  }
})

// Any website that the user visits can connect to this port, so only this page is let in.
const verifyClient = (client: { origin: string }) => client.origin === origin
new WebSocketServer({ server, verifyClient }).on('connection', async (socket) => {
  const codex = spawnCodex({ codexPath: values.codex })
  socket.on('message', (data: Buffer) => codex.send(data.toString()).catch(() => socket.close()))
  socket.on('close', () => void codex.close())
  try {
    for await (const frame of codex.incoming) if (frame.kind === 'text') socket.send(frame.text)
  } catch (error) {
    console.error(String(error))
  }
  socket.close()
})

server.listen(Number(values.port), '127.0.0.1', () => console.log(origin))
