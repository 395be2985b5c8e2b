import type { ListedRule } from 'codex-contract-codegen'
import type { ExitCode } from '../exit.js'
import { CommandError, exitCodes } from '../exit.js'
import { loadCodegen } from '../load-codegen.js'
import type { Terminal } from '../terminal.js'
import { colorsFor, print } from '../terminal.js'

/** Lists the rules that contracts are compared by, or prints one in full. */
export async function runRules(terminal: Terminal, id: string | undefined): Promise<ExitCode> {
  const { listRules } = await loadCodegen()
  const rules = await listRules()
  if (id === undefined) {
    print(terminal, rules.map(formatRow))
    return exitCodes.fine
  }
  const wanted = id.replace(/^[CS]\//, '')
  const rule = rules.find((one) => one.id === wanted || one.slug === wanted)
  if (rule === undefined) {
    const message = `There is no rule "${id}"; codex-contract rules lists them`
    throw new CommandError(exitCodes.usage, message)
  }
  print(terminal, formatRule(rule, terminal))
  return exitCodes.fine
}

function formatRow({ id, class: kind, slug, example }: ListedRule): string {
  return `${id}  ${kind.padEnd(11)}  ${slug.padEnd(35)}  ${example}`
}

const flows = { client: 'what clients send', server: 'what servers send' } as const

function formatRule(rule: ListedRule, { stdout, env }: Terminal): string[] {
  const { bold, dim } = colorsFor(stdout, env)
  const outcomes = rule.outcomes.map(({ flow, case: name, severity }) => {
    const about = [flow === undefined ? 'anywhere' : flows[flow], ...(name ? [name] : [])]
    const old = severity['oldClient/newServer']
    const young = severity['newClient/oldServer']
    return `  ${about.join(', ')}: ${old} for old clients, ${young} for new clients of old servers`
  })
  return [
    bold(`${rule.id} ${rule.slug}`),
    rule.description,
    `Class: ${rule.class}`,
    `Example: ${rule.example}`,
    ...(rule.needs === undefined ? [] : [`Needs: ${rule.needs}`]),
    dim('Severity'),
    ...outcomes,
  ]
}
