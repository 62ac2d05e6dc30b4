// What changes from one composed sentence to the next: titles, places, numbers, kinds. Each slot knows how it looks in English, where
// composed sentences hold titles between asterisks, and how it is said in another language.
import { cardinals, ordinals } from '#lib/catalogue/said-numbers.ts';
import type { LanguageTable } from './language-table.ts';
import { kindAbroad, kindsAbroad, thingsAbroad } from './kinds.ts';

const title = String.raw`\*[^*]+\*(?: \(\d{4}\))?`;
const quote = String.raw`"[^"]*"`;
const ordinalWords = ordinals.slice(1).join('|');
const cardinalWords = cardinals.slice(1).join('|');
const number = String.raw`(?:\d[\d,]*|no|${cardinalWords})`;
const place = String.raw`(?:\d[\d,]*(?:st|nd|rd|th)|${ordinalWords})`;
const words = String.raw`[^.:;?!*"]+?`;

/** How a slot looks in English, as the source of a regular expression without groups that capture. */
export const slotPatterns = {
  title, // "*Heat* (1995)"
  titles: `${title}(?:(?:,? (?:and|or|then)|,) ${title})*`, // "*Heat*, *Alien* and *Her*"
  place, // "first", "12th"
  number, // "three", "12", "no"
  year: String.raw`(?:19|20)\d\d`,
  era: String.raw`(?:19|20)\d0s`, // "1980s"
  price: String.raw`\$\d[\d,.]*\d`,
  quote, // what the person said, with its quotation marks
  quotes: `${quote}(?:(?:,? (?:and|or)|,) ${quote})*`,
  labels: words, // "action, adventure and fantasy", as labels
  things: words, // "crime films", "thrillers and films tagged space"
  thing: words, // "a crime film"
  standing: '', // a place in words; filled in by the table of the language
  name: words, // left as it is: a maker, a person
} as const;
export type Slot = keyof typeof slotPatterns;

/** null where the language has no word for it. */
export function slotAbroad(slot: Slot, text: string, table: LanguageTable): string | null {
  switch (slot) {
    case 'titles':
      return joinedAbroad(text.match(new RegExp(title, 'g')) ?? [], table, / or \*/.test(text) ? table.or : table.and);
    case 'quote':
      return table.quoted(text.slice(1, -1));
    case 'quotes':
      return joinedAbroad(
        (text.match(new RegExp(quote, 'g')) ?? []).map((one) => table.quoted(one.slice(1, -1))),
        table,
        / or "/.test(text) ? table.or : table.and,
      );
    case 'place':
      return table.number(placeOf(text));
    case 'number':
      return table.number(numberOf(text));
    case 'era':
      return table.era(Number(text.slice(0, 4)));
    case 'standing':
      return table.standings[text] ?? standingAtPlace(text, table);
    case 'labels':
      return kindsAbroad(text, table);
    case 'thing':
      return kindAbroad(text, table);
    case 'things':
      return thingsAbroad(text, table);
    case 'title':
    case 'year':
    case 'price':
    case 'name':
      return text;
  }
}

/** "A", "A und B", "A, B und C". and: with its spaces, or a function where it depends on what follows. */
export function joinedAbroad(parts: readonly string[], _table: LanguageTable, and: LanguageTable['and']): string {
  return parts.reduce((said, part, at) => {
    if (at === 0) return part;
    return at === parts.length - 1 ? `${said}${and(said, part)}${part}` : `${said}, ${part}`;
  }, '');
}

function standingAtPlace(text: string, table: LanguageTable): string | null {
  const found = /^(?:(high) on your (?:whole )?list, at )?(.+?)(?: on your (?:whole )?list)?$/.exec(text);
  const at = found?.[2];
  if (!at || !new RegExp(`^${place}$`).test(at)) return null;
  return table.standingAt(table.number(placeOf(at)));
}

function placeOf(text: string): number {
  const at = ordinals.indexOf(text as (typeof ordinals)[number]);
  return at > 0 ? at : Number(text.replace(/[^\d]/g, ''));
}

function numberOf(text: string): number {
  if (text === 'no') return 0;
  const at = cardinals.indexOf(text as (typeof cardinals)[number]);
  return at > 0 ? at : Number(text.replace(/[^\d]/g, ''));
}
