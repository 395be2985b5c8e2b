const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

const pending = new Set<() => void>()

/**
 * Runs a function if a signal or an exit ends this process before the returned function is called.
 * The latest one runs first.
 */
export function cleanUpOnExit(cleanUp: () => void): () => void {
  // Each call has an entry of its own.
  const entry = () => cleanUp()
  if (pending.size === 0) listen()
  pending.add(entry)
  return () => {
    if (pending.delete(entry) && pending.size === 0) stopListening()
  }
}

function listen(): void {
  for (const signal of signals) process.on(signal, endBySignal)
  process.on('exit', cleanUpAll)
}

function stopListening(): void {
  for (const signal of signals) process.removeListener(signal, endBySignal)
  process.removeListener('exit', cleanUpAll)
}

function endBySignal(signal: NodeJS.Signals): void {
  cleanUpAll()
  // Other listeners decide what the signal does.
  if (process.listenerCount(signal) === 0) process.kill(process.pid, signal)
}

function cleanUpAll(): void {
  const entries = [...pending].reverse()
  pending.clear()
  stopListening()
  for (const entry of entries) entry()
}
