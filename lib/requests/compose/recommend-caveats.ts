// What a recommendation leaves open, in one sentence after the picks: wishes that were taken roughly, that only labels or
// titles tell of, or that nothing here tells of.

import { byMatter } from '../lines/recommend.ts';
import type { RecommendFacts } from '../recommend.ts';
import { isLow } from '../standing.ts';
import { joined, spokenNumber } from '../wording.ts';
import { notSo } from './met-wishes.ts';

/** The titles to be like that aren't here: said before any pick. */
export function notFoundSaid(facts: RecommendFacts): string {
  const { notFound, kept, like } = facts;
  if (!notFound || comesClose(facts)) return '';
  const titles = notFound.choices.map(({ title }) => title);
  if (titles.length > 0) return `By "${notFound.typed[0]}", do you mean ${joined(titles, 'or')}?`;
  const missing = `I don't have ${typed(facts)} in my catalogue`;
  if (kept || like) return `${missing}.`;
  return `${missing}, so I couldn't go by ${notFound.typed.length > 1 ? 'them' : 'it'}.`;
}

function typed({ notFound }: RecommendFacts): string {
  return joined(
    (notFound?.typed ?? []).map((one) => `"${one}"`),
    'or',
  );
}

/** Whether the first pick is near to all that was wanted alike and isn't here. */
export function comesClose({ notFound, like, picks, byYear, exhausted }: RecommendFacts): boolean {
  const [first] = picks;
  if (!notFound || notFound.choices.length > 0 || !like?.isNear || !first || byYear || exhausted)
    return false;
  return !isLow(first.level) && like.titles.every((title) => notFound.typed.includes(title));
}

/** "I don't have "Minecraft" here, but *Portal Knights* (2017) comes close." */
export function nearMissing(facts: RecommendFacts, title: string): string {
  return `I don't have ${typed(facts)} here, but ${title} comes close.`;
}

/** The wishes that were given up, so that others are met: what the picks aren't, or the person's words. */
export function lackedSaid({ dropped, picks }: RecommendFacts): string {
  const others = dropped.filter(({ alone }) => !alone);
  const isUnsaid = others.length === dropped.length && others.every(({ unsaid }) => unsaid);
  const [only, ...more] = others;
  if (!only || isUnsaid) return '';
  if (only.lacked && more.length === 0) return notSo(only.lacked, picks.length);
  const words = joined(
    others.map(({ wish, said }) => `"${(wish ?? said).replaceAll('"', "'")}"`),
    'or',
  );
  return `I found nothing for ${words} as well.`;
}

export function caveatsOf(facts: RecommendFacts): string[] {
  const open = openSaid(facts);
  if (facts.emptyHistory)
    return [open, `I know nothing about you yet, so that's what suits people in general.`];
  const { fewer, atMost, picks, caveats, exhausted } = facts;
  const warning = caveats.find((one) => misleads(one, facts)) ?? '';
  if (open !== '' || warning !== '') return [open, warning];
  if (fewer && picks.length > 0 && exhausted === null)
    return [
      picks.length === 1
        ? `It's the only one I know of that fits.`
        : `Those ${spokenNumber(picks.length)} are all I know of that fit.`,
    ];
  return atMost === null
    ? []
    : [`I name ${spokenNumber(atMost)} at most at a time; ask for more and I go on.`];
}

/** That others may fit, too, says little beside picks that do; that some may slip through counts where they would upset. */
function misleads(caveat: string, { asked }: RecommendFacts): boolean {
  if (/ leaves nothing out\.$/.test(caveat)) return true;
  return caveat.includes(slips) && asked.some((one) => upsetting.test(one));
}
const slips = 'so some may slip through';
const upsetting =
  /\bno .*\b(?:violen|gor[ey]|blood|sex|nud|horror|scary|jump scare|suicid|tortur|dies?\b|death|drugs?\b|gambl|swear|upset|spider|snake|animal)/i;

const onlyTitles = /^Only titles could be checked for ("[^"]*")\.$/;
const mostStandIns = 3;
const mostDoubts = 3; // more than that are skipped

