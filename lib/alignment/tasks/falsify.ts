// Makes true sentences about facts false, one claim at a time: a title takes another's part, a sign or a direction flips,
// a number becomes that of another fact, a verdict turns, one person's rank becomes other people's, watched becomes not
// watched, before and after change places, a year, price, genre or platform is another, something is added that no fact
// says. What could still be true is left out, judged by the lines. Titles are masked throughout.
import { maskedAt, masks } from '#lib/catalogue/masked-titles.ts';
import { numbersIn, type SaidNumber, saidLike } from '#lib/catalogue/said-numbers.ts';
import { pick, shuffled } from '#lib/random.ts';
import { directions, negations, type Opposite, people, signs, verdicts } from './opposites.ts';
import { platforms, unsupported } from './unsupported-claims.ts';

export type Falsehood = { kind: FalsehoodKind; sentence: string };
export type FalsehoodKind =
  | 'title'
  | 'sign'
  | 'direction'
  | 'verdict'
  | 'whose'
  | 'negation'
  | 'number'
  | 'order'
  | 'attribute'
  | 'addition';

/** One falsehood of each kind that the sentence allows, in random order. Sentence and lines are masked. */
export function falsehoods(sentence: string, lines: readonly string[], random: () => number): Falsehood[] {
  if (!isClaim(sentence)) return [];
  const facts = factsOf(lines);
  const made: [FalsehoodKind, () => string | null][] = [
    ['title', () => otherTitle(sentence, facts, random)],
    ['sign', () => (isTwoFaced(sentence, facts) ? null : turned(sentence, signs, random))],
    ['direction', () => turned(sentence, directions, random)],
    ['verdict', () => turned(sentence, verdicts, random)],
    ['whose', () => otherPeople(sentence, facts, random)],
    ['negation', () => turned(sentence, negations, random)],
    ['number', () => otherNumber(sentence, facts, random)],
    ['order', () => swapped(sentence)],
    ['attribute', () => otherAttribute(sentence, facts, random)],
    ['addition', () => `${sentence.replace(/[.!…]+$/, '')}${pick(unsupported, random)}`],
  ];
  const all = made.flatMap(([kind, make]) => {
    const made = make();
    return made === null || made === sentence ? [] : [{ kind, sentence: made }];
  });
  return shuffled(all, random);
}

