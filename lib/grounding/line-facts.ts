// What plain fact lines say, for checking sentences against them: which titles raise and which hold back, which are in the
// history, whose place a number is, which numbers and years stand with which title. Titles are masked by their places in
// `titles`.
import { markedTitles, maskedAt, maskMarked, masks } from '#lib/catalogue/masked-titles.ts';
import { numbersIn, type SaidNumber } from '#lib/catalogue/said-numbers.ts';
import { type LinePlaces, linePlaces } from './line-places.ts';

export type LineFacts = {
  titles: string[]; // longest first
  lines: FactLine[];
  lifting: ReadonlySet<number>;
  holding: ReadonlySet<number>; // back
  seen: ReadonlySet<number>; // in the history
  unseen: ReadonlySet<number>;
  places: LinePlaces;
};
export type FactLine = { text: string; titles: number[]; numbers: SaidNumber[]; ofOthers: boolean };

/** titles: where other lines name some, too; longest first. */
export function lineFacts(
  lines: readonly string[],
  titles: readonly string[] = markedTitles(lines),
): LineFacts {
  const read = lines.map((line): FactLine => {
    const text = maskMarked(line, titles).replace(/^\d+\. /, '');
    return {
      text,
      titles: masksIn(text),
      numbers: numbersIn(text),
      ofOthers: /^For other people/.test(text),
    };
  });
  const after = (...signs: RegExp[]) =>
    new Set(read.flatMap(({ text }) => signs.flatMap((sign) => masksIn(sign.exec(text)?.[1] ?? ''))));
  const lifting = after(
    /^What lifts it most: (.*)/,
    /^(.*?) lifts it most, more than/,
    /^(.*?) also helps?\./,
    /side, (.*?) lifts? it most/,
    /; (.*?) lifts it most/,
    /over the other: (.*)/,
    /^Leaving out (.*?) would drop/,
  );
  const holding = after(/holds it back most: (.*)/, /^Leaving out (.*?) would raise/);
  const history = after(
    /^You've already \w+ (.*?)[;,]/,
    /^Among them: (.*)/,
    /^(?:The (?:latest|first)|All of them).*?[:s] (.*)/,
    /^Yes, (.*?) is in your history/,
    /^Taken out of your history: (.*)/,
    /^You've \w+ (\S+) yourself/,
  );
  const unseen = after(
    /^(\S+) is [\d,]+\w\w of .* you haven't/,
    /^No, (\S+) isn't in your history/,
    /^(\S+) isn't among/,
    /^(\S+) wasn't in your history/,
    /^First on their list: (\S+)\.$/,
    /^(\S+) \([^)]*\): [\d,]+\w\w (?:of|on) your whole list/, // as recommended
  );
  return {
    titles: [...titles],
    lines: read,
    lifting,
    holding,
    seen: new Set([...lifting, ...holding, ...history]),
    unseen,
    places: linePlaces(lines.map((line) => maskMarked(line, titles))),
  };
}

export function masksIn(text: string): number[] {
  return [...new Set([...text.matchAll(masks)].map(([one]) => maskedAt(one)))];
}
