import { expect, test } from 'vitest'
import {
  inContext,
  ConnectionError,
  RpcError,
  toErrorObject,
  wireCodes,
} from '../../src/rpc/errors.js'

test('toErrorObject() lets an RpcError speak for itself', () => {
  const reported: unknown[] = []
  const error = new RpcError(wireCodes.refused, 'no', { data: { kind: 'authRequired' } })
  const wire = toErrorObject(error, (thrown) => reported.push(thrown))
  expect(wire).toEqual({ code: -32600, message: 'no', data: { kind: 'authRequired' } })
  expect(reported).toEqual([])
})

test('toErrorObject() leaves out data that is absent', () => {
  expect(toErrorObject(new RpcError(1, 'no'), () => {})).toStrictEqual({ code: 1, message: 'no' })
})

test.each([[new Error('password is hunter2')], ['hunter2'], [undefined], [null]])(
  'toErrorObject() hides what a handler did not mean to say (%s)',
  (thrown) => {
    const reported: unknown[] = []
    const wire = toErrorObject(thrown, (error) => reported.push(error))
    expect(wire).toEqual({ code: -32603, message: 'Internal error', data: { kind: 'internal' } })
    expect(reported).toEqual([thrown])
  },
)

test('a ConnectionError is no RpcError, so it never travels', () => {
  const error = new ConnectionError('closed', 'the peer closed the connection')
  expect(toErrorObject(error, () => {})).toMatchObject({ message: 'Internal error' })
})

test('inContext() keeps the code and tells what was being done', () => {
  const cause = new Error('EPIPE')
  const error = inContext(
    'Cannot call "m"',
    new ConnectionError('closed', 'the output is closed', { cause }),
  )
  expect(error).toMatchObject({
    code: 'closed',
    message: 'Cannot call "m": the output is closed',
    cause,
  })
})

test('the codes on the wire', () => {
  expect(wireCodes).toEqual({ refused: -32600, internal: -32603, overloaded: -32001 })
})
