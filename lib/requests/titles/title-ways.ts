// The ways in which a typed title may mean one of the catalogue, each on its own; resolve-title.ts tries them in order.
import { distance } from 'fastest-levenshtein';
import type { Item } from '#lib/catalogue/catalogue.ts';
import { areEditions } from '#lib/catalogue/editions.ts';
import type { TitleLookup } from '#lib/catalogue/match-title.ts';
import { keyInFigures } from '#lib/catalogue/number-words.ts';
import { parseTitle, withoutArticle } from '#lib/catalogue/title.ts';
import { withoutAsterisks } from '../wording.ts';
import type { World } from '../world.ts';
import { romans } from './roman-numerals.ts';
import { isSlip, longestShort, sameNumbers } from './title-slips.ts';
import { bare, type Entry, initialsOf, plainWords, spelledWords, withDigits } from './title-table.ts';
import { isOn, onPlatform } from './typed-platform.ts';

export type Chat = Pick<World, 'catalogue' | 'focus' | 'listed' | 'message' | 'answers'> & {
  history: readonly number[];
  model?: World['model'];
};

const shortestPart = 4; // letters; shorter words are only whole titles

export function spelledSo(entries: readonly Entry[], text: string): Entry[] {
  const wanted = text.toLowerCase();
  const plain = withoutAsterisks(wanted);
  const isSo = (title: string) =>
    title === wanted ||
    (title.includes('*') && [title, title.replace(/ \([^()]*\)$/, '')].map(withoutAsterisks).includes(plain));
  return entries.filter(({ title }) => isSo(title.toLowerCase()));
}

/** "Syberia" means the *Syberia (PC)* that the person has, even if another edition is spelled just so. */
export function ownEditions(
  found: Entry[],
  entries: readonly Entry[],
  { catalogue, focus, history }: Chat,
): Entry[] {
  const [first] = found;
  const isNear = (row: number) => row === focus || history.includes(row);
  if (!first || found.some(({ item }) => isNear(item.index))) return found;
  const own = [...new Set(history)].flatMap((row) => entries[row] ?? []);
  const editions = own.filter(({ item }) => areEditions(item, first.item, catalogue.domain));
  return editions.length > 0 ? editions : found;
}

const farLess = 2; // times as many people for the chat's

/**
 * "Day of defeat, 2010, why" means the *Day of Defeat: Source* nearby whose year is said, or that the chat is about and far more
 * people know, though another title is spelled just so.
 */
export function nearTitleOpened(
  entries: readonly Entry[],
  text: string,
  { catalogue, focus, listed, history, message = '' }: Chat,
): Entry[] {
  const typed = plainWords(bare(text)).join(' ');
  if (parseTitle(text).year !== null || typed.length < shortestPart) return [];
  const same = entries.filter(
    ({ title, words }) =>
      words.join(' ') === typed ||
      (title.includes('(') && plainWords(bare(title.replace(/\s*\([^()]*\)/gu, ''))).join(' ') === typed),
  );
  if (same.length === 0) return [];
  const people = ({ item }: Entry) => catalogue.interactionCounts[item.index] ?? 0;
  const isSaid = ({ year }: Entry) => year !== null && new RegExp(`\\b${year}\\b`, 'u').test(message);
  const isNear = ({ item }: Entry) => [...listed, ...history].includes(item.index);
  if (same.some((entry) => isSaid(entry) || isNear(entry) || entry.item.index === focus)) return [];
  const start = `^(?:the )?${typed.replace(/ /gu, '[^\\p{L}\\p{N}]+')}`;
  const goesOn = new RegExp(`${start}\\W*(?::| -)`, 'iu');
  const counts = new RegExp(`${start}[^\\p{L}\\p{N}]+(?:\\d{1,2}|[ivx]{1,4})(?![\\p{L}\\p{N}])`, 'iu');
  const owned = [...new Set(history)].flatMap((row) => entries[row] ?? []);
  const opened = [...new Set([...(focus === null ? [] : [focus]), ...listed, ...history])]
    .flatMap((row) => entries[row] ?? [])
    .filter(({ title }) => goesOn.test(title));
  const dated = opened.filter(isSaid);
  if (dated.length > 0) return dated;
  // "My Age of Empires 2" is the *Age of Empires 2: Age of Kings* of the history, whatever rare listing is spelled just so, and "having
  // the Sims" is having *The Sims 3*.
  const isMine = new RegExp(
    `\\b(?:my|our|having|owning|i (?:have|own|got|played|bought)|i['’]ve (?:got|played|bought))(?: the)? ${typed.replace(/ /gu, '[^\\p{L}\\p{N}]+')}(?![\\p{L}\\p{N}])`,
    'iu',
  );
  const own = isMine.test(message)
    ? owned.filter(({ title }) => goesOn.test(title) || counts.test(title))
    : [];
  if (own.length > 0) return own;
  return opened.filter(
    ({ item, ...entry }) =>
      (item.index === focus || history.includes(item.index)) &&
      same.every((one) => people({ item, ...entry }) >= farLess * people(one)),
  );
}

