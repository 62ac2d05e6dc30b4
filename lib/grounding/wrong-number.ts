// 'wrong-number': every rank, count and pair ("9 of 42") in a sentence must be in the evidence, and must be the right
// one if the sentence says what it counts. A decade that isn't in the evidence is a 'wrong-attribute'.
import type { Evidence } from '#lib/contract/evidence.ts';
import type { MarkKind } from '#lib/contract/mark.ts';
import { topTen } from '#lib/evidence/counterfactual.ts';

import { type Count, countsIn, numbersIn, ranksIn } from './evidence-values.ts';
import { removedTitles } from './false-watched.ts';
import { type Fault, placesOf, type Sentence } from './sentence.ts';

type NumberFault = Fault & { kind: Extract<MarkKind, 'wrong-number' | 'wrong-attribute'> };

const pair = /(\d+)(?: out)? of (?:the |your )?(?:last )?(\d+)/gu;
const number = /\d[\d,]*(?:\.\d+)?/gu;
const othersWords = /\b(?:[Oo]thers?|[Mm]ost people|usual(?:ly)?|average)\b/u; // "other" alone, as a stream may stop before "people"
const popularityWords = /\bpopular(?:ity)?\b/u;

export function wrongNumbers(sentence: Sentence, evidence: Evidence): NumberFault[] {
  const { masked, start: offset } = sentence;
  const faults: NumberFault[] = [];
  const say = (start: number, end: number, message: string, kind: NumberFault['kind'] = 'wrong-number') =>
    faults.push({ start: offset + start, end: offset + end, kind, message });
  const attributes = countsIn(evidence);
  const checked = new Set<number>(); // offsets of numbers already checked
  for (const at of digitsOfNames(masked, attributes)) checked.add(at);

  for (const found of masked.matchAll(pair)) {
    const [whole, first, second] = found;
    const count = Number(first);
    const size = Number(second);
    checked.add(found.index).add(found.index + whole.length - (second ?? '').length);
    if (count === evidence.rank && size === evidence.candidates) continue;
    const subject = nearestAttribute(masked, found.index, found.index + whole.length, attributes);
    const fits = attributes.some(
      (share) =>
        share.historyCount === count &&
        share.historySize === size &&
        (subject === null || share.value === subject),
    );
    if (!fits) say(found.index, found.index + whole.length, rankOrCount(evidence, subject, attributes, size));
  }

  const { allowed, ranks } = allowedNumbers(sentence, evidence);
  for (const found of masked.matchAll(number)) {
    const at = found.index;
    const end = at + found[0].length;
    if (checked.has(at)) continue;
    const value = Number(found[0].replaceAll(',', ''));
    const before = masked.slice(Math.max(0, at - 24), at);
    const after = masked.slice(end, end + 9);
    if (/^s\b/u.test(after) && value % 10 === 0 && value >= 1800) {
      if (!decades(sentence, evidence).has(value))
        say(at, end + 1, `The evidence doesn’t mention the ${value}s.`, 'wrong-attribute');
    } else if (/\$ ?$/u.test(before) || /^ (?:US )?dollars\b/u.test(masked.slice(end, end + 12))) {
      // a price: wrong-attribute.ts checks it against the catalogue
    } else if (/\btop $/u.test(before)) {
      if (!isAmong(evidence, value)) say(at, end, placeMessage(evidence));
    } else if (/^ ?%|^ per ?cent/u.test(after)) {
      if (!percents(evidence).has(value)) say(at, end, 'This percentage is not in the evidence.');
    } else if (/\brank(?:ed|s)? (?:is |of |at |near |number |would be |be |#)?$/u.test(before)) {
      if (!ranks.has(value)) say(at, end, rankMessage(sentence, evidence));
    } else if (!allowed.has(value)) {
      say(at, end, 'This number is not in the evidence.');
    }
  }

  const boast = /\b(?:your top ten|your ten best|ten best matches)\b/u.exec(masked);
  if (
    boast &&
    !isAmong(evidence, topTen) &&
    !/\b(?:not|outside|without|never|behind|out of|leaves?)\b/u.test(masked)
  ) {
    say(boast.index, boast.index + boast[0].length, placeMessage(evidence));
  }
  return faults;
}

/** Whether the item is in the top `count` of the list the person sees. */
function isAmong({ alreadySeen, rank, withFeedback }: Evidence, count: number): boolean {
  const place = withFeedback && !alreadySeen ? withFeedback.rank : rank;
  return place !== null && place <= count;
}

function placeMessage({ alreadySeen, rank, withFeedback }: Evidence): string {
  if (!withFeedback || alreadySeen) return `Its rank is ${rank}.`;
  return withFeedback.rank === null
    ? 'Your feedback leaves it out of your list.'
    : `Your feedback puts it at ${withFeedback.rank} in your list.`;
}

/** The offsets of numbers that are part of a name: "Xbox 360". */
function digitsOfNames(text: string, attributes: Count[]): number[] {
  return attributes.flatMap(({ value }) => {
    if (!/\d/u.test(value) || /^\d+s$/u.test(value)) return []; // a decade is a claim
    const inName = [...value.matchAll(number)].map((found) => found.index);
    return placesOf(text, value).flatMap((at) => inName.map((offset) => at + offset));
  });
}

function rankOrCount(evidence: Evidence, subject: string | null, attributes: Count[], size: number): string {
  const share =
    size === evidence.candidates ? undefined : attributes.find((entry) => entry.value === subject);
  if (share) return `${share.value}: ${share.historyCount} of ${share.historySize}.`;
  return `Its rank is ${evidence.rank} of ${evidence.candidates}.`;
}

function rankMessage(sentence: Sentence, evidence: Evidence): string {
  return removedTitles(sentence).length > 0
    ? 'The rank without them is different.'
    : `Its rank is ${evidence.rank} of ${evidence.candidates}.`;
}

/** The genre or decade a pair is most likely about: the one named nearest. */
function nearestAttribute(text: string, start: number, end: number, attributes: Count[]): string | null {
  let best: { value: string; distance: number } | null = null;
  const longestFirst = attributes.map(({ value }) => value).toSorted((a, b) => b.length - a.length);
  let left = text; // so that no shorter name is found inside a longer one
  for (const value of longestFirst) {
    if (value === '') continue;
    for (const at of placesOf(left, value)) {
      left = left.slice(0, at) + '_'.repeat(value.length) + left.slice(at + value.length);
      const distance = at >= end ? at - end : start - (at + value.length);
      if (!best || distance < best.distance) best = { value, distance };
    }
  }
  return best?.value ?? null;
}

function roundedAverage(evidence: Evidence): number[] {
  return evidence.averageRank === null ? [] : [Math.max(1, Math.round(evidence.averageRank))];
}

/** `ranks`: what may follow "rank" in this sentence; `allowed`: what any other number may be. */
function allowedNumbers(
  sentence: Sentence,
  evidence: Evidence,
): { allowed: Set<number>; ranks: Set<number> } {
  const removed = removedTitles(sentence).map((span) => span.item.index);
  const conditional =
    removed.length > 0 || /\b[Hh]ad you\b|\binstead of\b|\bwere it\b/u.test(sentence.masked);
  const ranks = new Set([evidence.rank, ...ranksIn(evidence)]);
  const { counterfactual } = evidence;
  const every = evidence.influences.map((influence) => influence.rankWithout);
  const named = sentence.spans.map((span) => span.item.index);
  const isCounterfactual = counterfactual?.removed.some((item) => named.includes(item.index)) ?? false;
  const more = /\band (\d+) more\b/u.exec(sentence.masked)?.[1];
  if (conditional || /\b(?:[Ii]t needs|falls?|drops?|climbs?)\b/u.test(sentence.masked)) {
    const single = named.length === 1 || removed.length === 1 ? removed.concat(named) : [];
    for (const influence of evidence.influences) {
      if (single.includes(influence.item.index)) ranks.add(influence.rankWithout);
      else if (named.length > 1 && named.includes(influence.item.index) && removed.length === 0)
        ranks.add(influence.rankWithout);
    }
    if (counterfactual && isCounterfactual && (named.length > 1 || counterfactual.removed.length === 1))
      ranks.add(counterfactual.rankAfter);
  }
  if (othersWords.test(sentence.masked)) for (const value of roundedAverage(evidence)) ranks.add(value);
  if (popularityWords.test(sentence.masked)) ranks.add(evidence.popularityRank);
  const allowed = new Set([
    ...ranks,
    ...every,
    ...roundedAverage(evidence),
    evidence.candidates,
    evidence.popularityRank,
    evidence.interactionCount,
    evidence.historySize,
    evidence.windowSize,
    ...numbersIn(evidence),
    ...countsIn(evidence).flatMap((share) => [share.historyCount, share.historySize]),
    ...(counterfactual ? [counterfactual.rankAfter, counterfactual.removed.length] : []),
    ...(more && counterfactual ? [counterfactual.removed.length - 2] : []),
    ...[evidence.item, ...sentence.spans.map((span) => span.item)].flatMap((item) =>
      item.year === null ? [] : [item.year],
    ),
  ]);
  return { allowed, ranks };
}

function percents(evidence: Evidence): Set<number> {
  const shares = [...evidence.sharedAttributes, ...evidence.profile].flatMap((share) => [
    share.catalogueShare,
    share.historySize === 0 ? 0 : share.historyCount / share.historySize,
  ]);
  return new Set([Math.round(evidence.percentile), ...shares.map((share) => Math.round(100 * share))]);
}

function decades(sentence: Sentence, evidence: Evidence): Set<number> {
  const { sharedAttributes, profile, view } = evidence;
  const named = [...sharedAttributes, ...profile, ...(view?.shares ?? [])].filter(
    (share) => share.kind === 'decade',
  );
  const years = [evidence.item, ...sentence.spans.map((span) => span.item)].flatMap(
    (item) => item.year ?? [],
  );
  return new Set([
    ...named.map((share) => Number.parseInt(share.value, 10)),
    ...years.map((year) => Math.floor(year / 10) * 10),
  ]);
}
