import { createClient } from '../../../src/client/client.js'
import type { ContractClient, RawNotification } from '../../../src/client/contract-client.js'
import type { Drift } from '../../../src/client/drift.js'
import type { UnhandledRequest } from '../../../src/client/server-requests.js'
import type { RpcReport } from '../../../src/rpc/report.js'
import type { Transport } from '../../../src/rpc/transport.js'
import type { AnyContract, AnyTypes } from './imported-contract.js'
import type { TurnClient } from './notification-log.js'
import type { OpenClient } from './raw-client.js'
import { toInitialize } from './raw-client.js'

/** What a client of a contract came across. */
export interface Experience {
  drifts: Drift[]
  reports: RpcReport[]
  unhandled: string[]
}

/** Opens the connection as a client of this contract: everything is checked both ways. */
export function clientOf(contract: AnyContract, experience: Experience): OpenClient {
  return async (transport, answer, capabilities) => {
    const handlers = Object.keys(contract.serverRequests).map(
      (method) => [method, (params: unknown) => answer(params, method)] as const,
    )
    const serverRequests = Object.fromEntries(handlers)
    const client = createClient(transport, { ...watch(contract, experience), serverRequests })
    await client.initialize(toInitialize(capabilities))
    return toTurnClient(client, contract)
  }
}

/** Opens it as one that serves none of the requests of the server. */
export function idleClientOf(contract: AnyContract, experience: Experience): OpenClient {
  return async (transport, _answer, capabilities) => {
    const client = createClient(transport, watch(contract, experience))
    await client.initialize(toInitialize(capabilities))
    return toTurnClient(client, contract)
  }
}

function watch(contract: AnyContract, experience: Experience) {
  return {
    contract,
    onDrift: (drift: Drift) => experience.drifts.push(drift),
    onUnhandledRequest: ({ method }: UnhandledRequest) => experience.unhandled.push(method),
    report: (report: RpcReport) => {
      // The params are those of every release, and an old contract does not list all of them.
      if (report.code !== 'unlisted_params') experience.reports.push(report)
    },
  }
}

/** Calls and notifications that went through the contract, in the form of those that did not. */
function toTurnClient(client: ContractClient<AnyTypes>, contract: AnyContract): TurnClient {
  return {
    requestRaw: (method, params) => client.request(method, params),
    onRaw(listener: (notification: RawNotification) => void) {
      const ends = Object.keys(contract.serverNotifications).map((method) =>
        client.on(method, (params) => listener({ method, params })),
      )
      return () => ends.forEach((end) => end())
    },
    closed: client.closed,
  }
}

/** A client that has opened its connection, and nothing else. */
export async function openClient(
  transport: Transport,
  contract: AnyContract,
): Promise<ContractClient<AnyTypes>> {
  const client = createClient(transport, { contract })
  await client.initialize(toInitialize(undefined))
  return client
}
