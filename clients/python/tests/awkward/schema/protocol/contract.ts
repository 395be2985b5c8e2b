// A contract of names that are hard on Python.

/** Facts. */
export interface ContractFacts {
  protocolVersion: '1.0.0'
  oldestServer: '1.0.0'
  newestServer: '1.5.0'
}

/** Envelope. */
export interface EnvelopeFacts {
  framing: 'ndjson'
  maxDepth: 127
}

/** Codes. */
export interface ErrorCodes {
  None: -1
  class: -32600
  'a/b/c': -32603
}

/** Kinds. */
export type ErrorKind = keyof ErrorCodes
