import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { program, runCommand } from '../support/command.js'
import { repository } from '../support/repository.js'
import { createTemporaryFolder } from '../support/temporary-folder.js'

// These import the generator that `npm run build` has built, outside of any checkout.

const outside = createTemporaryFolder()

function releases(...args: readonly string[]) {
  return runCommand(['releases', ...args], { cwd: outside, env: { NO_COLOR: '1' } })
}

async function linesOf(...args: readonly string[]): Promise<string[]> {
  const { code, stdout, stderr } = await releases(...args)
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  return stdout.trimEnd().split('\n')
}

test('releases lists the known releases, with what is new in each', async () => {
  const lines = await linesOf()
  expect(lines).toHaveLength(78)
  expect(lines[0]).toBe(
    '75 codex releases are known, 0.118.0 to 0.171.0; 24 export the same as the one before.',
  )
  expect(lines[3]).toBe('0.118.0  136 methods')
  expect(lines).toContain('0.142.3  205 methods  same as before')
  expect(lines.at(-1)).toBe('0.171.0  292 methods  +6 -1 ~0        parts +110 -7 ~0')
})

test('releases --json has the same numbers', async () => {
  const { stdout } = await releases('--json')
  const { releases: list } = JSON.parse(stdout) as { releases: unknown[] }
  expect(list).toHaveLength(75)
  expect(list.at(-1)).toEqual({
    release: '0.171.0',
    methods: 292,
    types: 1200,
    changes: {
      methods: { added: 6, removed: 1, changed: 0 },
      parts: { added: 110, removed: 7, changed: 0 },
    },
    identical: false,
  })
})

test('two releases print their changes, with the methods that each affects', async () => {
  const lines = await linesOf('0.168.0..0.169.0')
  expect(lines[0]).toBe('# codex 0.168.0 to codex 0.169.0')
  expect(lines).toContain(
    '- `ThreadListParams.includeAttachedThreads` was added and is optional (now boolean) [experimental] in `thread/list`',
  )
  expect(await linesOf('0.168.0..0.169.0', '--experimental')).toEqual(lines)
})

test('one release prints its changes since the known release before', async () => {
  const lines = await linesOf('0.169.0..0.171.0')
  expect(lines[0]).toBe('# codex 0.169.0 to codex 0.171.0')
  expect(await linesOf('0.171.0')).toEqual(lines)
  expect(await linesOf(' v0.171.0')).toEqual(lines)
  expect(await linesOf('0.171.0', '--json')).toEqual(await linesOf('0.169.0..0.171.0', '--json'))
  expect((await linesOf('0.169.0', '--stable')).join('\n')).not.toContain('[experimental]')
})

test('two releases with --stable leave out the experimental API', async () => {
  const lines = await linesOf('0.168.0..0.169.0', '--stable')
  expect(lines.join('\n')).toContain('`ModelListParams.modelProvider`')
  expect(lines.join('\n')).not.toContain('[experimental]')
  expect(lines.join('\n')).not.toContain('includeAttachedThreads')
})

test('two releases with --json print the report of diff', async () => {
  const { stdout } = await releases('0.169.0..0.171.0', '--json')
  expect(JSON.parse(stdout)).toMatchObject({
    format: 1,
    base: 'codex 0.169.0',
    head: 'codex 0.171.0',
  })
})

test('releases that export the same have no changes', async () => {
  expect(await linesOf('0.142.2..0.142.3')).toContain(
    'Nothing that a client or a server would notice.',
  )
})

