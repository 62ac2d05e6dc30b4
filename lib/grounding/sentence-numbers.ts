// Counts: how many of what, as a sentence tells it.
import { numbersIn, type SaidNumber } from '#lib/catalogue/said-numbers.ts';
import { type LineFacts, masksIn } from './line-facts.ts';
import type { SentenceRule } from './sentence-check.ts';

const phrase = /\b(?:top|first|last|these|those|all|other|the|your|of|one of) $/i;

/** A number must be in the facts; the person's own counts may be repeated. Places: sentence-places.ts. */
export const numbersFault: SentenceRule = (masked, { facts, message }) => {
  const known = facts.lines.flatMap(({ numbers }) => numbers);
  const own = numbersIn(message);
  return numbersIn(masked).flatMap((number) => {
    const { value, ordinal, text, at } = number;
    if (isSmallTalk(masked, number)) return [];
    const told =
      known.some((one) => one.value === value) || own.some((one) => one.value === value && !ordinal);
    if (told || isCount(masked, at, value, facts)) return [];
    return [`No fact has the number ${text}.`];
  });
};

/** "one", "two films", "the first": no claim that a fact would have to make. */
export function isSmallTalk(masked: string, { at, value, ordinal, text }: SaidNumber): boolean {
  if (/^\d/.test(text)) return false;
  if (ordinal) return value === 1;
  if (value <= 1) return true;
  return phrase.test(masked.slice(0, at)) && value <= 10;
}

/** As many titles as the sentence or a fact lists. */
export function isCount(masked: string, at: number, value: number, facts: LineFacts): boolean {
  if (value > 10 || /^\d/.test(masked.slice(at))) return false;
  return (
    masksIn(masked).length === value ||
    facts.lines.some(({ titles }) => titles.length === value) ||
    facts.lines.filter(({ text }) => /^[\uE000-\uF8FF] ?\(?/u.test(text)).length === value
  );
}

/** "All five of your films", "my 11,141 games": a count with "your" must be a count that a fact tells of the history. */
export const historyCountFault: SentenceRule = (masked, { facts, message }) => {
  const sizes = new Set(
    facts.lines
      .filter(({ text }) => /\b[Yy]ou(?:r|['’]ve)\b|\b[Tt]hey['’]ve\b/.test(text))
      .flatMap(({ text, numbers }) =>
        numbers.filter(
          ({ ordinal, at }) => !ordinal && !/^[\d,]+ (?:films|games) you haven/.test(text.slice(at)),
        ),
      )
      .map(({ value }) => value),
  );
  for (const { value } of numbersIn(message)) sizes.add(value);
  return [...masked.matchAll(/\byour ((?:\p{L}+ )?)([\d,]+|\p{L}+) (?:films|games|movies)\b/giu)].flatMap(
    ([all, between = '', count = '']) => {
      const [number] = numbersIn(count);
      if (!number || number.ordinal || /^(?:top|first|last|latest|other) $/i.test(between)) return [];
      if (sizes.has(number.value)) return [];
      return [`No fact counts ${all}.`];
    },
  );
};

const counted = '([\\d,]+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)';

/** "14 comedies": a count with a kind must be the one that a fact tells of this kind. */
export const kindCountFault: SentenceRule = (masked, { facts, message }) => {
  const counts = new Map<string, Set<number>>();
  for (const { text } of facts.lines) {
    const [, count = '', kind = ''] =
      /^You['’]ve \w+ (no|[\d,]+) ([\p{L}'’-]+)[\p{L} '’-]* out of /u.exec(text) ?? [];
    if (kind === '' || /^(?:films|games)$/.test(kind)) continue;
    const value = count === 'no' ? 0 : (numbersIn(count)[0]?.value ?? 0);
    const known = counts.get(kind);
    if (known) known.add(value);
    else counts.set(kind, new Set([value]));
  }
  const own = new Set(numbersIn(message).map(({ value }) => value));
  return [...counts].flatMap(([kind, values]) => {
    return [...masked.matchAll(new RegExp(`\\b${counted} ${kind}\\b`, 'giu'))].flatMap(
      ([text, count = '']) => {
        const value = numbersIn(count)[0]?.value;
        return value === undefined || values.has(value) || own.has(value) ? [] : [`No fact counts ${text}.`];
      },
    );
  });
};

const pair = new RegExp(
  `\\b${counted} (?:out )?of (?:your |the |these |those |his |her )?(?:\\p{Ll}+ )?${counted}\\b(?! of)`,
  'giu',
);

/** "7 of your 22": both numbers in one fact. */
export const pairFault: SentenceRule = (masked, { facts, message }) => {
  const own = new Set(numbersIn(message).map(({ value }) => value));
  return [...masked.matchAll(pair)].flatMap(([text, part = '', whole = '']) => {
    const [one, all] = [part, whole].map((count) => numbersIn(count)[0]?.value);
    if (one === undefined || all === undefined || own.has(one) || own.has(all)) return [];
    if (one > all) return [`No fact has ${text}.`];
    if (all <= 10 && !/your/.test(text)) return [];
    const size = facts.lines.some(({ numbers }) => numbers.some(({ value }) => value === all));
    const both = facts.lines.some(
      ({ numbers }) =>
        numbers.some(({ value }) => value === one) && numbers.some(({ value }) => value === all),
    );
    return both || (size && one <= 10 && !/^\d/.test(part)) ? [] : [`No fact has ${text}.`];
  });
};
