import type { Output } from '../../support/model-provider-replies.js'
import { call } from '../../support/model-provider-replies.js'
import type { Releases } from '../releases.js'

/** Something that a model does about which codex asks its client. */
export interface Question {
  name: string
  /** What it is asked with. */
  method: string
  does: Output
  /** The releases that ask it; every one unless given. */
  in?: Releases
  /** Each is given in a turn of its own, which it names. */
  answers: Readonly<Record<string, Outcome & { result: unknown }>>
  /** What comes of an error as the answer. */
  refused: Outcome
}

/** What comes of an answer. */
export interface Outcome {
  /** Part of what the model is told, without backslashes. Without it, the turn ends there. */
  told?: string
  /** Of the item that the model's call becomes, if any. */
  item?: { type: string; [member: string]: unknown }
}

const userInput: Question = {
  name: 'userInput',
  method: 'item/tool/requestUserInput',
  does: call('request_user_input', {
    questions: [
      {
        id: 'colour',
        header: 'Colour',
        question: 'Which one?',
        options: [
          { label: 'Blue (Recommended)', description: 'Like the sky' },
          { label: 'Red', description: 'Like a rose' },
        ],
      },
    ],
  }),
  answers: {
    chosen: {
      result: { answers: { colour: { answers: ['Red', 'user_note: a dark one'] } } },
      told: '{"answers":{"colour":{"answers":["Red","user_note: a dark one"]}}}',
    },
    notChosen: { result: { answers: {} }, told: '{"answers":{}}' },
  },
  refused: { told: '{"answers":{}}' },
}

const permissions = { network: { enabled: true }, fileSystem: { write: ['/srv/notes'] } }

const permission: Question = {
  name: 'permission',
  method: 'item/permissions/requestApproval',
  does: call('request_permissions', {
    reason: 'To publish the notes',
    permissions: { network: { enabled: true }, file_system: { write: ['/srv/notes'] } },
  }),
  answers: {
    granted: {
      result: { permissions, scope: 'session' },
      told: '"write":["/srv/notes"]}},"scope":"session"',
    },
    grantedInPart: {
      result: { permissions: { network: { enabled: true } } },
      told: '"network":{"enabled":true},"file_system":null},"scope":"turn"',
    },
    notGranted: {
      result: { permissions: {}, scope: 'turn' },
      told: '"network":null,"file_system":null},"scope":"turn"',
    },
  },
  refused: { told: '"network":null,"file_system":null},"scope":"turn"' },
}

/** A tool of the client, as `thread/start` is given it. */
export const lookUp = {
  // Earlier releases have no other type.
  type: 'function',
  name: 'look_up',
  description: 'Looks a word up',
  inputSchema: { type: 'object', properties: { word: { type: 'string' } } },
}

const image = 'data:image/gif;base64,R0lGODlhAQABAAAAACw='

const dynamicTool: Question = {
  name: 'dynamicTool',
  method: 'item/tool/call',
  does: call(lookUp.name, { word: 'contract' }),
  answers: {
    found: {
      result: {
        success: true,
        contentItems: [
          { type: 'inputText', text: 'An agreement' },
          { type: 'inputImage', imageUrl: image },
        ],
      },
      told: 'An agreement',
      item: { type: 'dynamicToolCall', status: 'completed', success: true },
    },
    notFound: {
      result: { success: false, contentItems: [{ type: 'inputText', text: 'No such word' }] },
      told: 'No such word',
      item: { type: 'dynamicToolCall', status: 'failed', success: false },
    },
  },
  refused: {
    told: 'dynamic tool request failed',
    item: { type: 'dynamicToolCall', status: 'failed', success: false },
  },
}

const commandWithPermissions: Question = {
  name: 'commandWithPermissions',
  method: 'item/commandExecution/requestApproval',
  does: call('exec_command', {
    cmd: 'printf told',
    sandbox_permissions: 'with_additional_permissions',
    justification: 'May I write a log?',
    // Nothing that was granted for the session.
    additional_permissions: { file_system: { write: ['/srv/log'] } },
  }),
  answers: {
    canceled: {
      result: { decision: 'cancel' },
      item: { type: 'commandExecution', status: 'declined' },
    },
  },
  refused: { told: 'Rejected', item: { type: 'commandExecution', status: 'failed' } },
}

/** What codex asks for its own tools. */
export const questions: readonly Question[] = [
  userInput,
  permission,
  dynamicTool,
  commandWithPermissions,
]
