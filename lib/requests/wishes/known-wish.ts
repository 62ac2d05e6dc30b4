// A wish that general knowledge decides: who made a title or is in it, where it is from, how long or hard it is, how many can play.
// A title of which that isn't known doesn't fit, and it's said that it is known only of some.

import type { Item } from '#lib/catalogue/catalogue.ts';
import { titleKey } from '#lib/catalogue/title.ts';
import { meaningOf } from '../kinds/vocabulary.ts';
import { type Detail, holdsOf, type KnownMatter, knownOf } from '../known/known-matter.ts';
import { isOfWeekend, lengthIn, lengthOf } from '../known/lengths.ts';
import { namesMeant } from '../known/names.ts';
import { isLikely, isName, madeOrPlayedBy, personIn } from '../known/people.ts';
import { languageIn, placeIn } from '../known/places.ts';
import { difficultyIn, playersIn } from '../known/playing.ts';
import { ratingIn } from '../known/ratings.ts';
import { studioIn } from '../known/studios.ts';
import { famousOf } from '../titles/people.ts';
import { shown } from '../wording.ts';
import { nounsOf, type World } from '../world.ts';
import type { Test } from './constraint.ts';

/** What is known only of some: others may fit as well, or, where something is left out, some of it may slip through. */
export const onlyBestKnown = /^I know the .+ only of the best-known /;
const othersMayFit = 'so others may fit too';

export function onlySome(detail: Detail, many: string, slips: boolean): string {
  return `I know the ${detail} only of the best-known ${many}, ${slips ? 'so some may slip through' : othersMayFit}.`;
}

/** sign: what tells it of an item of which it isn't known. null: it is known of none here. */
export function knownTest(
  world: Pick<World, 'catalogue'>,
  matter: KnownMatter,
  { wish, sign, refuses }: { wish: string; sign?: (item: Item) => boolean; refuses?: true },
): Test | null {
  const { catalogue } = world;
  const { one, many } = nounsOf(catalogue);
  const of = (item: Item) => holdsOf(catalogue, matter, item);
  if (!catalogue.items.some((item) => of(item) === true)) return null;
  const isIt = (item: Item) => of(item) ?? sign?.(item) ?? false;
  const isSure = (item: Item) => of(item) !== null;
  const said = `${many} ${matter.kind}`;
  if (refuses)
    return {
      said: `no ${said}`,
      refuses: true,
      test: (item) => !isIt(item),
      isSure,
      unsure: onlySome(matter.detail, many, true),
    };
  return {
    said,
    one: `${one} ${matter.kind}`,
    test: isIt,
    ...mainlyOf(catalogue, matter),
    ...(matter.detail === 'length' ? { tellsLength: true as const } : {}),
    caveat: onlySome(matter.detail, many, false),
    ...(matter.rough ? { standIn: { wish: shown(wish), left: null, kind: said } } : {}),
  };
}

function mainlyOf(catalogue: World['catalogue'], { mainly }: KnownMatter): Pick<Test, 'mainly'> {
  if (!mainly) return {};
  return {
    mainly: (item) => {
      const known = knownOf(catalogue, item);
      return known !== null && mainly(known);
    },
  };
}

