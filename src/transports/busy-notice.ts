/**
 * A line that the server of this package logs if it cannot end yet: it finishes a refresh of tokens.
 * The transport that has started it then waits longer before it kills the server.
 */
export const busyNotice = 'INFO Finishing work that must not be lost before the exit'
