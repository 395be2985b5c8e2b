// Scalars with a width or a meaning that `number` and `string` do not tell.

/**
 * A signed 64-bit integer. Exact in JavaScript up to 2^53 - 1; readers refuse what lies beyond.
 * @asType integer
 * @format int64
 */
export type Int64 = number

/**
 * A signed 32-bit integer.
 * @asType integer
 * @format int32
 */
export type Int32 = number

/**
 * An unsigned 32-bit integer.
 * @asType integer
 * @format uint32
 */
export type Uint32 = number

/**
 * Seconds since 1970, which may have a fraction (`NumericDate` of RFC 7519).
 * @asType number
 */
export type NumericDate = number

/**
 * A JSON Web Token in compact form.
 * @secret
 */
export type Jwt = string
