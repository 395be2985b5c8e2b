import type { ConfigLayer } from './config-layer.js'
import { ConfigError } from './errors.js'
import { isErrno } from '../files/errors.js'
import type { SettingReaders } from './settings.js'

/** One setting of a layer. */
export interface SettingReading<T> {
  readonly layer: ConfigLayer
  /** Whether the value is known: false if it cannot be read. */
  readonly isKnown: boolean
  /** Undefined if the layer does not contain the setting. */
  readonly value: T | undefined
  /** Why the setting cannot be read. */
  readonly problem: ConfigError | undefined
}

/** A layer and its settings: the present or the last valid ones. */
export interface LayerReading<T> {
  readonly layer: ConfigLayer
  readonly settings: { readonly [Name in keyof T]: SettingReading<T[Name]> }
  /** Why some present setting cannot be read. */
  readonly problem: ConfigError | undefined
}

/**
 * Reads the settings of layers. While one of a layer cannot be read, all of its last valid ones hold;
 * without these, each of its settings that can be read.
 */
export class LayerReader<T extends object> {
  readonly #readers: SettingReaders<T>
  readonly #lastValid = new Map<string, LayerReading<T>['settings']>()

  constructor(readers: SettingReaders<T>) {
    this.#readers = readers
  }

  read(layer: ConfigLayer): LayerReading<T> {
    const names = Object.keys(this.#readers) as (keyof T)[]
    const readings = names.map((name) => [name, this.#readSetting(layer, name)] as const)
    const problem = readings.find(([, { problem }]) => problem !== undefined)?.[1].problem
    const settings = Object.fromEntries(readings) as LayerReading<T>['settings']
    if (problem !== undefined) {
      return { layer, settings: this.#lastValid.get(layer.place) ?? settings, problem }
    }
    this.#lastValid.set(layer.place, settings)
    return { layer, settings, problem }
  }

  #readSetting<Name extends keyof T>(layer: ConfigLayer, name: Name): SettingReading<T[Name]> {
    try {
      if (layer.problem !== undefined) throw layer.problem
      const value = this.#readers[name](layer.table)
      return { layer, isKnown: true, value, problem: undefined }
    } catch (error) {
      if (!(error instanceof ConfigError)) throw error
      return { layer, isKnown: isImpossible(layer), value: undefined, problem: error }
    }
  }
}

/**
 * Whether the file cannot exist, because its folder is a file: it sets nothing. The folder of the
 * system may have been replaced to lift restrictions.
 */
function isImpossible({ name, problem }: ConfigLayer): boolean {
  return isErrno(problem?.cause, 'ENOTDIR') && (name.type === 'user' || name.type === 'project')
}
