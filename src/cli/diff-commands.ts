import type { Command } from 'commander'
import { Option } from 'commander'
import { collect } from './collect.js'
import type { DiffSettings, OutFile } from './commands/diff.js'
import type { ExitCode } from './exit.js'
import { CommandError, exitCodes } from './exit.js'
import { toResults } from './import-flags.js'
import type { Terminal } from './terminal.js'

/** The flags of `diff` as commander parses them. */
interface DiffFlags {
  format: 'text' | 'json' | 'markdown' | 'github' | 'sarif'
  changelog?: true
  semver?: true
  out?: string[]
  profile: DiffSettings['profile']
  pairing: keyof typeof pairings
  failOn: DiffSettings['failOn']
  policy: string
  experimental?: true
  stable?: true
  used?: string
  usedOnly?: true
  result?: string[]
  release?: string
}

const pairings = {
  'old-client': ['oldClient/newServer'],
  'new-client': ['newClient/oldServer'],
  both: ['oldClient/newServer', 'newClient/oldServer'],
} as const

const sides =
  'a git ref, ref:path, a path (./name, name/ or name.json), or binary:path to run a codex binary'

type End = (code: ExitCode) => void

/** Adds `diff` and `rules`. */
export function addDiffCommands(program: Command, terminal: Terminal, end: End): void {
  addDiff(program, terminal, end)
  addRules(program, terminal, end)
}

function addDiff(program: Command, terminal: Terminal, end: End): void {
  program
    .command('diff')
    .description('compare two contracts and report what breaks')
    .argument('<base>', `the older side: ${sides}`)
    .argument('<head>', 'the newer side, in the same forms')
    .addOption(
      new Option('--format <format>', 'output format')
        .choices(['text', 'json', 'markdown', 'github', 'sarif'])
        .default('text'),
    )
    .option('--out <format=file>', 'also write a file in a format; may be repeated', collect)
    .addOption(new Option('--changelog', 'print a changelog').conflicts(['format', 'semver']))
    .addOption(new Option('--semver', 'print major, minor or patch, and why').conflicts('format'))
    .addOption(
      new Option('--profile <profile>', 'which classes of changes may be errors')
        .choices(['wire', 'closed', 'source', 'all'])
        .default('wire'),
    )
    .addOption(
      new Option(
        '--pairing <pairing>',
        'which peer is older: the client, the server, or both in turn',
      )
        .choices(Object.keys(pairings))
        .default('old-client'),
    )
    .addOption(
      new Option('--fail-on <severity>', 'exit 1 if a finding is at least this severe')
        .choices(['error', 'warning', 'info', 'never'])
        .default('error'),
    )
    .addOption(
      new Option(
        '--policy <side>',
        'whose waivers, settings and reserved names apply: base, head, a git ref or a folder',
      ).default('base'),
    )
    .addOption(new Option('--experimental', 'include the experimental API').conflicts('stable'))
    .option('--stable', 'exclude the experimental API')
    .option(
      '--used <project>',
      'fail only on what a TypeScript project uses: a tsconfig.json or a glob',
    )
    .option('--used-only', 'hide what the project does not use')
    .option(
      '--result <method=Type>',
      'result type of a method in exports; may be repeated',
      collect,
    )
    .option('--release <version>', 'release of exports whose release is unknown')
    .action(async (base: string, head: string, flags: DiffFlags) => {
      const { runDiff } = await import('./commands/diff.js')
      end(await runDiff(terminal, { ...toSettings(base, head, flags), folder: terminal.cwd }))
    })
}

function addRules(program: Command, terminal: Terminal, end: End): void {
  program
    .command('rules')
    .description('list the rules of diff')
    .argument('[id]', 'print one rule in full')
    .action(async (id: string | undefined) => {
      const { runRules } = await import('./commands/rules.js')
      end(await runRules(terminal, id))
    })
}

const outFormats = [
  ...['text', 'json', 'markdown', 'github', 'sarif', 'changelog', 'semver'],
] as readonly OutFile['format'][]

function toOutFile(text: string): OutFile {
  const [name = '', ...rest] = text.split('=')
  const path = rest.join('=')
  const format = outFormats.find((one) => one === name)
  if (format !== undefined && path !== '') return { format, path }
  const message = `--out needs <format>=<file>; the formats are ${outFormats.join(', ')}`
  throw new CommandError(exitCodes.usage, message)
}

function toSettings(base: string, head: string, flags: DiffFlags): Omit<DiffSettings, 'folder'> {
  const { format, changelog, semver, used, usedOnly, release } = flags
  const { profile, pairing, failOn, policy } = flags
  if (usedOnly && used === undefined) {
    throw new CommandError(exitCodes.usage, '--used-only needs --used <project>')
  }
  return {
    base,
    head,
    format: changelog ? 'changelog' : semver ? 'semver' : format,
    profile,
    pairings: pairings[pairing],
    failOn,
    policy,
    surface: flags.stable === true ? 'stable' : 'all',
    experimental: flags.experimental === true,
    outs: (flags.out ?? []).map(toOutFile),
    ...(used !== undefined && { used, usedOnly: usedOnly === true }),
    ...(flags.result !== undefined && { results: toResults(flags.result) }),
    ...(release !== undefined && { release }),
  }
}
