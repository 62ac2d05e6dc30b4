// Likeness in sentences.

import { grouped } from '#lib/catalogue/said-numbers.ts';
import type { ItemRef } from '#lib/contract/item.ts';
import { theyAreAll } from '../known/in-common.ts';
import { closeness } from '../lines/changes.ts';
import { mostNear, type Nearness, type SimilarFacts } from '../similar.ts';
import { joined, spokenNumber, spokenOrdinal, tagWord, titleWithYear } from '../wording.ts';
import type { Nouns } from '../world.ts';
import { oneAndTheSame } from './compare.ts';
import { takenFor } from './said.ts';

export function composeSimilar(facts: SimilarFacts, nouns: Nouns): string[] {
  const { standing, understood, of, near, other, besides, emptyHistory, isBrief } = facts;
  const title = standing.item.title;
  const start = takenFor(understood);
  if (other?.item.index === standing.item.index) return oneAndTheSame(standing, nouns);
  if (other && besides) return [start, nearerSaid(facts, [other, besides], nouns), meaningOf(facts, nouns)];
  if (other)
    return [
      start,
      pairSaid(facts, other, nouns),
      apartSaid(facts, other, nouns),
      meaningOf(facts, nouns, !facts.isYesNo),
    ];
  if (of === 'mine' && emptyHistory)
    return [start, `Your history is empty, so there's nothing of yours to compare ${title} with.`];
  const [first, ...others] = near.slice(0, mostNear).map(({ item }) => inFull(item, nouns));
  if (!first) return [start, `I find nothing like ${title}.`];
  if (isBrief) return [start, `${first}, going by who ${nouns.did} both.`];
  return [
    start,
    `${first} comes closest to ${title}${whence(of, nouns)}${others.length > 0 ? `, then ${joined(others)}` : ''}.`,
    facts.byTraits ? '' : kinSaid(facts, nouns),
    commonSaid(facts),
    facts.byTraits ? '' : meaningOf(facts, nouns, facts.common.length > 0),
  ];
}

/** Of what it is the nearest. */
function whence(of: SimilarFacts['of'], { many, did }: Nouns): string {
  if (of === 'listed') return ' of those';
  return of === 'mine' ? ` of the ${many} you've ${did}` : '';
}

/** "Alien and Aliens are both set in space and have aliens." */
function commonSaid({ common, near, standing }: SimilarFacts): string {
  const [first] = near;
  if (!first || common.length === 0) return '';
  return `Both ${standing.item.title} and ${first.item.title} ${theyAreAll(common)}.`;
}

/** A film with its year, as others may be known by its name. */
function inFull(item: SimilarFacts['near'][number]['item'], { domain }: Nouns): string {
  return domain === 'movies' ? titleWithYear(item) : item.title;
}

/** What "near" means, and that it says little of what few people chose. `isSaid`: that it goes by who chose both. */
function meaningOf({ few, standing }: SimilarFacts, { did }: Nouns, isSaid = false): string {
  if (!few) return isSaid ? '' : `I go by who ${did} both, not by how they feel.`;
  const people = few.people === 1 ? 'one person' : `${spokenNumber(few.people)} people`;
  const title = few.item.index === standing.item.index ? standing.item.title : few.item.title;
  const only = `only ${people} here ${did} ${title}, so that's shaky.`;
  return isSaid ? `But ${only}` : `I go by who ${did} both, and ${only}`;
}

/** Which of them are of its kind and which suits best; where the first is of it, nobody needs the kind said. */
function kinSaid(facts: SimilarFacts, nouns: Nouns): string {
  const { kin, near, of, standing } = facts;
  const best = bestOf(facts);
  const suits = best ? `Of those you haven't ${nouns.did}, ${best.title} suits you best.` : '';
  const [first] = near;
  if (!kin || kin.of.some(({ index }) => index === first?.item.index)) return suits;
  if (kin.of.length === 0) {
    if (!kin.instead) return suits;
    const which = of === 'mine' ? ' of yours' : kin.seen ? '' : ` that you haven't ${nouns.did}`;
    return `If it should be ${oneOf(kin.kind)} too, the nearest${which} is ${inFull(kin.instead, nouns)}.`;
  }
  const isOne = kin.of.length === 1;
  const same = `Of those, ${joined(kin.of.map(({ title }) => title))} ${isOne ? `is ${oneOf(kin.kind)}` : `are ${kin.kind}`}, as ${standing.item.title} is`;
  if (!best) return `${same}.`;
  const isIt = isOne && kin.of[0]?.index === best.index;
  return `${same}, and ${isIt ? 'suits' : `${best.title} suits`} you best of what you haven't ${nouns.did}.`;
}

