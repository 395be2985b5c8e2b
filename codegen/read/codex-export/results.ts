import type { MethodModel } from '../../model.js'
import { ExportError } from './bundle.js'
import type { ReadContext } from './context.js'
import { guess, pascalCase } from './context.js'

/**
 * Results that are called neither like the params nor like the method. An entry that a bundle
 * contradicts stops the import: it is stale, or the method means something else now.
 */
export const resultExceptions: Readonly<Record<string, string>> = {
  'account/gatewayOAuth/cancel': 'GatewayOAuthCancelResponse',
  'account/gatewayOAuth/login': 'GatewayOAuthLoginResponse',
  'account/gatewayOAuth/read': 'GatewayOAuthReadResponse',
  'account/logout': 'LogoutAccountResponse',
  'account/rateLimits/read': 'GetAccountRateLimitsResponse',
  'account/securitySetup/read': 'GetAccountSecuritySetupResponse',
  'account/usage/read': 'GetAccountTokenUsageResponse',
  'account/workspaceMessages/read': 'GetWorkspaceMessagesResponse',
  'accountSession/list': 'AccountSessionsResponse',
  'config/batchWrite': 'ConfigWriteResponse',
  'config/mcpServer/reload': 'McpServerRefreshResponse',
  'config/value/write': 'ConfigWriteResponse',
  'externalAgentConfig/import/readHistories': 'ExternalAgentConfigImportHistoriesReadResponse',
}

/**
 * Exports do not say which type a method answers with. It is the one that is called like the
 * params, or like the method; where both exist and differ, or none does, the table decides.
 */
export function linkResults(context: ReadContext, methods: readonly MethodModel[]): MethodModel[] {
  const linked = methods.map((method) => {
    if (!method.kind.endsWith('Request')) return method
    const { name, params, ...rest } = method
    const result = findResult(context, method)
    return { name, ...rest, ...(params !== undefined && { params }), result }
  })
  const used = new Set(linked.flatMap(({ result }) => result ?? []))
  for (const name of context.definitions.keys()) {
    if (!/Response$/.test(name) || used.has(name) || name.startsWith('JSONRPC')) continue
    guess(context, 'unreached', name, 'left out', 'no method is known to answer with it')
  }
  return linked
}

function lookUp(table: Readonly<Record<string, string>>, name: string): string | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined
}

function takeNamed(context: ReadContext, method: string, type: string): string {
  if (!context.definitions.has(type)) {
    throw new ExportError(
      `The result of ${method} is to be ${type}, which the bundle does not define`,
    )
  }
  guess(context, 'result', method, type, 'named by whoever imported it')
  return type
}

function findResult(context: ReadContext, { name, params }: MethodModel): string {
  const byParams = params === undefined ? [] : [params.type.replace(/Params$/, 'Response')]
  const names = [...new Set([...byParams, `${pascalCase(name)}Response`])]
  const found = names.filter((type) => context.definitions.has(type))
  const named = lookUp(context.results, name)
  if (named !== undefined) return takeNamed(context, name, named)
  const listed = lookUp(resultExceptions, name)
  if (listed !== undefined) return takeListed(context, name, { listed, found })
  const [only, ...others] = found
  if (only !== undefined && others.length === 0) {
    const like = byParams.includes(only) ? 'its params' : 'the method'
    guess(context, 'result', name, only, `it is called like ${like}`)
    return only
  }
  const what =
    only === undefined ? `none of ${names.join(', ')} exists` : `it could be ${found.join(' or ')}`
  throw new ExportError(`The result of ${name} is unknown: ${what}; ${howToName(name)}`)
}

function takeListed(
  context: ReadContext,
  method: string,
  { listed, found }: { listed: string; found: readonly string[] },
): string {
  const isContradicted = found.length === 1 && found[0] !== listed
  if (!context.definitions.has(listed) || isContradicted) {
    const message = `The result of ${method} is listed as ${listed}, which this bundle contradicts`
    throw new ExportError(`${message}; ${howToName(method)}`)
  }
  guess(context, 'result', method, listed, 'listed, since no rule finds it')
  return listed
}

function howToName(method: string): string {
  return `name it with --result ${method}=<type>`
}
