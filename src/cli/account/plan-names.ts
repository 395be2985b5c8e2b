import type { AccountFacts } from './account-facts.js'

/** Words that are not simply capitalized. */
const words: Readonly<Record<string, string>> = {
  cbp: 'CBP',
  prolite: 'Pro Lite',
}

/** The name of a plan for people; one that is not known keeps the spelling of the token. */
export function describePlan({ planType, plan }: Pick<AccountFacts, 'planType' | 'plan'>): string {
  if (planType === null || planType === 'unknown') return plan || 'unknown plan'
  return planType.split('_').map(toWord).join(' ')
}

function toWord(word: string): string {
  return words[word] ?? word.charAt(0).toUpperCase() + word.slice(1)
}
