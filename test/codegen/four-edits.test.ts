import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { check, generate } from 'codex-contract-codegen'
import { beforeAll, expect, test } from 'vitest'
import type { Validators } from '../../generated/validators/issues.js'
import { readFolder } from '../../codegen/files.js'
import { compileStrictly } from '../support/compiler.js'
import { inspect, loadFiles } from '../support/validators.js'
import { copyContract } from '../support/repository.js'

let root: string

function edit(path: string, before: string, after: string): void {
  const text = readFileSync(join(root, path), 'utf8')
  if (!text.includes(before)) throw new Error(`${path} has no ${before}`)
  writeFileSync(join(root, path), text.replace(before, after))
}

function compile(path: string, text: string): string[] {
  writeFileSync(join(root, path), text)
  return compileStrictly(join(root, path))
}

beforeAll(async () => {
  root = copyContract()
  edit('schema/protocol/account.ts', "  | 'sci_plus'\n", "  | 'sci_plus'\n  | 'quantum'\n")
  edit('schema/protocol/account.ts', '| GcpAccount', '| GcpAccount | OrbitAccount')
  edit(
    'schema/protocol/account.ts',
    '/** Params of `account/read`. */',
    "/** Signed in from orbit. */\nexport interface OrbitAccount {\n  type: 'orbit'\n  height: string\n}\n\n" +
      '/** Params of `account/read`. */',
  )
  edit(
    'schema/protocol/account.ts',
    '  email: string | null',
    '  email: string | null\n  nickname: string',
  )
  edit(
    'schema/protocol/methods.ts',
    "  'account/logout':",
    "  /** Renames. */\n  'account/rename': { params: GetAccountParams; result: GetAccountResponse }\n  'account/logout':",
  )
  await generate({ root })
})

test('an enum value, a variant, a member and a method reach the types', () => {
  const problems = compile(
    'uses.ts',
    `
import type { Account, KnownAccountPlanType } from './generated/types/index.js'
import { accountTags, toKnownAccountPlanType, unlistedAccount } from './generated/enums.js'
import type { ClientRequests } from './generated/methods.js'
import { clientRequests } from './generated/methods.js'

export const plan: KnownAccountPlanType = 'quantum'
export const folded: KnownAccountPlanType = toKnownAccountPlanType('quantum')
export const tag: (typeof accountTags)[number] = 'orbit'
export const result: ClientRequests['account/rename']['result'] = {
  account: { type: 'orbit', height: '400 km' },
  requiresOpenaiAuth: true,
}
export const resultType: 'GetAccountResponse' = clientRequests['account/rename'].result

export function tell(account: Account): string {
  switch (account.type) {
    case 'apiKey': return 'key'
    case 'chatgpt': return account.nickname
    case 'amazonBedrock': return 'bedrock'
    case 'gcp': return 'gcp'
    case 'orbit': return account.height
    default: return unlistedAccount(account).tag
  }
}
`,
  )
  expect(problems).toEqual([])
})

test('a switch that does not know the new variant no longer compiles', () => {
  const problems = compile(
    'misses.ts',
    `
import type { Account } from './generated/types/index.js'
import { unlistedAccount } from './generated/enums.js'
export function tell(account: Account): string {
  switch (account.type) {
    case 'apiKey': return 'key'
    case 'chatgpt': return 'chatgpt'
    case 'amazonBedrock': return 'bedrock'
    case 'gcp': return 'gcp'
    default: return unlistedAccount(account).tag
  }
}
`,
  )
  expect(problems).toEqual([
    "Argument of type 'OrbitAccount' is not assignable to parameter of type 'never'.",
  ])
})

test('they reach the validators', async () => {
  const { validators } = (await loadFiles(
    readFolder(root, 'generated'),
    'generated/validators/account.js',
  )) as { validators: Validators }
  const takes = (account: object) => {
    const value = { account, requiresOpenaiAuth: true, userId: null }
    return inspect(validators, 'GetAccountResponse', value).exact
  }
  const person = { type: 'chatgpt', email: null, planType: 'quantum' }
  expect(takes({ ...person, nickname: 'Q' })).toBe(true)
  expect(takes(person)).toBe(false)
  expect(takes({ type: 'orbit', height: '400 km' })).toBe(true)
  expect(takes({ type: 'orbit' })).toBe(false)
})

