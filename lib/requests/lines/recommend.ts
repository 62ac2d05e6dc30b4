// Lines of a recommendation.

import { knowledgeOf } from '#lib/catalogue/general-knowledge.ts';
import { grouped, ordinal } from '#lib/catalogue/said-numbers.ts';
import { metSaid } from '../compose/met-wishes.ts';
import type { FewKinds, RecommendFacts } from '../recommend.ts';
import { isLow } from '../standing.ts';
import { briefFacts, counted, joined, marked, spokenNumber, tagWord } from '../wording.ts';
import type { Nouns } from '../world.ts';

export function recommendLines(facts: RecommendFacts, nouns: Nouns): string[] {
  const { picks, asked, fit, like, withFeedback } = facts;
  const { many, did } = nouns;
  const wished = asked.length > 0 ? `Asked for: ${asked.join('; ')}.` : '';
  const fitting = fittingLine(facts, nouns);
  const low = picks.filter(({ level }) => isLow(level));
  return [
    ...droppedLines(facts, nouns),
    ...(picks.length === 0
      ? []
      : [
          wished === ''
            ? `${grouped(fit)} ${many} you haven't ${did} were ranked for you${withFeedback ? ', with your feedback counted' : ''}.`
            : `${wished} ${fitting}`,
        ]),
    ...(facts.kept
      ? [
          `No wish decides the kind, so these are all ${facts.kept.kind}, ${facts.kept.title === null ? facts.kept.why : `like ${marked(facts.kept.title)}`}.`,
        ]
      : []),
    ...(facts.stands ? ['The list before stands, as the new wish could not be checked.'] : []),
    ...(facts.goesByNothing && picks.length > 0 && !facts.kept && !facts.stands
      ? ['No wish could be checked, so these are simply the first on the whole list.']
      : []),
    ...(like
      ? [
          `Only the ${like.among} of these nearest to ${joined(like.titles.map(marked), 'or')} count: chosen by the same people.`,
        ]
      : []),
    ...picks.map(({ item, place, level, lifter, tagged }, at) => {
      const known = [briefFacts(item), taggedSo(tagged)].filter((part) => part !== '').join(', ');
      const lifted = lifter ? `; ${marked(lifter.title)} lifts it most` : '';
      const where = at === 0 ? `${ordinal(place)} on your whole list` : ordinal(place);
      const caution = isLow(level) && low.length < picks.length ? ', in its lower half' : '';
      return `${at + 1}. ${marked(item.title)}${known === '' ? '' : ` (${known})`}: ${where}${caution}${lifted}.`;
    }),
    metSaid(facts),
    ...plotLines(facts, nouns),
    ...lowLines(low.length, picks.length),
    ...caveatLines(facts, nouns),
  ];
}

/** From general knowledge, for the first few. */
function plotLines({ picks }: RecommendFacts, { domain }: Nouns): string[] {
  return picks.slice(0, 3).flatMap(({ item }) => {
    const plot = knowledgeOf(domain, item)?.plot;
    return plot ? [`What ${marked(item.title)} is about: ${plot}`] : [];
  });
}

function fittingLine({ fit, fewKinds }: RecommendFacts, { many, one, did }: Nouns): string {
  const left = `${fit === 1 ? `One ${one}` : `${grouped(fit)} ${many}`} you haven't ${did}`;
  if (!fewKinds) return `${left} ${fit === 1 ? 'fits' : 'fit'}.`;
  if (!fewKinds.wanted) return `${left} ${fit === 1 ? 'is' : 'are'} left.`; // of what kind they are, few say
  return `${left} ${fit === 1 ? 'is' : 'are'} known to fit.`;
}

/** "tagged Racing" */
export function taggedSo(tags: readonly string[]): string {
  return tags.length === 0 ? '' : `tagged ${joined([...new Set(tags)].map(tagWord))}`;
}

