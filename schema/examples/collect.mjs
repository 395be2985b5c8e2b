// Writes the examples of this folder from recorded sessions: `node schema/examples/collect.mjs FOLDER`.
// The folder has a folder for each release, with files of one frame a line: {"dir":"in"|"out","frame":{}}.
// Methods of accounts were not recorded, so theirs come from the test vectors. Format the files after.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const [recordings] = process.argv.slice(2)
const folder = import.meta.dirname
const largest = 3000

// What replaces parts that belong to one machine.
const uuid = /\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/g
const newYear = Date.UTC(2026, 0, 1)
const byKey = {
  codexHome: '/home/user/.codex',
  originator: 'my-client',
  processId: '4711',
}
const sessionPath = '/.codex/sessions/2026/01/01/rollout-2026-01-01T00-00-00-'

/** Vectors of params and result by method. */
const vectors = {
  'account/read': ['GetAccountParams/refresh-first', 'GetAccountResponse/chatgpt-plus'],
  'account/login/start': ['LoginAccountParams/browser', 'LoginAccountResponse/go-to-the-browser'],
  'account/login/cancel': [
    'CancelLoginAccountParams/lower-case',
    'CancelLoginAccountResponse/canceled',
  ],
  'account/login/completed': ['AccountLoginCompletedNotification/browser-login-done'],
  'account/logout': [undefined, 'LogoutAccountResponse/nothing'],
  'account/updated': ['AccountUpdatedNotification/signed-in-with-chatgpt'],
  'account/rateLimits/read': [
    'GetAccountRateLimitsParams/nothing-special',
    'GetAccountRateLimitsResponse/two-windows',
  ],
  'account/rateLimits/updated': ['AccountRateLimitsUpdatedNotification/sparse'],
  'account/rateLimitResetCredit/consume': [
    'ConsumeAccountRateLimitResetCreditParams/this-credit',
    'ConsumeAccountRateLimitResetCreditResponse/reset',
  ],
  'account/sendAddCreditsNudgeEmail': [
    'SendAddCreditsNudgeEmailParams/credits',
    'SendAddCreditsNudgeEmailResponse/sent',
  ],
  'account/chatgptAuthTokens/refresh': [
    'ChatgptAuthTokensRefreshParams/backend-said-no',
    'ChatgptAuthTokensRefreshResponse/same-workspace',
  ],
  configWarning: ['ConfigWarningNotification/with-a-place'],
  getAuthStatus: ['GetAuthStatusParams/defaults', 'GetAuthStatusResponse/chatgpt-token-withheld'],
}

const examples = new Map(readRecordings(recordings))
for (const [method, names] of Object.entries(vectors)) examples.set(method, readVectors(names))
const methods = [...examples.keys()].sort()
for (const domain of new Set(methods.map(domainOf))) {
  const own = methods.filter((method) => domainOf(method) === domain)
  const file = Object.fromEntries(own.map((method) => [method, examples.get(method)]))
  writeFileSync(join(folder, `${domain}.json`), `${JSON.stringify(file, undefined, 2)}\n`)
}

function domainOf(method) {
  return method.includes('/') ? method.slice(0, method.indexOf('/')) : 'base'
}

function readVectors([params, result]) {
  return {
    ...(params !== undefined && { params: readVector(params) }),
    ...(result !== undefined && { result: readVector(result) }),
  }
}

function readVector(name) {
  const [type, title] = name.split('/')
  const text = readFileSync(join(folder, `../vectors/${type}/valid/${title}.json`), 'utf8')
  return JSON.parse(text.replace(/eyJ[\w.-]+/g, 'header.payload.signature'))
}

/** The example of each method: of the newest release, and among its own the one with most values. */
function readRecordings(root) {
  const best = new Map()
  const byNumber = (a, b) => a.localeCompare(b, 'en', { numeric: true })
  for (const release of readdirSync(root).sort(byNumber).reverse()) {
    for (const name of readdirSync(join(root, release)).sort()) {
      const lines = readFileSync(join(root, release, name), 'utf8')
        .trim()
        .split('\n')
      for (const { method, ...exchange } of readExchanges(lines.map((line) => JSON.parse(line)))) {
        const example = { release, ...exchange }
        const known = best.get(method)
        if (known === undefined || isBetter(example, known)) best.set(method, example)
      }
    }
  }
  return [...best].map(([method, example]) => [method, anonymise(example)])
}

function* readExchanges(lines) {
  const open = new Map()
  for (const { dir, frame } of lines) {
    const { id, method, params, result } = frame
    if (method === undefined) {
      const call = open.get(`${dir === 'in' ? 'out' : 'in'} ${id}`)
      if (call !== undefined && result !== undefined) yield { ...call, result }
    } else if (id === undefined) yield { method, params }
    else open.set(`${dir} ${id}`, { method, params })
  }
}

function isBetter(example, known) {
  if (example.release !== known.release || !isGood(example)) return false
  return !isGood(known) || countValues(example) > countValues(known)
}

/** Whether an example is short, and not about a server that failed. */
function isGood(example) {
  const text = JSON.stringify(example)
  return text.length <= largest && !/panicked|BACKTRACE/.test(text)
}

function countValues(value) {
  if (value === null || value === undefined) return 0
  if (typeof value !== 'object') return 1
  return Object.values(value).reduce((sum, each) => sum + countValues(each), 0)
}

/** The example with neutral ids, times, paths and names; the same id stays the same. */
function anonymise(example) {
  const ids = new Map()
  const toNeutral = (id) => {
    if (!ids.has(id))
      ids.set(id, `00000000-0000-7000-8000-${String(ids.size + 1).padStart(12, '0')}`)
    return ids.get(id)
  }
  const replace = (key, value) => {
    if (typeof value === 'number') return replaceNumber(value)
    return typeof value === 'string' ? replaceText(key, value) : value
  }
  // Ids are also keys of maps, so they are replaced in the text.
  const text = JSON.stringify(example).replace(uuid, toNeutral)
  return JSON.parse(text, function (key, value) {
    // `release` is of the example itself.
    return key === 'release' && this.release === example.release ? value : replace(key, value)
  })
}

function replaceNumber(value) {
  if (value > 1e12) return newYear
  return value > 1e9 ? newYear / 1000 : value
}

function replaceText(key, value) {
  if (key in byKey) return byKey[key]
  if (key === 'name' && /^([A-Z]|spec)$/.test(value)) return 'my-client'
  if (key === 'serverName' && value === 'vm') return 'workstation'
  const text = /^(message|summary)$/.test(key) ? value.replace(/(\.|;) .*/s, '.') : value
  return text
    .replace(/\d{4}-\d{2}-\d{2}T[\d:.]+Z/g, new Date(newYear).toISOString())
    .replace(/\/sessions\/\d+\/\d+\/\d+\/rollout-[\dT-]+?-(?=0{8}-)/, sessionPath)
    .replace(/http:\/\/127\.0\.0\.1:\d+/g, 'https://api.example.com')
    .replace(/\b(?:spec|[A-Z])(?=\/0\.\d|; )/g, 'my-client')
    .replace(/\(.*; x86_64\)/, '(Linux 6.1; x86_64)')
    .replace(/\bscripted\b/g, 'example-model')
    .replace(/\bloopback\b/g, 'example-provider')
}
