import { get } from 'node:http'

/** What is compared of a page that a browser is shown, or sent on from. */
export interface Page {
  status: number | undefined
  location?: string
  /** The whole of what is no HTML. */
  text?: string
  title?: string
  heading?: string
  errorCode?: string
}

const maxRedirects = 5

/** Opens a page and goes where it is sent, but never away from this machine. */
export async function browse(url: URL): Promise<Page[]> {
  const pages: Page[] = []
  let next: URL | undefined = url
  while (next !== undefined && pages.length <= maxRedirects) {
    const page = await open(next)
    pages.push(page)
    const target: URL | undefined =
      page.location === undefined ? undefined : new URL(page.location, next)
    next = target !== undefined && isHere(target) ? target : undefined
  }
  return pages
}

function isHere({ protocol, hostname }: URL): boolean {
  return protocol === 'http:' && ['127.0.0.1', 'localhost'].includes(hostname)
}

// Each in a connection of its own: one that is kept open could lead to a login that is over.
function open(url: URL): Promise<Page> {
  return new Promise((resolve, reject) => {
    const request = get(url, { agent: false }, (response) => {
      const { statusCode: status, headers } = response
      let body = ''
      response.setEncoding('utf8').on('data', (text: string) => (body += text))
      response.on('error', reject).on('end', () => {
        const { location } = headers
        resolve({ status, ...(location === undefined ? readPage(body) : { location }) })
      })
    })
    request.on('error', reject)
  })
}

function readPage(body: string): Partial<Page> {
  if (!/<html/i.test(body)) return { text: body }
  const page: Record<string, string> = {}
  for (const [name, element] of Object.entries({
    title: 'title',
    heading: 'h1',
    errorCode: 'code',
  })) {
    const content = new RegExp(`<${element}>([^<]*)</${element}>`).exec(body)?.[1]
    if (content !== undefined) page[name] = content.trim()
  }
  return page
}
