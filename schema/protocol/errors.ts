// Every way a call can fail, with the number that travels beside it.

/** The error kinds and the JSON-RPC code each one is sent with. */
export interface ErrorCodes {
  /** The message is not a request of this protocol. */
  invalidRequest: -32600
  /** No such method. */
  unknownMethod: -32600
  /** The params do not fit the method; `data.pointer` locates the problem. */
  invalidParams: -32600
  /** The line or frame was over its bound. */
  tooLarge: -32600
  /** Sent before `initialize`. */
  notInitialized: -32600
  /** `initialize` was sent twice. */
  alreadyInitialized: -32600
  /** The client did not ask for the experimental API. */
  experimentalRequired: -32600
  /** Not signed in. */
  authRequired: -32600
  /** An API key is not enough here. */
  chatgptAuthRequired: -32600
  /** This way to sign in is switched off or not offered. */
  loginMethodDisabled: -32600
  /** The host supplies the tokens, so no other login may start. */
  externalAuthActive: -32600
  /** The account belongs to another workspace than the configured ones. */
  workspaceMismatch: -32600
  /** Not the id of a login. */
  invalidLoginId: -32600
  /** A login could not start or could not be stored. */
  loginFailed: -32603
  /** The token given by the host cannot be read. */
  invalidToken: -32603
  /** Tokens could not be refreshed; `data.reason` has the reason. */
  refreshFailed: -32603
  /** A remote service gave no answer. */
  backendUnavailable: -32603
  /** A remote service refused the credentials. */
  backendUnauthorized: -32603
  /** A remote service answered with an error. */
  backendRejected: -32603
  /** A remote service answered with something else than agreed. */
  backendInvalidResponse: -32603
  /** Too many requests at once; retry later. */
  overloaded: -32001
  /** A fault of the server itself; details stay there. */
  internal: -32603
  /** An id, a name or a path refers to nothing here. */
  notFound: -32600
  /** The object of the call is in a state that does not allow it. */
  wrongState: -32600
  /** A turn or another writer is at work; the same call works later. */
  busy: -32600
  /** Another client has changed it, or the id is in use. */
  conflict: -32600
  /** The server does not offer this here. */
  notSupported: -32600
  /** The configuration cannot be loaded. */
  configInvalid: -32603
  /** The operating system refused a file operation. */
  fileSystem: -32603
  /** A process or a remote machine could not be started or reached. */
  executionFailed: -32603
  /** An MCP server does not start, or does not accept the sign-in. */
  mcpServerFailed: -32603
  /** The session file of a thread is damaged. */
  historyDamaged: -32603
  /** Over a limit, such as the length of the input or of a list. */
  limitExceeded: -32600
  /** The plan, the quota or the credits are used up. */
  usageLimitReached: -32603
  /** The model, a policy, a reviewer or a hook refused. */
  policyRefused: -32603
}

/**
 * The kinds of failure, as found in `data.kind`.
 * @openEnum internal
 */
export type ErrorKind = keyof ErrorCodes
