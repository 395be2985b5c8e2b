import { execFile } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'
import { importContract } from '../../../codegen/import/import-contract.js'

import {
  listedResults,
  methodSpans,
  releaseDigests,
} from '../../../codegen/releases/known-releases.js'
import { undocumentedMethods } from '../../../codegen/read/export/undocumented-methods.js'
import { isNewer } from '../../../codegen/contract/versions.js'
import { findCodex, turnReleases } from '../../support/codex-release.js'
import { repository } from '../../support/repository.js'
import { createTemporaryFolder } from '../../support/temporary-folder.js'
import { exportsOf, readRelease } from './exported.js'

const run = promisify(execFile)
const releases = turnReleases.map((release) => ({ release }))
const isComplete = turnReleases.every((release) => findCodex(release) !== undefined)

/** Results that a release needs its own entry for. */
const exceptions = new Set<string>()
/** Methods that a release serves without listing them. */
const added = new Set<string>()
/** What a release decided, by rule. */
const rules = new Set<string>()

describe.for(releases)('the contract of codex $release', ({ release }) => {
  const program = findCodex(release)
  if (program === undefined) {
    test.skip('not run: this release is not installed')
    return
  }

  test('is read as a whole, and what was decided has a reason', async () => {
    const { model, inferences } = await readRelease(release)
    for (const { rule, at, reason } of inferences) {
      expect(reason).not.toBe('')
      rules.add(rule)
      if (rule === 'undocumentedMethod') added.add(at)
    }
    for (const { name, result } of model.methods) {
      if (listedResults[name] === result) exceptions.add(name)
    }
    expect(model.methods.filter(({ kind, result }) => kind.endsWith('Request') && !result)).toEqual(
      [],
    )
  })

  test('is known by its digest, and its methods by the releases that have them', async () => {
    const found = await exportsOf(release)
    const { model } = await readRelease(release)
    expect([found?.digests.stable, found?.digests.experimental]).toEqual(releaseDigests[release])
    const listed = Object.entries(methodSpans)
      .filter(([, { since, until }]) => {
        const came = since === undefined || !isNewer(since, release)
        return came && (until === undefined || isNewer(until, release))
      })
      .map(([name]) => name)
    const names = model.methods.map(({ name }) => name).filter((name) => !added.has(name))
    expect(names.sort()).toEqual(listed.sort())
  })

  test.each(['stable', 'experimental'] as const)(
    'compiles in full, under nodenext and bundler, %s surface',
    async (surface) => {
      const cwd = createTemporaryFolder()
      const options = { source: program, out: 'codex', cwd, surface, generator: 'test 1' }
      await importContract({ ...options, check: false })
      expect((await importContract({ ...options, check: true })).changes).toEqual([])
      expect(readFileSync(join(cwd, 'codex/types.ts'), 'utf8')).not.toContain('bigint')
      writeFileSync(join(cwd, 'package.json'), '{ "type": "module" }')
      for (const module of [
        { module: 'nodenext' },
        { module: 'esnext', moduleResolution: 'bundler' },
      ]) {
        writeFileSync(join(cwd, 'tsconfig.json'), JSON.stringify(toProject(module)))
        const { stdout } = await run(process.execPath, [compiler], { cwd }).catch(
          (error: { stdout: string }) => error,
        )
        expect(stdout).toBe('')
      }
    },
  )
})

const compiler = join(repository, 'node_modules/typescript/bin/tsc')

/** The strictest there is, so that whoever is less strict compiles it too. */
function toProject(module: object): object {
  return {
    compilerOptions: {
      ...module,
      target: 'es2022',
      noEmit: true,
      declaration: true,
      isolatedDeclarations: true,
      types: [],
      strict: true,
      exactOptionalPropertyTypes: true,
      noUncheckedIndexedAccess: true,
      noPropertyAccessFromIndexSignature: true,
      noUnusedLocals: true,
      noUnusedParameters: true,
      verbatimModuleSyntax: true,
      isolatedModules: true,
      erasableSyntaxOnly: true,
    },
    include: ['codex'],
  }
}

describe.skipIf(!isComplete)('what is known of codex beside its exports', () => {
  test('names no result that no release needs', () => {
    expect(Object.keys(listedResults).filter((name) => !exceptions.has(name))).toEqual([])
  })

  test('names no method that every release lists itself', () => {
    const names = undocumentedMethods.map(({ method }) => method.name)
    expect(names.filter((name) => !added.has(name))).toEqual([])
  })

  test('corrects nothing that is right in every release', () => {
    expect(rules).toContain('correction')
  })
})
