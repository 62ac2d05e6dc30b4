// "not fifa", "not Starbound", "not miyazaki": a wish that names a title, what a series of titles begins with, or who made
// something. Such a wish can be checked.

import type { Catalogue, Item } from '#lib/catalogue/catalogue.ts';
import { parseTitle, titleKey, withoutArticle } from '#lib/catalogue/title.ts';
import { moodMeaning } from '../kinds/moods.ts';
import { unknownMatter } from '../kinds/unknown-matters.ts';
import { capitalized, shown } from '../wording.ts';

/** `isMeant`: written as a name; else it may as well be a plain word. */
type Refused = { said: string; test: (item: Item) => boolean; isMeant: boolean; caveat?: string };

const fewestInSeries = 3; // titles that start with a name; fewer may do so by chance
const shortestName = 4; // letters of what a title only begins with
const furtherPart = /^(?:\d+|[ivx]+)(?: |$)/; // "2", "iii": what follows a title in the name of its sequel
const kinds = /\s+(?:films?|movies?|games?|series|franchise|titles?|stuff)$/i;

/** Written as a name and the whole of a title: "Heat", "The Long Dark". It means that title, whatever else its words mean. */
export function isWholeTitle({ items }: Catalogue, refused: string): boolean {
  const key = keyOf(refused);
  return /^\p{Lu}/u.test(refused) && items.some(({ title }) => keyOf(title) === key);
}

/**
 * null: it names nothing here. What something is like is never decided by the words of its title, so a plain word after
 * "no" ("no dancing") is a name only where a series of titles begins with it.
 */
export function refusedName(catalogue: Catalogue, wish: string, refused: string): Refused | null {
  const name = refused.replace(kinds, '');
  const key = keyOf(name);
  const starting = catalogue.items.filter(({ title }) => `${keyOf(title)} `.startsWith(`${key} `));
  const isSeries = key.length >= shortestName && starting.length >= fewestInSeries;
  const isClear = isWholeTitle(catalogue, name) || (isSeries && key.includes(' ')); // "not star wars" is about no stars
  if (key === '' || (!isClear && unknownMatter(name, catalogue.domain) !== null)) return null;
  const isMeant = isName(catalogue, wish, name);
  if (isSeries) {
    const named = (item: Item) => ` ${titleKey(item.title)} `.includes(` ${key} `);
    const said = `none with "${shown(name)}" in the title`;
    return isMeant || key.includes(' ')
      ? { said, test: (item) => !named(item), isMeant: true }
      : {
          said,
          test: (item) => !named(item),
          isMeant,
          caveat: `Only titles could be checked for "${shown(name)}".`,
        };
  }
  if (!isMeant) return null;
  const [same] = starting.filter(({ title }) => keyOf(title) === key);
  if (same) {
    const isPart = ({ title }: Item) =>
      keyOf(title) === key ||
      title.toLowerCase().startsWith(`${same.title.toLowerCase()}:`) ||
      furtherPart.test(keyOf(title).slice(key.length + 1));
    return leaving(`not ${same.title}`, starting.filter(isPart));
  }
  if (key.length < shortestName) {
    const series = starting.filter(({ title }) => title.toLowerCase().startsWith(`${key}:`)); // "ARK: Survival Evolved"
    return series.length > 0 ? leaving(`none that begins with "${shown(name)}"`, series) : null;
  }
  return starting.length > 0
    ? leaving(`none that begins with "${shown(name)}"`, starting)
    : refusedMaker(catalogue, name);
}

/** Developers and publishers whose name begins so; in a catalogue without them, labels that are a person's name. */
function refusedMaker({ domain, items }: Catalogue, name: string): Refused | null {
  const key = titleKey(name);
  const begins = (maker: string | undefined) => `${titleKey(maker ?? '')} `.startsWith(`${key} `);
  const isPerson = (tag: string) =>
    /^\p{Lu}\S*(?: \p{Lu}\S*)+$/u.test(tag) && ` ${titleKey(tag)}`.endsWith(` ${key}`);
  const made = items.filter(
    ({ details }) =>
      begins(details?.developer) || begins(details?.publisher) || (details?.tags ?? []).some(isPerson),
  );
  if (made.length === 0) return null;
  const things = domain === 'movies' ? 'films' : 'games';
  const knowsMakers = items.some(({ details }) => details?.developer !== undefined);
  const by = knowsMakers ? 'by' : 'labelled'; // a label may as well name an actor
  return {
    ...leaving(`no ${things} ${by} ${capitalized(shown(name))}`, made),
    ...(knowsMakers
      ? {}
      : { caveat: `Few ${things} here say who made them or who is in them, so some may slip through.` }),
  };
}

/** A title as a name is compared with it: without year, marks and article. */
export function keyOf(title: string): string {
  return titleKey(withoutArticle(parseTitle(title).title.replace(/[™®©℠]/gu, '')));
}

/** "not Starbound", "not slay the spire", "no GTA"; not "no snow". */
function isName(catalogue: Catalogue, wish: string, refused: string): boolean {
  if (/^\p{Lu}|\d/u.test(refused)) return true;
  return /^not\b/i.test(wish.trim()) && moodMeaning(catalogue, refused) === null;
}

function leaving(said: string, items: readonly Item[]): Refused {
  const rows = new Set(items.map(({ index }) => index));
  return { said, test: ({ index }) => !rows.has(index), isMeant: true };
}
