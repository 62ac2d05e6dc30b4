// Explanations composed from facts: what the language model is trained to say, and what a person reads where there is
// no language model. An answer is a plan of topics, chosen by question and perspective; each topic whose facts are
// there gives one sentence, in one of its forms. A topic comes up once, so no answer has two sentences of one form.
import type { Domain } from '#lib/catalogue/domains.ts';
import type { Evidence } from './evidence.ts';
import { type Ask, type Facts, type Habit, selectFacts } from './facts.ts';
import * as history from './prose-history.ts';
import * as taste from './prose-taste.ts';
import * as verdict from './prose-verdict.ts';
import { type Form, wordsOf } from './prose-words.ts';

export type ProseOptions = Ask & {
  domain: Domain;
  random: () => number;
  sentences?: number; // at most; the plan may hold fewer
};

type Topic = (facts: Facts) => Form[] | null;

const defaultSentences = 6;

function genreForms(f: Facts): Form[] | null {
  if (f.genres[0]?.count === 0) return taste.genreNoneForms;
  return byLean(f.genres[0], taste.genreMoreForms, taste.genreAsForms, taste.genreLessForms);
}

function verdictForms(f: Facts): Form[] {
  if (f.seen) return verdict.seenForms;
  const byLevel = {
    'top ten': verdict.topTenForms,
    high: verdict.highForms,
    middle: verdict.middleForms,
    low: verdict.lowForms,
  };
  return byLevel[f.level];
}

const topics = {
  verdict: verdictForms,
  condition: (f) => {
    if (!f.known) return verdict.unknownForms;
    if (f.films === 0) return verdict.emptyHistoryForms;
    return f.films === 1 ? verdict.oneFilmForms : null;
  },
  caveat: () => verdict.caveatForms,
  carriers: (f) => {
    if (!f.carriers) return null;
    if (f.carriers.length === 0) return history.nothingCarriesForms;
    if (f.dominant) return history.dominantForms;
    if (!f.carriersOf) return history.carrierForms;
    return f.carriersOf.endsWith('0s') ? history.eraCarrierForms : history.genreCarrierForms;
  },
  someHelp: (f) => (f.dominant && (f.carriers?.length ?? 0) > 1 ? history.someHelpForms : null),
  helpsAnyway: (f) =>
    f.carriers ? (f.carriers.length > 0 ? history.helpsAnywayForms : history.nothingCarriesForms) : null,
  most: (f) => (f.carriers?.length ? history.mostForms : f.carriers ? history.nothingCarriesForms : null),
  next: (f) => ((f.carriers?.length ?? 0) > 1 ? history.nextForms : null),
  turningPoint: (f) => {
    if (f.counterfactual) return history.counterfactualForms;
    if (f.robust) return history.robustForms;
    if (!f.strongest) return null;
    return f.strongest.rankWithout > f.rank ? history.strongestFallsForms : history.strongestKeepsForms;
  },
  against: (f) => (f.against.length > 0 ? history.againstForms : null),
  againstOrNothing: (f) => {
    if (f.films === 0) return null;
    return f.against.length > 0 ? history.againstForms : history.nothingAgainstForms;
  },
  genre: genreForms,
  genres: (f) => {
    const [first, second] = f.genres;
    if (first?.lean === 'more' && second?.lean === 'more') return taste.twoGenresForms;
    return genreForms(f);
  },
  otherGenre: (f) => (f.genres[1] ? taste.otherGenreForms : null),
  genreOrNone: (f) =>
    f.films === 0 ? null : (genreForms(f) ?? (f.item.genres.length === 0 ? taste.noGenreForms : null)),
  decade: (f) => {
    if (f.films === 0) return null;
    if (f.item.year === null) return taste.noDecadeForms;
    if (f.decade?.count === 0) return taste.decadeNoneForms;
    return byLean(f.decade ?? undefined, taste.decadeMoreForms, taste.decadeAsForms, taste.decadeLessForms);
  },
  others: (f) => {
    if (!f.usual) return null;
    const byFit = {
      personal: taste.personalForms,
      popular: taste.popularForms,
      mixed: taste.mixedForms,
      under: taste.underForms,
    };
    return byFit[f.usual.fit];
  },
  fame: (f) => {
    if (!f.popularity) return null;
    const byFame = { 'well known': taste.wellKnownForms, known: taste.knownForms, niche: taste.nicheForms };
    return byFame[f.popularity.fame];
  },
  match: (f) => {
    const habit = f.profile.find(taste.isGenre);
    const told = f.genres.some((genre) => genre.value === habit?.value);
    return habit && !told ? taste.matchForms : null;
  },
  mainDecade: (f) => {
    const habit = f.profile.find((entry) => !taste.isGenre(entry));
    return habit && habit.value !== f.decade?.value ? taste.profileDecadeForms : null;
  },
  profile: (f) => {
    if (f.films === 0) return null;
    return f.profile.some(taste.isGenre) ? taste.profileForms : taste.thinProfileForms;
  },
  profileMore: (f) => (f.profile.filter(taste.isGenre).length > 1 ? taste.profileMoreForms : null),
  profileThird: (f) => (f.profile.filter(taste.isGenre).length > 2 ? taste.profileThirdForms : null),
  focus: (f) => {
    if (!f.focus) return f.films === 0 ? null : history.focusMissingForms;
    if (!f.focus.watched) return history.focusAbsentForms;
    if (!f.focus.counted) return history.focusTooOldForms;
    if (f.focus.rankWithout === f.rank) return history.focusKeepsForms;
    return f.focus.rankWithout > f.rank ? history.focusFallsForms : history.focusRisesForms;
  },
  focusEffect: (f) => {
    if (!f.focus?.counted || !f.focus.watched) return null;
    return f.focus.helps ? history.focusHelpsForms : history.focusDoesNotHelpForms;
  },
  focusPosition: (f) =>
    f.focus?.counted && f.focus.watched && f.focus.rankWithout !== f.rank ? null : verdictForms(f),
  similar: (f) => (f.similar.length > 0 ? history.similarForms : null),
  alsoSimilar: (f) => (f.similar.length > 1 ? history.alsoSimilarForms : null),
  nearness: (f) => (f.similar.length > 0 ? history.nearnessForms : null),
  redirect: () => taste.redirectForms,
  invitation: () => taste.invitationForms,
} satisfies Record<string, Topic>;

