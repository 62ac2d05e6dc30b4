// Explanations composed from facts: what the language model is trained to say, and what a person reads where there is
// no language model. An answer is a plan of topics, chosen by question and perspective; each topic whose facts are
// there gives one sentence, in one of its forms. A topic comes up once, so no answer has two sentences of one form.
import type { Domain } from '#lib/contract/domain.ts';
import type { Evidence } from '#lib/contract/evidence.ts';
import type { Ask, Facts } from './facts.ts';
import { selectFacts } from './select-facts.ts';
import { formsOf, type TopicName, tellsOfFeedback } from './topics.ts';
import { type Form, type Words, wordsOf } from './words.ts';

export type ProseOptions = Ask & {
  domain: Domain;
  random: () => number;
  sentences?: number; // at most; the plan may hold fewer
};

const defaultSentences = 6;
// What must be said, whatever the plan holds: a disagreement first of all, then what the person's feedback does, then the
// rank, then what to beware of.
const opening: TopicName[] = ['disagreement', 'feedback', 'verdict', 'condition', 'tie'];
const ownWords: TopicName[] = ['unseen', 'view', 'secondView', 'viewed'];

const why: Record<Ask['perspective'], TopicName[]> = {
  overall: ['carriers', 'someHelp', 'turningPoint', 'genres', 'maker', 'others'],
  genre: ['genreOrNone', 'otherGenre', 'tag', 'carriers', 'match'],
  pattern: ['recency', 'shift', 'run', 'carriers', 'turningPoint', 'others'],
  era: ['decade', 'carriers', 'mainDecade', 'turningPoint', 'others'],
  price: ['price', 'mainPrice', 'carriers', 'turningPoint', 'others', 'priceUnseen'],
  platform: ['platform', 'mainPlatform', 'carriers', 'turningPoint', 'others'],
  popularity: ['fame', 'others', 'carriers'],
  sceptic: ['against', 'carriers', 'turningPoint', 'others', 'genre', 'caveat'],
};

const whyNot: Record<Ask['perspective'], TopicName[]> = {
  overall: ['againstOrNothing', 'genre', 'others', 'helpsAnyway'],
  genre: ['genreOrNone', 'otherGenre', 'match', 'againstOrNothing', 'helpsAnyway'],
  pattern: ['recency', 'shift', 'run', 'againstOrNothing', 'helpsAnyway'],
  era: ['decade', 'mainDecade', 'againstOrNothing', 'helpsAnyway'],
  price: ['price', 'mainPrice', 'againstOrNothing', 'helpsAnyway'],
  platform: ['platform', 'mainPlatform', 'againstOrNothing', 'helpsAnyway'],
  popularity: ['fame', 'others', 'againstOrNothing', 'helpsAnyway'],
  sceptic: ['againstOrNothing', 'others', 'turningPoint', 'helpsAnyway', 'caveat'],
};

const followUps: Record<Exclude<Ask['question'], 'why' | 'why-not'>, TopicName[]> = {
  'which-most': ['most', 'feedback', 'condition', 'tie', 'next', 'turningPoint', 'against', 'verdict'],
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
  'similar-but': ['similarBut', 'moreLike', 'bestRanked', 'space', 'wishChange'],
  taste: ['profile', 'profileMore', 'profileThird', 'mainDecade', 'feedback', 'verdict', 'condition'],
  unknowable: ['unseen', 'condition', 'instead', 'feedback', 'verdict', 'carriers', 'genre', 'others'],
  'off-topic': ['redirect', 'ability', 'invitation'],
};

/** The topics that an answer to this question may have, in the order in which they come. */
export function planOf({ question, perspective }: Ask): TopicName[] {
  if (question === 'why') return [...opening, ...ownWords, ...why[perspective]];
  if (question === 'why-not') return [...opening, ...ownWords, ...whyNot[perspective]];
  const silent = question === 'off-topic' || question === 'similar-but'; // these answers state no rank of the item
  return silent ? followUps[question] : ['disagreement', ...followUps[question]];
}

const plainFacts = [why.era, why.price, why.platform, why.popularity].flatMap(([first]) => first ?? []);
const mustSay: ReadonlySet<string> = new Set([
  'feedback',
  ...opening.slice(3),
  ...ownWords.slice(0, 2),
  'otherSeen',
  'otherUnknown',
  'instead',
  ...plainFacts, // who asks for the year or the price is told it
]);

const explained: ReadonlySet<string> = new Set(['verdict', 'compared', 'whatIf', 'focus']); // after what feedback does

/** Whether an answer must not leave this topic out where there is something to say. `first`: the topic that opens it. */
export function mustBeSaid(topic: string, first: string): boolean {
  if (first === 'feedback' && explained.has(topic)) return true;
  return mustSay.has(topic) || (first === 'disagreement' && topic === 'verdict');
}

/** `private`: it tells of the person's feedback, and is not for others to read. */
export type DerivableSentence = { topic: string; text: string; private: boolean };

/** Every sentence that the facts allow in an answer to this question, topics in the order of the plan. */
export function derivableSentences(
  evidence: Evidence,
  options: Ask & { domain: Domain },
): DerivableSentence[] {
  const facts = selectFacts(evidence, options);
  const words = wordsOf(options.domain);
  return planOf(options).flatMap((topic) =>
    formsOf(topic, facts).map((form) => sentenceIn(form, { topic, facts, words })),
  );
}

/** Two to six sentences, second person, nothing but what the facts say. The same random numbers give the same ones. */
export function composedSentences(evidence: Evidence, options: ProseOptions): DerivableSentence[] {
  const facts = selectFacts(evidence, options);
  const words = wordsOf(options.domain);
  const sentences: DerivableSentence[] = [];
  for (const topic of planOf(options)) {
    if (sentences.length >= (options.sentences ?? defaultSentences)) break;
    const forms = formsOf(topic, facts);
    if (forms.length === 0) continue;
    const form = forms[Math.floor(options.random() * forms.length)] as Form;
    sentences.push(sentenceIn(form, { topic, facts, words }));
  }
  return sentences;
}

/** The composed sentences as one text. */
export function composeExplanation(evidence: Evidence, options: ProseOptions): string {
  return composedSentences(evidence, options)
    .map(({ text }) => text)
    .join(' ');
}

function sentenceIn(
  form: Form,
  { topic, facts, words }: { topic: TopicName; facts: Facts; words: Words },
): DerivableSentence {
  return { topic, text: form(facts, words), private: tellsOfFeedback(topic, form) };
}
