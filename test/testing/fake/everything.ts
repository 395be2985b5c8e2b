import type { FakeTurn } from '../../../src/testing/fake/script-types.js'

/** A turn with an item of every kind that a script has words for. */
export async function everything(turn: FakeTurn): Promise<void> {
  turn
    .reasoning('Some ', 'thought')
    .startMessage({ phase: 'commentary' })
    .delta('I look')
    .complete()
  turn.command('ls', { output: 'a.txt\n' }).run()
  await turn.command('rm a.txt', { reason: 'May I?' }).approval()
  turn.command('sleep 9').output('half').complete({ exitCode: 1 })
  await turn.fileChange({ path: '/workspace/a.txt', kind: 'add', diff: 'a' }).approval()
  await turn.clientTool('look_up', { word: 'x' })
  const call = turn.mcpTool('asker', 'ask')
  await call.elicit('Who are you?')
  call.complete('Somebody')
  turn.mcpTool('asker', 'ask').fail('No answer')
  await turn.askUser({ id: 'colour', question: 'Which one?', options: ['Red', 'Blue'] })
  turn.plan([{ step: 'Look', status: 'completed' }], 'Why')
  turn.usage({ inputTokens: 20, outputTokens: 10 })
  turn.startMessage().delta('void')
  turn.retry().compact().message('Done')
}
