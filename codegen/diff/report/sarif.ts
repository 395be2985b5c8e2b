import type { Place } from '../../contract/errors.js'
import { json } from '../../print/printer.js'
import type { Severity } from '../rules/severity.js'
import type { Rule } from '../rules/rule.js'
import { allRules } from '../rules/rules.js'
import { bounded } from './bounded.js'
import type { PlacedFinding } from '../findings/finding.js'
import type { Report } from './report.js'
import { describeWaivers } from './waivers.js'
import { describeEffects } from './words.js'

/** For code scanning: SARIF 2.1.0, one run. */
export function formatSarif(report: Report): string {
  const found = new Set(report.findings.map(({ rule }) => rule))
  const reported = allRules.filter(({ id }) => found.has(id))
  const indexes = new Map<string, number>(reported.map(({ id }, index) => [id, index]))
  return json({
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'codex-contract', rules: reported.map(toDescriptor) } },
        columnKind: 'utf16CodeUnits',
        invocations: [toInvocation(report)],
        results: report.findings.map((finding) => toResult(finding, indexes.get(finding.rule))),
      },
    ],
  })
}

function toInvocation(report: Report): object {
  const lines = describeWaivers(report)
  const notifications = lines.map((line) => ({
    level: 'warning',
    message: { text: bounded(line) },
  }))
  return {
    executionSuccessful: report.complete,
    ...(lines.length > 0 && { toolConfigurationNotifications: notifications }),
  }
}

function toDescriptor({ id, slug, description, class: kind }: Rule): object {
  return {
    id,
    name: slug,
    shortDescription: { text: slug.replaceAll('-', ' ') },
    fullDescription: { text: description },
    properties: { tags: [kind] },
  }
}

const levels: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
  none: 'none',
}

function toResult(finding: PlacedFinding, ruleIndex: number | undefined): object {
  const { rule, level, fingerprint, methods, places, use, uses = [] } = finding
  const place = places.head ?? places.base
  return {
    ruleId: rule,
    ...(ruleIndex !== undefined && { ruleIndex }),
    // Only "fail" has a level.
    ...(level === 'none' ? { kind: 'informational', level: 'none' } : { level: levels[level] }),
    message: { text: messageOf(finding) },
    locations: [
      {
        ...(place !== undefined && { physicalLocation: toPhysical(place) }),
        logicalLocations: [{ fullyQualifiedName: bounded(finding.path), kind: 'member' }],
      },
    ],
    ...(uses.length > 0 && {
      relatedLocations: uses.map((used) => ({ physicalLocation: toPhysical(used) })),
    }),
    partialFingerprints: { 'codexContract/v1': fingerprint },
    ...suppressionsOf(finding),
    properties: {
      id: finding.id,
      methods: methods.map((method) => bounded(method)),
      ...(use !== undefined && { use }),
    },
  }
}

function messageOf(finding: PlacedFinding): string {
  const { path, message } = finding
  const lines = [`${path} ${message}`, ...describeEffects(finding)]
  return lines.map((line) => bounded(line)).join('; ')
}

function toPhysical({ file, line, column }: Place): object {
  return {
    artifactLocation: { uri: file.split('/').map(encodeURIComponent).join('/') },
    region: { startLine: line, startColumn: column },
  }
}

/** A result is suppressed only if all of its suppressions are accepted. */
function suppressionsOf({ suppressed, waiver, proposedWaiver }: PlacedFinding): object {
  const accepted = suppressed && toSuppression('accepted', waiver?.reason ?? suppressed)
  const proposed = proposedWaiver && toSuppression('underReview', proposedWaiver.reason)
  const suppressions = [accepted ?? proposed].filter((one) => one !== undefined)
  return suppressions.length === 0 ? {} : { suppressions }
}

function toSuppression(status: 'accepted' | 'underReview', justification: string): object {
  return { kind: 'external', status, justification: bounded(justification) }
}
