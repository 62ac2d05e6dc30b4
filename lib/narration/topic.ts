// The topics a sentence can have. An answer is a list of { topic, text }, so code that shares, hides or counts
// sentences goes by the topic and never parses English. This file imports nothing, so anything may import it.

export const topicNames = [
  // the verdict and caveats
  'disagreement',
  'feedback',
  'verdict',
  'condition',
  'tie',
  'caveat',
  // what the history does
  'carriers',
  'helpsAnyway',
  'most',
  'next',
  'turningPoint',
  'turningPointWithFeedback',
  'against',
  'againstOrNothing',
  // habits
  'genre',
  'genres',
  'otherGenre',
  'genreOrNone',
  'tag',
  'maker',
  'match',
  'decade',
  'mainDecade',
  'price',
  'mainPrice',
  'priceUnseen',
  'platform',
  'mainPlatform',
  'profile',
  'profileMore',
  'profileThird',
  // order in time, other people
  'recency',
  'shift',
  'run',
  'others',
  'fame',
  // one item of the history left out, a changed history
  'focus',
  'focusEffect',
  'focusPosition',
  'whatIf',
  'verified',
  // a comparison
  'compared',
  'comparedPosition',
  'otherSeen',
  'otherUnknown',
  'forItem',
  'forOther',
  'comparedFame',
  // likeness
  'similar',
  'alsoSimilar',
  'nearness',
  'similarBut',
  'moreLike',
  'bestRanked',
  'bestRankedWithFeedback',
  'space',
  'wishChange',
  // a perspective in the person's own words, and what no recommender has seen
  'view',
  'secondView',
  'viewed',
  'unseen',
  'instead',
  // small talk
  'redirect',
  'ability',
  'invitation',
] as const;
export type TopicName = (typeof topicNames)[number];

const feedbackTopics: ReadonlySet<TopicName> = new Set([
  'feedback',
  'turningPointWithFeedback',
  'bestRankedWithFeedback',
]);

/** Whether a sentence on this topic mentions the person's own feedback, which a shared answer leaves out. */
export function isAboutFeedback(topic: TopicName): boolean {
  return feedbackTopics.has(topic);
}
