// The independent checker: what does a text claim about titles, the history and the evidence, and how much of it is
// true? Simple on purpose: titles by spelling, numbers by regular expression against the evidence object. It shares no
// line with the code that grounds answers, because it judges that code.
import type { Catalogue } from '#lib/catalogue/catalogue.ts';
import type { Evidence } from '#lib/contract/evidence.ts';
import { attributeClaims, makersOf } from './attribute-claims.ts';
import { type NamedTitle, namedTitles, withoutValues } from './named-titles.ts';
import { numberClaims } from './number-claims.ts';

export type Tally = { claims: number; true: number };
export type Verdict = { what: string; holds: boolean };
export type Sentence = {
  text: string;
  start: number;
  titles: NamedTitle[];
  masked: string; // titles are ■
  bare: string; // attribute values are _ too: numbers in them are no claims
};
export type Claims = {
  titles: Verdict[]; // each title named: does it exist?
  watched: Verdict[]; // each "you watched X", and each "you have not watched X"
  attributes: Verdict[]; // each number, genre, year, decade, price, maker
  cited: number[]; // rows of the history that the text names
  sentences: string[];
};
export type ClaimContext = { catalogue: Catalogue; history: readonly number[]; evidence: Evidence };

const verb = '(?:watched|seen|played|bought|owned)';
const softener = '(?: also| already| once| really| recently| previously)*';
const claim = new RegExp(
  `\\b(?:[Hh]ad )?[Yy]ou(?:['’]ve| have| had)?(?<not> not| never|n['’]t)?${softener} ${verb}\\b:?(?: the (?:film|movie|game)s?)? `,
  'gu',
);
// Claimed only of items in the history.
const ofHistory =
  /(?:(?:carried|lifted|raised|backed|held back|pulled down)(?: mostly| mainly)? by|[Ww]ithout|[Rr]emove|[Tt]ake away|[Ll]eave out|owes most to|rests mainly on|weight lies on|push comes from|leans heavily on|in your history:|[Ii]t needs) $/u;

export function claimsOf(text: string, context: ClaimContext): Claims {
  const { catalogue, history, evidence } = context;
  const seen = new Set(history);
  const values = valuesOf(catalogue);
  const expected = new Set([...history, evidence.item.index]);
  const sentences = sentencesOf(text, namedTitles(text, catalogue, expected, values), values);
  const titles: Verdict[] = [];
  const watched: Verdict[] = [];
  const attributes: Verdict[] = [];
  const cited = new Set<number>();
  for (const sentence of sentences) {
    for (const { item, name } of sentence.titles) {
      titles.push({ what: name, holds: item !== null });
      if (item && seen.has(item.index) && item.index !== evidence.item.index) cited.add(item.index);
    }
    watched.push(...watchedClaims(sentence, seen, evidence.item.index));
    attributes.push(...numberClaims(sentence, evidence), ...attributeClaims(sentence, evidence, catalogue));
  }
  return { titles, watched, attributes, cited: [...cited], sentences: sentences.map((entry) => entry.text) };
}

export function tallyOf(verdicts: readonly Verdict[]): Tally {
  return { claims: verdicts.length, true: verdicts.filter((verdict) => verdict.holds).length };
}

const valueSets = new WeakMap<Catalogue, string[]>();

/** The catalogue's genres, tags, platforms and makers. A wrong one counts as a wrong attribute, not as a title. */
function valuesOf(catalogue: Catalogue): string[] {
  const known = valueSets.get(catalogue);
  if (known) return known;
  const values = catalogue.items.flatMap(({ genres, details }) => [
    ...genres,
    ...(details?.tags ?? []),
    ...(details?.platforms ?? []),
    ...makersOf(details),
  ]);
  const distinct = [...new Set(values)].filter((value) => value !== '').sort((a, b) => b.length - a.length); // the longest masks names inside it
  valueSets.set(catalogue, distinct);
  return distinct;
}

/** A full stop inside a title ends no sentence. */
function sentencesOf(text: string, titles: readonly NamedTitle[], values: readonly string[]): Sentence[] {
  let masked = text;
  for (const { start, end } of titles)
    masked = masked.slice(0, start) + '■'.repeat(end - start) + masked.slice(end);
  const sentences: Sentence[] = [];
  let start = 0;
  for (const found of [...masked.matchAll(/[.!?]+["”’)]*(?=\s|$)|\n+|$/gu)]) {
    const end = found.index + found[0].length;
    const part = masked.slice(start, end);
    if (part.trim() !== '') {
      sentences.push({
        text: text.slice(start, end).trim(),
        start,
        masked: part,
        bare: withoutValues(part, values),
        titles: titles.filter((title) => title.start >= start && title.start < end),
      });
    }
    start = end;
  }
  return sentences;
}

/** The titles in a list like "A, B and C" that begins at this offset in the sentence. */
function listAt(sentence: Sentence, offset: number): NamedTitle[] {
  const list: NamedTitle[] = [];
  let at = offset;
  for (const title of sentence.titles) {
    const start = title.start - sentence.start;
    if (start < offset) continue;
    const gap = sentence.masked.slice(at, start);
    const fits = list.length === 0 ? /^["“]?$/u : /^["”]?(?: \(\d{4}\))?(?:,? (?:and|or) |, )["“]?$/u;
    if (!fits.test(gap)) break;
    list.push(title);
    at = title.end - sentence.start;
  }
  return list;
}

function watchedClaims(sentence: Sentence, seen: ReadonlySet<number>, item: number): Verdict[] {
  const verdicts = new Map<NamedTitle, boolean>();
  for (const found of sentence.masked.matchAll(claim)) {
    const hypothetical = /^[Hh]ad /u.test(found[0]); // "Had you never watched X": X was watched
    const denied = found.groups?.not !== undefined && !hypothetical;
    for (const title of listAt(sentence, found.index + found[0].length)) {
      verdicts.set(title, title.item !== null && seen.has(title.item.index) !== denied);
    }
  }
  for (const title of sentence.titles) {
    if (verdicts.has(title)) continue;
    const at = title.start - sentence.start;
    const before = sentence.masked.slice(0, at).replace(/["“]$/u, '');
    const after = sentence.masked.slice(title.end - sentence.start);
    if (ofHistory.test(before)) {
      verdicts.set(title, title.item !== null && (seen.has(title.item.index) || title.item.index === item));
    } else if (
      /^["”]?,? which you (?:have )?(?:watched|seen|played|bought)|^["”]? in your history/u.test(after)
    ) {
      verdicts.set(title, title.item !== null && seen.has(title.item.index));
    } else if (/^["”]? is not in your history/u.test(after)) {
      verdicts.set(title, title.item !== null && !seen.has(title.item.index));
    }
  }
  return [...verdicts].map(([title, holds]) => ({ what: `watched ${title.name}`, holds }));
}
