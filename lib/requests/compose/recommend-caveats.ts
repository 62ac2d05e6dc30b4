// What a recommendation leaves open, in sentences: a title that isn't here, wishes that couldn't be checked.

import { byMatter } from '../lines/recommend.ts';
import type { RecommendFacts } from '../recommend.ts';
import { joined, spokenNumber } from '../wording.ts';

const mostReasons = 2; // sentences about wishes that can't be checked; with more, the reasons are left out

export function caveatsOf(facts: RecommendFacts): string[] {
  const { emptyHistory, fewer, atMost, picks, caveats } = facts;
  const open = [
    notFoundSaid(facts),
    ...standInsSaid(facts),
    ...uncheckedSaid(facts),
    fewKindsSaid(facts),
  ].filter((sentence) => sentence !== '');
  if (emptyHistory) return [...open, `I know nothing about you yet, so that's what suits people in general.`];
  if (open.length > 0) return [...open, ...caveats.filter((one) => !ofPlatform.test(one)).slice(0, 1)];
  const [only] = picks;
  if (fewer && only)
    return [
      picks.length === 1
        ? `${only.item.title} is the only one I have that fits.`
        : `Those ${spokenNumber(picks.length)} are all I have that fit.`,
    ];
  if (atMost !== null) return [`I name ${spokenNumber(atMost)} at most at a time; ask for more and I go on.`];
  return [caveats[0] ?? ''];
}

function notFoundSaid({ notFound, kept }: RecommendFacts): string {
  if (!notFound) return '';
  const titles = notFound.choices.map(({ title }) => title);
  return titles.length > 0
    ? `By "${notFound.typed}", do you mean ${joined(titles, 'or')}?`
    : `I don't have "${notFound.typed}" in my catalogue${kept ? '' : ", so I couldn't go by it"}.`;
}

const ofPlatform = /^(?:All games here are sold|Games that name no platform)/; // said only where nothing else is
const mostStandIns = 2;

/** "I can't check "silent", so comedies of any kind count.": no wish is widened without a word. */
function standInsSaid({ standIns }: RecommendFacts): string[] {
  return standIns
    .slice(0, mostStandIns)
    .map(({ wish, left, kind, leaves }) =>
      leaves
        ? `For "${wish}" I could only leave out ${kind}.`
        : left === null
          ? `I took "${wish}" to mean ${kind}.`
          : `I can't check ${joined(left.map((part) => `"${part}"`))}, so ${/ that are /.test(kind) ? 'I left that open' : `${kind} of any kind count`}.`,
    );
}

/** How few games say their kind, where wishes go by that: once, and of which picks nothing is known that was refused. */
function fewKindsSaid({ fewKinds, picks }: RecommendFacts): string {
  if (!fewKinds) return '';
  const { share, wanted, unsure } = fewKinds;
  const few = `I know the kind of only about ${share}`;
  if (unsure.length === 0) return wanted ? `${few}, so others may fit too.` : '';
  if (unsure.length < picks.length)
    return `${few}, and not of ${joined(
      unsure.map(({ title }) => title),
      'or',
    )}, so I can't vouch for ${unsure.length === 1 ? 'that one' : 'those'}.`;
  return picks.length === 1
    ? `${few}, and not of this one, so I can't vouch for it.`
    : `${few}, and of none of these, so I can't vouch for them.`;
}

function uncheckedSaid({ unchecked, standIns, caveats }: RecommendFacts): string[] {
  const isMuch = standIns.length > 0 || caveats.some((one) => !ofPlatform.test(one));
  const groups = byMatter(unchecked);
  if (groups.length > mostReasons || (groups.length === mostReasons && isMuch))
    return [`I can't check ${joined(unchecked.map(({ wish }) => `"${wish}"`))}.`];
  return groups.map(
    ({ wishes, matter }, at) =>
      `I can't check ${wishes}${at > 0 ? ' either' : ''}: my catalogue ${matter === null ? 'says nothing of that' : `doesn't know ${matter}`}.`,
  );
}
