// Claims about what a catalogue knows beside title, year and genre: price, developer, publisher, platform; and
// "its … side". They are of the title that stands before them in the sentence, else of the item that the text is about.
import type { Item } from '#lib/catalogue/catalogue.ts';
import { mentioned } from './claims.ts';
import type { Sentence } from './sentence.ts';

export type DetailProblem = { start: number; end: number; message: string };

const cents = 0.005;
const price = /\$ ?(\d+(?:\.\d{1,2})?)|\b(\d+(?:\.\d{1,2})?) (?:US )?dollars\b/gu;
const bounded =
  /\b(?:under|below|over|above|than|up to|at most|at least|between|and|around|about|from|to) $/u;
const free = /\b(?:is free|costs nothing|for free|free of charge)\b/gu;
const maker =
  /(?<subject>■["”]?,?|\b[Ii]t) (?:is|was)(?: (?:developed|made|published))? by (?<name>[^,.;:]{2,80})/gu;
const platform =
  /(?<subject>■["”]?,?|\b[Ii]t) (?:is for|is made for|is available (?:for|on)|runs on) (?<name>[^,.;:]{2,60})/gu;
const ownGenre = /\b(?:[Ii]ts(?: other side,)?|[Ii]t is(?: also)?(?: an?)?) (?<name>\p{Lu}[^,.;:]{1,60})/gu;

/** Genres and platforms: all that the catalogue knows, so that "for people who …" is no claim. */
export function wrongDetails(
  sentence: Sentence,
  item: Item | null,
  { genres, platforms }: { genres: ReadonlySet<string>; platforms: readonly string[] },
): DetailProblem[] {
  const problems: DetailProblem[] = [];
  const { masked, start: offset } = sentence;
  const say = (at: number, length: number, message: string) =>
    problems.push({ start: offset + at, end: offset + at + length, message });
  const subjectAt = (at: number): Item | null => {
    const before = sentence.spans.filter((span) => span.end - offset <= at + 1);
    return before.at(-1)?.item ?? item;
  };

  for (const found of masked.matchAll(price)) {
    const subject = subjectAt(found.index);
    if (!subject || bounded.test(masked.slice(0, found.index))) continue;
    const known = subject.details?.priceUsd;
    const said = Number(found[1] ?? found[2]);
    const fits = known !== undefined && (Math.abs(known - said) < cents || Math.round(known) === said);
    if (!fits) say(found.index, found[0].length, priceMessage(subject));
  }
  for (const found of masked.matchAll(free)) {
    const subject = subjectAt(found.index);
    if (subject?.details?.priceUsd) say(found.index, found[0].length, priceMessage(subject));
  }
  for (const found of masked.matchAll(maker)) {
    const { subject: word = '', name = '' } = found.groups ?? {};
    const subject = word.startsWith('■') ? subjectAt(found.index + 1) : item;
    if (!subject || !/^\p{Lu}|^\d/u.test(name)) continue;
    const makers = [subject.details?.developer, subject.details?.publisher].flatMap((one) => one ?? []);
    if (makers.some((one) => name.startsWith(one) || one.startsWith(name.trim()))) continue;
    const truth = makers.length > 0 ? `is by ${makers.join(' and ')}` : 'has no maker in the catalogue';
    say(found.index + found[0].length - name.length, name.length, `${subject.title} ${truth}.`);
  }
  for (const found of masked.matchAll(platform)) {
    const { subject: word = '', name = '' } = found.groups ?? {};
    const subject = word.startsWith('■') ? subjectAt(found.index + 1) : item;
    const own = subject?.details?.platforms ?? [];
    const named = platforms.filter((one) => name.includes(one));
    // "PlayStation 4" names "PlayStation", too: a longer name that fits stands for the shorter ones in it.
    const wrong = named.filter((one) => !own.some((known) => known.includes(one) && name.includes(known)));
    const [first] = wrong;
    if (!subject || !first) continue;
    const truth = own.length > 0 ? `is for ${own.join(', ')}` : 'has no platform in the catalogue';
    const at = found.index + found[0].length - name.length + name.indexOf(first);
    say(at, first.length, `${subject.title} ${truth}.`);
  }
  for (const found of masked.matchAll(ownGenre)) {
    const name = found.groups?.name ?? '';
    const genre = mentioned(name, genres).find((one) => name.startsWith(one));
    if (!genre || !item || item.genres.includes(genre) || item.details?.tags?.includes(genre)) continue;
    const truth =
      item.genres.length > 0 ? `is ${item.genres.join(', ')}, not ${genre}` : 'has no genre in the catalogue';
    say(found.index + found[0].length - name.length, genre.length, `${item.title} ${truth}.`);
  }
  return problems;
}

function priceMessage(item: Item): string {
  const known = item.details?.priceUsd;
  if (known === undefined) return `The catalogue gives no price for ${item.title}.`;
  return known === 0 ? `${item.title} is free.` : `${item.title} costs $${known.toFixed(2)}.`;
}