/**
 * Of what is near (the chat's, listed, the history) the titles that begin with the typed words, however short, or whose part after
 * a colon has them for initials: "Ys" of *Ys Origin*, "MCC" of *Halo: The Master Chief Collection*.
 */
export function nearOpened(entries: readonly Entry[], text: string, near: readonly number[]): Entry[] {
  const typed = withDigits(plainWords(bare(text)));
  if (typed.length < 2 || smallWord.test(typed)) return [];
  const some = [...new Set(near)].flatMap((row) => entries[row] ?? []);
  const opened = some.filter(({ digits }) => digits.startsWith(`${typed} `));
  if (opened.length > 0 || typed.length < 3) return opened;
  return some.filter(({ title }) => {
    const [, ...rest] = bare(title).split(/: | - /u);
    return rest.length > 0 && initialsOf(plainWords(rest.at(-1) ?? '')) === typed;
  });
}

const smallWord =
  /^(?:a|an|the|i|me|my|we|us|he|him|her|she|it|they|them|you|up|in|on|at|to|of|off|or|and|so|no|not|all|big|new|old|one|two|now|man|men|out|for|is|was|if|as|by|be|do|go|who|what|how|why)$/;

/** "FTL" for *FTL: Faster Than Light*: what stands before a colon, where one title alone opens so. */
export function beforeColon(entries: readonly Entry[], text: string): Entry[] {
  const typed = withDigits(plainWords(bare(text)));
  if (typed === '') return [];
  const opened = entries.filter(({ title }) => {
    const parts = bare(title).split(': ');
    return parts.length > 1 && withDigits(plainWords(parts[0] ?? '')) === typed;
  });
  return opened.length === 1 ? opened : [];
}

/** "Persona 3" is rather all that follows a colon than the beginning of it: no *Shin Megami Tensei: Persona 3 Portable*. */
export function afterColon(entries: readonly Entry[], text: string): Entry[] {
  const typed = withDigits(plainWords(bare(text)));
  if (!typed.includes(' ')) return [];
  return entries.filter(({ title }) => {
    const parts = bare(title.replace(/\s*\([^()]*\)/gu, '')).split(/: | - /u);
    return parts.length > 1 && withDigits(plainWords(parts.at(-1) ?? '')) === typed;
  });
}

/** "Mortal kombat on the vita"; of a game that the person has, its initials, too. */
export function onItsPlatform(
  entries: readonly Entry[],
  text: string,
  { catalogue, history }: Chat,
): Entry[] {
  const on = onPlatform(text, catalogue);
  if (!on) return [];
  const there = entries.filter(({ item }) => isOn(on, item));
  const nameOf = ({ title }: Entry) => plainWords(bare(title).replace(/\s*\([^()]*\)/gu, ''));
  const wanted = withDigits(plainWords(bare(on.name)));
  const same = there.filter((entry) => withDigits(nameOf(entry)) === wanted);
  if (same.length > 0) return same;
  const own = there.filter(({ item }) => history.includes(item.index));
  const short = own.filter((entry) => nameOf(entry).length > 1 && initialsOf(nameOf(entry)) === wanted);
  return short.length > 0 ? short : holding(there, on.name, 0);
}

