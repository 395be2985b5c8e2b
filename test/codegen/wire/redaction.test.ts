import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { Direction, RecordedFrame } from '../../../codegen/wire/frame.js'
import { FrameRedactor } from '../../../codegen/wire/redact/frame-redactor.js'
import { Redactor } from '../../../codegen/wire/redact/redactor.js'
import { findSecretMembers } from '../../../codegen/wire/redact/secret-members.js'
import contract from '../../../generated/contract.json' with { type: 'json' }
import { encoded, findPlanted, planted } from './planted.js'

const places = { home: '/home/alice', temporary: '/tmp' }

/** The frames as a recording has them. */
function redact(frames: readonly object[], dir: Direction = 'in'): RecordedFrame[] {
  const written: RecordedFrame[] = []
  const secretMembers = findSecretMembers(contract)
  const redactor = new FrameRedactor(new Redactor({ ...places, secretMembers }), (frame) => {
    written.push(frame)
  })
  frames.forEach((frame, t) => redactor.push({ t, dir, text: JSON.stringify(frame) }))
  redactor.flush()
  return written
}

const turn = { threadId: 'thread', turnId: 'turn', itemId: 'item' }

function delta(text: string, method = 'item/commandExecution/outputDelta'): object {
  return { method, params: { ...turn, delta: text } }
}

function prompt(text: string): object {
  return { id: 1, method: 'turn/start', params: { threadId: 't', input: [{ type: 'text', text }] } }
}

function textOf(frames: readonly RecordedFrame[]): string {
  const deltas = frames.map(({ frame }) => (frame as { params: { delta?: string } }).params.delta)
  return deltas.join('')
}

const names = Object.keys(planted) as (keyof typeof planted)[]

describe.each(names)('a planted %s', (name) => {
  const key = planted[name]

  test.each([
    ['in a header', prompt(`curl -H 'Authorization: Bearer ${key}' https://example.com`)],
    ['in another header', prompt(`X-Api-Key: ${key}\nAccept: text/plain`)],
    ['in an assignment', prompt(`export OPENAI_API_KEY="${key}" && run`)],
    ['in a URL', prompt(`https://alice:${key}@example.com/repo.git`)],
    ['in a query', prompt(`https://example.com/?access_token=${key}&x=1`)],
    ['in JSON of a text', prompt(JSON.stringify({ password: key, a: [1] }))],
    ['in JSON of JSON', prompt(JSON.stringify(JSON.stringify({ text: `\npassword: ${key}` })))],
    ['as a member', { id: 2, method: 'x/y', params: { env: { SOME_TOKEN: key } } }],
    ['as a member with a mark', { id: 2, method: 'x', params: { type: 'apiKey', apiKey: key } }],
  ])('is not recorded %s', (_name, frame) => {
    expect(findPlanted(JSON.stringify(redact([frame], 'out')))).toEqual([])
  })

  test('is not recorded in output of one character a frame, between others', () => {
    const text = `Authorization: Bearer ${key}\ndone`
    const frames = redact(
      [...text].flatMap((letter) => [delta(letter), delta('x', 'item/agentMessage/delta')]),
    )
    expect(frames).toHaveLength(text.length * 2)
    const output = frames.filter(({ frame }) => {
      return (frame as { method: string }).method === 'item/commandExecution/outputDelta'
    })
    expect(findPlanted(textOf(output))).toEqual([])
    expect(textOf(output)).toMatch(/^Authorization: (?:\[secret \d+\])+\ndone$/)
  })

  test('is not recorded in output in base64 that is cut', () => {
    const text = `password=${key}\n`
    const pieces = [text.slice(0, 14), text.slice(14)].map(toBase64)
    const frames = redact(
      pieces.map((deltaBase64) => ({
        method: 'command/exec/outputDelta',
        params: { processId: 'p', stream: 'stdout', deltaBase64 },
      })),
    )
    const output = frames.map(({ frame }) => {
      const { params } = frame as { params: { deltaBase64: string } }
      return Buffer.from(params.deltaBase64, 'base64').toString()
    })
    expect(output.join('')).toBe('password=[secret 1]\n')
  })
})

// A password of words shows only by what it is called.
describe.each(names.filter((name) => name !== 'password'))('by its form, a planted %s', (name) => {
  const key = planted[name]

  test.each([
    ['in a prompt', prompt(`Use ${key} to sign in`)],
    ['in a path', { id: 1, method: 'fs/readFile', params: { path: `/repo/keys/${key}/x.txt` } }],
    ['as the name of a member', { method: 'x/y', params: { files: { [`/a/${key}`]: 1 } } }],
    ['in base64', prompt(`data ${encoded[name]} end`)],
    ['in a member in base64', { id: 1, result: { dataBase64: toBase64(`key ${key} end`) } }],
    ['in an error', { id: 1, error: { code: -32600, message: `refused: ${key}`, data: [key] } }],
  ])('is not recorded %s', (_name, frame) => {
    expect(findPlanted(JSON.stringify(redact([frame])))).toEqual([])
  })

  test('is not recorded in output that is cut anywhere', () => {
    const text = `the key is ${key} and more\n`
    for (let at = 0; at < text.length; at++) {
      const frames = redact([delta(text.slice(0, at)), delta(text.slice(at))])
      expect(findPlanted(JSON.stringify(frames))).toEqual([])
      expect(textOf(frames)).toMatch(/^the key is \[secret \d+\] and more\n$/)
    }
  })
})

