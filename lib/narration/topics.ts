// The topics of an answer: each takes the facts it needs and returns the sentences they allow, one per form, or none if
// there's nothing to say.
import type { Facts } from './facts.ts';
import type { TopicName } from './topic.ts';
import { askedTopics } from './topics/asked.ts';
import { habitTopics } from './topics/habits.ts';
import { historyTopics } from './topics/history.ts';
import { verdictTopics } from './topics/verdict.ts';
import type { Words } from './words.ts';

const topics: Record<TopicName, (facts: Facts, words: Words) => string[]> = {
  ...verdictTopics,
  ...historyTopics,
  ...habitTopics,
  ...askedTopics,
};

/** The sentences these facts allow on a topic, one per form. */
export function sentencesOn(topic: TopicName, facts: Facts, words: Words): string[] {
  return topics[topic](facts, words);
}