test.each([
  [
    'thread/list.includedThreadIds',
    [
      'part of:      the params, ThreadListParams',
      'since:        0.171.0',
      'last without: 0.169.0',
      'form:         string[] | null, optional',
    ],
  ],
  [
    'thread/list.data',
    ['part of: the result, ThreadListResponse', 'since:   0.118.0 or earlier', 'form:    Thread[]'],
  ],
  [
    'turn/completed.turn',
    [
      'part of: the params, TurnCompletedNotification',
      'since:   0.118.0 or earlier',
      'form:    Turn',
    ],
  ],
  [
    'item/commandExecution/requestApproval.reason',
    [
      'part of: the params, CommandExecutionRequestApprovalParams',
      'since:   0.118.0 or earlier',
      'form:    string | null, optional',
    ],
  ],
  [
    'turn/start.sandboxPolicy.networkAccess',
    [
      'part of: the params, ExternalSandboxSandboxPolicyParams (externalSandbox)',
      'since:   0.118.0 or earlier',
      'form:    NetworkAccess, optional',
      '',
      'part of: the params, ReadOnlySandboxPolicyParams (readOnly); the params, WorkspaceWriteSandboxPolicyParams (workspaceWrite)',
      'since:   0.118.0 or earlier',
      'form:    boolean, optional',
    ],
  ],
  [
    'thread/list.isPinned',
    [
      'part of:      the params, ThreadListParams',
      'since:        0.146.0',
      'last without: 0.145.0',
      'gone in:      0.147.0',
      'form:         boolean | null, optional',
    ],
  ],
  [
    'thread/list.cwd',
    [
      'part of:        the params, ThreadListParams',
      'since:          0.118.0 or earlier',
      'form:           ThreadListCwdFilter | null, optional',
      'before 0.124.0: string | null, optional',
    ],
  ],
  [
    'TurnStatus',
    [
      'since: 0.118.0 or earlier',
      'form:  enum',
      '',
      'values:',
      '  completed',
      '  failed',
      '  inProgress',
      '  interrupted',
    ],
  ],
  [
    'McpServerElicitationRequestParams',
    [
      'since: 0.118.0 or earlier',
      'form:  union by mode',
      '',
      'variants:',
      '  form',
      '  openai/form              since 0.142.0',
      '  openai/userVerification  since 0.154.0',
      '  openaiForm               since 0.152.0',
      '  url',
    ],
  ],
  ['Thread.turns[].id', ['part of: Turn', 'since:   0.118.0 or earlier', 'form:    string']],
  ['Thread.status', ['part of: Thread', 'since:   0.118.0 or earlier', 'form:    ThreadStatus']],
  [
    'ThreadItem.commandExecution',
    ['part of: ThreadItem', 'since:   0.118.0 or earlier', 'form:    CommandExecutionThreadItem'],
  ],
  [
    'ImageDetail.low',
    ['part of: ImageDetail', 'since:   0.118.0 or earlier', 'missing: 0.132.0, 0.133.0, 0.134.0'],
  ],
  [
    'thread/list.parentThreadId',
    [
      'part of:      the params, ThreadListParams',
      'since:        0.141.0',
      'last without: 0.140.0',
      'form:         string | null, optional, experimental',
    ],
  ],
])('releases %s prints the releases that have it', async (name, rows) => {
  expect(await linesOf(name)).toEqual([name, ...rows])
})

test('releases <type> prints its members, with the releases and marks of each', async () => {
  const lines = await linesOf('Thread')
  expect(lines.slice(0, 5)).toEqual([
    'Thread',
    'since: 0.118.0 or earlier',
    'form:  object',
    '',
    'members:',
  ])
  expect(lines).toHaveLength(39)
  expect(lines).toContain('  id')
  expect(lines).toContain('  attachedToThreadId    since 0.169.0, experimental')
  expect(lines).toContain('  isPinned              since 0.146.0, gone in 0.147.0')
  expect(lines).toContain('  path                  unstable')
  expect(await linesOf('ImageDetail')).toContain('  low       missing in 0.132.0, 0.133.0, 0.134.0')
})

test('releases <type> --json has its parts', async () => {
  const { stdout } = await releases('ThreadItem', '--json')
  const { parts } = JSON.parse(stdout) as { parts: unknown[] }
  expect(parts).toHaveLength(19)
  expect(parts).toContainEqual({
    name: 'sleep',
    since: '0.141.0',
    lastWithout: '0.140.0',
    missing: [],
    form: { shape: 'SleepThreadItem', marks: [] },
  })
})

test('a type of the package is found by the name that it has there', async () => {
  expect(await linesOf('AccountPlanType.edu_plus')).toEqual([
    'AccountPlanType.edu_plus (PlanType.edu_plus in exports of codex)',
    'part of:      PlanType',
    'since:        0.149.0',
    'last without: 0.148.0',
  ])
})

