// What no label tells and titles may: a series by its name ("kirby", "nancy drew"), by what people call it ("college
// football"), or a subject of films by a word of their titles ("dragons", "haunted house"). Said as such.

import type { Catalogue, Item } from '#lib/catalogue/catalogue.ts';
import { titleKey, withoutArticle } from '#lib/catalogue/title.ts';
import { isMoodWord } from '../kinds/moods.ts';
import { unknownMatter } from '../kinds/unknown-matters.ts';
import { joined, shown } from '../wording.ts';
import { distinctHistory, nounsOf, type World } from '../world.ts';

type Named = { said: string; series?: string; one?: string; test: (item: Item) => boolean };

const fewestInSeries = 3; // titles that begin so; fewer may do so by chance
const shortest = 4; // letters of a name of one word
const mostAlike = 0.8; // of the titles that have a word, those that begin alike
const plainWords =
  /^(?:game|film|movie|good|great|best|happy|dark|black|white|little|dead|last|lost|just|need|world|call|game|hidden|back|full|true|life|time|super|ultimate|amazing|classic|limited|american|high|green|blue|fast|touch|mini|active|personal|second|still|night|book|create|word|wild|perfect|simple|story)$/;
const otherNames: [RegExp, string][] = [
  [/^college football$/, 'ncaa football'],
  [/^(?:american football|nfl)$/, 'madden nfl'],
  [/^formula (?:one|1)$/, 'f1'],
];

/** The name that titles have: "ncaa football" of "college football games". null: too few begin so. */
export function seriesName({ catalogue }: Pick<World, 'catalogue'>, said: string): string | null {
  const typed = titleKey(said).replace(/^the | (?:ones?|films?|movies?|games?|series)$/g, '');
  const name = otherNames.find(([sign]) => sign.test(typed))?.[1] ?? typed;
  const isOneWord = !name.includes(' ') && name === typed;
  if (!name.includes(' ') && unknownMatter(name, catalogue.domain) !== null) return null; // "silent hill" is about no sound
  if (isOneWord && (name.length < shortest || plainWords.test(name) || isMoodWord(name))) return null;
  const begins = catalogue.items.filter(({ title }) =>
    ` ${titleKey(withoutArticle(title))} `.replace(/^ the /, ' ').startsWith(` ${name} `),
  );
  if (begins.length >= fewestInSeries) return name;
  return isOneWord && isSurname(catalogue, name) ? name : null;
}

/** "layton": the second word of titles that nearly all begin alike, "Professor Layton". */
function isSurname({ items }: Catalogue, name: string): boolean {
  const holding = items
    .map(({ title }) => titleKey(withoutArticle(title)).split(' '))
    .filter((words) => words.includes(name));
  const firsts = holding.flatMap(([first, second]) =>
    second === name && first !== undefined ? [first] : [],
  );
  const alike = Math.max(0, ...firsts.map((first) => firsts.filter((other) => other === first).length));
  return alike >= fewestInSeries && alike >= mostAlike * holding.length;
}

export function titledSeries(world: World, said: string): (Named & { begins: number }) | null {
  const name = seriesName(world, said) ?? ownName(world, said);
  if (name === null) return null;
  const { one } = nounsOf(world.catalogue);
  const series = writtenName(world.catalogue, name);
  const begins = ({ title }: Item) => `${titleKey(withoutArticle(title))} `.startsWith(`${name} `);
  return {
    series,
    one: `${series} ${one}`,
    begins: world.catalogue.items.filter(begins).length,
    said: `${nounsOf(world.catalogue).many} with "${name === titleKey(said) ? shown(said) : name}" in the title`,
    test: ({ title }) => hasWord(title, [name, `${name}s`]), // "Kirby's"
  };
}

const shortestOwn = 3; // letters

/** Of fewer titles, where one of them is in the history and another title begins alike, or the message asks for more: "ori". */
function ownName(world: World, said: string): string | null {
  const name = titleKey(said);
  if (name.length < shortestOwn || plainWords.test(name) || isMoodWord(name)) return null;
  if (!name.includes(' ') && unknownMatter(name, world.catalogue.domain) !== null) return null;
  const begins = ({ title }: Item) => `${titleKey(withoutArticle(title))} `.startsWith(`${name} `);
  return distinctHistory(world).some(begins) ? name : null;
}

