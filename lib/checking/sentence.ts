// One sentence, read: its words with titles, values and numbers taken out, its parts, and what the sentences before it named.
import type { Known } from './known.ts';
import { type Read, readSentence, titleMark } from './mentions.ts';
import { type Segment, segmentsOf } from './segments.ts';

export type Placed = { at: number; segment: number };
export type PlacedTitle = Placed & { name: string; known: boolean; about: boolean };
export type PlacedNumber = Placed & Read['numbers'][number];
export type PlacedValue = Placed & { value: string };
export type Sentence = {
  text: string;
  masked: string;
  segments: Segment[];
  titles: PlacedTitle[]; // by the catalogue's name
  numbers: PlacedNumber[];
  values: PlacedValue[];
  before: string[]; // titles of the sentence before, the item apart
};

export function toSentence(text: string, known: Known, before: readonly string[]): Sentence {
  const read = readSentence(text, known);
  const segments = segmentsOf(read.masked);
  const placed = (from: number, to: number) =>
    [...read.masked].flatMap((character, at) => {
      const code = character.charCodeAt(0);
      if (code < from || code >= to) return [];
      const segment = segments.findIndex(({ start, end }) => at >= start && at < end);
      return [{ place: code - from, at, segment }];
    });
  return {
    text,
    masked: read.masked,
    segments,
    titles: placed(0xe000, 0xe400).flatMap(({ place, at, segment }) => {
      const mention = read.titles[place];
      if (!mention) return [];
      const name = mention.title?.name ?? mention.name;
      return [{ name, known: mention.title !== null, about: name === known.about, at, segment }];
    }),
    values: placed(0xe400, 0xe800).map(({ place, at, segment }) => ({
      value: read.values[place] ?? '',
      at,
      segment,
    })),
    numbers: placed(0xe800, 0xec00).flatMap(({ place, at, segment }) => {
      const number = read.numbers[place];
      return number ? [{ ...number, at, segment }] : [];
    }),
    before: [...before],
  };
}

/** Titles after this offset that form a list: "A, B and C". */
export function listFrom(sentence: Sentence, offset: number): PlacedTitle[] {
  const run = new RegExp(
    `^["“]?${titleMark}(?: \\([^)]*\\))?["”]?(?:(?:, | and |, and | or |; )["“]?${titleMark}(?: \\([^)]*\\))?["”]?)*`,
    'u',
  ).exec(sentence.masked.slice(offset));
  if (!run) return [];
  const joined = / (?:and|or) ["“]?[\uE000-\uE3FF]/u.exec(run[0]);
  const end = joined ? joined.index + joined[0].length : run[0].includes('; ') ? run[0].length : 2; // "Without A, B would" lists A
  const listed = sentence.titles.filter(({ at }) => at >= offset && at < offset + end);
  // "Remove A and B falls": B is no part of the list.
  const last = listed.at(-1);
  const acts =
    last &&
    listed.length > 1 &&
    /^["”]? (?:would|falls?|drops?|sinks?|slides?|slips?|goes|rises?|climbs?|tumbles?|plunges?|is|stays?|keeps?|loses?|moves?|comes?)\b/.test(
      sentence.masked.slice(last.at + 1),
    );
  return acts ? listed.slice(0, -1) : listed;
}

export const textOf = ({ segments }: Sentence, segment: number): string => segments[segment]?.text ?? '';