function toBase64(text: string): string {
  return Buffer.from(text).toString('base64')
}

test('a secret with a mark is found in every later text, whatever its form', () => {
  const login = { id: 1, method: 'account/login/start', params: { apiKey: planted.password } }
  const frames = redact([login, prompt(`it is ${planted.password}.`)])
  expect(JSON.stringify(frames[1])).toContain('it is [secret 1].')
})

test('a private key is not recorded, as a whole or line by line', () => {
  const body = Array.from({ length: 20 }, (_, line) => `Line${line}planted`.padEnd(64, 'Ab3'))
  const key = `-----BEGIN PRIVATE KEY-----\n${body.join('\n')}\n-----END PRIVATE KEY-----\n`
  expect(JSON.stringify(redact([prompt(key)]))).not.toContain('planted')
  const lines = key.split(/(?<=\n)/).map((line) => delta(line))
  expect(JSON.stringify(redact(lines))).not.toContain('planted')
})

test('deltas are joined to the same text, in their order, and none is lost', () => {
  const words = 'The quick brown fox (really) jumps over /a/path/to/it, and "stops". '.repeat(20)
  const pieces = words.match(/[^]{1,7}/g) ?? []
  const frames = redact([...pieces.map((piece) => delta(piece)), { method: 'turn/completed' }])
  expect(frames.map(({ t }) => t)).toEqual(frames.map((_, index) => index))
  expect(textOf(frames.slice(0, -1))).toBe(words)
})

test.each([
  'src/components/AuthManager2/createCodexSessionById.ts',
  'npm install @openai/codex@0.171.0 --save-dev',
  'x86_64-unknown-linux-gnu built on 2026-11-29T03:22:21.123Z',
  'total_tokens: 12345, tokenUsage: 99',
  'Reading the basic configuration of the bearer',
  'commit message: fix(parser): handle CRLF in line-framer.ts (#1234)',
  'https://example.com/a/b?page=2#part',
  'git clone git@github.com:owner/repo.git',
])('an ordinary text stays as it is: %s', (text) => {
  expect(new Redactor(places).redactText(text)).toBe(text)
})

test('ids, paths of the user and mail addresses get stable names that stay joined', () => {
  const thread = '01a21fa5-9ad1-7343-88fe-ef88b7f542a3'
  const call = 'call_TUuZ2fCsSgcOPLfVsBWbM6Nq'
  const frames = redact([
    { method: 'a', params: { threadId: thread, itemId: call, cwd: '/home/alice/repo' } },
    { method: 'b', params: { path: `/home/alice/.codex/rollout-${thread}.jsonl`, text: call } },
    { method: 'c', params: { cwd: '/tmp/work-Xyz123/a', who: 'alice@corp.example', id: 'item-3' } },
    { method: 'd', params: { text: 'see /Users/bob/x and C:\\Users\\bob\\y, /home/alice2/z' } },
  ])
  const uuid = '00000000-0000-7000-8000-000000000001'
  expect(frames.map(({ frame }) => (frame as { params: object }).params)).toEqual([
    { threadId: uuid, itemId: 'call_1', cwd: '/home/user/repo' },
    { path: `/home/user/.codex/rollout-${uuid}.jsonl`, text: 'call_1' },
    { cwd: '/tmp/folder-1/a', who: 'user-1@example.com', id: 'item-3' },
    { text: 'see /Users/user/x and C:\\Users\\user\\y, /home/user/z' },
  ])
})

test('a redacted frame stays as it is when it is redacted again', () => {
  const frame = {
    method: 'x',
    params: { id: '01a21fa5-9ad1-7343-88fe-ef88b7f542a3', token: planted.opaque, d: '/tmp/a/b' },
  }
  const [first] = redact([frame])
  const [second] = redact([first?.frame as object])
  expect(second?.frame).toEqual(first?.frame)
})

test('the members that the contract marks are known', () => {
  const members = findSecretMembers(contract)
  for (const name of ['apiKey', 'accessToken', 'authToken', 'refresh_token']) {
    expect(members).toContain(name)
  }
})

test('a text that is not JSON is redacted too', () => {
  const written: RecordedFrame[] = []
  const redactor = new FrameRedactor(new Redactor(places), (frame) => written.push(frame))
  redactor.push({ t: 0, dir: 'in', text: `{"broken": "${planted.apiKey}` })
  expect(written).toEqual([{ t: 0, dir: 'in', text: '{"broken": "[secret 1]' }])
})

// Always the same, so that the test is too.
function createKeys(bytes: number, encoding: 'base64' | 'base64url' | 'hex'): string[] {
  return Array.from({ length: 2000 }, (_, number) => {
    const digest = createHash('sha512').update(`${bytes} ${number}`).digest()
    return digest.subarray(0, bytes).toString(encoding)
  })
}

test.each([
  { bytes: 16, missed: 100 },
  { bytes: 24, missed: 4 },
  { bytes: 32, missed: 0 },
  { bytes: 48, missed: 0 },
])(
  'of 2,000 keys with $bytes random bytes, at most $missed look like words',
  ({ bytes, missed }) => {
    for (const encoding of ['base64', 'base64url', 'hex'] as const) {
      const seen = createKeys(bytes, encoding).filter((key) => {
        const text = new Redactor().redactText(`a ${key} b`)
        return text.includes(key.slice(0, 8)) || text.includes(key.slice(-8))
      })
      expect(seen.length).toBeLessThanOrEqual(encoding === 'hex' ? 0 : missed)
    }
  },
)
