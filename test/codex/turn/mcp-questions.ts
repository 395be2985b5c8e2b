import { callMcp } from '../../support/model-provider-replies.js'
import { from } from '../releases.js'
import type { Question } from './questions.js'

const elicitation = 'mcpServer/elicitation/request'

/** What somebody writes into every field of a form, in the order of their names. */
export const content = {
  adult: true,
  age: 36,
  arrival: '2030-01-02T03:04:05Z',
  birthday: '1994-11-21',
  colour: 'blue',
  colours: ['blue', 'red'],
  homepage: 'https://example.com/',
  mail: 'ann@example.com',
  name: 'Ann',
  share: 0.5,
  size: 'l',
  sizes: ['s'],
  taste: 'sour',
}

/** The tool itself hears the answer, and tells it on. */
const heard = { type: 'mcpToolCall', status: 'completed' }

export const form: Question = {
  name: 'form',
  method: elicitation,
  does: callMcp('asker', 'fill_form'),
  answers: {
    filled: {
      result: { action: 'accept', content },
      told: `{"action":"accept","content":${JSON.stringify(content)}}`,
      item: heard,
    },
    notFilled: {
      result: { action: 'decline', content: null },
      told: '{"action":"decline"}',
      item: heard,
    },
    left: { result: { action: 'cancel' }, told: '{"action":"cancel"}', item: heard },
  },
  refused: { told: '{"action":"decline"}', item: heard },
}

const url: Question = {
  name: 'url',
  method: elicitation,
  does: callMcp('asker', 'open_url'),
  answers: {
    opened: { result: { action: 'accept' }, told: '{"action":"accept"', item: heard },
    notOpened: { result: { action: 'decline' }, told: '{"action":"decline"}', item: heard },
    closed: { result: { action: 'cancel' }, told: '{"action":"cancel"}', item: heard },
  },
  refused: { told: '{"action":"decline"}', item: heard },
}

/** Whatever the server wants to have in it. */
const ownForm: Question = {
  name: 'ownForm',
  method: elicitation,
  does: callMcp('asker', 'fill_own_form'),
  in: from('0.150.1'),
  answers: {
    ownFilled: {
      result: { action: 'accept', content: { name: 'Ann' } },
      told: '{"action":"accept","content":{"name":"Ann"}}',
      item: heard,
    },
    ownNotFilled: { result: { action: 'decline' }, told: '{"action":"decline"}', item: heard },
  },
  refused: { told: '{"action":"decline"}', item: heard },
}

/** Codex asks by itself, with an empty form. */
const mcpApproval: Question = {
  name: 'mcpApproval',
  method: elicitation,
  does: callMcp('asker', 'change'),
  answers: {
    denied: {
      result: { action: 'decline' },
      told: 'user rejected MCP tool call',
      item: { type: 'mcpToolCall', status: 'failed' },
    },
    dismissed: {
      result: { action: 'cancel' },
      told: 'user cancelled MCP tool call',
      item: { type: 'mcpToolCall', status: 'failed' },
    },
    allowed: { result: { action: 'accept', content: {} }, told: 'done', item: heard },
  },
  refused: {
    told: 'user rejected MCP tool call',
    item: { type: 'mcpToolCall', status: 'failed' },
  },
}

/** What `asking-mcp-server.mjs` asks, and what codex asks about it. */
export const mcpQuestions: readonly Question[] = [form, url, ownForm, mcpApproval]
