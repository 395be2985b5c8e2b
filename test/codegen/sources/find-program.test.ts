import { expect, test } from 'vitest'
import { findProgram } from '../../../codegen/sources/run-program.js'
import { writeFiles } from '../../support/git-repository.js'
import { createTemporaryFolder } from '../../support/temporary-folder.js'

test('on Windows a program is only taken from the folders of the PATH', () => {
  const [folder, other] = [createTemporaryFolder(), createTemporaryFolder()]
  writeFiles(folder, { 'git.exe': '' })
  writeFiles(other, { 'git.exe/not a file': '', 'git.com': '' })
  const find = (...folders: string[]) =>
    findProgram('git', { platform: 'win32', env: { PATH: folders.join(';') } })
  expect(find(other, folder)).toBe(`${folder}/git.exe`)
  expect(find(other, '.', '', 'bin')).toBeUndefined()
})

test('other systems look into the PATH only', () => {
  expect(findProgram('git', { platform: 'linux', env: {} })).toBe('git')
})