test('they reach the JSON Schemas and the contract', () => {
  for (const name of ['json-schema/writer.json', 'contract.json']) {
    const text = readFileSync(join(root, 'generated', name), 'utf8')
    for (const word of ['quantum', 'orbit', 'nickname']) expect(text).toContain(`"${word}"`)
  }
  expect(readFileSync(join(root, 'generated/contract.json'), 'utf8')).toContain('account/rename')
})

// In CI a missing toolchain is a failure; elsewhere it is told by the skipped tests.
const withTool = (tool: string, arg: string) =>
  test.skipIf(spawnSync(tool, [arg]).status !== 0 && process.env['CI'] !== 'true')

const answers = [
  { account: { type: 'orbit', height: '400 km' }, requiresOpenaiAuth: true, userId: null },
  {
    account: { type: 'chatgpt', email: null, nickname: 'Q', planType: 'quantum' },
    requiresOpenaiAuth: true,
    userId: null,
  },
]

function run(folder: string, command: string, args: readonly string[]) {
  const env = { ...process.env, GOTOOLCHAIN: 'local', GOFLAGS: '-mod=readonly -buildvcs=false' }
  const { stdout, stderr } = spawnSync(command, args, { cwd: folder, encoding: 'utf8', env })
  return { stdout, stderr }
}

withTool('python3', '--version')('they reach Python, typed, read and written again', () => {
  const program = `
import json
from codex_contract import methods
from codex_contract.codecs import CODECS
from codex_contract.types import AccountPlanType, ChatgptAccount, OrbitAccount

codec = CODECS["GetAccountResponse"]
for text in ${JSON.stringify(answers.map((answer) => JSON.stringify(answer)))}:
    account = codec.decode(json.loads(text)).account
    match account:
        case OrbitAccount(height=height):
            told = height
        case ChatgptAccount(nickname=nickname, plan_type=AccountPlanType.QUANTUM):
            told = nickname
    print(told, json.dumps(codec.encode(codec.decode(json.loads(text))), sort_keys=True))
print(methods.ACCOUNT_RENAME.name)
`
  const { stdout, stderr } = run(join(root, 'clients/python'), 'python3', ['-c', program])
  expect(stderr).toBe('')
  const lines = stdout.trim().split('\n')
  expect(lines.map((line) => line.split(' {')[0])).toEqual(['400 km', 'Q', 'account/rename'])
  const written = lines.slice(0, 2).map((line) => line.slice(line.indexOf('{')))
  expect(written.map((text) => JSON.parse(text) as unknown)).toEqual(answers)
})

withTool('go', 'version')(
  'they reach Go, typed, read and written again',
  () => {
    const folder = join(root, 'clients/go')
    const program = `package codex

import "testing"

func TestTheEditsAreThere(t *testing.T) {
	for text, want := range map[string]string{
		${answers.map((answer, index) => `\`${JSON.stringify(answer)}\`: "${['400 km', 'Q'][index]}",`).join('\n\t\t')}
	} {
		response, err := Decode[GetAccountResponse]([]byte(text))
		if err != nil {
			t.Fatal(err)
		}
		told := ""
		switch account := response.Account.Variant.(type) {
		case *OrbitAccount:
			told = account.Height
		case *ChatgptAccount:
			if account.PlanType == AccountPlanTypeQuantum {
				told = account.Nickname
			}
		}
		data, err := Encode(response)
		if told != want || err != nil || !sameJSON(t, data, []byte(text)) {
			t.Errorf("%q, %s, %v", told, data, err)
		}
	}
	if AccountRename.Name != "account/rename" {
		t.Error(AccountRename.Name)
	}
}
`
    writeFileSync(join(folder, 'edits_test.go'), program)
    expect(run(folder, 'go', ['vet', '.'])).toEqual({ stdout: '', stderr: '' })
    const { stdout } = run(folder, 'go', ['test', '-run', 'TestTheEditsAreThere', '.'])
    expect(stdout).toMatch(/^ok {2}/)
  },
  120_000,
)

test('afterwards there is nothing left to generate', async () => {
  expect(await check({ root })).toEqual([])
})