const refusal =
  /^(?:no|not|nothing|none|without|never|avoid|except|isn['’]?t)\s+(?:(?:an?|any|more|another|by|from|of|with|starring|directed by|made by) )*(.+)$/i;

/** beside: what "shorter" compares with. On Steam, tags and store features come first, except for a number of hours. */
export function knownWish(world: World, wish: string, beside: readonly Item[]): Test | null {
  const { catalogue } = world;
  const matter = matterIn(world, wish, beside);
  if (matter) return knownTest(world, matter, { wish });
  const refused = catalogue.domain === 'steam' ? undefined : refusal.exec(wish.trim())?.[1];
  const avoided = refused === undefined ? null : refusedMatter(world, refused);
  return avoided && knownTest(world, avoided.matter, { wish, refuses: true, ...avoided.sign });
}

function matterIn(world: World, wish: string, beside: readonly Item[]): KnownMatter | null {
  const { catalogue, message } = world;
  const { domain } = catalogue;
  const lengths = beside.flatMap((item) => {
    const known = knownOf(catalogue, item);
    return (known && lengthOf(known, domain)) ?? [];
  });
  const rating = ratingIn(wish, domain);
  if (rating) return rating;
  const length = lengthIn(wish, domain, lengths);
  if (domain === 'movies')
    return (
      length ??
      languageIn(wish) ??
      studioIn(wish) ??
      (isLabel(world, wish) ? null : personIn(wish, catalogue, message))
    );
  if (domain === 'games') return length ?? playersIn(wish) ?? difficultyIn(wish);
  return length?.rough && !isOfWeekend(wish) ? null : length;
}

/** By a studio, or of a world that films share. */
export function ofStudio(world: World, said: string): Test | null {
  const matter = world.catalogue.domain === 'movies' ? studioIn(said) : null;
  return matter && knownTest(world, matter, { wish: said });
}

/** "For a group of four", which no store tells. */
export function inGroup(world: World, wish: string): Test | null {
  const matter = /^(?:for )?an? group of /i.test(wish.trim()) ? playersIn(wish.trim()) : null;
  return matter && knownTest(world, matter, { wish, sign: saysFour });
}

function saysFour({ details }: Item): boolean {
  return details?.tags?.includes('4 Player Local') ?? false;
}

/** What Steam's tags and store features don't tell. */
export function knownOnSteam(world: World, wish: string): Test | null {
  if (world.catalogue.domain !== 'steam') return null;
  const matter = lengthIn(wish, 'steam') ?? playersIn(wish) ?? difficultyIn(wish);
  return matter && knownTest(world, matter, { wish });
}

/** A plain word that a label or a genre of the catalogue is called by, and no name that everybody knows. */
function isLabel({ catalogue }: World, wish: string): boolean {
  const words = wish.trim().replace(/^(?:with|has|starring|by) /i, '');
  return (
    !words.includes(' ') &&
    famousOf(titleKey(words)).length === 0 &&
    meaningOf(catalogue, words)?.inTitle === null
  );
}

function refusedMatter(
  world: World,
  refused: string,
): { matter: KnownMatter; sign?: { sign: (item: Item) => boolean } } | null {
  const { catalogue, message = '' } = world;
  if (catalogue.domain === 'games') {
    const isClear = namesMeant(refused, 'games', 'developer', { loose: false }).length > 0;
    const isMeant = (refused.includes(' ') || isCapital(refused, message)) && !isLabel(world, refused);
    const matter =
      isClear && isMeant ? madeOrPlayedBy(refused, catalogue, 'developer', { loose: false }) : null;
    return matter && { matter };
  }
  const spoken = languageIn(refused) ?? studioIn(refused);
  if (spoken) return { matter: spoken };
  const place = placeIn(refused);
  if (place?.rest === '') return { matter: place.matter };
  if (isLabel(world, refused) || !isName(refused, message) || !isLikely(refused, message, catalogue))
    return null;
  const [by, played] = (['director', 'cast'] as const).map((role) =>
    madeOrPlayedBy(refused, catalogue, role, { loose: false }),
  );
  if (!by || !played) return by || played ? { matter: (by ?? played) as KnownMatter } : null;
  return { matter: eitherOf(by, played) };
}

function isCapital(words: string, message: string): boolean {
  const at = message.toLowerCase().indexOf(words.toLowerCase());
  return at > 0 && /^\p{Lu}/u.test(message.slice(at));
}

/** "No Eastwood": none that he made, and none that he's in. */
function eitherOf(by: KnownMatter, played: KnownMatter): KnownMatter {
  return {
    detail: 'cast',
    kind: `${by.kind} or ${played.kind}`,
    holds: (known) => {
      const [made, plays] = [by.holds(known), played.holds(known)];
      return made || plays ? true : made === null || plays === null ? null : false;
    },
  };
}