/** Of those named what suits the person best, where that isn't the first anyway. */
function bestOf({ near, of }: SimilarFacts): ItemRef | null {
  const fresh = near.slice(0, mostNear).filter(({ seen, isHigh }) => !seen && isHigh);
  const [best] = fresh.toSorted((a, b) => (a.place ?? 0) - (b.place ?? 0));
  return of !== 'all' || !best || best.item.index === near[0]?.item.index ? null : best.item;
}

/** "westerns" → "a western" */
function oneOf(kind: string): string {
  if (kind === 'films noirs') return 'a film noir';
  if (!/(?:ies|[^s]s)$/.test(kind) || kind.startsWith('tagged ')) return kind;
  const one = kind.replace(/ies$/, 'y').replace(/s$/, '');
  return `${/^[aeiou]/.test(one) ? 'an' : 'a'} ${one}`;
}

/** Whether two are alike: yes or no if that was asked, else how near. */
function pairSaid({ standing, isYesNo }: SimilarFacts, other: Nearness, nouns: Nouns): string {
  const close = closeness(other.nearness, other.of);
  const isClose = close === 'very close' || close === 'close';
  const opener = isYesNo
    ? isClose
      ? 'Yes, '
      : close === 'fairly close'
        ? 'Somewhat: '
        : 'Not really: '
    : `By who ${nouns.did} both, they're ${close}: `;
  const where = `${inFull(other.item, nouns)} is the ${nearest(other)} to ${standing.item.title} of ${grouped(other.of)}`;
  const shared =
    other.shared.length > 0
      ? `both are listed as ${joined(other.shared.slice(0, 3).map(tagWord))}${other.maker ? `, and both are by ${other.maker}` : ''}`
      : other.maker
        ? `both are by ${other.maker}`
        : other.described
          ? 'my catalogue lists nothing that both have'
          : '';
  const isNear = isClose || close === 'fairly close';
  const link = isNear === shared.startsWith('both') ? ', and' : ', though';
  return `${opener}${where}${shared === '' ? '' : `${link} ${shared}`}.`;
}

/** "nearest", "ninth nearest" */
function nearest({ nearness }: Nearness): string {
  return nearness === 1 ? 'nearest' : `${spokenOrdinal(nearness)} nearest`;
}

/** What sets two apart that aren't close: "Ghost in the Shell alone is sci-fi, Ninja Scroll alone action and fantasy." */
function apartSaid({ standing }: SimilarFacts, { apart, item, ...other }: Nearness, nouns: Nouns): string {
  const close = closeness(other.nearness, other.of);
  if (nouns.domain !== 'movies' || close === 'very close' || close === 'close') return '';
  const parts = ([[standing.item.title, apart[0]] as const, [item.title, apart[1]] as const] as const)
    .filter(([, kinds]) => kinds.length > 0)
    .map(
      ([title, kinds], at) =>
        `${title} ${at === 0 ? 'alone is' : 'alone'} ${joined(kinds.slice(0, 3).map(oneOf))}`,
    );
  return parts.length === 0 ? '' : `${parts.join(', ')}.`;
}

/** "Is it nearer to A or to B?" */
function nearerSaid(
  { standing }: SimilarFacts,
  [a, b]: readonly [Nearness, Nearness],
  { many }: Nouns,
): string {
  const [near, far] = a.nearness <= b.nearness ? [a, b] : [b, a];
  const isFar = near.nearness > near.of * 0.15;
  return `Nearer to ${near.item.title}${isFar ? ', but neither is near' : ''}: of ${grouped(near.of)} ${many}, ${near.item.title} is the ${nearest(near)} to ${standing.item.title}, ${far.item.title} the ${spokenOrdinal(far.nearness)}.`;
}
