// @generated from schema/ by `npm run generate`. Do not edit.
// @ts-nocheck
import type { ValidationIssue } from './issues.js'
import {
  none,
  notListed,
} from './issues.js'

export function $AuthMode(v: unknown): ValidationIssue[] {
  switch (v) { case 'apikey': case 'chatgpt': case 'chatgptAuthTokens': case 'headers': case 'agentIdentity': case 'personalAccessToken': case 'bedrockApiKey': case 'bedrockAccessKeys': return none; }
  return notListed(v, ['apikey', 'chatgpt', 'chatgptAuthTokens', 'headers', 'agentIdentity', 'personalAccessToken', 'bedrockApiKey', 'bedrockAccessKeys'], 'drift');
}
