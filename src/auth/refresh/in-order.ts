import type { Lock } from './managed-auth.js'

/** The same lock, whose tasks run one after the other in the order of the calls. */
export function inOrder(lock: Lock): Lock {
  let last: Promise<unknown> = Promise.resolve()
  return (task) => {
    const done = last.then(() => lock(task))
    last = done.catch(() => undefined)
    return done
  }
}