export function sameWords(lookup: TitleLookup<Entry>, text: string): Entry[] {
  const { title } = parseTitle(text);
  const names = [text, title, withoutArticle(title), `The ${title}`, `A ${title}`];
  const found = [lookup.same, lookup.sameInFigures].flatMap((way) => names.map((name) => way(name)));
  return found.find((some) => some.length > 0)?.map(({ entry }) => entry) ?? [];
}

export function sameNumerals(entries: readonly Entry[], text: string): Entry[] {
  const wanted = withDigits(plainWords(bare(text)));
  const same = entries.filter(({ digits }) => digits === wanted);
  const inFigures = same.length > 0 ? null : keyInFigures(wanted);
  return inFigures === null ? same : entries.filter(({ figures }) => figures === inFigures);
}

/** "Half-life 1", "the first Toy Story": the one that has no number. */
export function firstOfSeries(entries: readonly Entry[], text: string): Entry[] {
  const name =
    /^(.{2,}?)[\s:]+(?:(?:part|episode) )?(?:1|one|i)$/iu.exec(text.trim())?.[1] ??
    /^(?:the )?(?:first|original|1st) (?:of (?:the )?)?(.{2,}?)(?: (?:film|movie|game|one))?$/iu.exec(
      text.trim(),
    )?.[1];
  if (name === undefined) return [];
  const wanted = plainWords(bare(name)).join(' ');
  return entries.filter(
    ({ title }) => plainWords(bare(title.replace(/\s*\([^()]*\)/gu, ''))).join(' ') === wanted,
  );
}

/** "GTA" of the *Grand Theft Auto V* that the person has: initials of what is near, without its number and subtitle. */
export function nearInitials(entries: readonly Entry[], text: string, near: readonly number[]): Entry[] {
  const typed = text.toLowerCase();
  if (!/^[a-z]{3,6}$/u.test(typed)) return [];
  return [...new Set(near)]
    .flatMap((row) => entries[row] ?? [])
    .filter(({ title }) => {
      const words = plainWords(bare(title.replace(/\s*\([^()]*\)/gu, '')).split(/: | - /u)[0] ?? '');
      const named = words.filter((word, at) => at === 0 || !(/^\d+$/u.test(word) || romans.includes(word)));
      return named.length > 2 && initialsOf(named) === typed;
    });
}

export function sameInitials(entries: readonly Entry[], text: string): Entry[] {
  const words = plainWords(text);
  const [head = '', ...rest] = words;
  if (
    words.length > 2 ||
    !/^[a-z]{2,6}\d*$/.test(head) ||
    rest.some((word) => !/^(?:\d+|[ivx]+)$/.test(word))
  )
    return [];
  const numeral = (word: string) => (romans.indexOf(word) > 0 ? String(romans.indexOf(word)) : word);
  const letters = /^([a-z]+)(\d*)$/.exec(head);
  const number = letters?.[2] || rest.map(numeral).join('');
  const start = letters?.[1] ?? head;
  if (start.length < (number === '' ? 3 : 2)) return [];
  return entries.filter(({ words: own, initials }) => {
    if (own.length < 3 && number === '') return false;
    const spelled = own.map(numeral);
    return number === ''
      ? initials === start || (start.length >= 4 && initials.startsWith(start))
      : initialsOf(spelled) === start + number ||
          (initialsOf(spelled).startsWith(start + number) && own.length > start.length);
  });
}

