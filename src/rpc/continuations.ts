/**
 * Resolves when the code that continues a settled call has run, up to its next I/O. Code after
 * `await request()` can therefore listen to notifications that arrived with the answer.
 */
export function continuations(): Promise<void> {
  return new Promise(afterMicrotasks)
}

/** Runs a function after all microtasks. Browsers have no `process`. */
function afterMicrotasks(run: () => void): void {
  const { process: host } = globalThis as { process?: Partial<NodeJS.Process> }
  // A tick that a microtask queues runs after all microtasks.
  if (host?.nextTick !== undefined) return host.nextTick(run)
  // A timer would wait for some milliseconds.
  const { port1, port2 } = new MessageChannel()
  port1.addEventListener('message', () => {
    port1.close()
    run()
  })
  port1.start()
  port2.postMessage(undefined)
}
