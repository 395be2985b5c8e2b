import type { Output } from '../../support/model-provider-replies.js'
import { call } from '../../support/model-provider-replies.js'

/** A message that has no end yet. */
export function sayInPart(...deltas: readonly string[]): Output {
  return ({ id, output_index }) => {
    const item = { type: 'message', id: `message-${id}`, role: 'assistant', content: [] }
    const part = { item_id: item.id, output_index, content_index: 0 }
    return [
      { type: 'response.output_item.added', output_index, item },
      ...deltas.map((delta) => ({ type: 'response.output_text.delta', ...part, delta })),
    ]
  }
}

/** A call of the tool of `createGate`. */
export const callGate = call('gate', { name: 'first' })

/** A tool that runs until the test opens it, so that its turn is certainly running. */
export function createGate() {
  let setEntered: () => void
  let open: () => void
  const entered = new Promise<void>((resolve) => (setEntered = resolve))
  const opened = new Promise<void>((resolve) => (open = resolve))
  const tools = {
    gate: {
      description: 'Waits',
      async run() {
        setEntered()
        await opened
        return 'opened'
      },
    },
  }
  return { tools, entered, open: () => open() }
}
