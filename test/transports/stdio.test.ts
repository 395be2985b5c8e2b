import { PassThrough } from 'node:stream'
import { expect, test } from 'vitest'
import { createConnection } from '../../src/rpc/connection.js'
import type { RpcReport } from '../../src/rpc/report.js'
import { createStdioTransport } from '../../src/transports/stdio.js'
import { eventually } from '../support/eventually.js'

function serve() {
  const stdin = new PassThrough()
  const stdout = new PassThrough()
  const reports: RpcReport[] = []
  const connection = createConnection(createStdioTransport({ stdin, stdout, maxLineBytes: 100 }), {
    onRequest: ({ method }) => method,
    onNotification: () => {},
    report: (event) => reports.push(event),
  })
  return { stdin, stdout, reports, connection }
}

test('a server answers line by line, past lines it cannot take', async () => {
  const { stdin, stdout, reports, connection } = serve()
  stdin.write('{"id":1,"method":"a"}\r\n\n')
  stdin.write(Buffer.from([0x22, 0xff, 0x22, 0x0a]))
  stdin.write(`{"id":2,"method":"b","params":"${'x'.repeat(100)}"}\n`)
  stdin.write('{"id":3,"meth')
  stdin.write('od":"c"}\n{"id":4,"method":"half"')
  stdin.end()
  await connection.closed
  const answers = (stdout.read() as Buffer).toString().trimEnd().split('\n')
  expect(answers.map((text) => JSON.parse(text) as unknown)).toMatchObject([
    { id: 1, result: 'a' },
    { id: 2, error: { code: -32600, data: { kind: 'tooLarge' } } },
    { id: 3, result: 'c' },
  ])
  expect(reports).toMatchObject([
    { code: 'invalid_utf8', length: 3, position: 24 },
    { code: 'truncated', length: 23 },
  ])
})

test('a stdout that is closed costs the answers and nothing else', async () => {
  const { stdin, stdout, reports, connection } = serve()
  stdout.destroy(Object.assign(new Error('write EPIPE'), { code: 'EPIPE' }))
  stdin.write('{"id":1,"method":"a"}\n')
  await eventually(() => {
    expect(reports).toMatchObject([{ level: 'debug', code: 'answer_lost' }])
  })
  await expect(connection.notify('n')).rejects.toMatchObject({
    code: 'closed',
    message: 'the output is closed',
  })
  stdin.end()
  await connection.closed
})
