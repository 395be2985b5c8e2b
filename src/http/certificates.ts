import { X509Certificate } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { rootCertificates } from 'node:tls'
import { HttpError } from './errors.js'

const block = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g

/** The trusted certificates: those of Node and those of a PEM file. Throws an HttpError `invalid_ca`. */
export async function loadCertificates(source: {
  variable: string
  path: string
}): Promise<string[]> {
  const place = `${source.variable} names "${source.path}"`
  const text = await readFile(source.path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new HttpError('invalid_ca', `${place}, which cannot be read: ${error.code ?? 'unknown'}`)
  })
  const found = text.match(block) ?? []
  if (found.length === 0 || !found.every(isCertificate)) {
    throw new HttpError('invalid_ca', `${place}, which does not contain PEM certificates`)
  }
  return [...rootCertificates, ...found]
}

function isCertificate(pem: string): boolean {
  try {
    return new X509Certificate(pem).raw.length > 0
  } catch {
    return false
  }
}
