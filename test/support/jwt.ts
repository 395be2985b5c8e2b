/** An unsigned JWT with these claims; header and signature are as meaningless as any. */
export function createJwt(claims: unknown): string {
  return `${encode({ alg: 'none' })}.${encode(claims)}.c2ln`
}

function encode(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url')
}

export interface Person {
  email?: string
  plan?: string
  accountId?: string
  userId?: string
}

/** Claims in the places where the issuer puts them. */
export function createClaims({ email, plan, accountId, userId }: Person): object {
  return {
    ...(email !== undefined && { email }),
    'https://api.openai.com/auth': {
      ...(plan !== undefined && { chatgpt_plan_type: plan }),
      ...(accountId !== undefined && { chatgpt_account_id: accountId }),
      ...(userId !== undefined && { chatgpt_user_id: userId }),
    },
  }
}

/** The text of an auth.json after a ChatGPT login. */
export function createChatgptAuthJson(person: Person): string {
  const token = createJwt(createClaims(person))
  return JSON.stringify({
    auth_mode: 'chatgpt',
    OPENAI_API_KEY: null,
    tokens: { id_token: token, access_token: token, refresh_token: 'rt', account_id: 'acct' },
    last_refresh: '2026-11-20T00:00:00Z',
  })
}
