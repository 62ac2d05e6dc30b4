// Checks a sentence's numbers against the evidence object.
import type { Evidence } from '#lib/contract/evidence.ts';
import type { Sentence, Verdict } from './claims.ts';
import { evidenceNumbers } from './evidence-numbers.ts';

const pair = /(\d+)(?: out)? of (?:the |your |all )?(?:last |latest )?(\d+)/gu;
const number = /\$?\d+(?:,\d{3})*(?:\.\d+)?/gu;

export function numberClaims(sentence: Sentence, evidence: Evidence): Verdict[] {
  const text = sentence.bare;
  const { ranks, all, counts } = evidenceNumbers(evidence);
  const named = sentence.titles.flatMap(({ item }) => item ?? []);
  const rows = new Set(named.map((item) => item.index));
  const without = evidence.influences.filter((influence) => rows.has(influence.item.index));
  const verdicts: Verdict[] = [];
  const pairEnds = new Set<number>(); // offsets of numbers that belong to a pair
  const say = (what: string, holds: boolean) => verdicts.push({ what, holds });

  for (const found of text.matchAll(pair)) {
    const [whole, first = '', second = ''] = found;
    pairEnds.add(found.index).add(found.index + whole.length - second.length);
    const [count, size] = [Number(first), Number(second)];
    const about = counts.filter(({ value }) => value === null || sentence.text.includes(value));
    const ofHabit = about.some((known) => known.count === count && known.size === size);
    const ofRank =
      size === evidence.candidates &&
      (count === evidence.rank || without.some((influence) => influence.rankWithout === count));
    say(whole, ofHabit || ofRank);
  }

  const rankHere = new Set([...ranks, ...without.map((influence) => influence.rankWithout)]);
  for (const found of text.matchAll(number)) {
    const at = found.index;
    if (pairEnds.has(at)) continue;
    const shown = found[0];
    const value = Number(shown.replace(/[$,]/g, ''));
    const before = text.slice(Math.max(0, at - 16), at);
    const after = text.slice(at + shown.length);
    if (/^s\b/.test(after)) continue; // a decade: an attribute
    if (shown.startsWith('$') || /^ ?(?:dollars|USD)/.test(after)) continue; // a price: an attribute
    if (/[( ]$/.test(before) && /^\)/.test(after) && /■ \($/.test(before)) continue; // the year of a title
    if (/\btop $/.test(before))
      say(`top ${shown}`, /\b(?:not|outside|without|leaves?)\b/.test(text) || evidence.rank <= value);
    else if (/\brank(?:ed|s)?(?: would be| is near| is| of| at| near| number| to| remains)? $/.test(before))
      say(`rank ${shown}`, rankHere.has(value));
    else if (/^ people\b/.test(after)) say(`${shown} people`, all.has(value));
    else
      say(
        shown,
        all.has(value) ||
          rankHere.has(value) ||
          named.some((item) => item.year === value) ||
          evidence.item.year === value,
      );
  }
  if (/\byour (?:top ten|ten best)\b/.test(text)) {
    const negated = /\b(?:not|outside|without|leaves?|behind|out of|reaching)\b/.test(text);
    if (!negated) say('top ten', evidence.rank <= 10);
  }
  return verdicts;
}
