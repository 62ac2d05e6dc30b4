// English sentence patterns as regular expressions, and their translations filled in.

import { type Domain, domainFacts } from '#lib/contract/domain.ts';
import { escaped } from '../escaped.ts';
import { type PhraseSlot, phrases } from './english/phrases.ts';
import type { LanguageTable, Wording } from './language-table.ts';
import { countOf, isPlainSlot, type PlainSlot, slotAbroad, sourceOfSlot } from './slots.ts';

/** start: what every sentence of the pattern starts with, so that most patterns are passed over at once. */
type Compiled = { pattern: string; start: string; regex: RegExp; names: string[] };
/** What the slots of a pattern have in a sentence: "title2" → "*Heat*". */
export type Found = ReadonlyMap<string, string>;

const token = /\{(\w+)\}|\[|\]|\(([^()|]+(?:\|[^()|]+)+)\)/g;

/** "title2" → "title" */
export function slotOf(name: string): string {
  return name.replace(/\d$/, '');
}

function isPhrase(slot: string): slot is PhraseSlot {
  return Object.hasOwn(phrases, slot);
}

const domainWords = (domain: Domain): Record<string, string> => {
  const { item, items, participle } = domainFacts[domain];
  return { item, items, had: participle };
};

/** The source of a pattern; `names` collects its slots where they are to be captured. */
function sourceOf(pattern: string, domain: Domain, names: string[] | null): string {
  let source = '';
  let end = 0;
  for (const found of pattern.matchAll(token)) {
    source += escaped(pattern.slice(end, found.index));
    end = found.index + found[0].length;
    const [sign, name, choice] = found;
    if (sign === '[') source += '(?:';
    else if (sign === ']') source += ')?';
    else if (choice) source += `(?:${choice.split('|').map(escaped).join('|')})`;
    else if (name) source += slotSource(name, domain, names);
  }
  return source + escaped(pattern.slice(end));
}

function slotSource(name: string, domain: Domain, names: string[] | null): string {
  const word = domainWords(domain)[name];
  if (word) return escaped(word);
  const slot = slotOf(name);
  const source = isPhrase(slot)
    ? phrases[slot].map((phrase) => sourceOf(phrase, domain, null)).join('|')
    : isPlainSlot(slot)
      ? sourceOfSlot(slot, domain)
      : null;
  if (source === null) throw new Error(`No slot is called ${name}.`);
  names?.push(name);
  return names ? `(${source})` : `(?:${source})`;
}

export function compiled(pattern: string, domain: Domain): Compiled {
  const names: string[] = [];
  const source = sourceOf(pattern, domain, names);
  const start = pattern.slice(0, pattern.search(/[{[(]|$/)).toLowerCase();
  return { pattern, start, regex: new RegExp(`^${source}$`, 'i'), names };
}

export function match({ start, regex, names }: Compiled, text: string): Found | null {
  if (text.slice(0, start.length).toLowerCase() !== start) return null;
  const found = regex.exec(text);
  if (!found) return null;
  return new Map(
    names.flatMap((name, at) => (found[at + 1] === undefined ? [] : [[name, found[at + 1] as string]])),
  );
}

const compiledPhrases = new Map<string, readonly Compiled[]>();

function phrasesOf(slot: PhraseSlot, domain: Domain): readonly Compiled[] {
  const key = `${domain} ${slot}`;
  const known = compiledPhrases.get(key) ?? phrases[slot].map((phrase) => compiled(phrase, domain));
  compiledPhrases.set(key, known);
  return known;
}

/** A slot in the language; null where it has no words for it. */
function slotSaid(slot: string, text: string, domain: Domain, table: LanguageTable): string | null {
  if (!isPhrase(slot))
    return slotAbroad(slot as PlainSlot, text, {
      domain,
      table,
      say: (one, part) => slotSaid(one, part, domain, table),
    });
  for (const phrase of phrasesOf(slot, domain)) {
    const found = match(phrase, text);
    const said =
      found && filled(table.phrases[phrase.pattern as keyof LanguageTable['phrases']], found, domain, table);
    if (said) return said;
  }
  return null;
}

export function wordingFor(wording: Wording, domain: Domain): string {
  if (typeof wording === 'string') return wording;
  return domain === 'movies'
    ? wording.films
    : domain === 'steam'
      ? (wording.steam ?? wording.games)
      : wording.games;
}

/** The translation with its slots filled; null where one of them has no words in the language. */
export function filled(wording: Wording, found: Found, domain: Domain, table: LanguageTable): string | null {
  const words = table.words[domain];
  const said = new Map<string, string>();
  for (const [name, text] of found) {
    const one = slotSaid(slotOf(name), text, domain, table);
    if (one === null) return null;
    said.set(name, one);
  }
  const put = (text: string): string =>
    text.replace(
      /\{(\w+)(?::((?:[^|{}]|\{\w+\})*)\|((?:[^|{}]|\{\w+\})*))?\}/g,
      (_, name: string, one?: string, many?: string) => {
        const own = found.get(name) ?? '';
        if (one !== undefined) return put((countOf(slotOf(name), own) === 1 ? one : many) ?? '');
        return said.get(name) ?? words[name] ?? '';
      },
    );
  const isThere = (part: string) =>
    [...part.matchAll(/\{(\w+)[:}]/g)].every(([, name = '']) => said.has(name) || words[name] !== undefined);
  const wanted = wordingFor(wording, domain).replace(/\[([^[\]]*)\]/g, (_, part: string) =>
    isThere(part) ? part : '',
  );
  return put(wanted);
}
