import type { AskServer } from 'codex-contract-codegen'
import { createClient } from '../client/client.js'
import { spawnTransport } from '../transports/child-process.js'

/** Far longer than a read takes, even if the server waits for a missing network. */
const timeoutMs = 60_000

/** Sends each call to a codex server. The result omits calls that fail. */
export const askServer: AskServer = async (server, questions) => {
  const { command, args, home, env, experimental } = server
  const codexArgs = [...args, 'app-server']
  const transport = spawnTransport({ command, args: codexArgs, cwd: home, env: { ...env } })
  const client = createClient(transport, { timeoutMs })
  try {
    const clientInfo = { name: 'codex_contract_import', version: '0.0.0' }
    const capabilities = { experimentalApi: experimental }
    await client.initialize({ clientInfo, capabilities })
    const answers = await Promise.allSettled(
      questions.map(({ method, params }) => client.requestRaw(method, params)),
    )
    return new Map(
      answers.flatMap((answer, index): [string, unknown][] => {
        const method = questions[index]?.method
        if (answer.status === 'rejected' || method === undefined) return []
        return [[method, answer.value]]
      }),
    )
  } catch {
    // The import continues without answers and reports the unknown results.
    return new Map()
  } finally {
    await client.close()
  }
}
