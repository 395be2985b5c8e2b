import { expect, test, vi } from 'vitest'
import { LineFramer } from '../../src/transports/line-framer.js'

const mib = 1024 * 1024

test.each([
  ['of 64 KiB', 64 * 1024],
  ['of 100 bytes', 100],
  ['that split characters', 4099],
])('a long line in chunks %s allocates one small buffer and copies each byte once', (_, size) => {
  const line = Buffer.from(`{"text":"${'aé€😀'.repeat(500_000)}"}`)
  const allocated: number[] = []
  const allocators = (['alloc', 'allocUnsafe', 'allocUnsafeSlow', 'concat'] as const).map((name) =>
    vi.spyOn(Buffer, name),
  )
  let copied = 0
  const prototype = Buffer.prototype as Buffer
  // eslint-disable-next-line @typescript-eslint/unbound-method -- called with its buffer
  const { copy } = prototype
  const counted: typeof copy = function (this: Buffer, ...given: Parameters<typeof copy>) {
    const count = copy.apply(this, given)
    copied += count
    return count
  }
  prototype.copy = counted
  const framer = new LineFramer()
  for (let start = 0; start < line.length; start += size) {
    framer.push(line.subarray(start, start + size))
  }
  const [frame] = framer.push(Buffer.from('\n'))
  for (const allocator of allocators) {
    allocated.push(...allocator.mock.calls.map(([first]) => Number(first)))
    allocator.mockRestore()
  }
  prototype.copy = copy
  expect(frame).toEqual({ kind: 'text', text: line.toString(), position: 0 })
  expect(allocated.reduce((sum, each) => sum + each, 0)).toBeLessThan(mib / 8)
  // The head is a second copy, of 4 KiB.
  expect(copied).toBeLessThanOrEqual(line.length + 4096)
})

test('invalid bytes in any piece of a long line are found', () => {
  for (const [at, bytes] of [
    [0, [0xff]],
    [65_535, [0xe2, 0x82]],
    [65_536, [0x80]],
    [150_000, [0xc3, 0x28]],
  ] as const) {
    const line = Buffer.concat([
      Buffer.alloc(at, 'x'),
      Buffer.from(bytes),
      Buffer.alloc(200_000 - at, 'x'),
    ])
    const framer = new LineFramer()
    framer.push(line.subarray(0, 10))
    const [frame] = framer.push(Buffer.concat([line.subarray(10), Buffer.from('\n')]))
    expect(frame).toMatchObject({ kind: 'invalidUtf8', head: line.toString() })
  }
})

test('long pieces of ASCII and of other characters keep their order', () => {
  const parts = ['a'.repeat(5000), 'é'.repeat(3000), 'b'.repeat(1_200_000), '€', 'c'.repeat(9000)]
  const text = `${parts.join('')}${parts.join('')}`
  const line = Buffer.from(text)
  for (const size of [4096, 4099, 65_536, 1_100_000]) {
    const framer = new LineFramer()
    for (let start = 0; start < line.length; start += size) {
      expect(framer.push(line.subarray(start, start + size))).toEqual([])
    }
    expect(framer.push(Buffer.from('\n{}\n'))).toEqual([
      { kind: 'text', text, position: 0 },
      { kind: 'text', text: '{}', position: line.length + 1 },
    ])
  }
})
