import { createRequire } from 'node:module'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { bounded, boundedJson } from '../../../codegen/diff/report/bounded.js'
import { formatReport } from '../../../codegen/diff/report/format.js'
import type { PlacedFinding } from '../../../codegen/diff/findings/finding.js'
import type { Report } from '../../../codegen/diff/report/report.js'
import { verdictOf } from '../../../codegen/diff/report/report.js'
import { suggestVersion } from '../../../codegen/diff/report/semver.js'
import { report } from '../../support/findings.js'
import { repository } from '../../support/repository.js'

const [first] = report.findings as [PlacedFinding]
const clean: Report = {
  ...report,
  findings: [],
  waivers: { faults: [], done: [], changes: [] },
  notApplicable: [],
  notCompared: [],
}

/** What a project uses of it: the first finding, at a place that is known. */
const place = { file: 'src/a.ts', line: 3, column: 5, text: 'note.id' }
const used: Report = {
  ...report,
  findings: report.findings.map((finding, index) => {
    return index === 0
      ? { ...finding, use: 'used', uses: [place] }
      : { ...finding, use: 'unused', suppressed: 'unused' }
  }),
  used: { project: '.', dynamic: [{ place, reason: 'any' }], hidden: 1 },
}

/** As many findings as a large upgrade has, each in a method of its own. */
const large: Report = {
  ...clean,
  findings: Array.from({ length: 2000 }, (_, index) => ({
    ...first,
    methods: [`note/${index}`],
    path: `Note${index}.id`,
    message: 'x'.repeat(500),
  })),
}

test('text tells by method what breaks, for whom, how to see it and how to mend it', () => {
  expect(formatReport(report, 'text')).toBe(`note/read
  error    Note.id was removed and was required
           S/P03 required-property-removed: breaks an old client with a new server
           was string
           counterexample: {"confidence":"low"} is valid in head and invalid in base
           fix: keep the member and mark it with @sunset
           also in note/list and 1 other method
           base schema/note.ts:4:3
           fingerprint aaaaaaaaaaaa
  warning  Confidence gained the value "100%: sure, @all"
           S/V01 enum-value-added: breaks an old client with a new server, if it refuses unlisted values
           now 100%: sure, @all
           no counterexample was found, so this is a warning
           head schema/note.ts:9:1
           fingerprint bbbbbbbbbbbb

note/drop
  waived   note/drop was removed
           M01 client-method-removed: breaks an old client with a new server
           waived by somebody@example.com until 2027-01-31: nobody calls it

Not listed (--format json has them)
  1 × L01 words-changed
  1 × M03 client-method-added
  1 × P03 required-property-removed (experimental)

waiver 999999999999 (somebody@example.com) matches no finding; delete it

1 rule skipped (--format json has the reasons)
origin/main to HEAD: 1 error, 1 warning, 2 harmless, 1 waived, 1 experimental; failed
`)
})

test('text is one line where nothing changed', () => {
  expect(formatReport(clean, 'text')).toBe('origin/main to HEAD: no changes; passed\n')
})

test('text says when the comparison was not finished', () => {
  expect(formatReport({ ...clean, complete: false }, 'text')).toBe(
    'origin/main to HEAD: no changes; the comparison was not finished; failed\n',
  )
})

test('text lists what hurts nobody where that fails', () => {
  const text = formatReport({ ...report, failOn: 'info' }, 'text')
  expect(text).toContain('  info     note/copy was added\n')
})

test('text says that the same bytes lead to another behaviour', () => {
  const found = {
    ...first,
    class: 'BEHAVIOR',
    effective: { 'oldClient/newServer': 'warning' },
  } as const
  const text = formatReport({ ...clean, findings: [found] }, 'text')
  expect(text).toContain('may change the behaviour of an old client with a new server\n')
})

test('text of a large comparison ends with the line that sums it up', () => {
  const lines = formatReport(large, 'text').trimEnd().split('\n')
  expect(lines.at(-1)).toBe('origin/main to HEAD: 2000 errors, 0 warnings, 0 harmless; failed')
})

test('text is coloured by whoever shows it', () => {
  const mark = (name: string) => (text: string) => `<${name}>${text}</${name}>`
  const colours = {
    red: mark('red'),
    yellow: mark('yellow'),
    green: mark('green'),
    bold: mark('bold'),
    dim: (text: string) => text,
  }
  const text = formatReport(report, 'text', colours)
  expect(text).toContain('<bold>note/read</bold>\n  <red>error  </red>  Note.id ')
  expect(text).toContain('<yellow>warning</yellow>  Confidence gained ')
  expect(formatReport(clean, 'text', colours)).toContain('<green>origin/main to HEAD: no changes')
})

test('no format lets a contract steer a terminal or begin a line', () => {
  const path = 'a\u001b[2J\u009b31m\n::error::b\u202ec\u2028d'
  const findings = [{ ...first, methods: [path], path, message: path, before: path, fix: path }]
  const evil: Report = { ...report, base: path, head: path, findings }
  for (const format of ['text', 'markdown', 'github', 'sarif', 'changelog', 'semver'] as const) {
    const text = formatReport(evil, format)
    expect(text).not.toMatch(/[^\P{Cc}\n]|[\u202e\u2028]/u)
    expect(text.split('\n').filter((line) => line.startsWith('::error::b'))).toEqual([])
  }
})

