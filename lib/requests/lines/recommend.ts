// Lines of a recommendation.

import type { RecommendFacts } from '../recommend.ts';
import { briefFacts, counted, grouped, joined, marked, ordinal, spokenNumber } from '../wording.ts';
import type { Nouns } from '../world.ts';

export function recommendLines(facts: RecommendFacts, nouns: Nouns): string[] {
  const { picks, asked, fit, like, dropped, withFeedback } = facts;
  const { many, one, did } = nouns;
  const wished = asked.length > 0 ? `Asked for: ${asked.join('; ')}.` : '';
  const fitting =
    fit === 1 ? `One ${one} you haven't ${did} fits.` : `${grouped(fit)} ${many} you haven't ${did} fit.`;
  return [
    ...(dropped
      ? [
          dropped.alone
            ? `Nothing unseen here fits: ${dropped.said}. Left out of the search.`
            : `Nothing fits it all; without "${dropped.said}" there is something.`,
        ]
      : []),
    wished === '' && !dropped
      ? `${grouped(fit)} ${many} you haven't ${did} were ranked for you${withFeedback ? ', with your feedback counted' : ''}.`
      : `${wished} ${fitting}`.trim(),
    ...(like
      ? [`Only the ${like.among} of these nearest to ${marked(like.title)} count: chosen by the same people.`]
      : []),
    ...picks.map(({ item, place, lifter }, at) => {
      const known = briefFacts(item);
      const lifted = lifter ? `; ${marked(lifter.title)} lifts it most` : '';
      const where = at === 0 ? `${ordinal(place)} on your whole list` : ordinal(place);
      return `${at + 1}. ${marked(item.title)}${known === '' ? '' : ` (${known})`}: ${where}${lifted}.`;
    }),
    ...caveatLines(facts, nouns),
  ];
}

function caveatLines(
  { picks, unchecked, caveats, notFound, emptyHistory, fewer, besides }: RecommendFacts,
  nouns: Nouns,
): string[] {
  return [
    ...(emptyHistory ? [`Your history is empty, so this is what suits people in general.`] : []),
    ...uncheckedLines(unchecked),
    ...(notFound
      ? [
          notFound.choices.length > 0
            ? `"${notFound.typed}" could be ${joined(
                notFound.choices.map(({ title }) => marked(title)),
                'or',
              )}.`
            : `"${notFound.typed}" isn't in the catalogue, so nothing here is chosen for being like it.`,
        ]
      : []),
    ...(fewer && picks.length > 0 ? [`That's all there is: ${counted(picks.length, nouns)}.`] : []),
    ...(besides > 0 ? [`Not counting the ${spokenNumber(besides)} just listed.`] : []),
    ...caveats,
  ];
}

function uncheckedLines(unchecked: RecommendFacts['unchecked']): string[] {
  if (unchecked.length === 0) return [];
  const wishes = joined(unchecked.map(({ wish }) => `"${wish}"`));
  const matters = mattersOf(unchecked);
  return [
    `Can't be checked: ${wishes}. The catalogue ${matters === '' ? 'says nothing of that' : `doesn't know ${matters}`}.`,
  ];
}

export function mattersOf(unchecked: RecommendFacts['unchecked']): string {
  return joined([...new Set(unchecked.flatMap(({ matter }) => matter ?? []))], 'or');
}
