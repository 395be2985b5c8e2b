import { rmSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ContractModel, MethodModel } from '../contract/model.js'
import { findType } from '../contract/model.js'
import { cleanUpOnExit } from '../sources/clean-up.js'
import { cleanEnvironment, commandOf } from '../sources/run-program.js'

/** A codex server to start, in a home that is empty and removed afterwards. */
export interface ServerToAsk {
  command: string
  args: readonly string[]
  home: string
  env: Readonly<Record<string, string | undefined>>
  /** Whether to ask for the experimental API. */
  experimental: boolean
}

export interface Question {
  method: string
  /** Absent where the method takes no params. */
  params?: object
}

/** Starts a server and returns the results that it answers with, by method. Errors are left out. */
export type AskServer = (
  server: ServerToAsk,
  questions: readonly Question[],
) => Promise<ReadonlyMap<string, unknown>>

/** Methods without `read` or `list` in their name that change nothing. */
const harmless: ReadonlySet<string> = new Set([
  'getAuthStatus',
  'server/diagnostics',
  'userVerification/status',
  'windowsSandbox/readiness',
])

/** The calls that only read and need no params, of the methods given. */
export function questionsOf(model: ContractModel, methods: ReadonlySet<string>): Question[] {
  return model.methods.flatMap((method): Question[] => {
    const { name, kind, params } = method
    const reads = /\/(read|list)$/.test(name) || harmless.has(name)
    if (kind !== 'clientRequest' || !methods.has(name) || !reads) return []
    if (params === undefined) return [{ method: name }]
    return takesNothing(model, method) ? [{ method: name, params: {} }] : []
  })
}

function takesNothing(model: ContractModel, { params }: MethodModel): boolean {
  if (params === undefined) return true
  const type = findType(model, params.type)
  return type.kind === 'object' && !type.members.some(({ required }) => required)
}

// Nothing listens on this port: what would leave this machine ends there.
const nowhere = 'http://127.0.0.1:9'

const config = `chatgpt_base_url = "${nowhere}"
check_for_update_on_startup = false
model_provider = "nowhere"
[model_providers.nowhere]
name = "Nowhere"
base_url = "${nowhere}"
[analytics]
enabled = false
`

/** Asks a binary in an empty home, without credentials and without a way to the network. */
export async function askBinary(
  { binary, ask, experimental }: { binary: string; ask: AskServer; experimental: boolean },
  questions: readonly Question[],
): Promise<ReadonlyMap<string, unknown>> {
  if (questions.length === 0) return new Map()
  const home = await mkdtemp(join(tmpdir(), 'codex-contract-'))
  const release = cleanUpOnExit(() => rmSync(home, { recursive: true, force: true }))
  try {
    await writeFile(join(home, 'config.toml'), config)
    const env = cleanEnvironment(process.env, home)
    return await ask({ ...commandOf(binary), home, env, experimental }, questions)
  } finally {
    await rm(home, { recursive: true, force: true, maxRetries: 3 })
    release()
  }
}
