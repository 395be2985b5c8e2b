import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CodexExport } from '../../codegen/read/export/bundle.js'

type Schema = object | true

/** What a made-up codex exports. */
export interface SmallExport {
  /** Types that stand in the namespace of newer ones. */
  types: Readonly<Record<string, Schema>>
  /** Types that stand beside it. */
  rootTypes?: Readonly<Record<string, Schema>>
  clientRequests?: Readonly<Record<string, Schema | undefined>>
  serverRequests?: Readonly<Record<string, Schema | undefined>>
  serverNotifications?: Readonly<Record<string, Schema | undefined>>
}

const empty = { type: 'object' }

/** A type with one text, for methods whose params and result do not matter. */
const handshake = { InitializeParams: empty, InitializeResponse: empty }

/** The nested bundle, in the form that codex gives it. */
export function nestedBundle(small: SmallExport): object {
  const { types, rootTypes, clientRequests, serverRequests, serverNotifications } = small
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'CodexAppServerProtocol',
    type: 'object',
    definitions: {
      ...rootTypes,
      ClientRequest: messages(
        { initialize: { $ref: '#/definitions/v2/InitializeParams' }, ...clientRequests },
        true,
      ),
      ClientNotification: messages({ initialized: undefined }, false),
      ServerRequest: messages(serverRequests ?? {}, true),
      ServerNotification: messages(serverNotifications ?? {}, false),
      v2: { ...handshake, ...types },
    },
  }
}

function messages(table: Readonly<Record<string, Schema | undefined>>, withId: boolean): object {
  const oneOf = Object.entries(table).map(([method, params]) => ({
    type: 'object',
    title: `${method}Request`,
    properties: {
      ...(withId && { id: { type: 'string' } }),
      method: { type: 'string', enum: [method], title: `${method}RequestMethod` },
      ...(params !== undefined && { params }),
    },
    required: ['method', ...(isOptional(params) ? [] : ['params'])],
  }))
  return { oneOf }
}

function isOptional(params: Schema | undefined): boolean {
  return params === undefined || JSON.stringify(params).includes('"null"')
}

export function smallExport(small: SmallExport): CodexExport {
  return { nested: { file: 'nested.json', text: JSON.stringify(nestedBundle(small)) } }
}

/** The experimental surface of a release: one more method. */
export function withExperimental(stable: SmallExport): SmallExport {
  const name = 'MockExperimentalMethod'
  return {
    ...stable,
    types: { ...stable.types, [`${name}Params`]: empty, [`${name}Response`]: empty },
    clientRequests: {
      ...stable.clientRequests,
      'mock/experimentalMethod': { $ref: `#/definitions/v2/${name}Params` },
    },
  }
}

/** A folder as codex leaves it. */
export function writeExport(folder: string, small: SmallExport): string {
  mkdirSync(folder, { recursive: true })
  const text = JSON.stringify(nestedBundle(small))
  writeFileSync(join(folder, 'codex_app_server_protocol.schemas.json'), text)
  return folder
}
