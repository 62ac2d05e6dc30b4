// 'wrong-attribute': claims that contradict the catalogue. A wrong year or genre is marked on its title ("X (1994)", "X
// is a Comedy", "your Crime films: X"). A wrong price, maker, platform or "its … side" is marked on its own words; it
// belongs to the title before it in the sentence, or to the item the text is about.
import type { Item } from '#lib/catalogue/catalogue.ts';
import { decadeOf } from '#lib/evidence/attributes.ts';
import { type Fault, genresIn, maskedLength, type Sentence, type TitleFault } from './sentence.ts';

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

/** Titles to which a sentence gives a wrong year, genre or decade; a title may come up more than once. */
export function wronglyDescribed(
  sentence: Sentence,
  { item, genres }: { item: number | null; genres: ReadonlySet<string> },
): TitleFault[] {
  const faults: TitleFault[] = [];
  for (const span of sentence.spans) {
    const start = span.start - sentence.start;
    const after = sentence.masked.slice(start + maskedLength(sentence, start));
    if (span.year !== null && span.item.year !== null && span.year !== span.item.year)
      faults.push({ span, message: `${span.item.title} is from ${span.item.year}.` });
    const described = /^["”’']?(?: is|,| was) an? ([^.,;:■]*)/u.exec(after)?.[1] ?? '';
    for (const genre of genresIn(described, genres)) {
      if (!span.item.genres.includes(genre)) faults.push({ span, message: notOf(span, genre) });
    }
  }
  return [...faults, ...wronglyGrouped(sentence, item, genres)];
}

function notOf({ item }: TitleFault['span'], genre: string): string {
  if (item.genres.length === 0) return `The catalogue has no genre for ${item.title}.`;
  return `${item.title} is ${item.genres.join(', ')}, not ${genre}.`;
}

/** "Your Crime films …: A, B" and "From the 1990s, …: A, B": every other film named must belong to the group. */
function wronglyGrouped(sentence: Sentence, item: number | null, genres: ReadonlySet<string>): TitleFault[] {
  const named = sentence.spans.filter((span) => span.item.index !== item);
  if (named.length === 0) return [];
  const group = /\b(\S+) (?:films?|movies?|games?|side|link)\b/u.exec(sentence.masked)?.[1] ?? '';
  if (genres.has(group)) {
    return named
      .filter((span) => !span.item.genres.includes(group))
      .map((span) => ({ span, message: notOf(span, group) }));
  }
  const decade = /\b(?:From the|the same decade, the|[Tt]he|tie to the) (\d{3}0s)/u.exec(
    sentence.masked,
  )?.[1];
  if (!decade) return [];
  return named
    .filter((span) => span.item.year !== null && decadeOf(span.item.year) !== decade)
    .map((span) => ({ span, message: `${span.item.title} is from ${span.item.year}.` }));
}

/** `genres` and `platforms`: all in the catalogue, so that "for people who …" isn't a claim. */
export function wrongDetails(
  sentence: Sentence,
  item: Item | null,
  { genres, platforms }: { genres: ReadonlySet<string>; platforms: readonly string[] },
): Fault[] {
  const faults: Fault[] = [];
  const { masked, start: offset } = sentence;
  const say = (at: number, length: number, message: string) =>
    faults.push({ start: offset + at, end: offset + at + length, message });
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
    // "PlayStation 4" names "PlayStation" too: a longer name that's true covers the shorter ones in it.
    const wrong = named.filter((one) => !own.some((known) => known.includes(one) && name.includes(known)));
    const [first] = wrong;
    if (!subject || !first) continue;
    const truth = own.length > 0 ? `is for ${own.join(', ')}` : 'has no platform in the catalogue';
    const at = found.index + found[0].length - name.length + name.indexOf(first);
    say(at, first.length, `${subject.title} ${truth}.`);
  }
  for (const found of masked.matchAll(ownGenre)) {
    const name = found.groups?.name ?? '';
    const genre = genresIn(name, genres).find((one) => name.startsWith(one));
    if (!genre || !item || item.genres.includes(genre) || item.details?.tags?.includes(genre)) continue;
    const truth =
      item.genres.length > 0 ? `is ${item.genres.join(', ')}, not ${genre}` : 'has no genre in the catalogue';
    say(found.index + found[0].length - name.length, genre.length, `${item.title} ${truth}.`);
  }
  return faults;
}

function priceMessage(item: Item): string {
  const known = item.details?.priceUsd;
  if (known === undefined) return `The catalogue has no price for ${item.title}.`;
  return known === 0 ? `${item.title} is free.` : `${item.title} costs $${known.toFixed(2)}.`;
}
