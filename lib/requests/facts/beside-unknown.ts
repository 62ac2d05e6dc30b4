// What labels say beside something of a title that isn't on record: to a guess in the message ("the one with the soup"), and for
// whom it is, where its age rating is asked for.

import type { Item } from '#lib/catalogue/catalogue.ts';
import { titleKey } from '#lib/catalogue/title.ts';
import { formsOf } from '../titles/named-kind.ts';

export type Guess = { words: string; isLabel: boolean };
export type ForWhom = { children: string[]; adults: string[] };

const small = new Set('the one with game film movie it that this good story rich short long'.split(' '));
const withWhat =
  /\bthe (?:one|film|movie|game) with (?:the |a |an |all the |that )?((?:[\p{L}'’]+)(?: [\p{L}'’]+)?)/iu;
const mostGuessed = 2;
const stop = /^(?:.*?)(?= (?:in|on|and|or|what|that|who|where|is|was|it|at|from|isn['’]?t)\b)/iu;

/** `message` without the title. Labels that it names, or what it takes it for. A word of the title is no guess: "Dragon's Dogma". */
export function guessesIn(message: string, { title, details, genres }: Item): Guess[] {
  const known = new Set([...genres.map(titleKey), ...titleKey(title).split(' ')]);
  const text = ` ${titleKey(message)} `;
  const labels = (details?.tags ?? []).filter((tag) => {
    const key = titleKey(tag);
    return (
      key.length > 3 &&
      !small.has(key) &&
      !known.has(key) &&
      formsOf(key).some((form) => text.includes(` ${form} `))
    );
  });
  const named = labels.slice(0, mostGuessed).map((words) => ({ words, isLabel: true }));
  if (named.length > 0) return named;
  const said = withWhat.exec(message)?.[1];
  const words = said === undefined ? '' : (stop.exec(`${said} `)?.[0] ?? said);
  return words.length > 2 ? [{ words: words.toLowerCase(), isLabel: false }] : [];
}

const forChildren =
  /^(?:Family Friendly|Cute|Cartoony?|Children'?s?|Colorful|Family|Education|Wholesome|Anime)$/i;
const forAdults =
  /^(?:Nudity|Sexual Content|NSFW|Mature|Gore|gory|Violent|violence|Blood|(?:Psychological |Survival )?Horror|disturbing|Drugs|Gambling|sex|nudity)$/i;
const mostNamed = 3;

export function forWhom({ details, genres }: Item): ForWhom | null {
  const labels = [...genres, ...(details?.tags ?? [])];
  const among = (sign: RegExp) => labels.filter((label) => sign.test(label)).slice(0, mostNamed);
  const [children, adults] = [among(forChildren), among(forAdults)];
  return children.length + adults.length > 0 ? { children, adults } : null;
}
