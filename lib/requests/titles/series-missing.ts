// "Which numbered Final Fantasy between 7 and 12 do I not have": what of a series the catalogue has, which are in the history, and
// which are missing.

import type { Catalogue, Item } from '#lib/catalogue/catalogue.ts';
import { titleKey, withoutArticle } from '#lib/catalogue/title.ts';
import type { ItemRef } from '#lib/contract/item.ts';
import { refOf } from '#lib/evidence/item-ref.ts';
import { distinctHistory, type World } from '../world.ts';
import { bareKind, formsOf } from './named-kind.ts';
import { withoutNickname } from './nicknames.ts';
import { bare, plainWords, withDigits } from './title-table.ts';

/** Each game or film once, whatever its editions. `missing`: the first of so many; `spelled`: the name as titles have it. */
export type SeriesMissing = { spelled: string; own: ItemRef[]; missing: ItemRef[]; count: number };

const asks =
  /\b(?:(?:do|have|did) i (?:not|still not)|(?:have|do|did)n['’]?t i|i (?:do|have)(?:n['’]?t| not)|i['’]?(?:m| am)? missing|am i missing|(?:are|is) missing|is (?:one|any|there one|something) missing|i lack|do i lack|not got|missing from|left to)\b/iu;
const range = /\b(?:between|from) (\d{1,2}|[ivx]+) (?:and|to) (\d{1,2}|[ivx]+)\b/iu;
const numbered = /\b(?:numbered|main|mainline)\b/iu;
const longestName = 4; // words
const shortest = 3; // letters
const fewest = 2; // titles of a series
const mostNamed = 6;
const addOn = /\b(?:map pack|bundle|dlc|season pass|soundtrack|guide|expansion(?: pack)?|demo)\b/iu;
const edition = /(?:\s*[-:,])?\s+(?:\S+\s+)?(?:edition|limited)$/iu;

export function seriesMissing(typed: string | undefined, world: World): SeriesMissing | null {
  const { catalogue, message = '' } = world;
  if (!asks.test(message)) return null;
  const text = message.replace(range, ' ');
  const name = [typed ?? '', text]
    .map((one) => seriesOfCatalogue(one, catalogue))
    .find((one) => one !== null);
  if (!name) return null;
  const [, from, to] = range.exec(message) ?? [];
  const least = numberOf(from);
  const most = numberOf(to);
  const parts = partsOf(name, catalogue).filter(({ number }) =>
    least !== null && most !== null
      ? number !== null && number >= least && number <= most
      : number !== null || !numbered.test(message),
  );
  const own = new Set(distinctHistory(world).map(({ index }) => index));
  const owned = parts.filter(({ items }) => items.some(({ index }) => own.has(index)));
  const missing = parts.filter((part) => !owned.includes(part));
  const [first] = parts;
  if (!first || parts.length < 2) return null;
  return {
    spelled: asSpelled(name, first.items[0] as Item),
    own: owned.flatMap(({ items }) => items.filter(({ index }) => own.has(index)).slice(0, 1)).map(refOf),
    missing: missing
      .slice(0, mostNamed)
      .flatMap(({ items }) => items.slice(0, 1))
      .map(refOf),
    count: missing.length,
  };
}

type Part = { number: number | null; items: Item[] };

/** The longest run of words that so many titles begin with; a single word has a capital, is in the plural or all there is. */
function seriesOfCatalogue(text: string, catalogue: Catalogue): string | null {
  const long = withoutNickname(text, catalogue.domain) ?? text;
  const words = titleKey(long).split(' ');
  const keys = catalogue.items.map(({ title }) => `${titleKey(withoutArticle(title))} `);
  for (let length = Math.min(longestName, words.length); length >= 1; length--) {
    for (let from = 0; from + length <= words.length; from++) {
      const run = words.slice(from, from + length).join(' ');
      const isAll = length === words.length;
      if (run.length < shortest || bareKind(run) !== run) continue;
      const isLikely = length > 1 || isAll || isNamed(run, long);
      const forms = formsOf(run).filter((form) => isLikely || form.length < run.length); // "the halos"
      const found = forms.find((form) => keys.filter((key) => key.startsWith(`${form} `)).length >= fewest);
      if (found) return found;
    }
  }
  return null;
}

/** With a capital inside the text. */
function isNamed(word: string, text: string): boolean {
  const start = text.toLowerCase().indexOf(word);
  return start > 0 && /\p{Lu}/u.test(text[start] ?? '');
}

/** The parts of a series in the order of their numbers; editions and systems make no other part. */
function partsOf(name: string, { items, interactionCounts }: Catalogue): Part[] {
  const parts = new Map<string, Part>();
  const known = items.toSorted(
    (a, b) => (interactionCounts[b.index] ?? 0) - (interactionCounts[a.index] ?? 0),
  );
  for (const item of known) {
    if (addOn.test(item.title)) continue;
    const plain = bare(item.title)
      .replace(/\s*\([^()]*\)/gu, '')
      .replace(edition, '');
    const key = withDigits(plainWords(plain));
    const at = ` ${key} `.indexOf(` ${name} `); // "Medieval II: Total War", too
    if (at < 0 || (at > 0 && !name.includes(' '))) continue;
    const number = /^(\d{1,2})(?= |$)/u.exec(key.slice(at + name.length + 1))?.[1];
    const part = parts.get(key) ?? { number: number ? Number(number) : key === name ? 1 : null, items: [] };
    parts.set(key, { ...part, items: [...part.items, item] });
  }
  return [...parts.values()].sort((a, b) => (a.number ?? 99) - (b.number ?? 99));
}

function numberOf(word: string | undefined): number | null {
  if (word === undefined) return null;
  if (/^\d+$/.test(word)) return Number(word);
  const [, digits] = withDigits(['part', word.toLowerCase()]).split(' ');
  return digits && /^\d+$/.test(digits) ? Number(digits) : null;
}

/** "final fantasy" → "Final Fantasy", as a title begins. */
function asSpelled(name: string, { title }: Item): string {
  const words = withoutArticle(title).split(/\s+/u).slice(0, name.split(' ').length).join(' ');
  return titleKey(words) === name ? words.replace(/[:™®]+$/u, '') : name;
}