test('markdown has the worst at a glance, and everything else folded', () => {
  expect(formatReport(report, 'markdown')).toBe(`<!-- codex-contract diff -->
### ❌ Contract

origin/main to HEAD: 1 error, 1 warning, 2 harmless, 1 waived, 1 experimental; failed

- \`note/read\`: \`Note.id\` was removed and was required (S/P03)

- waiver 999999999999 (somebody@\u200bexample.com) matches no finding; delete it

<details>
<summary><code>note/read</code>: 1 error, 1 warning</summary>

- **error** \`Note.id\` was removed and was required
  - S/P03 required-property-removed: breaks an old client with a new server
  - was string
  - counterexample: {"confidence":"low"} is valid in head and invalid in base
  - fix: keep the member and mark it with @\u200bsunset
  - also in note/list and 1 other method
  - \`base schema/note.ts:4:3\`
  - fingerprint \`aaaaaaaaaaaa\`
- **warning** \`Confidence\` gained the value "100%: sure, @\u200ball"
  - S/V01 enum-value-added: breaks an old client with a new server, if it refuses unlisted values
  - now 100%: sure, @\u200ball
  - no counterexample was found, so this is a warning
  - \`head schema/note.ts:9:1\`
  - fingerprint \`bbbbbbbbbbbb\`

</details>

<details>
<summary><code>note/drop</code>: 1 waived</summary>

- **waived** \`note/drop\` was removed
  - M01 client-method-removed: breaks an old client with a new server
  - waived by somebody@\u200bexample.com until 2027-01-31: nobody calls it

</details>

<details>
<summary>3 harmless, ignored or experimental</summary>

- 1 × L01 words-changed
- 1 × M03 client-method-added
- 1 × P03 required-property-removed (experimental)

</details>
`)
})

