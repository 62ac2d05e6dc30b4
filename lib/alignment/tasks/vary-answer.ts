// One gold answer becomes many: titles, places, counts, years and makers are exchanged in facts, message and answer
// together, so that copying is learned and not the titles. Whatever the answer or the message says in a form that can't be
// followed ("the vampire one", "nearly half", "six years later") stays as it is.
import { markedTitles, mask, maskMarked, maskPlain, unmask } from '#lib/catalogue/masked-titles.ts';
import { year } from '#lib/catalogue/said-numbers.ts';
import { type Domain, domains } from '#lib/contract/domain.ts';
import { pick } from '#lib/random.ts';
import type { GoldAnswer } from './gold-answer.ts';
import {
  type MaskedTexts,
  mapTexts,
  varyCounts,
  varyPlaces,
  varySizes,
  yearChanges,
} from './vary-numbers.ts';

/** What is put in, by domain. */
export type AnswerPool = Record<Domain, { titles: string[]; makers: string[] }>;

export function answerPool(answers: readonly GoldAnswer[]): AnswerPool {
  const of = (domain: Domain) => {
    const lines = answers.filter((one) => one.domain === domain).flatMap((one) => one.lines);
    const makers = lines.flatMap((line) => makerIn(line) ?? []);
    return { titles: markedTitles(lines), makers: [...new Set(makers)] };
  };
  return Object.fromEntries(domains.map((domain) => [domain, of(domain)])) as AnswerPool;
}

export function varyAnswer(gold: GoldAnswer, pool: AnswerPool, random: () => number): GoldAnswer {
  const titles = markedTitles(gold.lines);
  let texts: MaskedTexts = {
    lines: gold.lines.map((line) => maskMarked(line, titles)),
    message: maskPlain(gold.message, titles),
    answer: maskPlain(gold.answer, titles),
  };
  const { titles: others, makers } = pool[gold.domain];
  const exchanged = exchangedTitles(titles, texts, others, random);
  for (const vary of [varyPlaces, varyCounts, varySizes]) texts = vary(texts, random);
  texts = varyMakers(texts, makers, random);
  const years = yearChanges(texts, titles, random);
  const inYear = (text: string) => text.replace(year, (one) => String(years.get(Number(one)) ?? one));
  texts = mapTexts(texts, inYear);
  const put = exchanged.map((title, at) => (endsInYear.test(titles[at] ?? '') ? inYear(title) : title));
  return {
    ...gold,
    lines: texts.lines.map((line) => unmask(line, put, true)),
    message: unmask(texts.message, put),
    answer: unmask(texts.answer, put),
  };
}

const endsInYear = / \(\d{4}\)$/;
const edition = / ?\(([^()]*)\)$/;
/** Words that are no sign of a title where they stand alone. */
const plainTitle = /^[\p{L}’']{1,5}$/u;

/** The titles to put in the places of these: others of the same kind, or the same where one can't be exchanged. */
function exchangedTitles(
  titles: readonly string[],
  { lines, message, answer }: MaskedTexts,
  others: readonly string[],
  random: () => number,
): string[] {
  const said = `${message} ${answer}`.toLowerCase();
  const quoted = lines.flatMap((line) =>
    [...line.matchAll(/"([^"]+)"/g)].map((found) => wordsOf(found[1] ?? '')),
  );
  const holdsQuoted = (title: string) =>
    quoted.some((words) => words.some((word) => wordsOf(title).includes(word)));
  const bare = (title: string) => title.replace(endsInYear, '');
  const put = new Map<string, string>(); // by the title without its year
  for (const title of titles) {
    const from = bare(title);
    if (put.has(from)) continue;
    const keeps =
      plainTitle.test(from) || holdsQuoted(title) || wordsOf(from).some((word) => said.includes(word));
    const fits = (other: string) =>
      bare(other) === other &&
      edition.exec(from)?.[1] === edition.exec(other)?.[1] &&
      Math.abs(from.split(' ').length - other.split(' ').length) <= 1 &&
      !plainTitle.test(other) &&
      !holdsQuoted(other) &&
      !titles.some((own) => own.includes(other) || other.includes(bare(own))) &&
      ![...put.values()].some((taken) => taken.includes(other) || other.includes(taken));
    put.set(from, (keeps ? null : drawn(others, fits, random)) ?? from);
  }
  return titles.map((title) => {
    const from = bare(title);
    return `${put.get(from) ?? from}${title.slice(from.length)}`;
  });
}

const mostTries = 60;

/** One of many that fits, if some tries find one. */
function drawn<One>(many: readonly One[], fits: (one: One) => boolean, random: () => number): One | null {
  for (let tries = 0; tries < mostTries && many.length > 0; tries++) {
    const one = pick(many, random);
    if (fits(one)) return one;
  }
  return null;
}

/** The longer words of a title, as they may stand in a shorter or misspelt form of it. */
function wordsOf(title: string): string[] {
  return title.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? [];
}

const maker = /\bby ([\p{Lu}\d][^,;:.()]*?)(?=[,;:.)]|$)/u;

function makerIn(text: string): string | null {
  const name = maker.exec(text)?.[1]?.trim();
  return name !== undefined && name.length > 3 && !mask.test(name) && !/^\d/.test(name) ? name : null;
}

function varyMakers(texts: MaskedTexts, pool: readonly string[], random: () => number): MaskedTexts {
  const change = new Map<string, string>();
  const told = `${texts.message} ${texts.answer}`;
  for (const name of new Set(texts.lines.flatMap((line) => makerIn(line) ?? []))) {
    const rest = told.replaceAll(name, '').toLowerCase();
    const free = pool.filter((other) => !texts.lines.some((line) => line.includes(other)));
    if (free.length === 0 || wordsOf(name).some((word) => rest.includes(word))) continue;
    change.set(name, pick(free, random));
  }
  const replaced = (text: string) =>
    [...change].reduce((rest, [from, to]) => rest.replaceAll(`by ${from}`, `by ${to}`), text);
  const named = [...change.keys()].some((name) => told.replaceAll(`by ${name}`, '').includes(name));
  return named ? texts : mapTexts(texts, replaced);
}
