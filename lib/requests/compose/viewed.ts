// Why an item stands where it does, looked at from the side that a message asks for: its kind, its time, how well known it is.

import type { ExplainFacts } from '../explain.ts';
import type { Habit } from '../habits.ts';
import { isHigh, isLow } from '../standing.ts';
import {
  areSo,
  joined,
  kindOf,
  spokenNumber,
  spokenNumbers,
  spokenOrdinal,
  withArticle,
} from '../wording.ts';
import type { Nouns } from '../world.ts';
import { andYou, habitual, mostCounted, named, shareOfHabit } from './said.ts';

export function viewed(facts: ExplainFacts, nouns: Nouns): string {
  const { view, habits, named: asked, reasons, pattern, leading } = facts;
  if (view.asked && view.asked !== view.perspective)
    return `My catalogue doesn't know about ${view.asked}, so I can't argue from that.`;
  const [own] = asked;
  if (own) return `${andYou(habitual(own, nouns))}, ${beside(own)}.`;
  const unseen = view.unseen.filter((matter) => !matter.startsWith('"')); // a person's own words aren't repeated
  if (unseen.length > 0) return `I know nothing about ${joined(unseen, 'or')}.`;
  if (view.unseen.length > 0) return `From that side I can't argue: I know nothing about it.`;
  if (view.perspective === 'popularity')
    return `${facts.standing.item.title} is ${{ 'well known': 'one of the best-known titles here', known: 'fairly well known', niche: 'a little-known title' }[reasons.fame]}: ${spokenNumber(reasons.people)} people ${nouns.did} it.`;
  if (view.perspective === 'sceptic' && reasons.against.length > 0)
    return `${named(reasons.against.slice(0, 2))} ${reasons.against.length === 1 ? 'speaks' : 'speak'} against it.`;
  if (pattern) return patternSaid(facts, nouns);
  const isAsked = view.perspective === 'genre' || view.perspective === 'sceptic';
  const isOverall = view.perspective === 'overall';
  const [first, second] = habits
    .filter(({ value }) => value !== 'IMAX') // a format, not a kind
    .filter(({ value, lean }) => isAsked || (value !== 'Indie' && lean !== 'less')) // no reason for a because
    .filter(({ lean }) => isAsked || lean === 'more' || reasons.lifters.length === 0); // what all have explains nothing
  if (!first) return '';
  const isMost = first.count > 1 && first.count >= mostOfThem * first.size;
  if (isOverall) return isMost && first.lean !== 'less' ? likeYours(first, nouns) : '';
  if (first.count === 0 && leading)
    return `${andYou(habitual(first, nouns))}; what you mostly go for is ${kindOf(leading.kind, leading.value, nouns)}.`;
  if (reasons.lifters.length === 0 && isHigh(facts.standing.level) && first.count > 1)
    return likeYours(first, nouns);
  return `${andYou(habitual(first, nouns))}${second && view.perspective === 'genre' ? `, and ${habitual(second, nouns)}` : ''}.`;
}

const mostOfThem = 0.6; // of the history: less is no likeness

/** "It's a casual game, like 15 of your 16 games." */
function likeYours(habit: Habit, nouns: Nouns): string {
  const kind = kindOf(habit.kind, habit.value, nouns, 1);
  return `It's ${withArticle(kind)}, like ${shareOfHabit(habit, nouns.many)}.`;
}

function beside({ count, outOf, ofItem }: ExplainFacts['named'][number]): string {
  if (outOf === undefined) return ofItem ? 'and this is one of them' : "and this isn't one";
  if (count === 0) return ofItem ? 'but this one is' : 'and neither is this one';
  return ofItem ? 'and so is this one' : "but this one isn't";
}

function patternSaid({ pattern, standing }: ExplainFacts, nouns: Nouns): string {
  if (!pattern) return '';
  const { strongest, strongestRecent, recentSize, run } = pattern;
  if (run)
    return `Your last ${spokenNumber(run.length)} were all ${kindOf('genre', run.value, nouns)}${run.ofItem ? ', and this is another' : `, which ${standing.item.title} isn't`}.`;
  if (strongest < 2) return '';
  const [all, recent, latest] = spokenNumbers([strongest, strongestRecent, recentSize]);
  const some =
    strongestRecent === 0
      ? 'none is'
      : strongestRecent === strongest
        ? `${strongest === 2 ? 'both' : 'all'} are`
        : `${recent} ${areSo(strongestRecent)}`;
  return `Of the ${all} that lift it most, ${some} among your latest ${latest}.`;
}

export function usualSaid({
  reasons: { usual, fame },
  standing: { level },
  view: { perspective },
  toldUsual,
}: ExplainFacts): string {
  if (!usual || (toldUsual && perspective !== 'popularity')) return '';
  const around = usual.rank <= mostCounted ? `, around ${spokenOrdinal(usual.rank)}` : '';
  switch (usual.beside) {
    case 'far lower':
      if (isLow(level)) return `Others get it far lower still${around}.`;
      if (perspective === 'popularity')
        return `${fame === 'niche' ? 'M' : 'Even so, m'}ost people get it far lower${around}.`; // its fame was just told
      return `Most people get it far lower${around}, so it's your own taste.`;
    case 'lower':
      return `Most people get it lower${around}.`;
    case 'alike':
      return `Most people get it at about the same place.`;
    case 'higher':
      return `Most people get it higher${around}.`;
    case 'far higher':
      return `Most people get it far higher${around}.`;
  }
}
