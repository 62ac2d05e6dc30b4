// What a follow-up can refer to: "and without the second one?", "what about the other?", "why not?". It keeps as little
// as possible and reads all of it from the messages, so that a chat continues after a reload.
import type { Catalogue } from '#lib/catalogue/catalogue.ts';
import { titleMatcher } from '#lib/catalogue/title-matcher.ts';
import type { QuestionKind } from '#lib/narration/question-kind.ts';

export type Dialogue = {
  kind: QuestionKind | null; // of the previous question
  topic: number | null; // the item it was about
  other: number | null; // the item it was compared with
  named: number[]; // items the person named last
  listed: number[]; // items the last answer named, in order, without the topic
  pending: string | null; // the question, if the last answer asked back which title was meant
};

export const noDialogue: Dialogue = {
  kind: null,
  topic: null,
  other: null,
  named: [],
  listed: [],
  pending: null,
};

const allRows = new WeakMap<Catalogue, Set<number>>();

/** The titles in an answer, each once. Its sentences are true, so anything that reads as a title is one. */
export function titlesListed(
  answer: string,
  catalogue: Catalogue,
  topic: number | null,
  near: Iterable<number> = [],
): number[] {
  let rows = allRows.get(catalogue);
  if (!rows) {
    rows = new Set(catalogue.items.keys());
    allRows.set(catalogue, rows);
  }
  const spans = titleMatcher(catalogue).find(answer, rows, new Set(near));
  return [...new Set(spans.map((span) => span.item.index))].filter((index) => index !== topic);
}

const ordinals: [RegExp, number][] = [
  [/\b(?:first|1st|number one|#1)\b/i, 0],
  [/\b(?:second|2nd|number two|#2)\b/i, 1],
  [/\b(?:third|3rd|number three|#3)\b/i, 2],
  [/\b(?:fourth|4th|number four|#4)\b/i, 3],
  [/\b(?:fifth|5th|number five|#5)\b/i, 4],
];
const amounts: Record<string, number> = { two: 2, both: 2, three: 3, four: 4, five: 5 };

/** The items a message refers to without naming them, in order; [] if there are none. */
export function referredTo(text: string, { listed, other, named, kind }: Dialogue): number[] {
  const several =
    /\b(?:first|top|strongest|those|these|the|all)\s+(two|three|four|five)\b|\b(both)(?: of (?:them|those|these))?\b/i.exec(
      text,
    );
  const amount = amounts[(several?.[1] ?? several?.[2] ?? '').toLowerCase()];
  const pool = kind === 'compare' && listed.length < 2 && other !== null ? [other, ...listed] : listed;
  if (amount !== undefined) return pool.slice(0, amount);
  if (/\b(?:without|remove|leave out|take away) (?:all of )?(?:them|those|these)\b/i.test(text)) return pool;
  if (/\bthe (?:other|latter)(?: one| film| movie| game| two)?\b/i.test(text) && other !== null)
    return [other];
  if (/\bthe last(?: one| film| movie| game)?(?=\W*$| of )/i.test(text)) return pool.slice(-1);
  const places = ordinals.filter(([sign]) =>
    new RegExp(`${sign.source}(?: one| film| movie| game| and|,|\\W*$| too)`, 'i').test(text),
  );
  if (places.length > 0) return places.flatMap(([, place]) => pool[place] ?? []);
  if (
    /\b(?:that|this) one\b|\b(?:without|and|about|not|than|to|with) (?:that|him|her)\b|\bthat (?:film|movie|game)\b/i.test(
      text,
    )
  ) {
    const meant = named.at(-1) ?? other ?? listed[0];
    return meant === undefined ? [] : [meant];
  }
  return [];
}
