// How much of a history is of what only general knowledge tells: a director, an actor, a country, a language, a length; and which
// directors, developers or countries come up most.

import type { Item } from '#lib/catalogue/catalogue.ts';
import { titleKey } from '#lib/catalogue/title.ts';
import type { ItemRef } from '#lib/contract/item.ts';
import { catalogueValues } from '#lib/evidence/attributes.ts';
import { refOf } from '#lib/evidence/item-ref.ts';
import { meaningOf } from '../kinds/vocabulary.ts';
import { type Detail, holdsOf, type KnownMatter, knownOf } from '../known/known-matter.ts';
import { lengthIn, lengthOf } from '../known/lengths.ts';
import { isLikely, isName, likelier, madeOrPlayedBy } from '../known/people.ts';
import { languageIn, placeIn } from '../known/places.ts';
import { difficultyIn, playersIn } from '../known/playing.ts';
import { studioIn } from '../known/studios.ts';
import { traitWish } from '../known/traits.ts';
import { asksYesNo } from '../message/yes-no.ts';
import { bareKind, formsOf } from '../titles/named-kind.ts';
import { famousOf } from '../titles/people.ts';
import type { World } from '../world.ts';
import { extremeAsked } from './extremes.ts';
import type { AskedKind } from './taste-kind.ts';

/** `known`: of how many of the history it's known. */
export type KnownCount = { detail: Detail; known: number; size: number } & (
  | {
      sort: 'of';
      kind: string; // behind "films": "that are sad"
      items: ItemRef[];
      isYesNo: boolean;
      others: { count: number; first: ItemRef[] } | null; // of the catalogue, where it is asked whether those are all
    }
  | { sort: 'most'; values: { value: string; count: number }[] }
  | { sort: 'length'; middle: number; longest: ItemRef; most: number; unit: 'minutes' | 'hours' }
);

/** null: it asks for nothing of the kind, or nothing of it is known of this history. */
export function knownCount(about: string, world: World, items: readonly Item[]): KnownCount | null {
  const most = mostAsked(about, world);
  if (most) return mostOf(most, world, items);
  if (/^(?:lengths?|runtimes?|how long)$/.test(about))
    return extremeAsked(world.message, items, world.catalogue) ? null : lengthsOf(world, items);
  const matter = matterCounted(about, world);
  if (!matter) return null;
  const { catalogue, message = '' } = world;
  const known = items.filter((item) => holdsOf(catalogue, matter, item) !== null);
  const own = known.filter((item) => holdsOf(catalogue, matter, item) === true);
  if (known.length === 0 || (known.length === 1 && own.length === 0 && items.length > 1)) return null;
  return {
    sort: 'of',
    detail: matter.detail,
    kind: matter.kind,
    known: known.length,
    size: items.length,
    items: own.map(refOf),
    isYesNo: asksYesNo(message),
    others: asksAll.test(message) && all.has(matter.detail) ? othersOf(matter, world) : null,
  };
}

const asksAll =
  /\b(?:have|did|do|has|is|are)\b[^.?!]*\b(?:every|all (?:of |the |his |her |their )|each|any left|complete)\b/iu;
const all: ReadonlySet<Detail> = new Set(['director', 'cast', 'developer']);

/** The best known first. */
function othersOf(matter: KnownMatter, { catalogue, history }: World): { count: number; first: ItemRef[] } {
  const own = new Set(history);
  const others = catalogue.items
    .filter((item) => !own.has(item.index) && holdsOf(catalogue, matter, item) === true)
    .sort(
      (a, b) => (catalogue.interactionCounts[b.index] ?? 0) - (catalogue.interactionCounts[a.index] ?? 0),
    );
  return { count: others.length, first: others.slice(0, mostNamed).map(refOf) };
}

/** What general knowledge can count of the words. */
export function matterCounted(about: string, world: World): KnownMatter | null {
  return countedMatter(about, world) ?? traitWish(about, world.catalogue.domain);
}

const plays = /\b(?:star\w*|appear\w*|act(?:s|ed|ing|or|ress)?|plays?|cast|is in|are in|with)\b/iu;
const makes = /\b(?:by|direct\w*|made|makes|films? of|movies? of)\b/iu;
const grey = /^(?:black[ -]and[ -]white|b ?& ?w)(?: (?:films?|ones))?$/;
const lead =
  /^(?:films? |movies? |games? |titles? |things? )?(?:by|with|from|of|starring|directed by|made by) /;

