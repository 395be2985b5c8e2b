import { every } from '../releases.js'
import { mcpQuestions } from './mcp-questions.js'
import type { Outcome, Question } from './questions.js'
import { questions } from './questions.js'

/** A question, how it is answered, and what is to come of that. */
export interface Exchange extends Outcome {
  /** Of the turn in which it is asked. */
  name: string
  question: Question
  /** Without it, the answer is an error. */
  result?: unknown
}

const all: readonly Question[] = [...questions, ...mcpQuestions]

/** Each answer to each question that a release asks. */
export function toAnswered(version: string): Exchange[] {
  return askedBy(version).flatMap((question) =>
    Object.entries(question.answers).map(([name, answer]) => ({ name, question, ...answer })),
  )
}

/** Each question that a release asks, and no answer. */
export function toRefused(version: string): Exchange[] {
  return askedBy(version).map((question) => ({
    name: question.name,
    question,
    ...question.refused,
  }))
}

function askedBy(version: string): Question[] {
  return all.filter((question) => (question.in ?? every)(version))
}
