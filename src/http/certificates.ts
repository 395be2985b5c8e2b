import { X509Certificate } from 'node:crypto'
import { rootCertificates } from 'node:tls'
import { readRegularFile } from '../files/read-file.js'
import { HttpError } from './errors.js'

// Those of Mozilla have 0.2 MiB.
const maxBytes = 8 * 1024 * 1024
const block = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g

/** The trusted certificates: those of Node and those of a PEM file. Throws an HttpError `invalid_ca`. */
export async function loadCertificates(source: {
  variable: string
  path: string
}): Promise<string[]> {
  const place = `${source.variable} names "${source.path}"`
  const bytes = await readRegularFile(source.path, maxBytes).catch(
    (error: NodeJS.ErrnoException) => {
      const code = error.code ?? 'unknown'
      throw new HttpError('invalid_ca', `${place}, which cannot be read: ${code}`)
    },
  )
  const found = bytes.toString().match(block) ?? []
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
