// What titles are generally known to have in common, the rarest first and what is formal last: "both are set in space and have robots".

import type { Catalogue, Item } from '#lib/catalogue/catalogue.ts';
import { upsettingTraits } from '#lib/catalogue/general-knowledge.ts';
import { joined } from '../wording.ts';
import { knownOf } from './known-matter.ts';
import { adjectivesOf, moodsOf, type Trait, traitNamed } from './traits.ts';

const mostShare = 0.2; // of the known titles: what more have says little
const shares = new WeakMap<Catalogue, ReadonlyMap<string, number>>();

/** Shares of the titles of which any trait is known. */
function sharesIn(catalogue: Catalogue): ReadonlyMap<string, number> {
  const known = shares.get(catalogue) ?? counted(catalogue);
  shares.set(catalogue, known);
  return known;
}

function counted(catalogue: Catalogue): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  let all = 0;
  for (const item of catalogue.items) {
    const traits = knownOf(catalogue, item)?.traits;
    if (!traits) continue;
    all++;
    for (const trait of traits) counts.set(trait, (counts.get(trait) ?? 0) + 1);
  }
  return new Map([...counts].map(([trait, count]) => [trait, count / all]));
}

/** The share of well-known titles that have a trait, 0 to 1. */
export function shareWith(catalogue: Catalogue, trait: string): number {
  return sharesIn(catalogue).get(trait) ?? 0;
}

/** How they are made or end, what may upset and whom they are for says little of what they are like. */
const beside = new Set([
  ...[
    'happy ending',
    'sad ending',
    'open ending',
    'twist',
    'blockbuster',
    'cult',
    'low budget',
    'big budget',
    'indie',
  ],
  ...upsettingTraits.filter((trait) => trait !== 'violent' && trait !== 'gory'),
  ...['adults only', 'from a novel', 'from a short story', 'from a play'],
  ...['from a comic', 'from a game', 'remake', 'remake or remaster', 'collection', 'fast', 'loner', 'duo'],
  ...['first person', 'third person', 'realistic look', 'linear', 'replayable', 'beginners', 'experts'],
]);

/** Whether a trait says what a title is like or about. */
export function isTelling(trait: string): boolean {
  return !beside.has(trait);
}

/** What says how they are made rather than what they are like: it only goes beside something else. */
const formal = new Set(
  'several endings;short sessions;endless;level editor;character creation;choose your sex;motion controls;touch screen;minigames;split screen;seen from above;seen from the side;two-dimensional;pixel art;hand-drawn;cartoon look;anime look;low-poly or blocky;black and white;great music;no words;text-heavy;grinding;many playable characters;female lead;silent hero;bosses;television tie-in;film tie-in;spin-off;nonlinear;ensemble;anthology;one place;one day;computer animation;child lead;black lead;Asian lead'.split(
    ';',
  ),
);

/** 0..1: of the traits that either of two is known for, the share that both are, rare ones counting more; null where nothing is known of one. */
export function traitsShared(catalogue: Catalogue, a: Item, b: Item): number | null {
  const share = sharesIn(catalogue);
  const [own, others] = [a, b].map((item) =>
    knownOf(catalogue, item)?.traits?.filter((name) => !beside.has(name)),
  );
  if (!own || !others) return null;
  const sum = (names: readonly string[]) =>
    names.reduce((total, name) => total - Math.log(share.get(name) ?? 1), 0);
  const most = Math.sqrt(sum(own) * sum(others));
  return most === 0 ? 0 : sum(own.filter((name) => others.includes(name))) / most;
}

/** What goes without saying beside another trait. */
const implies: Record<string, readonly string[]> = {
  racing: ['cars', 'driving'],
  'racing cars': ['sport'],
  cooking: ['food'],
  farming: ['farm'],
  submarine: ['sea', 'underwater'],
  sailing: ['ships', 'sea'],
  trains: ['trains and railways', 'train'],
  zombies: ['monsters'],
  'haunted house': ['ghosts'],
  'giant creatures': ['monsters'],
  mafia: ['gangsters', 'crime'],
  gangsters: ['crime'],
  detective: ['mystery'],
  scary: ['creepy'],
};

