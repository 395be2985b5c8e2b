import { isIPv4, isIPv6 } from 'node:net'

/** An address of a `ws://IP:PORT` URL. */
export interface TcpAddress {
  host: string
  port: number
}

const form = /^ws:\/\/(?:\[(?<six>[^[\]]+)\]|(?<four>[^[\]:]+)):(?<port>\d{1,5})$/

/** The address of a `ws://IP:PORT` URL. Undefined for any other text. */
export function parseAddress(url: string): TcpAddress | undefined {
  const { six = '', four = '', port = '' } = form.exec(url)?.groups ?? {}
  const valid = (isIPv4(four) || isIPv6(six)) && Number(port) <= 65_535 && !six.includes('%')
  return valid ? { host: four || six, port: Number(port) } : undefined
}

/** Whether only programs of this machine can reach an IP address. */
export function isLoopback(host: string): boolean {
  return host.startsWith('127.') || host === '::1'
}

export function formatAddress({ host, port }: TcpAddress): string {
  return host.includes(':') ? `[${host}]:${port}` : `${host}:${port}`
}
