import { expect, onTestFinished, test, vi } from 'vitest'
import { createClient } from '../../src/client/client.js'
import type { ServerRequestContext } from '../../src/client/server-requests.js'
import type { RpcReport } from '../../src/rpc/report.js'
import { createTransportPair } from '../../src/transports/memory.js'

const method = 'item/fileChange/requestApproval'
const params = { threadId: 't', turnId: 'u', itemId: 'i', startedAtMs: 1 }

/** A client whose handler waits, and its server as texts. */
function open() {
  const [ours, theirs] = createTransportPair()
  const contexts: ServerRequestContext[] = []
  const reports: RpcReport[] = []
  let answer: () => void = () => undefined
  const client = createClient(theirs, {
    report: (event) => reports.push(event),
    serverRequests: {
      [method]: (_params, context) => {
        contexts.push(context)
        return new Promise<{ decision: 'accept' }>(
          (resolve) => (answer = () => resolve({ decision: 'accept' })),
        )
      },
    },
  })
  onTestFinished(() => client.close())
  const sent: string[] = []
  void (async () => {
    for await (const frame of ours.incoming) if (frame.kind === 'text') sent.push(frame.text)
  })()
  const send = (message: object) => ours.send(JSON.stringify(message))
  return { contexts, reports, sent, send, answer: () => answer() }
}

const resolved = (requestId: number | string) => ({
  method: 'serverRequest/resolved',
  params: { threadId: 't', requestId },
})

test.each([0, 'a'])('the server withdraws request %j: its handler is aborted', async (id) => {
  const { contexts, reports, sent, send, answer } = open()
  await send({ id, method, params })
  await vi.waitFor(() => expect(contexts).toHaveLength(1))
  expect(contexts[0]!.requestId).toBe(id)
  await send(resolved('another'))
  await send(resolved(id))
  await vi.waitFor(() => expect(contexts[0]!.signal.aborted).toBe(true))
  answer()
  await vi.waitFor(() => expect(reports).toHaveLength(1))
  expect(reports).toMatchObject([{ level: 'debug', code: 'late_answer' }])
  expect(sent).toEqual([])
})

test('a request whose id is open is the same one, and is answered once', async () => {
  const { contexts, sent, send, answer } = open()
  await send({ id: 3, method, params })
  await vi.waitFor(() => expect(contexts).toHaveLength(1))
  await send({ id: 3, method, params })
  await send({ id: 4, method, params })
  await vi.waitFor(() => expect(contexts).toHaveLength(2))
  answer()
  await vi.waitFor(() => expect(sent).toEqual(['{"id":4,"result":{"decision":"accept"}}']))
  await send({ id: 4, method, params })
  await vi.waitFor(() => expect(contexts).toHaveLength(3))
})
