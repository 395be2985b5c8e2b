/** Options of startHeartbeat. */
export interface HeartbeatOptions {
  /** Time between pings in milliseconds. `Infinity` disables them. */
  intervalMs: number
  /** Sends a ping. Resolves when it is written. */
  ping: () => Promise<void>
  /** How many bytes the peer has sent, or undefined while this side does not read. */
  bytesRead: () => number | undefined
  onDead: () => void
}

const maxUnanswered = 2
// A ping waits behind a long message, which may take minutes on a slow line.
const maxUnwritten = 10
// A timer with a longer delay fires at once.
const longestDelayMs = 2 ** 31 - 1

/**
 * Pings a peer, and calls `onDead` when it has sent nothing after two pings. Returns a function that
 * ends the pings. They do not keep the process running.
 */
export function startHeartbeat({ intervalMs, ...options }: HeartbeatOptions): () => void {
  if (intervalMs > longestDelayMs) return () => undefined
  let before = options.bytesRead()
  let unanswered = 0
  let unwritten = 0
  let written = true
  const beat = () => {
    const read = options.bytesRead()
    const silent = read !== undefined && read === before
    before = read
    if (!silent) unanswered = unwritten = 0
    else if (!written) unwritten++
    if (unanswered >= maxUnanswered || unwritten >= maxUnwritten) return options.onDead()
    if (!written) return
    unanswered++
    written = false
    void options.ping().then(
      () => (written = true),
      () => (written = true),
    )
  }
  const timer = setInterval(beat, intervalMs)
  timer.unref()
  return () => clearInterval(timer)
}
