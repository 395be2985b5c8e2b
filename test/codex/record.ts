import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { startIssuer } from '../support/issuer.js'
import { occupy, takeLoginPorts } from '../support/login-ports.js'
import { Conversation } from './conversation.js'
import { LineProcess } from './line-process.js'
import { startMockBackend } from './mock-backend.js'
import type { Place } from './noise.js'
import { normaliseIssuerRequest, normaliseRequest, normaliseText } from './noise.js'
import type { Recorded, Recording, SentError } from './recording.js'
import type { Scenario } from './scenario.js'
import type { Mocks } from './surroundings.js'
import { createEnv, createHome, findProject } from './surroundings.js'

export interface RecordResult {
  recording: Recording
  /** The errors in the recording as they were sent. */
  errors: readonly SentError[]
}

const timeoutMs = 90_000

/** Holds one scenario with one server, from an empty home to the end of its process. */
export async function record(program: string, scenario: Scenario): Promise<RecordResult> {
  const cleanups: (() => void)[] = []
  try {
    if (comesBack(scenario)) cleanups.push(await takeLoginPorts())
    for (const port of scenario.takenPorts ?? []) cleanups.push(await occupy(port))
    const backend = await startMockBackend(scenario.backend)
    cleanups.push(() => backend.close())
    const issuer = scenario.issuer && (await startIssuer(scenario.issuer))
    cleanups.push(() => issuer?.close())
    return await recordWith(program, scenario, { backend, issuer })
  } finally {
    for (const clean of cleanups.reverse()) clean()
  }
}

async function recordWith(
  program: string,
  scenario: Scenario,
  mocks: Mocks,
): Promise<RecordResult> {
  const home = createHome(scenario, mocks)
  const server = new LineProcess({
    program,
    args: ['app-server'],
    env: createEnv(home, mocks),
    cwd: scenario.project && findProject(home),
  })
  const place = { home, origin: mocks.backend.origin, issuer: mocks.issuer?.origin }
  let timedOut = false
  const timer = setTimeout(() => {
    timedOut = true
    server.kill()
  }, timeoutMs)
  try {
    const conversation = new Conversation(server, place)
    const steps = await conversation.hold(scenario)
    if (timedOut) {
      const log = `${JSON.stringify(steps, null, 2)}\n${server.stderr}`
      throw new Error(`${program} left a line without an answer: ${log}`)
    }
    await server.end()
    const file = join(home, 'auth.json')
    const authJson = existsSync(file) ? normaliseText(readFileSync(file, 'utf8'), place) : null
    return {
      recording: { ...steps, ...groupRequests(mocks, place), 'auth.json': authJson },
      errors: conversation.errors,
    }
  } finally {
    clearTimeout(timer)
    server.kill()
  }
}

/** Whether a browser is to come back to this machine. */
function comesBack({ lines }: Scenario): boolean {
  return lines.some(
    (line) =>
      typeof line === 'object' &&
      'method' in line &&
      (line.params as { type?: unknown } | undefined)?.type === 'chatgpt',
  )
}

function groupRequests({ backend, issuer }: Mocks, place: Place): Record<string, Recorded[]> {
  const groups: Record<string, Recorded[]> = {}
  for (const request of backend.requests) {
    if (request.path.endsWith('/config/bundle')) continue
    const group = (groups[`${request.method} ${request.path}`] ??= [])
    group.push(normaliseRequest(request, place))
  }
  for (const request of issuer?.requests ?? []) {
    if (request.call === 'poll') continue
    const group = (groups[`issuer: ${request.call}`] ??= [])
    group.push(normaliseIssuerRequest(request, place))
  }
  return groups
}