/** A statement with something in it that facts can contradict: a title or a number, or what this person did. */
function isClaim(sentence: string): boolean {
  if (/\?["”’)]*$/.test(sentence) || /\b(?:if|whether|would you|should)\b.*\?/i.test(sentence)) return false;
  return (
    masksIn(sentence).length > 0 ||
    numbersIn(sentence).length > 0 ||
    /\b(?:your?|others?|most people)\b/i.test(sentence)
  );
}

type Facts = { lines: readonly string[]; roles: Map<number, Set<Role>>; frames: Map<number, Set<string>> };
type Role = 'lifts' | 'holds back' | 'history' | 'pick' | 'enters' | 'leaves' | 'placed';

const roleOf: [Role, RegExp][] = [
  [
    'lifts',
    /^What lifts it most:.*◆|^◆ lifts it most|^[●◆, and]*also helps?|side, .*◆.* lifts?|; ◆ lifts it most|over the other: .*◆/,
  ],
  ['lifts', /^Leaving out .*◆.* would drop|^What speaks for .*◆/],
  ['holds back', /holds it back most:.*◆|^Leaving out .*◆.* would raise/],
  [
    'history',
    /in your history|^You've already|^The (?:latest|first)|^Among them|^All of them|among the \w+ you've|Taken out.*◆/,
  ],
  ['pick', /^\d+\. ◆/],
  ['enters', /^New in the top ten.*◆|first three (?:would be|are now) .*◆.*(?:instead|before)/],
  ['leaves', /^Gone from it.*◆|(?:instead of|they were) .*◆/],
  ['placed', /^◆ is \d|^With your feedback ◆|First on their list: ◆|first three stay/],
];

function factsOf(lines: readonly string[]): Facts {
  const roles = new Map<number, Set<Role>>();
  const frames = new Map<number, Set<string>>();
  for (const line of lines) {
    for (const title of new Set(masksIn(line))) {
      const frame = line.replace(masks, (one) => (maskedAt(one) === title ? '◆' : '●'));
      frames.set(title, (frames.get(title) ?? new Set()).add(frame.replace(/\d[\d,]*/g, '#')));
      for (const [role, sign] of roleOf)
        if (sign.test(frame)) roles.set(title, (roles.get(title) ?? new Set()).add(role));
    }
  }
  for (const own of roles.values()) if (own.has('lifts') || own.has('holds back')) own.add('history');
  return { lines, roles, frames };
}

function masksIn(text: string): number[] {
  return [...text.matchAll(masks)].map(([one]) => maskedAt(one));
}

/** The sentence with one title in another's place, if the other plays no part that the first one plays. */
function otherTitle(sentence: string, { lines, roles, frames }: Facts, random: () => number): string | null {
  const own = [...new Set(masksIn(sentence))];
  const all = [...frames.keys()];
  const ofHistory = /\b(?:watched|seen|played|bought|history|own)\b/i.test(sentence);
  const numbers = numbersIn(sentence);
  const choices = own.flatMap((title) =>
    all.flatMap((other): [number, number][] => {
      if (own.includes(other)) return [];
      const shares = [...(roles.get(title) ?? [])].some(
        (role) => (role !== 'history' || ofHistory) && roles.get(other)?.has(role),
      );
      const alike = [...(frames.get(title) ?? [])].some((frame) => frames.get(other)?.has(frame));
      if (!shares && !alike) return [[title, other]];
      // of a like part, but not of this number
      const told = numbers.some(
        (number) => isToldOf(title, number, lines) && !isToldOf(other, number, lines) && number.value > 1,
      );
      return told && !shares ? [[title, other]] : [];
    }),
  );
  if (choices.length === 0) return null;
  const [title, other] = pick(choices, random);
  return sentence.replace(masks, (one) =>
    maskedAt(one) === title ? String.fromCharCode(one.charCodeAt(0) - title + other) : one,
  );
}

function isToldOf(title: number, { value, ordinal }: SaidNumber, lines: readonly string[]): boolean {
  return lines.some(
    (line) =>
      masksIn(line).includes(title) &&
      numbersIn(line).some((number) => number.value === value && number.ordinal === ordinal),
  );
}

/** Whether one of its titles both raises and lowers, so that a flipped sign could still be true. */
function isTwoFaced(sentence: string, { roles }: Facts): boolean {
  const own = masksIn(sentence).map((title) => roles.get(title) ?? new Set());
  return !own.some((role) => role.has('lifts') !== role.has('holds back'));
}

const denial = /(?:n['’]t|\b(?:not|no|none|nothing|never|neither|nor|hardly))\b[^,;.]*$/i;

/** One of the turns that fit, made once. */
function turned(sentence: string, turns: readonly Opposite[], random: () => number): string | null {
  const fitting = turns.filter(([from]) => from.test(sentence));
  if (fitting.length === 0) return null;
  const [from, to] = pick(fitting, random);
  const clause = from.exec(sentence);
  // "even if it's …", "whether it's …": a turn there changes no claim
  if (
    clause &&
    /\b(?:if|whether|unless|though|although|until)\b[^,;.]*$/i.test(sentence.slice(0, clause.index))
  )
    return null;
  // "nothing lifts it" does not become false by "nothing holds it back"
  if (clause && turns !== negations && denial.test(sentence.slice(0, clause.index))) return null;
  return sentence.replace(from, (was) =>
    /^\p{Lu}/u.test(was) ? `${to[0]?.toUpperCase()}${to.slice(1)}` : to,
  );
}

/** A place of one's own told of others, or the other way round, where the places differ. */
function otherPeople(sentence: string, { lines }: Facts, random: () => number): string | null {
  const theirs = lines.flatMap((line) => (/^For other people/.test(line) ? numbersIn(line) : []));
  const told = numbersIn(sentence).filter(({ ordinal }) => ordinal);
  if (theirs.length === 0 || told.length !== 1) return null;
  const known = lines.flatMap(numbersIn).filter(({ ordinal }) => ordinal);
  if (!known.some(({ value }) => value === told[0]?.value)) return null;
  return turned(sentence, people, random);
}

const phrase = /\b(?:top|first|last|these|those|all|other|the) $/i;

/** A number that the lines have becomes another of theirs, or a near one, that they do not tell of the same. */
function otherNumber(sentence: string, { lines }: Facts, random: () => number): string | null {
  const known = lines.flatMap(numbersIn);
  const told = numbersIn(sentence).filter(
    ({ at, value, ordinal, text }) =>
      (ordinal || value > 1) &&
      (/^\d/.test(text) || ordinal || value > 2) &&
      !phrase.test(sentence.slice(0, at)) &&
      !/^ (?:two|three|five|six|ten|one)\b/.test(sentence.slice(at + text.length)) &&
      !/^(?:19|20)\d\d$/.test(text) &&
      known.some((one) => one.value === value && one.ordinal === ordinal),
  );
  if (told.length === 0) return null;
  const number = pick(told, random);
  const titles = masksIn(sentence);
  const own = lines.filter(
    (line) =>
      numbersIn(line).some((one) => one.value === number.value) ||
      masksIn(line).some((title) => titles.includes(title)),
  );
  const taken = new Set([...own.flatMap(numbersIn), ...numbersIn(sentence)].map(({ value }) => value));
  const others = known.filter(
    (one) => one.ordinal === number.ordinal && !taken.has(one.value) && one.value > 1,
  );
  const near = nearNumbers(number).filter((value) => value > 1 && !taken.has(value));
  const value = others.length > 0 && random() < 0.6 ? pick(others, random).value : near[0];
  if (value === undefined) return null;
  const end = number.at + number.text.length;
  return `${sentence.slice(0, number.at)}${saidLike(number.text, value)}${sentence.slice(end)}`;
}

function nearNumbers({ value }: SaidNumber): number[] {
  const step = Math.max(2, Math.round(value * 0.35));
  return [value + step, value - step, value + 2 * step, value + 7];
}

/** "from 3rd to 12th" the other way round; "A instead of B" as well. */
function swapped(sentence: string): string | null {
  const [, before, from, between, to, after] =
    /^(.*?\bfrom )(\S+?)( to )([\d,]*\d\w*|\p{L}+)(.*)$/su.exec(sentence) ?? [];
  if (from !== undefined && to !== undefined && from !== to && numbersIn(`${from} ${to}`).length === 2)
    return `${before}${to}${between}${from}${after}`;
  const instead = /^(.*?)([\uE000-\uF8FF])( instead of )([\uE000-\uF8FF])(.*)$/s.exec(sentence);
  return instead ? `${instead[1]}${instead[4]}${instead[3]}${instead[2]}${instead[5]}` : null;
}

const genres =
  'comedy comedies drama dramas thriller thrillers romance romances western westerns musical musicals documentary documentaries mystery mysteries horror action adventure crime sci-fi fantasy war animation indie strategy simulation casual racing sports RPG'.split(
    ' ',
  );

/** Another genre, year, decade, price or platform, if no line about the same has it. */
function otherAttribute(sentence: string, { lines }: Facts, random: () => number): string | null {
  const titles = masksIn(sentence);
  const own = lines.filter(
    (line) => titles.length === 0 || masksIn(line).some((title) => titles.includes(title)),
  );
  const all = lines.join('\n').toLowerCase();
  const free = own.join('\n').toLowerCase();
  const choices: string[] = [];
  for (const found of sentence.matchAll(/\b[\p{L}-]+\b/gu)) {
    const genre = found[0].toLowerCase();
    const at = genres.findIndex((one) => one.toLowerCase() === genre);
    if (at < 0 || !all.includes(genre.replace(/(?:ies|y|s)$/, ''))) continue;
    const plural = /s$/.test(genre);
    const others = genres.filter(
      (one) => /s$/.test(one) === plural && !all.includes(one.toLowerCase().replace(/(?:ies|y|s)$/, '')),
    );
    if (others.length > 0) choices.push(replacedAt(sentence, found, pick(others, random)));
  }
  for (const found of sentence.matchAll(/(?<![\d$.]|\d,)(?:19|20)\d\d(?!\d|,\d{3}|\.\d)/g)) {
    if (!all.includes(found[0])) continue;
    const isDecade = sentence[found.index + 4] === 's';
    const other = String(
      Number(found[0]) + pick(isDecade ? [-20, -10, 10, -30] : [-7, -4, -2, 3, 5, 11], random),
    );
    if (!free.includes(other) && Number(other) < 2030) choices.push(replacedAt(sentence, found, other));
  }
  for (const found of sentence.matchAll(/\$(\d+(?:\.\d\d)?)/g)) {
    const other = `$${(Number(found[1]) + pick([5, 10, 20], random)).toFixed(2)}`.replace('.00', '');
    if (all.includes(found[0]) && !all.includes(other)) choices.push(replacedAt(sentence, found, other));
  }
  for (const platform of platforms) {
    const at = sentence.indexOf(platform);
    const others = platforms.filter(
      (one) => !all.includes(one.toLowerCase()) && !one.includes(platform) && !platform.includes(one),
    );
    if (at >= 0 && !/^ ?\d/.test(sentence.slice(at + platform.length)) && others.length > 0)
      choices.push(`${sentence.slice(0, at)}${pick(others, random)}${sentence.slice(at + platform.length)}`);
  }
  return choices.length === 0 ? null : pick(choices, random);
}

function replacedAt(text: string, found: RegExpMatchArray, by: string): string {
  const at = found.index ?? 0;
  const capital = /^\p{Lu}/u.test(found[0]) && at === 0;
  const word = capital ? `${by[0]?.toUpperCase()}${by.slice(1)}` : by;
  return `${text.slice(0, at)}${word}${text.slice(at + found[0].length)}`;
}
