// The sentences of composed answers as patterns, the commonest first within a topic. {…} is a slot (slots.ts, english/phrases.ts) or a
// word of the domain ({items}: films), […] may be missing, (is|are) is one of the two.
import { besides } from './english/besides.ts';
import { missing, telling } from './english/facts.ts';
import { knowing } from './english/known.ts';
import { countingKnown, knownOfSome, measuring } from './english/known-count.ts';
import { meeting } from './english/met.ts';
import { changing, feedingBack, looking, tasting } from './english/own.ts';
import { reasoning } from './english/reasons.ts';
import { leavingOpen, recommending } from './english/recommend.ts';
import { characterizing } from './english/traits.ts';
import { comparing, doubting, explaining, influencing, likening } from './english/why.ts';

export const topics = {
  besides, // first: it has some in better words
  recommending,
  leavingOpen,
  explaining,
  reasoning,
  doubting,
  influencing,
  comparing,
  likening,
  feedingBack,
  looking,
  tasting,
  changing,
  telling,
  knowing,
  characterizing,
  knownOfSome,
  measuring,
  countingKnown,
  missing,
  meeting,
} as const;
export type Topic = keyof typeof topics;
export type SentenceOf<T extends Topic> = (typeof topics)[T][number];
export type Sentence = SentenceOf<Topic>;
export const sentences: readonly Sentence[] = Object.values(topics).flat();
