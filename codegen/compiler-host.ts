import ts from 'typescript'

const libraries = new Map<string, ts.SourceFile | undefined>()

/** Reads files from the disk, and parses each file of the compiler's library once in a process. */
export function createCompilerHost(options: ts.CompilerOptions): ts.CompilerHost {
  const host = ts.createCompilerHost(options)
  const library = host.getDefaultLibLocation?.() ?? ''
  return {
    ...host,
    getSourceFile: (path, version, ...rest) => {
      if (!path.startsWith(library)) return host.getSourceFile(path, version, ...rest)
      const key = `${path} ${JSON.stringify(version)}`
      if (!libraries.has(key)) libraries.set(key, host.getSourceFile(path, version, ...rest))
      return libraries.get(key)
    },
  }
}