/** What fits and still stands in the lower half of the list is shown, and not recommended. */
function lowLines(low: number, picks: number): string[] {
  if (low === 0) return [];
  if (low < picks) return ['What is in the lower half of the list fits, but is not a recommendation.'];
  return [
    picks === 1
      ? 'It fits, but is in the lower half of your list, so not a recommendation.'
      : 'They fit, but are in the lower half of your list, so not recommendations.',
  ];
}

/** What was left out of the search, and why. */
function droppedLines({ dropped, picks }: RecommendFacts, { did, many }: Nouns): string[] {
  if (dropped.length === 0) return picks.length === 0 ? [`There are no ${many} left to pick from.`] : [];
  const alone = dropped.filter((one) => one.alone);
  const name = (some: typeof dropped) =>
    joined(
      some.map(({ said }) => `"${said.replaceAll('"', "'")}"`),
      'or',
    );
  if (picks.length === 0)
    return [
      alone.length > 0
        ? `Nothing you haven't ${did} fits ${name(alone)}, so there is nothing to pick.`
        : `Nothing you haven't ${did} fits ${name(dropped)}, so there is nothing to pick.`,
      'Another wish can be tried.',
    ];
  const others = dropped.filter((one) => !one.alone);
  const parts = [
    alone.length > 0 ? `Nothing you haven't ${did} fits ${name(alone)}` : '',
    others.length > 0
      ? `${alone.length > 0 ? 'nothing' : 'Nothing'} that fits the rest also fits ${name(others)}`
      : '',
  ].filter((part) => part !== '');
  return [`${joined(parts)}, so that was left out.`];
}

function caveatLines(
  { picks, unchecked, caveats, notFound, like, emptyHistory, fewer, fewKinds, besides }: RecommendFacts,
  nouns: Nouns,
): string[] {
  return [
    ...(emptyHistory ? [`Your history is empty, so this is what suits people in general.`] : []),
    ...uncheckedLines(unchecked),
    ...(notFound
      ? [
          notFound.choices.length > 0
            ? `"${notFound.typed[0]}" could be ${joined(
                notFound.choices.map(({ title }) => marked(title)),
                'or',
              )}.`
            : missingSaid(notFound.typed, like !== null),
        ]
      : []),
    ...(fewer && picks.length > 0
      ? [`That's all ${fewKinds ? 'that is known to fit' : 'there is'}: ${counted(picks.length, nouns)}.`]
      : []),
    ...(fewKinds ? fewKindsLines(fewKinds) : []),
    ...(besides > 0 ? [`Not counting the ${spokenNumber(besides)} just listed.`] : []),
    ...caveats,
  ];
}

function missingSaid(typed: readonly string[], hasOthers: boolean): string {
  const isOne = typed.length === 1;
  const missing = `${joined(typed.map((one) => `"${one}"`))} ${isOne ? "isn't" : "aren't"} in the catalogue`;
  return hasOthers
    ? `${missing}.`
    : `${missing}, so nothing here is chosen for being like ${isOne ? 'it' : 'them'}.`;
}

function fewKindsLines({ share, wanted, unsure }: FewKinds): string[] {
  const few = `The catalogue knows the kind of only about ${share}`;
  if (unsure.length > 0)
    return [`${few}; not known is that of ${joined(unsure.map(({ title }) => marked(title)))}.`];
  return wanted ? [`${few}, so others may fit too.`] : [];
}

function uncheckedLines(unchecked: RecommendFacts['unchecked']): string[] {
  return byMatter(unchecked).map(
    ({ wishes, matter }) =>
      `Can't be checked: ${wishes}. The catalogue ${matter === null ? 'says nothing of that' : `doesn't know ${matter}`}.`,
  );
}

/** A reason stands only with the wishes that it is the reason for. */
export function byMatter(
  unchecked: RecommendFacts['unchecked'],
): { wishes: string; matter: string | null }[] {
  const groups = Map.groupBy(unchecked, ({ matter }) => matter);
  return [...groups]
    .toSorted(([a], [b]) => Number(a === null) - Number(b === null)) // what nothing is known of, last
    .map(([matter, some]) => ({ matter, wishes: joined(some.map(({ wish }) => `"${wish}"`)) }));
}