/** "layton" → "Layton", "silent hill" → "Silent Hill", as titles write it where they don't shout. */
function writtenName({ items }: Catalogue, name: string): string {
  const words = new RegExp(`\\b${name.replace(/ /g, '[^\\p{L}\\p{N}]+')}\\b`, 'iu');
  const written = items.flatMap(({ title }) => words.exec(title)?.[0] ?? []);
  const calm = written.find((one) => /^\p{Lu}/u.test(one) && one !== one.toUpperCase());
  return calm ?? name.replace(/(?<![\p{L}\p{N}])\p{Ll}/gu, (first) => first.toUpperCase());
}

const signs: [RegExp, string[]][] = [
  [/^(?:haunt\w*|ghosts?)(?: (?:house|mansion|castle)s?)?$/, ['haunted', 'haunting', 'ghost', 'ghosts']],
];
const fewestTitles = 3;
const inNamesOnly = /^(?:dog|cat|duty|gear|metal|assassin|creed|man|men)s?$/; // *Watch Dogs* is about none

/** A subject of films: the words of titles that tell of it, where labels are few. null: too few titles have one. */
export function titledSubject({ catalogue }: World, said: string): Named | null {
  const word = titleKey(said)
    .replace(/^(?:with|about|of|any|some) |(?: |^)(?:films?|movies?)$/g, '')
    .trim();
  if (unknownMatter(word, catalogue.domain) !== null) return null;
  if (catalogue.domain !== 'movies' && inNamesOnly.test(word)) return null;
  const own =
    /^\p{L}{4,}$/u.test(word) && !plainWords.test(word) ? [word.replace(/s$/, ''), plural(word)] : [];
  const words = signs.find(([sign]) => sign.test(word))?.[1] ?? own;
  const test = ({ title }: Item) => hasWord(title.replace(/\s*\([^()]*\)/g, ''), words);
  if (
    words.length === 0 ||
    catalogue.items.filter(test).length < (catalogue.domain === 'movies' ? fewestTitles : 2)
  )
    return null;
  const told = words.filter((word) => !words.some((other) => other !== word && word.includes(other)));
  return {
    said: `with ${joined(
      told.map((one) => `"${one}"`),
      'or',
    )} in the title`,
    test,
  };
}

function plural(word: string): string {
  return word.endsWith('s') ? word : `${word}s`;
}

function hasWord(title: string, words: readonly string[]): boolean {
  const key = ` ${titleKey(title)} `;
  return words.some((word) => key.includes(` ${word} `));
}

/** "The one after mine": of a series whose titles are numbered, those with a higher number than any that is owned. */
export function laterInSeries(catalogue: Catalogue, name: string, own: readonly Item[]): Named | null {
  const numberOf = ({ title }: Item) => numberIn(title, name);
  const owned = own.filter((item) => numberOf(item) !== null);
  const last = owned.toSorted((a, b) => (numberOf(b) ?? 0) - (numberOf(a) ?? 0))[0];
  const highest = last && numberOf(last);
  if (!last || highest === null || highest === undefined) return null;
  if (!catalogue.items.some((item) => (numberOf(item) ?? 0) > highest)) return null;
  return {
    said: `those numbered after ${shown(last.title)}`,
    test: (item) => (numberOf(item) ?? 0) > highest,
  };
}

/** "NCAA Football 07" and "2007" are 2007, "2K14" 2014, "III" none; "Gran Turismo 5" is 5. */
function numberIn(title: string, name: string): number | null {
  const key = ` ${titleKey(title.replace(/\s*\([^()]*\)/g, '').replace(/ #\d+$/, ''))} `;
  const at = key.indexOf(` ${name} `);
  const found = at < 0 ? null : /^ (?:(?:2k(\d\d?))|(\d{1,4}))(?= )/.exec(key.slice(at + name.length + 1));
  if (!found) return null;
  if (found[1] !== undefined) return 2000 + Number(found[1]);
  const digits = found[2] as string;
  if (digits.length !== 2) return Number(digits);
  return (Number(digits) < 50 ? 2000 : 1900) + Number(digits);
}