/** "I took "cheerful" to mean comedies and can't check "no mime".": no wish is widened or left open without a word. */
function openSaid(facts: RecommendFacts): string {
  const { kept, unchecked, standIns, company, picks, goesByNothing, dropped, met } = facts;
  const told = standIns
    .filter(
      ({ wish }) => ![...dropped, ...met.filter(({ first }) => !first)].some((one) => one.wish === wish),
    )
    .filter(({ kind, left, leaves }) => left !== null || leaves || !isSeen(kind, picks))
    .slice(0, mostStandIns);
  const left = told.flatMap((one) => one.left ?? []);
  const wishes = [...left, ...unchecked.map(({ wish }) => wish)].map((wish) => `"${wish}"`);
  const cannot = wishes.length === 0 ? '' : `don't know about ${joined(wishes, 'or')}`;
  if (kept) {
    const [only, ...others] = byMatter(unchecked);
    const isOne = only?.matter && others.length === 0 && left.length === 0;
    const reason = isOne ? `don't know ${only.matter}` : cannot;
    const kind = `kept to ${kept.kind}, ${kept.why}`;
    const parts = partsOf(facts, told, reason);
    return reason === '' ? sentenceOf([...parts, kind]) : `I ${joined(parts)}, so I ${kind}.`;
  }
  const parts = partsOf(facts, told, cannot);
  const [part] = parts;
  if (parts.length > 1) return sentenceOf(parts);
  if (part === undefined) return '';
  if (goesByNothing && unchecked.length > 0)
    return `I ${cannot}, so ${picks.length === 1 ? 'it' : 'they'} may not fit.`;
  if (told.length > 1) return sentenceOf(parts);
  const [standIn] = told;
  if (standIn?.leaves) return `For "${standIn.wish}" I could only leave out ${standIn.kind}.`;
  if (standIn?.left)
    return `I don't know about ${joined(standIn.left.map((wish) => `"${wish}"`))}, so ${/ that are /.test(standIn.kind) ? 'I left that open' : `${standIn.kind} of any kind count`}.`;
  const [only, ...others] = byMatter(unchecked);
  if (only?.matter && others.length === 0 && company === null)
    return `I don't know ${only.matter}, so I can't check ${joined(
      unchecked.map(({ wish }) => `"${wish}"`),
      'or',
    )}.`;
  return sentenceOf(parts);
}

/** "games tagged Story Rich", where the picks are said to be tagged so. */
function isSeen(kind: string, picks: RecommendFacts['picks']): boolean {
  const labels = /^\S+ tagged (.+)$/u.exec(kind)?.[1];
  return (
    labels !== undefined &&
    picks
      .slice(0, 1)
      .some(({ tagged }) => tagged.some((tag) => labels.toLowerCase().includes(tag.toLowerCase())))
  );
}

/** What follows "I", one part for each sort of doubt. */
function partsOf(
  { caveats, company, fewKinds, picks }: RecommendFacts,
  told: RecommendFacts['standIns'],
  cannot: string,
): string[] {
  const meant = told.filter(({ left, leaves }) => left === null && !leaves);
  const leaves = told.filter((one) => one.leaves);
  const titled = caveats.flatMap((one) => onlyTitles.exec(one)?.[1] ?? []);
  const unsure = fewKinds?.unsure ?? [];
  const all = [
    ...(meant.length > 0 ? [`took ${joined(wishesByKind(meant))}`] : []),
    ...(leaves.length > 0 ? [`could only leave out ${joined(leftOut(leaves))}`] : []),
    ...(titled.length > 0 ? [`can only go by titles for ${joined(titled)}`] : []),
    ...(cannot === '' ? [] : [cannot]),
    ...(unsure.length > 0
      ? [
          `can't vouch for ${
            unsure.length < picks.length
              ? joined(
                  unsure.map(({ title }) => title),
                  'or',
                )
              : picks.length === 1
                ? 'it'
                : 'them'
          }, as few games say their kind`,
        ]
      : []),
    ...(company === null ? [] : [`know only your taste, not ${company}`]),
  ];
  return all.slice(0, mostDoubts);
}

/** What was left out for several wishes alike is named once. */
function leftOut(leaves: RecommendFacts['standIns']): string[] {
  return [...Map.groupBy(leaves, ({ kind }) => kind)].map(
    ([kind, some]) =>
      `${kind} for ${joined(
        some.map(({ wish }) => `"${wish}"`),
        'and',
      )}`,
  );
}

/** What several wishes were taken for is named once. */
function wishesByKind(meant: RecommendFacts['standIns']): string[] {
  return [...Map.groupBy(meant, ({ kind }) => kind)].map(
    ([kind, some]) => `${joined(some.map(({ wish }) => `"${wish}"`))} to mean ${kind}`,
  );
}

function sentenceOf(parts: readonly string[]): string {
  return parts.length === 0 ? '' : `I ${joined(parts)}.`;
}