/** Titles that hold all the typed words, each with so many typing errors at most. */
export function holding(
  entries: readonly Entry[],
  text: string,
  errors: 0 | 1,
  near: readonly number[] = [],
): Entry[] {
  const wanted = spelledWords(withDigits(plainWords(parseTitle(text).title)));
  if (wanted.join('').length < shortestPart) return [];
  const withErrors = (word: string) => (errors === 0 || word.length < 5 ? 0 : word.length < 9 ? 1 : 2);
  const fits = (own: string, word: string) => {
    if (own === word) return true;
    const most = withErrors(word);
    return (
      most > 0 &&
      Math.abs(own.length - word.length) <= most &&
      !/\d/.test(word) &&
      distance(own, word) <= most
    );
  };
  const inOrder = (title: readonly string[], typed: readonly string[]) => {
    let from = 0; // the typed words stand in the title in their order
    return typed.every((word) => {
      const at = title.findIndex((own, place) => place >= from && fits(own, word));
      from = at + 1;
      return at >= 0;
    });
  };
  const spelled = entries.filter((entry) => inOrder(entry.spelled, wanted));
  const inFigures = spelled.length > 0 || errors > 0 ? null : keyInFigures(wanted.join(' '))?.split(' ');
  const found = inFigures
    ? entries.filter(({ figures }) => figures !== null && inOrder(spelledWords(figures), inFigures))
    : spelled;
  const games = found.filter(({ title }) => !addOn.test(title));
  const whole = games.length > 0 ? games : found;
  const starting = whole.filter(({ words }) => fits(words[0] ?? '', wanted[0] ?? ''));
  const own = whole.filter(({ item }) => near.includes(item.index));
  if (starting.length === 0 || own.length === 0) return starting.length > 0 ? starting : whole;
  return starting.some(({ item }) => near.includes(item.index)) ? starting : own; // "skyrim" of The Elder Scrolls V: Skyrim
}

/** What only goes with a game. */
const addOn =
  /\b(?:script extender|soundtracks?|ost|sdk|dedicated server|creation kit|level editor|mod tools?|demo|benchmark|dlc|season pass|artbook)\b/iu;

/** "xmen", "Wall E": only what parts the words differs; "bullet storm" of *Bulletstorm (Limited Edition)*, too. */
export function sameLetters(entries: readonly Entry[], text: string): Entry[] {
  const wanted = plainWords(bare(text)).join('');
  if (wanted.length < shortestPart) return [];
  const same = entries.filter(({ words }) => words.join('') === wanted);
  if (same.length > 0) return same;
  return entries.filter(
    ({ title, words }) =>
      title.includes('(') &&
      words.join('').startsWith(wanted) &&
      plainWords(bare(title).replace(/\s*\([^()]*\)/gu, '')).join('') === wanted,
  );
}

export function nearly(lookup: TitleLookup<Entry>, text: string): Entry[] {
  const { title } = parseTitle(text);
  const close = [title, `The ${withoutArticle(title)}`, withoutArticle(title)].flatMap((name) =>
    lookup.close(name),
  );
  const found = close.filter(
    ({ entry }) =>
      isSlip(plainWords(title), entry.words) &&
      sameNumbers(plainWords(title).join(' '), entry.words.join(' ')),
  );
  const fewest = Math.min(...found.map(({ edits }) => edits));
  return found.filter(({ edits }) => edits === fewest).map(({ entry }) => entry);
}

/** Of a short word with an error the titles that it opens, and nearby ones: "Stray" is no "Stay". */
export function openedBy(found: Entry[], text: string, { focus, listed, history }: Chat): Entry[] {
  const typed = plainWords(bare(text));
  const [word = ''] = typed;
  if (typed.length > 1 || word.length > longestShort) return found;
  const isNear = ({ index }: Item) => index === focus || listed.includes(index) || history.includes(index);
  return found.filter(({ item, words }) => isNear(item) || distance(words[0] ?? '', word) <= 1);
}