type TopicName = keyof typeof topics;

const why: Record<Ask['perspective'], TopicName[]> = {
  overall: ['verdict', 'condition', 'carriers', 'someHelp', 'turningPoint', 'genres', 'others'],
  genre: ['verdict', 'condition', 'genreOrNone', 'otherGenre', 'carriers', 'match'],
  era: ['verdict', 'condition', 'decade', 'carriers', 'mainDecade', 'turningPoint'],
  popularity: ['verdict', 'condition', 'fame', 'others', 'carriers'],
  sceptic: ['verdict', 'condition', 'against', 'carriers', 'turningPoint', 'others', 'genre', 'caveat'],
};

const whyNot: Record<Ask['perspective'], TopicName[]> = {
  overall: ['verdict', 'condition', 'againstOrNothing', 'genre', 'others', 'helpsAnyway'],
  genre: ['verdict', 'condition', 'genreOrNone', 'otherGenre', 'match', 'againstOrNothing', 'helpsAnyway'],
  era: ['verdict', 'condition', 'decade', 'mainDecade', 'againstOrNothing', 'helpsAnyway'],
  popularity: ['verdict', 'condition', 'fame', 'others', 'againstOrNothing', 'helpsAnyway'],
  sceptic: ['verdict', 'condition', 'againstOrNothing', 'others', 'turningPoint', 'helpsAnyway', 'caveat'],
};

const followUps: Record<Exclude<Ask['question'], 'why' | 'why-not'>, TopicName[]> = {
  'which-most': ['most', 'next', 'turningPoint', 'against', 'verdict', 'condition'],
  without: ['focus', 'focusEffect', 'focusPosition', 'carriers', 'condition'],
  similar: ['similar', 'alsoSimilar', 'genre', 'nearness', 'condition', 'verdict'],
  taste: ['profile', 'profileMore', 'profileThird', 'mainDecade', 'verdict', 'condition'],
  'off-topic': ['redirect', 'invitation'],
};

function byLean(habit: Habit | undefined, more: Form[], as: Form[], less: Form[]): Form[] | null {
  return habit ? { more, as, less }[habit.lean] : null;
}

function planOf({ question, perspective }: Ask): TopicName[] {
  if (question === 'why') return why[perspective];
  return question === 'why-not' ? whyNot[perspective] : followUps[question];
}

export type DerivableSentence = { topic: string; text: string };

/** Every sentence that the facts allow in an answer to this question, topics in the order of the plan. */
export function derivableSentences(
  evidence: Evidence,
  options: Ask & { domain: Domain },
): DerivableSentence[] {
  const facts = selectFacts(evidence, options);
  const words = wordsOf(options.domain);
  return planOf(options).flatMap((topic) =>
    ((topics[topic] as Topic)(facts) ?? []).map((form) => ({ topic, text: form(facts, words) })),
  );
}

/** Two to six sentences, second person, nothing but what the facts say. The same random numbers give the same text. */
export function composeExplanation(evidence: Evidence, options: ProseOptions): string {
  const facts = selectFacts(evidence, options);
  const words = wordsOf(options.domain);
  const sentences: string[] = [];
  for (const name of planOf(options)) {
    if (sentences.length >= (options.sentences ?? defaultSentences)) break;
    const forms = (topics[name] as Topic)(facts);
    if (!forms) continue;
    const form = forms[Math.floor(options.random() * forms.length)] as Form;
    sentences.push(form(facts, words));
  }
  return sentences.join(' ');
}
