import { expect, test } from 'vitest'
import { plan } from '../../codegen/files.js'

test('plan() adds what is missing, changes what differs, deletes what is left over', () => {
  const wanted = new Map([
    ['b', 'new'],
    ['a', 'same'],
    ['d', 'changed'],
  ])
  const present = new Map([
    ['a', 'same'],
    ['c', 'left over'],
    ['d', 'before'],
  ])
  expect(plan(wanted, present)).toEqual([
    { kind: 'add', path: 'b' },
    { kind: 'delete', path: 'c' },
    { kind: 'change', path: 'd' },
  ])
})

test('plan() is empty when nothing differs', () => {
  expect(plan(new Map([['a', 'same']]), new Map([['a', 'same']]))).toEqual([])
})
