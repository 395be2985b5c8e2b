import type { EnterpriseBundle, EnterpriseFragment } from '../config/enterprise-bundle.js'
import type { BackendClient } from './backend-client.js'
import type { BackendOptions } from './backend.js'
import { authorized } from './backend.js'
import { BackendError } from './errors.js'
import { exchangeObject } from './exchange.js'
import { toList } from './parts.js'

/** Creates a function that reads the bundle of the account. It rejects as calls of a backend do. */
export function createConfigBundleReader(options: BackendOptions): () => Promise<EnterpriseBundle> {
  return () => authorized(options, undefined, (client) => readConfigBundle(client, options))
}

async function readConfigBundle(
  { client, identity, prefix }: BackendClient,
  { timeoutMs = 3_000 }: BackendOptions,
): Promise<EnterpriseBundle> {
  const path = '/config/bundle'
  const call = { method: 'GET', path: prefix + path, timeoutMs, signal: undefined } as const
  const answer = await exchangeObject(call, (signal) =>
    client.GET(path, { params: { header: identity }, signal }),
  )
  const bundle = toConfigBundle(answer)
  if (bundle !== undefined) return bundle
  throw new BackendError('invalid_response', 'the answer is not a bundle of files', call)
}

/** Undefined if a present part has another form: a policy that is only partly read would be laxer. */
function toConfigBundle(answer: object): EnterpriseBundle | undefined {
  const members = { ...answer } as Members
  const config = toFragments(members['config_toml'])
  const requirements = toFragments(members['requirements_toml'])
  return config && requirements && { config, requirements }
}

type Members = Readonly<Record<string, unknown>>

function toFragments(part: unknown): readonly EnterpriseFragment[] | undefined {
  if (part === undefined || part === null) return []
  if (typeof part !== 'object' || Array.isArray(part)) return undefined
  const list = (part as Members)['enterprise_managed']
  if (list === undefined || list === null) return []
  const fragments = toList(list)
  return fragments?.every(isFragment) === true ? fragments : undefined
}

/** Whether a value is a file of a bundle. */
export function isFragment(value: unknown): value is EnterpriseFragment {
  if (typeof value !== 'object' || value === null) return false
  const { id, name, contents } = value as Members
  return [id, name, contents].every((member) => typeof member === 'string')
}
