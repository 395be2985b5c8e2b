import type { IntegerWidth } from './model.js'

/** The least and the greatest integer of each width, as far as JavaScript is exact. */
export const integerRanges: Readonly<Record<IntegerWidth, readonly [number, number]>> = {
  int32: [-2147483648, 2147483647],
  uint8: [0, 255],
  uint16: [0, 65535],
  uint32: [0, 4294967295],
  uint64: [0, Number.MAX_SAFE_INTEGER],
  int64: [Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
}
