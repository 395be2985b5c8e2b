/** These tests leave entries behind, so they never run over the keyring of a person. */
export default function setup(): void {
  if (process.env['CODEX_CONTRACT_KEYRING_SESSION'] !== 'true') {
    throw new Error('These tests need a session of their own: npm run test:keyring')
  }
}
