import { call, hold, refuse, respond, say, think } from '../../support/model-provider-replies.js'

/** As codex asks a model to write it; anything else is taken as it is. */
const review = {
  findings: [],
  overall_correctness: 'patch is correct',
  overall_explanation: 'It is fine.',
  overall_confidence_score: 1,
}

/** What the model answers in the turns of `recordTurns`, in this order. */
export const replies = [
  respond(think('Somebody ', 'greets me.'), say('Hel', 'lo')),

  respond(write('accepted.txt')),
  respond(say('It ran.')),

  respond(write('declined.txt')),
  respond(say('It did not run.')),

  respond(patch('patched.txt')),
  respond(say('It is there.')),

  hold(say('Wait')),

  refuse(429, 'Not today'),

  respond(say('Somebody wanted files, and got two of three.')),

  respond(say(JSON.stringify(review))),
]

/** A command that has to be asked for, whatever the sandbox would allow. */
export function write(file: string) {
  return call('exec_command', {
    cmd: `printf written > ${file} && cat ${file}`,
    sandbox_permissions: 'require_escalated',
    justification: `May I write ${file}?`,
  })
}

/** No program is called `apply_patch`: codex takes such a command for a change of files. */
function patch(file: string) {
  const lines = ['*** Begin Patch', `*** Add File: ${file}`, '+patched', '*** End Patch']
  return call('exec_command', { cmd: `apply_patch <<'EOF'\n${lines.join('\n')}\nEOF\n` })
}
