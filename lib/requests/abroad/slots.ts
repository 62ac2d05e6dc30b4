// What changes from one composed sentence to the next: titles, places, numbers, kinds. How each looks in English, where composed
// sentences hold titles between asterisks, and how it is said in another language.
import { cardinals, ordinals } from '#lib/catalogue/said-numbers.ts';
import type { Domain } from '#lib/contract/domain.ts';
import { plainTags, tagCalled } from '../kinds/tag-kinds.ts';
import { genreSource, genresAbroad, labelAbroad, partsOf } from './kinds.ts';
import { landSource } from './lands.ts';
import type { Joining, LanguageTable } from './language-table.ts';
import { behindAbroad, keywordSource, keywordsAbroad, moodSource, traitSource } from './traits.ts';

const title = String.raw`\*[^*]+\*(?: \(\d{4}\))?`;
const quote = '"[^"]*"';
const number = String.raw`(?:\d[\d,]*|no|${cardinals.slice(1).join('|')})(?![\w-])`;
const place = String.raw`(?:\d[\d,]*(?:st|nd|rd|th)|${ordinals.slice(1).join('|')})(?!\w)`;
const words = '[^.:;?!*"]+?';
const listOf = (one: string, ands: string) => `${one}(?:(?:,? (?:${ands})|,) ${one})*`;

const sources = {
  title, // "*Heat* (1995)"
  titles: listOf(title, 'and|or'), // "*Heat*, *Alien* and *Her*"
  quote, // what the person said, with its quotation marks
  quotes: listOf(quote, 'and|or'),
  place, // "first", "12th"
  places: listOf(place, 'and'),
  number, // "three", "12", "no"
  year: String.raw`(?:19|20)\d\d`,
  era: String.raw`(?:19|20)\d0s`, // "1980s"
  price: String.raw`(?:\$\d[\d,.]*(?<![.,])|free)`,
  name: String.raw`(?:[^.:;?!*"]|\.(?! ))+?`, // left as it is: a maker, a system
  names: words, // "PlayStation 3 and Wii"
  land: landSource, // "the United States"
  any: words, // never said: an English word that stands for what the person asked
  labels: words, // "action, adventure and fantasy"
  traits: listOf(traitSource, 'and|or'), // "with snow and that are lonely"
  moods: listOf(moodSource, 'and'), // "funny and sad"
  states: listOf(keywordSource, 'and'), // "scary, creepy and set in space"
  things: '(?:[^.:;?!*"]|(?<=with )"[^"]*")+?', // "crime films and films tagged space": a list of {some}
} as const;
const genreForms = { genres: 'nouns', genre: 'one', sorts: 'are', sort: 'are' } as const;

export type PlainSlot = keyof typeof sources | keyof typeof genreForms | 'tagged';

export function isPlainSlot(slot: string): slot is PlainSlot {
  return slot === 'tagged' || Object.hasOwn(sources, slot) || Object.hasOwn(genreForms, slot);
}

/** The source of a regular expression, without groups that capture. */
export function sourceOfSlot(slot: PlainSlot, domain: Domain): string {
  if (slot === 'tagged') return plainTags(domain).join('|') || '(?!)';
  if (slot in sources) return sources[slot as keyof typeof sources];
  return genreSource(genreForms[slot as keyof typeof genreForms], domain);
}

type Around = { domain: Domain; table: LanguageTable; say: (slot: 'some', text: string) => string | null };

/** null where the language has no word for it. */
export function slotAbroad(slot: PlainSlot, text: string, { domain, table, say }: Around): string | null {
  switch (slot) {
    case 'titles':
      return listed(text.match(new RegExp(title, 'g')) ?? [], / or \*/.test(text) ? table.or : table.and);
    case 'quote':
      return table.quoted(text.slice(1, -1));
    case 'quotes':
      return listed(
        (text.match(new RegExp(quote, 'g')) ?? []).map((one) => table.quoted(one.slice(1, -1))),
        / or "/.test(text) ? (table.neither ?? table.or) : table.and,
      );
    case 'place':
      return table.place(numberIn(text));
    case 'places':
      return table.places(text.split(/, | and /).map(numberIn));
    case 'number':
      return table.number(numberIn(text), !/\d/.test(text));
    case 'era':
      return table.era(Number(text.slice(0, 4)));
    case 'price':
      return table.price(text.toLowerCase() === 'free' ? 0 : Number(text.replace(/[$,]/g, '')));
    case 'land':
      return table.land(text);
    case 'labels':
      return listed(
        partsOf(text).map(({ part }) => labelAbroad(part, domain, table)),
        / or /.test(text) ? table.or : table.and,
      );
    case 'names':
      return listed(text.split(/, | and /), table.and);
    case 'traits':
      return behindAbroad(text, domain, table);
    case 'tagged': // "economy games"
      return say('some', `games tagged ${tagCalled(text)}`);
    case 'moods':
      return table.moods(text.split(/,? and |, /), domain);
    case 'states':
      return keywordsAbroad(text, table);
    case 'things':
      return thingsAbroad(text, table, say);
    case 'genres':
    case 'sorts':
      return genresAbroad(text, 2, domain, table);
    case 'genre':
    case 'sort':
      return genresAbroad(text, 1, domain, table);
    case 'title':
    case 'year':
    case 'name':
    case 'any':
      return text;
  }
}

/** How many it stands for: titles, or what a number says. null: not one that counts. */
export function countOf(slot: string, text: string): number | null {
  if (slot === 'titles' || slot === 'entrants') return (text.match(new RegExp(title, 'g')) ?? []).length;
  if (slot === 'quotes') return (text.match(new RegExp(quote, 'g')) ?? []).length;
  if (slot === 'things' || slot === 'labels') return partsOf(text).length;
  return slot === 'number' ? numberIn(text) : null;
}

/** "A", "A und B", "A, B und C" */
export function listed(parts: readonly string[], joining: Joining): string {
  return parts.reduce((said, part, at) => {
    if (at === 0) return part;
    return at === parts.length - 1 ? `${said}${joining(said, part)}${part}` : `${said}, ${part}`;
  }, '');
}

/** "films tagged space, war or romance and thrillers": what is no kind of its own belongs to the label before it. */
function thingsAbroad(text: string, table: LanguageTable, say: Around['say']): string | null {
  const kinds: { before: string; text: string }[] = [];
  for (const { before, part } of partsOf(text)) {
    const last = kinds.at(-1);
    if (last && say('some', part) === null) last.text += `${before}${part}`;
    else kinds.push({ before, text: part });
  }
  const said = kinds.map((kind) => say('some', kind.text));
  if (said.some((one) => one === null)) return null;
  const isOr = kinds.some(({ before }) => / or /.test(before));
  return listed(
    said.flatMap((one) => one ?? []),
    isOr ? table.or : table.and,
  );
}

function numberIn(text: string): number {
  const word = text.toLowerCase();
  if (word === 'no') return 0;
  const at = Math.max(ordinals.indexOf(word), cardinals.indexOf(word));
  return at > 0 ? at : Number(word.replace(/[^\d]/g, ''));
}
