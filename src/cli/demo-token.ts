/** A token of nobody, in the form that the issuer gives them. Its name makes it differ. */
export function createDemoToken(name: string): string {
  const claims = {
    jti: name,
    email: 'somebody@example.com',
    'https://api.openai.com/auth': {
      chatgpt_plan_type: 'pro',
      chatgpt_user_id: 'user-1',
      chatgpt_account_id: 'workspace-1',
    },
  }
  return [{ alg: 'none' }, claims, 'signature']
    .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .join('.')
}
