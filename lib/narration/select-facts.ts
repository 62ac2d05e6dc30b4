// Which facts an answer gets: by the kind of question, and within it by the perspective. The rank is always among them.

import type { AttributeKind } from '#lib/contract/attribute.ts';
import type { Evidence } from '#lib/contract/evidence.ts';
import type { ItemRef } from '#lib/contract/item.ts';
import type { Perspective } from '#lib/contract/perspective.ts';
import { topTen } from '#lib/evidence/counterfactual.ts';
import {
  comparisonFacts,
  focusFacts,
  patternFacts,
  similarButFacts,
  viewFacts,
  whatIfFacts,
} from './asked-facts.ts';
import type { Ask, Facts } from './facts.ts';
import { feedbackFacts, ownTopTen } from './feedback-facts.ts';
import { carriersSharing, fameOf, fitOf, habitOf, levelOf, mostInfluential, pushes } from './weigh.ts';

const enoughForHabits = 3; // films; fewer show no habit

export function selectFacts(evidence: Evidence, ask: Ask): Facts {
  const { perspective, question, focus = null } = ask;
  const { carriers: helping, against: hindering, dominant } = pushes(evidence);
  const [carriers, against] = [mostInfluential(evidence, helping), mostInfluential(evidence, hindering)];
  const { place, counterfactual } = ownTopTen(evidence);
  const habits = evidence.windowSize >= enoughForHabits;
  const shared = (kind: AttributeKind) =>
    (habits ? evidence.sharedAttributes : []).filter((share) => share.kind === kind).map(habitOf);
  const genres = shared('genre');
  const tags = shared('tag');
  const themes = genres.length > 0 ? genres : tags; // where a catalogue has no genres, tags tell the theme
  const usual = usualOf(evidence);
  const first = carriers[0];
  const firstInfluence = evidence.influences.find((influence) => influence.item.index === first?.index);
  const strongest = firstInfluence
    ? { title: firstInfluence.item.title, rankWithout: firstInfluence.rankWithout }
    : null;
  const none: Facts = {
    ...blank(evidence, ask),
    noInfluence: evidence.windowSize > 0 && carriers.length === 0 && against.length === 0,
    withoutAny: carriers.length === 0 ? withoutAnyOf(evidence) : null,
  };
  const popularity = popularityFacts(evidence);
  if (question === 'off-topic') return { ...none, noInfluence: false };
  if (question === 'similar-but')
    return { ...none, noInfluence: false, similarBut: similarButFacts(evidence) };
  if (question === 'compare') return { ...none, comparison: comparisonFacts(evidence) };
  if (question === 'what-if')
    return { ...none, whatIf: whatIfFacts(evidence), carriers: named(carriers, 2), noInfluence: false };
  if (evidence.windowSize === 0) return { ...none, popularity, unseen: evidence.unseen ?? [] };
  const robust = place <= topTen && !counterfactual && helping.length > 1 && !evidence.alreadySeen;
  const turn =
    counterfactual || robust
      ? {
          robust,
          counterfactual: counterfactual && {
            removed: counterfactual.removed.map((item) => item.title),
            rankAfter: counterfactual.rankAfter,
          },
        }
      : { strongest };
  const profile = profileFor(evidence, perspective, habits);
  const ofKind = (...kinds: AttributeKind[]) => profile.filter(({ kind }) => kinds.includes(kind));
  const topTheme = ofKind('genre', 'tag').slice(0, 1);
  const price = { price: shared('price')[0] ?? null, profile: ofKind('price') };
  const platform = { platforms: shared('platform').slice(0, 2), profile: ofKind('platform') };
  const era = { decade: shared('decade')[0] ?? null, profile: ofKind('decade') };
  switch (question) {
    case 'taste':
      return { ...none, profile, noInfluence: false };
    case 'similar':
      return {
        ...none,
        similar: named(
          evidence.similar.map((near) => near.item),
          3,
        ),
        genres: themes.slice(0, 1),
        carriers: named(carriers, 1),
      };
    case 'which-most':
      return { ...none, carriers: named(carriers, 3), dominant, strongest, against: named(against, 1) };
    case 'without':
      return { ...none, carriers: named(carriers, 3), focus: focus && focusFacts(evidence, focus) };
    case 'unknowable':
      return {
        ...none,
        unseen: evidence.unseen ?? [],
        carriers: named(carriers, 2),
        genres: themes.slice(0, 1),
        usual,
      };
    case 'why-not': {
      const weak = themes.filter((genre) => genre.lean === 'less');
      const side: Partial<Facts> = {
        overall: { genres: weak.slice(-1), usual },
        genre: { genres: (weak.length > 0 ? weak : themes).slice(-2), profile: topTheme },
        pattern: { pattern: patternFacts(evidence) },
        era,
        price,
        platform,
        popularity: { popularity, usual },
        sceptic: { usual, ...turn },
      }[perspective];
      return {
        ...none,
        against: named(against, 2),
        carriers: named(carriers, 1),
        view: viewFacts(evidence),
        ...side,
      };
    }
    case 'why': {
      const sharing =
        perspective === 'era' || perspective === 'genre'
          ? carriersSharing(evidence, carriers, perspective === 'era' ? 'decade' : 'genre')
          : null;
      const qualified = sharing
        ? { carriers: sharing.titles.slice(0, 3), carriersOf: sharing.of }
        : { carriers: named(carriers, 3) };
      // Where nothing carries it, the others are what is left to tell.
      const carried = {
        carriers: named(carriers, 2),
        strongest,
        usual: carriers.length === 0 ? usual : null,
      };
      const side: Partial<Facts> = {
        overall: {
          carriers: named(carriers, 3),
          ...turn,
          genres: themes.filter((genre) => genre.count > 0).slice(0, 2),
          maker: shared('developer')[0] ?? null,
          usual,
        },
        genre: {
          ...qualified,
          genres: themes.slice(0, 3),
          tags: genres.length > 0 ? tags.slice(0, 1) : [],
          profile: topTheme,
        },
        pattern: { pattern: patternFacts(evidence), ...carried },
        era: { ...carried, ...qualified, ...era },
        price: { ...price, ...carried },
        platform: { ...platform, ...carried },
        popularity: { popularity, usual, carriers: named(carriers, 2) },
        sceptic: {
          against: named(against, 2),
          dominant,
          carriers: named(carriers, 1),
          ...turn,
          usual,
          genres: themes.filter((genre) => genre.lean === 'less').slice(-1),
        },
      }[perspective];
      return withView({ ...none, ...side }, evidence);
    }
  }
}

