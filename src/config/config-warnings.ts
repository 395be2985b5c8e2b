import type { ConfigWarningNotification } from '../../generated/types/index.js'
import type { LayerReading } from './layer-reading.js'
import type { ConfigLayer } from './config-layer.js'
import { isFile } from './config-layer.js'
import type { ConfigError } from './errors.js'

/** The reading of a layer that cannot be used. */
export type BrokenReading = Pick<LayerReading<object>, 'layer'> & { readonly problem: ConfigError }

/** Whether a layer cannot be used. */
export function isBroken<T>(reading: LayerReading<T>): reading is LayerReading<T> & BrokenReading {
  return reading.problem !== undefined
}

/** One warning for each layer of settings that is not used. */
export function describeBrokenSettings(
  readings: readonly BrokenReading[],
): ConfigWarningNotification[] {
  return readings.map((reading) => toWarning(reading, 'Invalid configuration; using defaults.'))
}

/** One warning for each file of requirements that is not used. */
export function describeBrokenRequirements(
  readings: readonly BrokenReading[],
): ConfigWarningNotification[] {
  const summary = 'Invalid requirements; the last valid ones hold, or else no login is allowed.'
  return readings.map((reading) => toWarning(reading, summary))
}

function toWarning(
  { layer, problem: { message, range } }: BrokenReading,
  summary: string,
): ConfigWarningNotification {
  if (!isFile(layer)) return { summary, details: `${layer.place}: ${message}` }
  return { summary, details: message, path: layer.place, ...(range && { range }) }
}

/** Warnings of valid settings that are not used, because of the place that they are in. */
export function describeUnused(layers: readonly ConfigLayer[]): ConfigWarningNotification[] {
  const enabled = layers.filter(({ disabledReason }) => disabledReason === undefined)
  return [...describeUntrusted(layers), ...enabled.flatMap(describeRefused)]
}

function describeUntrusted(layers: readonly ConfigLayer[]): ConfigWarningNotification[] {
  const untrusted = layers.filter(
    ({ disabledReason, table }) => disabledReason !== undefined && Object.keys(table).length > 0,
  )
  if (untrusted.length === 0) return []
  const summary = 'The configuration of a project that is not trusted is not used.'
  const lines = untrusted.map(({ place, disabledReason }) => `${place}: ${disabledReason}`)
  return [{ summary, details: lines.join('\n') }]
}

function describeRefused({ place, refused = [] }: ConfigLayer): ConfigWarningNotification[] {
  if (refused.length === 0) return []
  const summary = 'Settings that a project may not change are ignored.'
  return [{ summary, details: refused.join(', '), path: place }]
}
