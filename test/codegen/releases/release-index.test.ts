import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { senderKey } from '../../../codegen/contract/lint-names.js'
import type { ContractModel } from '../../../codegen/contract/model.js'
import type { Lifespan } from '../../../codegen/merge/lifespans.js'
import { Lifespans, partKey, typeKey } from '../../../codegen/merge/lifespans.js'
import { matchingNames } from '../../../codegen/merge/matching-names.js'
import { mergeContracts } from '../../../codegen/merge/merge-contracts.js'
import { findPart } from '../../../codegen/releases/find-part.js'
import { IndexedParts } from '../../../codegen/releases/indexed-parts.js'
import type { ReleaseIndexFile } from '../../../codegen/releases/release-index.js'
import { indexReleases, printReleaseIndex } from '../../../codegen/releases/release-index.js'
import { contractsOf, history } from '../../support/release-contracts.js'
import { repository } from '../../support/repository.js'

const path = join(repository, 'generated/protocol/release-index.json')
const text = readFileSync(path, 'utf8')
const file = JSON.parse(text) as ReleaseIndexFile
const { releases } = history

test('the index is the one that follows from the history, in at most 300 kB', () => {
  const index = indexReleases(history, contractsOf('experimental'))
  expect(text).toBe(printReleaseIndex({ ...index, names: file.names }))
  expect(text.length).toBeLessThan(300_000)
})

test('the index has every method of every release, and no other', () => {
  const parts = new IndexedParts(file)
  const rows = Object.keys(file.methods).map((name) => ({ name, forms: parts.method(name) }))
  releases.forEach((release, at) => {
    const found = rows.filter(({ forms }) => forms?.[at] !== undefined).map(({ name }) => name)
    const { methods = [] } = contractsOf('experimental')[at]?.model ?? {}
    expect(found, release).toEqual(methods.map(({ name }) => name).sort())
    // The contract also has methods that codex leaves out of its exports.
    expect(found, release).toEqual(expect.arrayContaining([...history.methodsOf(release)]))
  })
})

test('the index has every type and part of the oldest, of some and of the newest release', () => {
  const parts = new IndexedParts(file)
  for (const at of [0, 20, 40, 60, releases.length - 1]) {
    const model = contractsOf('experimental')[at]?.model
    const found = Object.keys(file.types).flatMap((type) => {
      if (parts.type(type)?.[at] === undefined) return []
      const names = parts.parts(type).filter((name) => parts.part(type, name)[at] !== undefined)
      return [type, ...names.map((name) => `${type}.${name}`)]
    })
    expect(found.sort()).toEqual(model && partsOf(model).sort())
  }
})

function partsOf({ types }: ContractModel): string[] {
  return types.flatMap((type) => {
    const names =
      type.kind === 'object'
        ? type.members.map(({ name }) => name)
        : type.kind === 'enum'
          ? type.values.map(({ value }) => value)
          : type.kind === 'alias'
            ? []
            : type.variants.map(({ tag }) => tag)
    return [type.name, ...names.map((name) => `${type.name}.${name}`)]
  })
}

test('lifespans that are found by name agree with those of the merged contract', () => {
  const contracts = contractsOf('experimental')
  const lifespans = new Lifespans(contracts)
  const find = (name: string) => toLifespan(findPart(file, name).lifespans[0])
  // The lifespan of a type in one form is not that of its name.
  const kinds = new Map<string, Set<string>>()
  for (const { name, kind } of contracts.flatMap(({ model }) => model.types)) {
    kinds.set(name, (kinds.get(name) ?? new Set()).add(kind))
  }
  for (const { model } of [contracts[0], contracts[40], contracts.at(-1)].flatMap(toList)) {
    for (const method of model.methods) {
      expect(find(method.name), method.name).toEqual(lifespans.of(senderKey(method)))
    }
    for (const type of model.types.filter(({ name }) => kinds.get(name)?.size === 1)) {
      expect(find(type.name), type.name).toEqual(lifespans.of(typeKey(type)))
    }
    for (const type of model.types.filter((_, at) => at % 5 === 0)) {
      for (const name of partsOf({ ...model, types: [type] }).slice(1)) {
        const key = partKey(type.name, name.slice(type.name.length + 1))
        expect(find(name), name).toEqual(lifespans.of(key))
      }
    }
  }
})

function toList<T>(value: T | undefined): T[] {
  return value === undefined ? [] : [value]
}

function toLifespan(found: (Lifespan & { until?: string }) | undefined): Lifespan | undefined {
  if (found === undefined) return undefined
  const { since, lastWithout, until } = found
  return {
    ...(since !== undefined && { since }),
    ...(lastWithout !== undefined && { lastWithout }),
    ...(until !== undefined && { sunset: until }),
  }
}

test('former shapes of the merged contract are former forms of the index', () => {
  const range = { oldest: releases[0] ?? '', newest: releases.at(-1) ?? '' }
  const merged = mergeContracts(contractsOf('experimental'), range)
  const changed = merged.types.flatMap((type) => {
    if (type.kind !== 'object' || !(type.name in file.types)) return []
    return type.members
      .filter(({ formerly = [] }) => formerly.length > 0)
      .map(({ name, formerly }) => ({ name: `${type.name}.${name}`, formerly: formerly ?? [] }))
  })
  expect(changed.length).toBeGreaterThan(20)
  for (const { name, formerly } of changed) {
    const found = findPart(file, name).lifespans.flatMap((lifespan) => lifespan.formerly)
    const ends = found.map(({ until }) => until)
    expect(ends, name).toEqual(expect.arrayContaining(formerly.map(({ sunset }) => sunset)))
  }
})

test('types of the package are found by the name that exports have them under', () => {
  expect(file.names).toMatchObject({ AccountPlanType: 'PlanType' })
  for (const [name, exported] of Object.entries(file.names)) {
    expect(file.types).not.toHaveProperty(name)
    expect(file.types).toHaveProperty(exported)
  }
  const own = JSON.parse(
    readFileSync(join(repository, 'generated/contract.json'), 'utf8'),
  ) as ContractModel
  const newest = contractsOf('experimental').at(-1)?.model
  expect(newest && matchingNames(own, newest)).toEqual(file.names)
})
