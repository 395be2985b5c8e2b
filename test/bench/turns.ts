/** The result of `thread/turns/list` in 14.8 MB. `newer` adds a member that the contract does not list. */
export function createTurns(newer: boolean): string {
  const item = {
    type: 'agentMessage',
    id: 'item',
    text: 'some words '.repeat(63),
    phase: null,
    delivery: null,
    memoryCitation: null,
    startedAtMs: 1,
    completedAtMs: 2,
    moderation: null,
    questions: null,
    ...(newer && { later: true }),
  }
  const turn = {
    id: 'turn',
    rootTurnId: null,
    items: Array.from({ length: 16_000 }, () => item),
    itemsView: 'full',
    status: 'completed',
    error: null,
    startedAt: 1,
    completedAt: 2,
    durationMs: 1000,
  }
  return JSON.stringify({ data: [turn], nextCursor: null, backwardsCursor: null })
}