function blank(evidence: Evidence, ask: Ask): Facts {
  const { item, rank, candidates } = evidence;
  return {
    item,
    name: item.title,
    rank,
    candidates,
    level: levelOf(rank, candidates),
    seen: evidence.alreadySeen,
    known: evidence.knownToModel,
    films: evidence.windowSize,
    older: evidence.historySize > evidence.windowSize,
    tied: (evidence.ties ?? 0) > 0,
    modelSays: ask.modelSays ?? null,
    feedback: feedbackFacts(evidence, ask),
    carriers: null,
    carriersOf: null,
    dominant: false,
    strongest: null,
    counterfactual: null,
    robust: false,
    against: [],
    noInfluence: false,
    withoutAny: null,
    genres: [],
    tags: [],
    maker: null,
    platforms: [],
    price: null,
    decade: null,
    usual: null,
    popularity: null,
    similar: [],
    profile: [],
    focus: null,
    pattern: null,
    comparison: null,
    whatIf: null,
    similarBut: null,
    view: null,
    unseen: [],
  };
}

/** A perspective in own words comes first; of the rest only what carries the item stays beside it. */
function withView(facts: Facts, evidence: Evidence): Facts {
  const view = viewFacts(evidence);
  if (!view && !evidence.view?.unseen.length) return facts;
  const kept = view ? { genres: [], tags: [], maker: null, decade: null, profile: [], usual: null } : {};
  return { ...facts, ...kept, view, unseen: evidence.view?.unseen ?? [] };
}

function withoutAnyOf({ influences, item, rank }: Evidence): Facts['withoutAny'] {
  const ranks = influences.filter((influence) => influence.item.index !== item.index);
  if (ranks.length < 2 || ranks.some(({ rankWithout }) => rankWithout > rank)) return null;
  return ranks.every(({ rankWithout }) => rankWithout === rank) ? 'same' : 'no lower';
}

function named(items: readonly ItemRef[], count: number): string[] {
  return items.slice(0, count).map((item) => item.title);
}

function usualOf(evidence: Evidence): Facts['usual'] {
  if (evidence.averageRank === null) return null;
  const rank = Math.max(1, Math.round(evidence.averageRank));
  return { rank, fit: fitOf(evidence.rank, rank, fameOf(evidence)) };
}

/** What the history is rich in; price and platform only for the perspective that looks at them, or where nothing else is. */
function profileFor(evidence: Evidence, perspective: Perspective, habits: boolean): Facts['profile'] {
  const all = habits ? evidence.profile.map(habitOf) : [];
  const themes = all.filter(({ kind }) => kind === 'genre' || kind === 'tag').slice(0, 3);
  const decade = all.filter(({ kind }) => kind === 'decade');
  const asked = all.filter(({ kind }) => kind === perspective);
  const platform = themes.length === 0 ? all.filter(({ kind }) => kind === 'platform') : [];
  return [...themes, ...(asked.length > 0 ? asked : platform), ...decade].filter(
    (habit, at, list) => list.indexOf(habit) === at,
  );
}

function popularityFacts(evidence: Evidence): Facts['popularity'] {
  return { rank: evidence.popularityRank, people: evidence.interactionCount, fame: fameOf(evidence) };
}
