// True sentences made false, in eight known ways, to measure the checker by. Plain edits of the text: no rule of the checker
// is used to find what to change, or it would only be asked what it can see. Every edit is made false by what is known: a number
// becomes another fact's number, a title one that plays another part.
import { pick, shuffled } from '#lib/random.ts';
import type { Known } from './known.ts';
import { spellings } from './mentions.ts';
import { opposites, personSwaps, verdictSwaps, watchedSwaps } from './opposites.ts';

export const falseKinds = [
  'sign',
  'role',
  'number of another fact',
  'other title',
  'other person',
  'watched or not',
  'verdict',
  'year or price',
] as const;
export type FalseKind = (typeof falseKinds)[number];
export type TrueSentence = { text: string; known: Known; before: string[] };
export type FalseSentence = TrueSentence & { kind: FalseKind; was: string };

type Edit = (sentence: TrueSentence, random: () => number) => string[]; // the ways this sentence can be made false

/** All kinds that apply to a sentence, one edit each. */
export function falsify(sentence: TrueSentence, random: () => number): FalseSentence[] {
  return falseKinds.flatMap((kind) => {
    const texts = edits[kind](sentence, random).filter((text) => text !== sentence.text);
    if (texts.length === 0) return [];
    return [{ ...sentence, kind, was: sentence.text, text: pick(texts, random) }];
  });
}

const apply =
  (swaps: [RegExp, string][]) =>
  ({ text }: TrueSentence): string[] =>
    swaps.flatMap(([from, to]) => (from.test(text) ? [text.replace(from, to)] : []));

/** What is said of nothing may be as true the other way round. */
const none =
  /\b(?:[Nn]one|[Nn]othing|[Nn]ot one|[Nn]ever|[Nn]o|is not|isn['’]t|doesn['’]t|not what|first trip)\b/;
const numberAt = /(?<![\d$(.,])\b(\d{1,3}(?:,\d{3})+|\d+)(st|nd|rd|th)?\b(?!\)|s\b|[.,]\d)/g;

