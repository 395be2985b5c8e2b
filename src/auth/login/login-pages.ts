import { createHash } from 'node:crypto'
import { loginStyle } from './login-style.js'
import { toPrintable } from './printable.js'

/** The content of an error page. */
export interface ErrorPage {
  /** Code of the fault, for support. */
  code: string
  message: string
}

const icons = {
  good: '<path d="M5 12.5l4.5 4.5L19 7.5"/>',
  bad: '<path d="M12 5v8.5M12 18.5v.01"/>',
  locked:
    '<rect x="5" y="11" width="14" height="9" rx="2"/><path d="M8.5 11V8a3.5 3.5 0 0 1 7 0v3"/>',
}

const codeLimit = 100
const messageLimit = 500

/** The pages may only use their own style. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(loginStyle).digest('base64')}'`,
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')

/** The page after a login. */
export function renderSuccessPage(): string {
  return renderPage({
    title: 'Sign into Codex',
    icon: 'good',
    heading: 'Signed in to Codex',
    paragraphs: ['You may now close this page'],
  })
}

/** The page for a login that failed. */
export function renderErrorPage({ code, message }: ErrorPage): string {
  return renderPage({
    title: 'Codex Sign-in Error',
    icon: 'bad',
    heading: 'Sign-in could not be completed',
    paragraphs: [
      'Return to Codex to retry, switch accounts, or contact your workspace admin if access is restricted.',
    ],
    facts: renderCode(code) + renderFact('Details', escape(toPrintable(message, messageLimit))),
  })
}

/** The page for an account whose workspace has no Codex, without the issuer's own message. */
export function renderEntitlementPage(code: string): string {
  return renderPage({
    title: 'Codex Sign-in Error',
    icon: 'locked',
    heading: 'You do not have access to Codex',
    paragraphs: [
      'This account is not currently authorized to use Codex in this workspace.',
      'Contact your workspace administrator to get access to Codex, then return to Codex and try again.',
    ],
    facts: renderCode(code),
  })
}

interface Page {
  title: string
  icon: keyof typeof icons
  heading: string
  paragraphs: readonly string[]
  /** HTML of a list. */
  facts?: string
}

function renderPage({ title, icon, heading, paragraphs, facts }: Page): string {
  const list = facts === undefined ? '' : `\n<dl>${facts}</dl>`
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)}</title>
<style>${loginStyle}</style>
</head>
<body>
<main>
<svg class="icon ${icon}" viewBox="0 0 24 24" aria-hidden="true">${icons[icon]}</svg>
<h1>${escape(heading)}</h1>
${paragraphs.map((text) => `<p>${escape(text)}</p>`).join('\n')}${list}
</main>
</body>
</html>
`
}

function renderCode(code: string): string {
  return renderFact('Error code', `<code>${escape(toPrintable(code, codeLimit))}</code>`)
}

function renderFact(name: string, html: string): string {
  return `<dt>${name}</dt><dd>${html}</dd>`
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? '')
}
