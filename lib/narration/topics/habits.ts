// Topics on habits: genres, decades, prices, platforms, the whole taste, the order of the history; and on other people.
import type { CommonFacts, Facts, Habit, HistoryPattern } from '../facts.ts';
import * as taste from '../forms/taste.ts';
import * as views from '../forms/views.ts';
import { type Forms, isMost, type Topics, type Words } from '../words.ts';

type LeanForms = Record<Habit['lean'] | 'none', Forms<[Habit]>>;
const genreForms: LeanForms = {
  more: taste.genreMoreForms,
  as: taste.genreAsForms,
  less: taste.genreLessForms,
  none: taste.genreNoneForms,
};
const decadeForms: LeanForms = {
  more: taste.decadeMoreForms,
  as: taste.decadeAsForms,
  less: taste.decadeLessForms,
  none: taste.decadeNoneForms,
};
const priceForms: LeanForms = {
  more: views.priceMoreForms,
  as: views.priceAsForms,
  less: views.priceLessForms,
  none: views.priceNoneForms,
};
const platformForms: LeanForms = {
  more: views.platformMoreForms,
  as: views.platformAsForms,
  less: views.platformLessForms,
  none: views.platformNoneForms,
};

function byLean(f: Facts, habit: Habit | null | undefined, forms: LeanForms, w: Words): string[] {
  return habit ? forms[habit.count === 0 ? 'none' : habit.lean](f, habit, w) : [];
}

function genre(f: Facts, w: Words): string[] {
  return 'genres' in f ? byLean(f, f.genres[0], genreForms, w) : [];
}

/** The leading habit of this kind, if at least two items have it and the answer hasn't just stated it. */
function leading(f: Facts, kind: Habit['kind'], told: Habit | null | undefined): Habit | null {
  const habit = 'profile' in f ? f.profile.find((one) => one.kind === kind) : undefined;
  return habit && habit.count >= 2 && habit.value !== told?.value ? habit : null;
}

/** What makes a taste: genres and tags, or the platform in a catalogue that has neither. */
function tastes(f: Facts): Habit[] {
  const kinds = ['genre', 'tag', 'platform'];
  return 'profile' in f ? f.profile.filter(({ kind }) => kinds.includes(kind)) : [];
}

/** The number of recent items among the strongest is stated only if it agrees with their weight. */
function recency(f: CommonFacts, pattern: HistoryPattern, w: Words): string[] {
  const { when, strongest, strongestRecent } = pattern;
  const counts = strongest > 1;
  const [some, half] = [strongestRecent > 0, strongest / 2];
  const [forms, countedForms, fits] = {
    recent: [views.recentForms, views.recentCountedForms, strongestRecent > half] as const,
    older: [views.olderForms, views.olderCountedForms, some && strongestRecent < half] as const,
    both: [views.bothForms, views.bothCountedForms, some && strongestRecent < strongest] as const,
  }[when];
  return [...forms(f, pattern, w), ...(counts && fits ? countedForms(f, pattern, w) : [])];
}

export const habitTopics = {
  genre,
  genres: (f, w) => {
    const [first, second] = 'genres' in f ? f.genres : [];
    if (first?.lean === 'more' && second?.lean === 'more') return taste.twoGenresForms(f, first, second, w);
    return genre(f, w);
  },
  otherGenre: (f, w) => {
    const [, second] = 'genres' in f ? f.genres : [];
    return second ? taste.otherGenreForms(f, second, w) : [];
  },
  genreOrNone: (f, w) => {
    if (!('genres' in f)) return [];
    if (f.genres.length > 0) return genre(f, w);
    return f.item.genres.length === 0 ? taste.noGenreForms(f, w) : [];
  },
  tag: (f, w) => {
    const [first] = 'tags' in f ? f.tags : [];
    return first ? views.tagForms(f, first, w) : [];
  },
  maker: (f, w) => ('maker' in f && f.maker ? views.makerForms(f, f.maker, w) : []),
  match: (f, w) => {
    const [first] = tastes(f);
    const told = 'genres' in f && f.genres.some((one) => one.value === first?.value);
    return first && !told ? taste.matchForms(f, first, w) : [];
  },
  decade: (f, w) => {
    if (!('decade' in f)) return [];
    return f.item.year === null ? taste.noDecadeForms(f, w) : byLean(f, f.decade, decadeForms, w);
  },
  mainDecade: (f, w) => {
    const habit = leading(f, 'decade', 'decade' in f ? f.decade : null);
    if (!habit) return [];
    return (isMost(habit) ? taste.profileDecadeForms : taste.leadingDecadeForms)(f, habit, w);
  },
  price: (f, w) => {
    if (!('price' in f)) return [];
    if (f.item.details?.priceUsd === undefined) return views.noPriceForms(f, w);
    return byLean(f, f.price, priceForms, w);
  },
  mainPrice: (f, w) => {
    if (!('price' in f)) return [];
    const habit = leading(f, 'price', f.price);
    if (!habit) return [];
    return (isMost(habit) ? views.mainPriceForms : views.leadingPriceForms)(f, habit, f.price !== null, w);
  },
  priceUnseen: (f, w) => (f.films > 0 ? views.priceUnseenForms(f, w) : []),
  platform: (f, w) => {
    if (!('platforms' in f)) return [];
    if (!f.item.details?.platforms?.length) return views.noPlatformForms(f, w);
    return byLean(f, f.platforms[0], platformForms, w);
  },
  mainPlatform: (f, w) => {
    const habit = leading(f, 'platform', 'platforms' in f ? f.platforms[0] : null);
    if (!habit) return [];
    return (isMost(habit) ? views.mainPlatformForms : views.leadingPlatformForms)(f, habit, w);
  },
  profile: (f, w) => {
    if (!('profile' in f)) return [];
    const [first] = tastes(f);
    return first ? taste.profileForms(f, first, w) : taste.thinProfileForms(f, w);
  },
  profileMore: (f, w) => {
    const [, second] = tastes(f);
    return second ? taste.profileMoreForms(f, second, w) : [];
  },
  profileThird: (f, w) => {
    const [, , third] = tastes(f);
    return third ? taste.profileThirdForms(f, third, w) : [];
  },
  recency: (f, w) => {
    if (!('pattern' in f)) return [];
    if (!f.pattern) return views.noPatternForms(f, w);
    if (f.pattern.strongest === 0 || f.carriers.kind === 'none') return []; // score and rank disagree
    return recency(f, f.pattern, w);
  },
  shift: (f, w) => {
    const shift = 'pattern' in f && f.pattern?.shift;
    if (!shift) return [];
    const grows = shift.recent.count * shift.older.size > shift.older.count * shift.recent.size;
    return (grows ? views.growingForms : views.fadingForms)(f, shift, w);
  },
  run: (f, w) => ('pattern' in f && f.pattern?.run ? views.runForms(f, f.pattern.run, w) : []),
  others: (f, w) => {
    if (!('usual' in f) || !f.usual) return [];
    const byFit = {
      personal: taste.personalForms,
      popular: taste.popularForms,
      mixed: taste.mixedForms,
      under: taste.underForms,
    };
    return byFit[f.usual.fit](f, f.usual.rank, w);
  },
  fame: (f, w) => {
    if (!('popularity' in f)) return [];
    const byFame = { 'well known': taste.wellKnownForms, known: taste.knownForms, niche: taste.nicheForms };
    return byFame[f.popularity.fame](f, f.popularity, w);
  },
} satisfies Topics;