function countedMatter(about: string, { catalogue, message = '' }: World): KnownMatter | null {
  const { domain } = catalogue;
  if (domain === 'steam') return lengthIn(about, domain);
  if (domain === 'games') {
    const maker = about.replace(lead, '');
    const isMaker = meaningOf(catalogue, maker) === null && isName(maker, message);
    return (
      lengthIn(about, domain) ??
      playersIn(about) ??
      difficultyIn(about) ??
      (isMaker ? madeOrPlayedBy(maker, catalogue, 'developer', { loose: false }) : null)
    );
  }
  if (grey.test(about))
    return {
      detail: 'look',
      kind: 'in black and white',
      holds: ({ picture }) => (picture === undefined ? null : picture === 'black and white'),
    };
  const place = placeIn(about);
  const matter =
    lengthIn(about, domain) ??
    languageIn(about) ??
    studioIn(about) ??
    (place?.rest === '' ? place.matter : null);
  if (matter) return matter;
  const name = about.replace(lead, '');
  const isPerson =
    isName(name, message) &&
    isLikely(name, message, catalogue) &&
    (name.includes(' ') ||
      famousOf(titleKey(name)).length > 0 ||
      meaningOf(catalogue, name)?.inTitle !== null);
  if (!isPerson) return null;
  const role = plays.test(message) ? 'cast' : makes.test(message) ? 'director' : null;
  return (role && madeOrPlayedBy(name, catalogue, role, { loose: false })) ?? likelier(name, catalogue);
}

type Most = {
  detail: Detail;
  of: (known: NonNullable<ReturnType<typeof knownOf>>) => readonly string[] | undefined;
};

function mostAsked(about: string, { catalogue: { domain } }: World): Most | null {
  if (domain === 'steam') return null; // its catalogue names developers
  if (domain === 'games')
    return /^(?:makers?|developers?|studios?|publishers?|companies)$/.test(about)
      ? { detail: 'developer', of: ({ developer }) => (developer === undefined ? undefined : [developer]) }
      : null;
  const signs: [RegExp, Most][] = [
    [/^(?:makers?|directors?|filmmakers?)$/, { detail: 'director', of: ({ directors }) => directors }],
    [/^(?:actors?|actress(?:es)?|cast|stars?|faces)$/, { detail: 'cast', of: ({ cast }) => cast }],
    [
      /^(?:countr(?:y|ies)|nations?|nationalit(?:y|ies))$/,
      { detail: 'country', of: ({ countries }) => countries?.slice(0, 1) },
    ],
  ];
  return signs.find(([sign]) => sign.test(about))?.[1] ?? null;
}

const mostNamed = 3;
const fewest = 2; // titles of which it's known
const fewestLengths = 4;

function mostOf({ detail, of }: Most, { catalogue }: World, items: readonly Item[]): KnownCount | null {
  const each = items.flatMap((item) => {
    const known = knownOf(catalogue, item);
    const values = known && of(known);
    return values?.length ? [values] : [];
  });
  if (each.length < fewest) return null;
  const counts = new Map<string, number>();
  for (const value of each.flat()) counts.set(value, (counts.get(value) ?? 0) + 1);
  const values = [...counts]
    .map(([value, count]) => ({ value, count }))
    .toSorted((a, b) => b.count - a.count || a.value.localeCompare(b.value))
    .slice(0, mostNamed)
    .filter(({ count }) => count > 1);
  return { sort: 'most', detail, known: each.length, size: items.length, values };
}

function lengthsOf({ catalogue }: World, items: readonly Item[]): KnownCount | null {
  const valued = items
    .flatMap((item) => {
      const known = knownOf(catalogue, item);
      const length = known && lengthOf(known, catalogue.domain);
      return length === null ? [] : [{ item, length }];
    })
    .toSorted((a, b) => a.length - b.length);
  const [middle, last] = [valued[valued.length >> 1], valued.at(-1)];
  if (!middle || !last || valued.length < fewestLengths) return null;
  return {
    sort: 'length',
    detail: 'length',
    known: valued.length,
    size: items.length,
    middle: middle.length,
    longest: refOf(last.item),
    most: last.length,
    unit: catalogue.domain === 'movies' ? 'minutes' : 'hours',
  };
}

/** What a store lists or a label of most titles tells is counted first; of console games what more of them tell. */
export function countsMore(
  { known }: KnownCount,
  asked: AskedKind | null,
  { catalogue, about }: { catalogue: World['catalogue']; about: string },
): boolean {
  const { domain } = catalogue;
  if (asked === null || (asked.count === 0 && playersIn(about) !== null)) return true; // few labels tell that
  if (domain === 'movies') return !isGenre(about, catalogue);
  return domain === 'games' && asked.ofKnown !== undefined && known >= asked.ofKnown;
}

/** "Noir", "mysteries": a genre of the catalogue by its own name. */
export function isGenre(about: string, catalogue: World['catalogue']): boolean {
  const forms = formsOf(bareKind(about));
  return catalogueValues(catalogue, 'genre').some((value) => {
    const key = titleKey(value);
    return forms.some((form) => key === form || key.split(' ').at(-1) === form);
  });
}
