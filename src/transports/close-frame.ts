import { lastLines } from './exit-text.js'

const noCode = 1005
const noFrame = 1006

/** How a peer has closed a WebSocket. Servers of this protocol send no Close frame. */
export function describeClose(code: number, reason: string): string {
  if (code === noFrame) return 'it sent no Close frame'
  if (code === noCode) return 'it sent a Close frame without a code'
  const [text] = lastLines(reason)
  return `it sent a Close frame with code ${code}${text === undefined ? '' : `, "${text}"`}`
}
