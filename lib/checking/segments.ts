// The parts of a sentence that are about one thing: "without X" here, "rank 9" there. A comma inside a list of titles or
// values doesn't part.
import { numberMark, titleMark, valueMark } from './mentions.ts';

export type Segment = { text: string; start: number; end: number };

const joint = new RegExp(
  `[;:—–()]| - |,? (?=(?:but|while|whereas|though|although|yet|so|because|since|if|unless|which|who|even if)\\b)|,? and (?=(?:it|you|the|there|that|without|of|take|lose|remove|for|with|would|not|has|is|in|only|nothing|none|without|so|even|by|that's|most|others|comes|just|less|more|far)\\b)|, and (?=${valueMark} (?:is|are|was|were|makes?|has|have|takes?|comes?))|, and (?=${titleMark}["”’]?(?:,? which)? (?:is|isn|does|has|hasn|can|would|do|don|are|aren|was|lift|help|carr|push|pull|drag|speak|count|hold|weigh|get|come|stand|sit))|, (?!${titleMark}|${valueMark}|and ${titleMark}|and ${valueMark})`,
  'gu',
);

export function segmentsOf(masked: string): Segment[] {
  const segments: Segment[] = [];
  let start = 0;
  const add = (end: number) => {
    const text = masked.slice(start, end);
    if (text.trim() !== '') segments.push({ text, start, end });
  };
  for (const found of masked.matchAll(joint)) {
    if (
      new RegExp(`${titleMark}["”’]? \\($`, 'u').test(masked.slice(0, found.index + 1)) &&
      /^\($/.test(found[0])
    )
      continue;
    if (found[0] === ')' && new RegExp(`\\(${numberMark}$`, 'u').test(masked.slice(0, found.index))) continue;
    add(found.index);
    start = found.index + found[0].length;
  }
  add(masked.length);
  return segments;
}

/** Sentences of a text. A full stop inside a title or a number ends none. */
export function sentencesOf(text: string, titles: readonly string[]): string[] {
  let masked = text;
  for (const title of titles.filter((name) => /[.!?]/.test(name)))
    masked = masked.replaceAll(title, (name) => name.replace(/[.!?]/g, '\uEFFF'));
  const sentences: string[] = [];
  let start = 0;
  for (const found of masked.matchAll(/[.!?]+["”’)]*(?=\s+["“(]?[\p{Lu}\d]|\s*$)|\n+/gu)) {
    const end = found.index + found[0].length;
    const endsTitle = titles.some((title) => masked.slice(start, end).endsWith(`${title}.`));
    if (
      !endsTitle &&
      /(?:\b(?:Mr|Mrs|Ms|Dr|St|vs|No|Vol|Pt|Bros)|(?<!\p{L})\p{Lu})\.$/u.test(masked.slice(start, end)) &&
      end < masked.trimEnd().length
    )
      continue;
    const sentence = text.slice(start, end).trim();
    if (sentence !== '') sentences.push(sentence);
    start = end;
  }
  const rest = text.slice(start).trim();
  if (rest !== '') sentences.push(rest);
  return sentences;
}
