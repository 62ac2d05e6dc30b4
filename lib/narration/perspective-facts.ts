// The facts that a perspective adds to "why" and "why not": habits of the history, and what each perspective looks at.

import type { AttributeKind } from '#lib/contract/attribute.ts';
import type { Evidence } from '#lib/contract/evidence.ts';
import type { Perspective } from '#lib/contract/perspective.ts';
import { patternFacts } from './asked-facts.ts';
import type { Habit, WhyNotSide, WhySide } from './facts.ts';
import type { InfluenceFacts } from './influence-facts.ts';

import { habitOf, popularityOf, usualOf } from './weigh.ts';

const enoughForHabits = 3; // films; fewer don't make a habit

type HabitFacts = ReturnType<typeof habitsOf>;

/** Which of the item's attributes the history has, and which it has much of. */
export function habitsOf(evidence: Evidence, perspective: Perspective) {
  const enough = evidence.windowSize >= enoughForHabits;
  const shared = (kind: AttributeKind) =>
    (enough ? evidence.sharedAttributes : []).filter((share) => share.kind === kind).map(habitOf);
  const genres = shared('genre');
  const tags = shared('tag');
  const all = profileFor(enough ? evidence.profile.map(habitOf) : [], perspective);
  return {
    shared,
    themes: genres.length > 0 ? genres : tags, // without genres in the catalogue, tags take their place
    tags: genres.length > 0 ? tags : [],
    profile: (...kinds: AttributeKind[]) =>
      kinds.length === 0 ? all : all.filter(({ kind }) => kinds.includes(kind)),
  };
}

export function whySide(
  evidence: Evidence,
  perspective: Perspective,
  { carriedBy, dominant, alike, against, strongest, turningPoint }: InfluenceFacts,
  { shared, themes, tags, profile }: HabitFacts,
): WhySide {
  const usual = usualOf(evidence);
  const carriers = carriedBy(2);
  // If nothing carries the item, only the comparison with other people is left.
  const carried = { turningPoint: strongest, usual: carriers.kind === 'none' ? usual : null };
  switch (perspective) {
    case 'overall':
      return {
        perspective,
        carriers: carriedBy(3),
        turningPoint,
        genres: themes.filter((genre) => genre.count > 0).slice(0, 2),
        maker: shared('developer')[0] ?? null,
        usual,
      };
    case 'genre':
      return {
        perspective,
        carriers: alike('genre', 3),
        genres: themes.slice(0, 3),
        tags: tags.slice(0, 1),
        profile: profile('genre', 'tag').slice(0, 1),
      };
    case 'pattern':
      return { perspective, carriers, pattern: patternFacts(evidence), ...carried };
    case 'era':
      return {
        perspective,
        carriers: alike('decade', 3),
        decade: shared('decade')[0] ?? null,
        profile: profile('decade'),
        ...carried,
      };
    case 'price':
      return {
        perspective,
        carriers,
        price: shared('price')[0] ?? null,
        profile: profile('price'),
        ...carried,
      };
    case 'platform':
      return {
        perspective,
        carriers,
        platforms: shared('platform').slice(0, 2),
        profile: profile('platform'),
        ...carried,
      };
    case 'popularity':
      return { perspective, carriers, popularity: popularityOf(evidence), usual };
    case 'sceptic':
      return {
        perspective,
        carriers: dominant(1),
        against: against.slice(0, 2),
        turningPoint,
        usual,
        genres: themes.filter((genre) => genre.lean === 'less').slice(-1),
      };
  }
}

export function whyNotSide(
  evidence: Evidence,
  perspective: Perspective,
  { turningPoint }: InfluenceFacts,
  { shared, themes, profile }: HabitFacts,
): WhyNotSide {
  const weak = themes.filter((genre) => genre.lean === 'less');
  const usual = usualOf(evidence);
  switch (perspective) {
    case 'overall':
      return { perspective, genres: weak.slice(-1), usual };
    case 'genre':
      return {
        perspective,
        genres: (weak.length > 0 ? weak : themes).slice(-2),
        profile: profile('genre', 'tag').slice(0, 1),
      };
    case 'pattern':
      return { perspective, pattern: patternFacts(evidence) };
    case 'era':
      return { perspective, decade: shared('decade')[0] ?? null, profile: profile('decade') };
    case 'price':
      return { perspective, price: shared('price')[0] ?? null, profile: profile('price') };
    case 'platform':
      return { perspective, platforms: shared('platform').slice(0, 2), profile: profile('platform') };
    case 'popularity':
      return { perspective, popularity: popularityOf(evidence), usual };
    case 'sceptic':
      return { perspective, usual, turningPoint };
  }
}

/** The person's own words come first; beside them, an answer only says what carries the item. */
export function withoutHabits(side: WhySide): WhySide {
  switch (side.perspective) {
    case 'overall':
      return { ...side, genres: [], maker: null, usual: null };
    case 'genre':
      return { ...side, genres: [], tags: [], profile: [] };
    case 'era':
      return { ...side, decade: null, profile: [], usual: null };
    case 'price':
    case 'platform':
      return { ...side, profile: [], usual: null };
    case 'sceptic':
      return { ...side, genres: [], usual: null };
    case 'pattern':
    case 'popularity':
      return { ...side, usual: null };
  }
}

/** What the history has much of; price and platform only if the perspective asks or nothing else stands out. */
function profileFor(all: readonly Habit[], perspective: Perspective): Habit[] {
  const themes = all.filter(({ kind }) => kind === 'genre' || kind === 'tag').slice(0, 3);
  const decade = all.filter(({ kind }) => kind === 'decade');
  const asked = all.filter(({ kind }) => kind === perspective);
  const platform = themes.length === 0 ? all.filter(({ kind }) => kind === 'platform') : [];
  return [...themes, ...(asked.length > 0 ? asked : platform), ...decade].filter(
    (habit, at, list) => list.indexOf(habit) === at,
  );
}