const edits: Record<FalseKind, Edit> = {
  sign: (sentence) => (none.test(sentence.text) ? [] : apply(opposites)(sentence)),
  role({ text, known }) {
    if (/\b(?:near|like|close(?:st)?|similar|alike)\b/i.test(text)) return []; // the same both ways round
    const item = spellingIn(text, known.about);
    const other = longestIn(text, [...known.watched, known.compared?.title ?? ''], known.about);
    const cited = other && spellingIn(text, other);
    if (!item || !cited || item.includes(cited) || cited.includes(item)) return [];
    return [text.replaceAll(item, '\u0001').replaceAll(cited, item).replaceAll('\u0001', cited)];
  },
  'number of another fact'({ text, known }, random) {
    const masked = maskTitles(text, known);
    const texts: string[] = [];
    for (const found of masked.matchAll(numberAt)) {
      const value = Number((found[1] ?? '').replaceAll(',', ''));
      const before = masked.slice(0, found.index);
      const behind = masked.slice(found.index + found[0].length);
      if (
        /\b(?:top|first|last|latest|best) $/i.test(before) ||
        /^ (?:films? |games? )?in a row|^ (?:latest|more|or better)/.test(behind)
      )
        continue;
      if (/\b(?:18|19|20)\d\d$/.test(found[0]) && known.rank !== value) continue; // a year
      const far = otherNumbers(known).filter((other) => Math.abs(other - value) > Math.max(2, 0.3 * value));
      if (far.length === 0) continue;
      const chosen = pick(far, random);
      texts.push(
        text.slice(0, found.index) +
          (found[2] ? ordinal(chosen) : String(chosen)) +
          text.slice(found.index + found[0].length),
      );
    }
    return texts;
  },
  'other title'({ text, known }, random) {
    const cited = longestIn(text, known.watched, known.about);
    const form = cited && spellingIn(text, cited);
    if (!form || /\b(?:n['’]t|not|never)\b/.test(text)) return [];
    const sign = known.influences.find(({ title }) => title === cited)?.sign;
    const lean = /\b(?:near|like|close|closest|similar)\b/i.test(text);
    const opposite = lean
      ? []
      : known.influences.filter((one) => sign && one.sign === -sign).map(({ title }) => title);
    const strangers = known.table
      .map(({ name }) => name)
      .filter(
        (name) => ![...known.watched, ...known.similar, known.about, known.compared?.title].includes(name),
      );
    const from = shuffled(
      [...opposite.slice(0, 2), ...shuffled(strangers, random).slice(0, 2)],
      random,
    ).filter((name) => !text.includes(name));
    return from.length === 0
      ? []
      : [text.replace(form, spellings(from[0] as string)[1] ?? (from[0] as string))];
  },
  'other person'(sentence) {
    const { rank, othersRank } = sentence.known;
    if (
      rank === null ||
      othersRank === null ||
      Math.abs(rank - othersRank) < 0.3 * Math.max(rank, othersRank)
    )
      return [];
    const shown = new Set([...sentence.text.matchAll(numberAt)].map((found) => Number(found[1])));
    if (
      /\busual rank\b|\blower than for you\b/.test(sentence.text) ||
      (!shown.has(rank) && !shown.has(othersRank))
    )
      return []; // without a number it may be as true of others
    const mixed =
      /\b(?:usual|others?|people|everyone)\b/i.test(sentence.text) && /\byou\b|\byour\b/i.test(sentence.text);
    return apply(personSwaps)(sentence)
      .filter((text) => !mixed || !/\bis for others \b/.test(text))
      .filter((text) => !/\bfor others\b.*\b(?:for you|your list|with your)\b/.test(text));
  },
  'watched or not'(sentence) {
    const { text, known } = sentence;
    const swapped = apply(watchedSwaps)(sentence).filter(() =>
      known.watched.some((title) => spellingIn(text, title)),
    );
    const cited = longestIn(text, known.watched, known.about);
    const form = cited && spellingIn(text, cited);
    const added = form
      ? [text.replace(form, `${form}, which you have not watched,`).replace(/,([.,:;])/, '$1')]
      : [];
    const item = spellingIn(text, known.about);
    const claimed =
      item && !known.watched.includes(known.about)
        ? [text.replace(item, `${item}, which you have watched,`).replace(/,([.,:;])/, '$1')]
        : [];
    return [...swapped, ...swapped, ...added, ...claimed];
  },
  verdict(sentence) {
    const { rank, of } = sentence.known;
    if (rank === null || of === null) return [];
    if (
      /\b(?:would|take away|remove|without (?!reaching)|still|stays|keeps|if|guarantee)\b/i.test(
        sentence.text,
      )
    )
      return []; // of another list
    const share = rank / of;
    return apply(verdictSwaps)(sentence).filter((text) => {
      const saysGood =
        /top ten|good match|clear recommendation|very top|near the top|is recommended|clearly recommend|high on|recommends/.test(
          text,
        ) && !/outside your top ten|not recommended/.test(text);
      return saysGood ? rank > 10 && share > 0.45 : rank <= 20 || share < 0.1;
    });
  },
  'year or price'({ text, known }, random) {
    const texts: string[] = [];
    for (const found of text.matchAll(
      /\((?<year>(?:19|20)\d\d)\)|\bfrom (?<from>(?:19|20)\d\d)\b|\bin (?<in>(?:19|20)\d\d)\b|\bout in (?<out>(?:19|20)\d\d)\b/g,
    )) {
      const year = Number(found.groups?.year ?? found.groups?.from ?? found.groups?.in ?? found.groups?.out);
      texts.push(
        text.replace(found[0], found[0].replace(String(year), String(year + (random() < 0.5 ? -11 : 7)))),
      );
    }
    for (const found of text.matchAll(/\b((?:19|20)\d0)s\b/g)) {
      const other = Number(found[1]) + (random() < 0.5 ? -20 : -10);
      const counts = known.shares.filter(({ value }) => value === `${other}s`);
      if (counts.length === 0 && !none.test(text) && /\d+ of|all \d+|\bfrom the\b/.test(text))
        texts.push(text.replaceAll(found[0], `${other}s`));
    }
    for (const found of text.matchAll(/\$\d+(?:\.\d+)?/g))
      texts.push(text.replace(found[0], `$${(Number(found[0].slice(1)) + 7).toFixed(2)}`));
    for (const [from, to] of [
      ['mid-priced', 'free'],
      ['low-priced', 'high-priced'],
      ['high-priced', 'low-priced'],
    ] as const)
      if (new RegExp(`(?:is|are) ${from}\\b`).test(text)) texts.push(text.replaceAll(from, to));
    if (/\bis free\b/.test(text)) texts.push(text.replace(/\bis free\b/, 'is high-priced'));
    return texts;
  },
};

/** "Borderlands" isn't named by "Borderlands 2". */
function longestIn(text: string, titles: readonly string[], about: string): string | undefined {
  const named = titles.filter((title) => title !== '' && title !== about && spellingIn(text, title));
  return named.toSorted((a, b) => b.length - a.length)[0];
}

function spellingIn(text: string, title: string): string | null {
  return (
    spellings(title).find((form) =>
      new RegExp(`(?<![\\p{L}\\p{N}])${escaped(form)}(?![\\p{L}\\p{N}])`, 'u').test(text),
    ) ?? null
  );
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Numbers in titles are no facts. */
function maskTitles(text: string, known: Known): string {
  let masked = text;
  for (const title of [
    known.about,
    ...known.watched,
    ...known.similar,
    known.compared?.title ?? '',
    ...platformsOf(known),
  ]) {
    for (const form of title === '' ? [] : spellings(title))
      masked = masked.replaceAll(form, (name) => '_'.repeat(name.length));
  }
  return masked;
}

/** "PlayStation 4" is no number either. */
function platformsOf(known: Known): string[] {
  return [
    ...new Set([
      ...known.table.flatMap(({ platforms }) => platforms),
      ...known.shares.map(({ value }) => value),
    ]),
  ].filter((value) => /\d/.test(value));
}

function otherNumbers(known: Known): number[] {
  const { rank, of, othersRank, popularityRank, people, historySize } = known;
  const after = known.influences.slice(0, 3).flatMap(({ rankWithout }) => rankWithout ?? []);
  return [
    rank,
    of,
    othersRank,
    popularityRank,
    people,
    historySize,
    ...after,
    ...known.shares.slice(0, 3).map(({ count }) => count),
  ]
    .filter((value) => value !== null && Number.isFinite(value))
    .map(Number);
}

export function ordinal(value: number): string {
  const teen = value % 100 > 10 && value % 100 < 14;
  return `${value}${teen ? 'th' : (['th', 'st', 'nd', 'rd'][value % 10] ?? 'th')}`;
}
