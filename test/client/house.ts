import type { IssueLevel, Validate, ValidationIssue } from '../../generated/validators/issues.js'
import type { Contract } from '../../src/contract/contract.js'
import type { RequestEntry } from '../../src/contract/method-entries.js'
import type { Validators } from '../../src/contract/decode.js'

/** A contract of a few domains that codex has never heard of. */
export interface HouseTypes {
  clientRequests: {
    initialize: { params: HouseInitializeParams; result: { userAgent: string } }
    'lamp/read': { params: undefined; result: Lamp }
    'lamp/switch': { params: Lamp; result: Lamp }
    'oven/read': { params: undefined; result: Oven }
    'oven/heat': { params: Oven | null | undefined; result: Oven }
    'oven/clean': { params: undefined; result: Oven }
    'oven/cook': { params: { type: string }; result: Oven }
    'oven/scan': { params: undefined; result: Oven }
  }
  clientNotifications: { initialized: { params: undefined }; 'lamp/touched': { params: Lamp } }
  serverRequests: {
    'door/open': { params: { who: string }; result: { open: boolean } }
    'lamp/allow': { params: Lamp; result: { allowed: boolean } }
  }
  serverNotifications: {
    'lamp/changed': { params: Lamp }
    'oven/ready': { params: Oven }
    'door/rang': { params: undefined }
  }
}

interface HouseInitializeParams {
  clientInfo: { name: string }
  capabilities?: { experimentalApi?: boolean } | null
}

interface Lamp {
  on: boolean
}

interface Oven {
  degrees: number
  turbo?: boolean | null
}

type Table<K extends keyof HouseTypes> = Readonly<Record<keyof HouseTypes[K], RequestEntry>>

function entry(domain: string, params: string | undefined, result = ''): RequestEntry {
  const presence = params === undefined ? 'none' : 'required'
  return { domain, params, presence, result, since: undefined, experimental: false }
}

const clientRequests: Table<'clientRequests'> = {
  initialize: entry('base', 'Initialize', 'Server'),
  'lamp/read': entry('lamp', undefined, 'Lamp'),
  'lamp/switch': entry('lamp', 'Lamp', 'Lamp'),
  'oven/read': { ...entry('oven', undefined, 'Oven'), since: '0.137.0' },
  'oven/heat': { ...entry('oven', 'Oven', 'Oven'), presence: 'optional' },
  'oven/clean': { ...entry('oven', undefined, 'Oven'), until: '0.150.0' },
  'oven/cook': entry('oven', 'Dish', 'Oven'),
  'oven/scan': { ...entry('oven', undefined, 'Oven'), experimental: true },
}

const clientNotifications: Table<'clientNotifications'> = {
  initialized: entry('base', undefined),
  'lamp/touched': entry('lamp', 'Lamp'),
}

const serverRequests: Table<'serverRequests'> = {
  'door/open': entry('door', 'Visitor', 'Door'),
  'lamp/allow': entry('lamp', 'Lamp', 'Allowed'),
}

const serverNotifications: Table<'serverNotifications'> = {
  'lamp/changed': entry('lamp', 'Lamp'),
  'oven/ready': entry('oven', 'Oven'),
  'door/rang': entry('door', undefined),
}

/** Type name to its members and what `typeof` says of them. */
const types = {
  Initialize: { clientInfo: 'object', capabilities: 'object' },
  Server: { userAgent: 'string' },
  Lamp: { on: 'boolean' },
  Oven: { degrees: 'number', turbo: 'boolean' },
  Dish: { type: 'string' },
  Visitor: { who: 'string' },
  Door: { open: 'boolean' },
  Allowed: { allowed: 'boolean' },
}

const optional = ['capabilities', 'turbo']

/** Finds every issue; members that are not listed are no reason to refuse. */
function createValidator(members: Readonly<Record<string, string>>): Validate {
  return (value) => {
    const given = Object(value) as Record<string, unknown>
    const wrong = Object.entries(members)
      .filter(([name]) => given[name] !== undefined || !optional.includes(name))
      .filter(([name, type]) => given[name] !== null && typeof given[name] !== type)
      .map(([name, type]) => issue('wrongType', 'error', { name, text: `must be ${type}` }))
    const unlisted = Object.keys(given)
      .filter((name) => !(name in members))
      .map((name) => issue('unlistedMember', 'note', { name, text: 'is not listed' }))
    return [...wrong, ...unlisted]
  }
}

function issue(
  kind: ValidationIssue['kind'],
  level: IssueLevel,
  { name, text }: { name: string; text: string },
): ValidationIssue {
  return {
    kind,
    level,
    pointer: `/${name}`,
    path: [name],
    expected: [],
    text: `"/${name}" ${text}`,
  }
}

const domains: Readonly<Record<string, readonly (keyof typeof types)[]>> = {
  base: ['Initialize', 'Server'],
  lamp: ['Lamp', 'Allowed'],
  oven: ['Oven', 'Dish'],
  door: ['Visitor', 'Door'],
}

function validatorsOf(domain: string): Validators {
  const names = domains[domain] ?? []
  return Object.fromEntries(names.map((name) => [name, createValidator(types[name])]))
}

/** The contract, with validators that are there at once. */
export const house: Contract<HouseTypes> = {
  facts: { protocolVersion: '0.169.0' },
  clientRequests,
  clientNotifications,
  serverRequests,
  serverNotifications,
  experimentalParams: {
    'oven/heat': { members: ['turbo'] },
    'oven/cook': { members: [], variants: { discriminator: 'type', tags: ['dragon'] } },
  },
  loadValidators: validatorsOf,
  types: undefined as unknown as HouseTypes,
}

/** The same, with loads that wait for what the test says. */
export function createSlowHouse() {
  const loads: { domain: string; succeed: () => void; fail: (cause: Error) => void }[] = []
  const loadValidators = (domain: string) =>
    new Promise<Validators>((resolve, reject) => {
      loads.push({ domain, succeed: () => resolve(validatorsOf(domain)), fail: reject })
    })
  return { contract: { ...house, loadValidators }, loads }
}
