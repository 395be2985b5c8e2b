export * from '../generated/enums.js'
export type * from '../generated/messages.js'
export * from '../generated/methods.js'
export type * from '../generated/types/index.js'