test('markdown fits into a comment, and says what did not', () => {
  const text = formatReport(large, 'markdown')
  expect(text.length).toBeLessThan(65_536)
  expect(text).toContain('- and 1995 more errors\n')
  expect(text).toMatch(/\n\d{4} more findings did not fit; the job's log has all\.\n/)
})

test('markdown mentions nobody and lets no markup through', () => {
  const message = '@team <img src=x> [a](b) `c` **d** #1 | e'
  const findings = [{ ...first, message, path: '``a` b', methods: ['<b>&'] }]
  const text = formatReport({ ...report, findings }, 'markdown')
  expect(text).toContain('@\u200bteam \\<img src=x\\> \\[a\\](b) \\`c\\` \\*\\*d\\*\\* \\#1 \\| e')
  expect(text).toContain('``` ``a` b ```')
  expect(text).toContain('<code>&lt;b&gt;&amp;</code>')
})

test('github gets one command for each finding that matters, and one for the whole', () => {
  expect(formatReport(report, 'github'))
    .toBe(`::error file=schema/note.ts,line=2,col=1,title=S/P03 required-property-removed::Note.id was removed and was required%0Ain note/read%0Abreaks an old client with a new server%0Acounterexample: {"confidence":"low"} is valid in head and invalid in base%0Afix: keep the member and mark it with @sunset
::warning file=schema/note.ts,line=9,col=1,title=S/V01 enum-value-added::Confidence gained the value "100%25: sure, @all"%0Ain note/read%0Abreaks an old client with a new server, if it refuses unlisted values%0Ano counterexample was found, so this is a warning
::warning::waiver 999999999999 (somebody@example.com) matches no finding; delete it
::error title=Contract::origin/main to HEAD: 1 error, 1 warning, 2 harmless, 1 waived, 1 experimental; failed
`)
})

test('github gets a notice where nothing changed', () => {
  expect(formatReport(clean, 'github')).toBe(
    '::notice title=Contract::origin/main to HEAD: no changes; passed\n',
  )
})

test('the changelog tells what is new, changed and gone', () => {
  expect(formatReport(report, 'changelog')).toBe(`# origin/main to HEAD

## Breaking

- \`Note.id\` was removed and was required (was string)
- \`note/drop\` was removed

## New

- \`Confidence\` gained the value "100%: sure, @all" (now 100%: sure, @all)
- \`note/copy\` was added

## Gone

- \`Note.draft\` was removed and was required [experimental]
`)
  expect(formatReport(clean, 'changelog')).toBe(
    '# origin/main to HEAD\n\nNothing that a client or a server would notice.\n',
  )
})

test('a break asks for a major version, even one that was waived', () => {
  expect(formatReport(report, 'semver')).toBe(
    'major: S/P03 Note.id was removed and was required (and 1 more)\n',
  )
  const [, waived, ...rest] = report.findings
  expect(suggestVersion({ ...report, findings: [waived, ...rest] as PlacedFinding[] }).step).toBe(
    'major',
  )
})

test.each([
  ['a change that breaks nobody', ['S/V01', 'M03'], 'minor'],
  ['a method more', ['M03'], 'minor'],
  ['other words', ['L01'], 'patch'],
  ['nothing', [], 'patch'],
])('%s asks for no major version', (_name, ids, step) => {
  const findings = report.findings.filter(({ id }) => ids.includes(id))
  expect(suggestVersion({ ...clean, findings }).step).toBe(step)
})

test('a comparison that was not finished may hide a break', () => {
  expect(suggestVersion({ ...clean, complete: false }).step).toBe('major')
})

test.each([
  ['no changes', clean, 'passed'],
  ['an error', report, 'failed'],
  ['an error that nothing fails for', { ...report, failOn: 'never' }, 'passed'],
  ['a stale waiver', { ...clean, waivers: report.waivers }, 'failed'],
  ['an unfinished comparison', { ...clean, complete: false }, 'incomplete'],
  ['an unfinished comparison with an error', { ...report, complete: false }, 'failed'],
] as const)('the verdict over %s', (_name, compared, verdict) => {
  expect(verdictOf(compared)).toBe(verdict)
})

interface Ajv {
  compile: (schema: object) => ((value: unknown) => boolean) & { errors?: unknown }
}

const require = createRequire(join(repository, 'codegen/package.json'))
const { Ajv: Draft7 } = require('ajv') as { Ajv: new (options: object) => Ajv }

test('json is as its schema describes it', () => {
  const path = join(repository, 'codegen/contract/formats/diff-report.schema.json')
  const schema = JSON.parse(readFileSync(path, 'utf8')) as object
  const validate = new Draft7({ strict: true, formats: { uint32: true } }).compile(schema)
  for (const one of [report, clean, { ...report, complete: false }, used]) {
    validate(JSON.parse(formatReport(one, 'json')))
    expect(validate.errors).toBeNull()
  }
  expect(validate({ ...(JSON.parse(formatReport(report, 'json')) as object), more: 1 })).toBe(false)
})

test('json holds all findings, and none of the text of the source', () => {
  const told = JSON.parse(formatReport(report, 'json')) as { findings: PlacedFinding[] }
  expect(told.findings.map(({ id }) => id)).toEqual(report.findings.map(({ id }) => id))
  expect(told.findings[0]?.places.base).toEqual({ file: 'schema/note.ts', line: 4, column: 3 })
})

test('what a project does not use is folded, and makes no smaller version', () => {
  const only: Report = { ...used, findings: used.findings.slice(1) }
  expect(verdictOf({ ...only, waivers: clean.waivers })).toBe('passed')
  expect(suggestVersion(only).step).toBe('major')
  expect(formatReport(only, 'text')).toMatch(
    /Unused, so nothing fails\n {2}error {4}note\/drop was removed/,
  )
  expect(formatReport(only, 'markdown')).toContain('<summary>3 unused</summary>')
  expect(formatReport(only, 'github')).not.toContain('note/drop')
})

interface Sarif {
  version: string
  runs: [{ tool: { driver: { name: string; rules: { id: string }[] } }; results: SarifResult[] }]
}

interface SarifResult {
  ruleId: string
  ruleIndex: number
  level: string
  locations: object[]
}

test('sarif has a result for each finding, with rule, place and fingerprint', () => {
  const sarif = JSON.parse(formatReport(report, 'sarif')) as Sarif
  expect(sarif.version).toBe('2.1.0')
  const [{ tool, results }] = sarif.runs
  expect(tool.driver.name).toBe('codex-contract')
  for (const { ruleId, ruleIndex } of results) {
    expect(tool.driver.rules[ruleIndex]?.id).toBe(ruleId)
  }
  expect(results.map(({ level }) => level)).toEqual([
    'error',
    'error',
    'warning',
    'note',
    'none',
    'error',
  ])
  expect(results[0]).toEqual({
    ruleId: 'P03',
    ruleIndex: 0,
    level: 'error',
    message: {
      text: 'Note.id was removed and was required; breaks an old client with a new server; counterexample: {"confidence":"low"} is valid in head and invalid in base; fix: keep the member and mark it with @sunset',
    },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: 'schema/note.ts' },
          region: { startLine: 2, startColumn: 1 },
        },
        logicalLocations: [{ fullyQualifiedName: 'Note.id', kind: 'member' }],
      },
    ],
    partialFingerprints: { 'codexContract/v1': 'aaaaaaaaaaaa' },
    properties: { id: 'S/P03', methods: ['note/read', 'note/list', 'note/changed'] },
  })
  expect(results[1]).toMatchObject({
    suppressions: [{ kind: 'external', status: 'accepted', justification: 'nobody calls it' }],
  })
  expect(results[3]).not.toHaveProperty('suppressions')
})

test('a text is cut at its length, and not within a character', () => {
  expect(bounded('abc', 3)).toBe('abc')
  expect(bounded('abcd', 3)).toBe('ab…')
  expect(bounded('😀😀😀😀', 3)).toBe('😀😀…')
  expect(boundedJson({ a: 'x'.repeat(50) }, 10)).toBe('{"a":"xxx…')
})
