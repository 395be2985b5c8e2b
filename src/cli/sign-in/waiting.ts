import type { Terminal } from '../terminal.js'
import { isLively, log } from '../terminal.js'

const frames = ['-', '\\', '|', '/']
const frameMs = 120
const eraseLine = '\r\u001b[2K'

/**
 * Shows a spinner until the returned function is called. The terminal stays in its usual mode, where
 * Ctrl-C arrives as a signal.
 */
export function showWaiting(text: string, terminal: Terminal): () => void {
  const { stderr, env } = terminal
  const line = `${text}. Ctrl-C cancels.`
  if (!isLively(stderr, env)) {
    log(terminal, [line])
    return () => undefined
  }
  let step = 0
  const draw = () => stderr.write(`${eraseLine}${frames[step++ % frames.length]} ${line}`)
  draw()
  const timer = setInterval(draw, frameMs)
  return () => {
    clearInterval(timer)
    stderr.write(eraseLine)
  }
}
