import { posix } from 'node:path'
import ts from 'typescript'
import type { Files } from '../../print/printer.js'
import { createCompilerHost } from '../../compiler-host.js'

/** Root of the files that exist in memory alone. */
export const memoryRoot = '/'

/** Shows the compiler files in memory, and of the disk nothing but its own library. */
export function createMemoryHost(files: Files): ts.CompilerHost {
  const disk = createCompilerHost({})
  const library = disk.getDefaultLibLocation?.() ?? ''
  const isLibrary = (path: string) => path.startsWith(library)
  const textOf = (path: string) => files.get(posix.relative(memoryRoot, path))
  return {
    ...disk,
    getCurrentDirectory: () => memoryRoot,
    fileExists: (path) => (isLibrary(path) ? disk.fileExists(path) : textOf(path) !== undefined),
    readFile: (path) => (isLibrary(path) ? disk.readFile(path) : textOf(path)),
    directoryExists: () => true,
    getDirectories: () => [],
    realpath: (path) => path,
    getSourceFile: (path, languageVersion) => {
      if (isLibrary(path)) return disk.getSourceFile(path, languageVersion)
      const text = textOf(path)
      return text === undefined ? undefined : ts.createSourceFile(path, text, languageVersion)
    },
  }
}