function isImplied(name: string, beside: readonly Trait[]): boolean {
  return beside.some((one) => implies[one.name]?.includes(name));
}

/** items: two or more; [] where nothing is known of one of them. */
export function traitsInCommon(catalogue: Catalogue, items: readonly Item[], most: number): Trait[] {
  const all = items.map((item) => knownOf(catalogue, item)?.traits ?? []);
  const [first = [], ...others] = all;
  const share = sharesIn(catalogue);
  const both = first
    .filter((name) => !beside.has(name) && (share.get(name) ?? 1) <= mostShare)
    .filter((name) => others.every((traits) => traits.includes(name)))
    .filter((name, _, names) => name !== 'families' || !names.includes('children'))
    .toSorted((a, b) => (share.get(a) ?? 1) - (share.get(b) ?? 1))
    .flatMap((name) => traitNamed(name, catalogue.domain) ?? [])
    .filter(({ said }) => !/^(?:that (?!are )|in which )/.test(said)); // no adjectives
  const telling = both.filter(({ name }) => !formal.has(name) && !isImplied(name, both));
  if (telling.length === 0) return [];
  return [...telling, ...both.filter(({ name }) => formal.has(name))].slice(0, most);
}

/** Whom a title is for and what many have say nothing of a likeness. */
const thin = new Set([
  'families',
  'children',
  'physics',
  'animals',
  'America',
  'New York',
  'London',
  'female lead',
  'police',
  'snow',
  'city',
  'driving',
]);
const rare = 0.1; // of the known titles: a single trait that more have is no likeness

/** What of two is alike enough to be told as a reason; [] where it's thin. */
export function likenessOf(catalogue: Catalogue, items: readonly Item[], most: number): Trait[] {
  const share = sharesIn(catalogue);
  const both = traitsInCommon(catalogue, items, Number.POSITIVE_INFINITY).filter(
    ({ name }) => !thin.has(name),
  );
  const telling = both.filter(({ name }) => !formal.has(name));
  const isThin = telling.length < 2 && telling.every(({ name }) => (share.get(name) ?? 1) > rare);
  return isThin ? [] : both.slice(0, most);
}

/** The moods of each of two that the other isn't known for, as words; null where either has none. */
export function moodsApart(
  catalogue: Catalogue,
  a: Item,
  b: Item,
  most: number,
): { a: string[]; b: string[] } | null {
  const [ofA, ofB] = [a, b].map((item) => moodWords(catalogue, item)) as [string[], string[]];
  const apart = {
    a: ofA.filter((mood) => !ofB.includes(mood)).slice(0, most),
    b: ofB.filter((mood) => !ofA.includes(mood)).slice(0, most),
  };
  return apart.a.length > 0 && apart.b.length > 0 ? apart : null;
}

function moodWords(catalogue: Catalogue, item: Item): string[] {
  const known = knownOf(catalogue, item);
  if (!known) return [];
  return adjectivesOf(moodsOf(known, catalogue.domain)).filter((mood) => !mood.includes(' to look at'));
}

/** "it's set in space and has robots"; "" for none. */
export function itIsAll(traits: readonly Trait[]): string {
  const said = told(traits, { be: 'is', have: 'has' });
  return said === '' ? '' : `it ${said}`.replace(/^it is /, "it's ");
}

/** "are set in space and have robots", behind "both". */
export function theyAreAll(traits: readonly Trait[]): string {
  return told(traits, { be: 'are', have: 'have' });
}

const lead = /^(that are|that|with|in which) /;

function told(traits: readonly Trait[], { be, have }: { be: string; have: string }): string {
  const by = (sign: (lead: string | undefined) => boolean) =>
    traits.filter(({ said }) => sign(lead.exec(said)?.[1])).map(({ said }) => said.replace(lead, ''));
  const isKind = (state: string) => Number(/(?:games|fantasy|fiction)$/.test(state));
  const states = by((word) => word === 'that are' || word === undefined).toSorted(
    (a, b) => isKind(b) - isKind(a),
  );
  const owned = by((word) => word === 'with');
  return joined([
    ...(states.length > 0 ? [`${be} ${joined(states)}`] : []),
    ...(owned.length > 0 ? [`${have} ${joined(owned)}`] : []),
  ]);
}
