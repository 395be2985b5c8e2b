// Facts about the contract as a whole.

/** Which servers the contract speaks for. */
export interface ContractFacts {
  /** The codex release that a server built on this contract reports. It has all of the contract. */
  protocolVersion: '0.171.0'
  /** Oldest codex release whose frames a reader must take. */
  oldestServer: '0.118.0'
  /** Newest codex release that the contract was compared with. */
  newestServer: '0.171.0'
}

/** How messages travel, whatever their method. */
export interface EnvelopeFacts {
  /** The `jsonrpc` member is never written, and ignored when read. */
  jsonrpc: 'omitted'
  /** Batches are not answered. */
  batch: 'ignored'
  /** One JSON text a line, ended by a line feed. */
  framing: 'ndjson'
  /** Ids are strings, or integers that are exact over all of int64. */
  ids: 'stringOrInt64'
  /** Deepest nesting of arrays and objects that is read. */
  maxDepth: 127
  /** Longest line that is read unless configured otherwise, in bytes. */
  maxLineBytes: 67108864
}