test('releases <part> --json prints the lifespans of each place', async () => {
  const { stdout } = await releases('thread/list.includedThreadIds', '--json')
  expect(JSON.parse(stdout)).toEqual({
    name: 'thread/list.includedThreadIds',
    oldest: '0.118.0',
    newest: '0.171.0',
    lifespans: [
      {
        in: 'params',
        type: 'ThreadListParams',
        alternatives: [],
        since: '0.171.0',
        lastWithout: '0.169.0',
        missing: [],
        form: { shape: 'string[] | null', marks: ['optional'] },
        formerly: [],
      },
    ],
  })
})

test.each([
  [['thread/lst'], 'No known release has "thread/lst"; did you mean thread/list, '],
  [['thread/list.includeThreadIds'], '; did you mean thread/list.includedThreadIds, '],
  [
    ['thread/list.result.includedThreadIds'],
    '"thread/list.result.includedThreadIds"; did you mean thread/list.includedThreadIds?',
  ],
  [['thread/list.params.data'], '; did you mean thread/list.data?'],
  [['thread/list/includedThreadIds'], '; did you mean thread/list.includedThreadIds?'],
  [
    ['turn/cancel'],
    '; did you mean turn/steer, turn/start, turn/interrupt, turn/settings/update, ',
  ],
  [['TurnStatus.canceled'], '; did you mean TurnStatus.failed, TurnStatus.completed, '],
  [
    ['0.119.0..0.169.0'],
    'codex 0.119.0 is not a known release; the nearest known ones are 0.118.0 and 0.120.0',
  ],
  [['0.1.0..0.169.0'], 'codex 0.1.0 is not a known release; the oldest known one is 0.118.0'],
  [['0.169.0..9.0.0'], 'codex 9.0.0 is not a known release; the newest known one is 0.171.0'],
  [['0.169.0..0.168.0'], 'codex 0.169.0 is newer than 0.168.0; name the older one first'],
  [['main..0.168.0'], '"main" is not a release, such as 0.171.0'],
  [
    ['0.170.0'],
    'codex 0.170.0 is not a known release; the nearest known ones are 0.169.0 and 0.171.0',
  ],
  [['0.118.0'], 'codex 0.118.0 is the oldest known release; name two releases'],
  [['Thread', '--stable'], '--experimental and --stable need a release, or two'],
  [['0.168.0..0.169.0', '--stable', '--experimental'], "'--experimental' cannot be used with"],
  [['--changelog', 'notes.md'], '--changelog needs --update'],
  [['--update', 'Thread'], '--update takes all new releases, and no argument'],
])('releases %j is wrong usage: 2', async (args, message) => {
  const { code, stdout, stderr } = await releases(...args)
  expect(stderr).toContain(message)
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
})

/** What the built program reads, runs and connects to, in a process of its own. */
async function accessesOf(...args: readonly string[]): Promise<string[]> {
  const preload = ['--import', join(repository, 'test/support/record-access.mjs')]
  const command = [...preload, program, 'releases', ...args]
  const { stderr } = await promisify(execFile)(process.execPath, command, { cwd: repository })
  return stderr.trimEnd().split('\n')
}

test.each([[['thread/list.cwd']], [['Thread.status']], [[]]])(
  'releases %j reads the index of releases, no other data, and calls nothing',
  async (args) => {
    const accesses = await accessesOf(...args)
    const data = accesses.filter((line) => !/^read (dist|codegen\/dist)\/[\w.-]+\.js$/.test(line))
    expect(data.filter((line) => line !== 'read package.json')).toEqual([
      'read codegen/dist/history/release-index.json',
    ])
  },
)

test('the changes between two releases come from the history in the package, without a codex', async () => {
  const accesses = await accessesOf('0.168.0..0.169.0')
  expect(accesses).toContain('read codegen/dist/history/0.169.0.txt')
  // A comparison looks for a repository around its contracts, and does without git.
  expect(accesses.filter((line) => !/^read /.test(line))).toEqual(['run git'])
  expect(accesses.filter((line) => line.includes('schema/history'))).toEqual([])
})
