import { expect, test } from 'vitest'
import { Sequence } from '../../src/contract/sequence.js'

function createValue() {
  let give!: (value: string) => void
  const value = new Promise<string>((resolve) => (give = resolve))
  return { value, give }
}

test('a task whose value is there is run at once', () => {
  const sequence = new Sequence()
  expect(sequence.run('now', (value) => value)).toBe('now')
  expect(sequence.waiting).toBe(false)
})

test('a task does not overtake one that still waits behind one that was run', async () => {
  const sequence = new Sequence()
  const first = createValue()
  const second = createValue()
  const order: string[] = []
  const note = (value: string) => order.push(value)
  const ran = sequence.run(first.value, note)
  void sequence.run(second.value, note)
  first.give('first')
  await ran
  const last = sequence.run('third', note)
  expect(sequence.waiting).toBe(true)
  second.give('second')
  await last
  expect(order).toEqual(['first', 'second', 'third'])
  expect(sequence.waiting).toBe(false)
})

test('idle waits for every task that had come', async () => {
  const sequence = new Sequence()
  const slow = createValue()
  const order: string[] = []
  void sequence.run(slow.value, (value) => order.push(value))
  void sequence.run('after', (value) => order.push(value))
  const idle = sequence.idle().then(() => order.push('idle'))
  slow.give('slow')
  await idle
  expect(order).toEqual(['slow', 'after', 'idle'])
})
