// Explanations composed from facts: what the language model is trained to say, and what people read without one. An
// answer follows a plan of topics, chosen by question and perspective. Each topic with something to say gives one
// sentence, in one of its forms. A topic comes up once, so no answer has two sentences of the same form.

import type { Domain } from '#lib/contract/domain.ts';
import type { Evidence } from '#lib/contract/evidence.ts';
import type { Ask } from './facts.ts';
import { selectFacts } from './select-facts.ts';
import { isAboutFeedback, type TopicName } from './topic.ts';
import { sentencesOn } from './topics.ts';
import { wordsOf } from './words.ts';

type ProseOptions = Ask & {
  domain: Domain;
  random: () => number;
  sentences?: number; // at most; the plan may have fewer
};

const defaultSentences = 6;
// The start of "why" and "why not": a disagreement, then what the person's feedback does, then the rank, then caveats.
const opening: TopicName[] = ['disagreement', 'feedback', 'verdict', 'condition', 'tie'];
const ownWords: TopicName[] = ['unseen', 'view', 'secondView', 'viewed'];
const turningPoint: TopicName[] = ['turningPoint', 'turningPointWithFeedback']; // one or the other

const why: Record<Ask['perspective'], TopicName[]> = {
  overall: ['carriers', ...turningPoint, 'genres', 'maker', 'others'],
  genre: ['genreOrNone', 'otherGenre', 'tag', 'carriers', 'match'],
  pattern: ['recency', 'shift', 'run', 'carriers', ...turningPoint, 'others'],
  era: ['decade', 'carriers', 'mainDecade', ...turningPoint, 'others'],
  price: ['price', 'mainPrice', 'carriers', ...turningPoint, 'others', 'priceUnseen'],
  platform: ['platform', 'mainPlatform', 'carriers', ...turningPoint, 'others'],
  popularity: ['fame', 'others', 'carriers'],
  sceptic: ['against', 'carriers', ...turningPoint, 'others', 'genre', 'caveat'],
};

const whyNot: Record<Ask['perspective'], TopicName[]> = {
  overall: ['againstOrNothing', 'genre', 'others', 'helpsAnyway'],
  genre: ['genreOrNone', 'otherGenre', 'match', 'againstOrNothing', 'helpsAnyway'],
  pattern: ['recency', 'shift', 'run', 'againstOrNothing', 'helpsAnyway'],
  era: ['decade', 'mainDecade', 'againstOrNothing', 'helpsAnyway'],
  price: ['price', 'mainPrice', 'againstOrNothing', 'helpsAnyway'],
  platform: ['platform', 'mainPlatform', 'againstOrNothing', 'helpsAnyway'],
  popularity: ['fame', 'others', 'againstOrNothing', 'helpsAnyway'],
  sceptic: ['againstOrNothing', 'others', ...turningPoint, 'helpsAnyway', 'caveat'],
};

const followUps: Record<Exclude<Ask['question'], 'why' | 'why-not'>, TopicName[]> = {
  'which-most': ['most', 'feedback', 'condition', 'tie', 'next', ...turningPoint, 'against', 'verdict'],
  without: ['feedback', 'focus', 'condition', 'focusEffect', 'focusPosition', 'carriers'],
  'what-if': ['feedback', 'whatIf', 'condition', 'verified', 'carriers'],
  compare: [
    'feedback',
    'compared',
    'comparedPosition',
    'otherSeen',
    'otherUnknown',
    'condition',
    'forItem',
    'forOther',
    'comparedFame',
  ],
  similar: ['similar', 'alsoSimilar', 'genre', 'nearness', 'condition', 'feedback', 'verdict'],
  'similar-but': ['similarBut', 'moreLike', 'bestRanked', 'bestRankedWithFeedback', 'space', 'wishChange'],
  taste: ['profile', 'profileMore', 'profileThird', 'mainDecade', 'feedback', 'verdict', 'condition'],
  unknowable: ['unseen', 'condition', 'instead', 'feedback', 'verdict', 'carriers', 'genre', 'others'],
  'off-topic': ['redirect', 'ability', 'invitation'],
};

/** The topics an answer to this question may have, in order. */
export function planOf({ question, perspective }: Ask): TopicName[] {
  if (question === 'why') return [...opening, ...ownWords, ...why[perspective]];
  if (question === 'why-not') return [...opening, ...ownWords, ...whyNot[perspective]];
  const silent = question === 'off-topic' || question === 'similar-but'; // these answers don't state the item's rank
  return silent ? followUps[question] : ['disagreement', ...followUps[question]];
}

const plainFacts = [why.era, why.price, why.platform, why.popularity].flatMap(([first]) => first ?? []);
const mustSay: ReadonlySet<TopicName> = new Set([
  'feedback',
  ...opening.slice(3),
  ...ownWords.slice(0, 2),
  'otherSeen',
  'otherUnknown',
  'instead',
  ...plainFacts, // answers a question about the year or the price
]);

const explained: ReadonlySet<TopicName> = new Set(['verdict', 'compared', 'whatIf', 'focus']); // the recommender's view, after what feedback does

/** Whether an answer must include this topic if it has something to say. `first`: the topic that opens the answer. */
export function mustBeSaid(topic: TopicName, first: TopicName): boolean {
  if (first === 'feedback' && explained.has(topic)) return true;
  return mustSay.has(topic) || (first === 'disagreement' && topic === 'verdict');
}

/** `private`: it mentions the person's own feedback and is not for others to read. */
export type DerivableSentence = { topic: TopicName; text: string; private: boolean };

/** Every sentence the facts allow in an answer to this question, in the plan's order. */
export function derivableSentences(
  evidence: Evidence,
  options: Ask & { domain: Domain },
): DerivableSentence[] {
  const facts = selectFacts(evidence, options);
  const words = wordsOf(options.domain);
  return planOf(options).flatMap((topic) =>
    sentencesOn(topic, facts, words).map((text) => ({ topic, text, private: isAboutFeedback(topic) })),
  );
}

/** An answer of two to six sentences that say only what the facts say. Equal random numbers give equal sentences. */
export function composeSentences(evidence: Evidence, options: ProseOptions): DerivableSentence[] {
  const facts = selectFacts(evidence, options);
  const words = wordsOf(options.domain);
  const sentences: DerivableSentence[] = [];
  for (const topic of planOf(options)) {
    if (sentences.length >= (options.sentences ?? defaultSentences)) break;
    const ways = sentencesOn(topic, facts, words);
    if (ways.length === 0) continue;
    const text = ways[Math.floor(options.random() * ways.length)] as string;
    sentences.push({ topic, text, private: isAboutFeedback(topic) });
  }
  return sentences;
}

/** The composed answer as one text. */
export function composeExplanation(evidence: Evidence, options: ProseOptions): string {
  return composeSentences(evidence, options)
    .map(({ text }) => text)
    .join(' ');
}
