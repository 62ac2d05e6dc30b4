// Lines of an explanation, or of what speaks against an item.

import type { ExplainFacts } from '../explain.ts';
import { theyAreAll } from '../known/in-common.ts';
import type { Link } from '../links.ts';
import { genreWord, joined, kindOf, marked, shown, tagWord } from '../wording.ts';
import type { Nouns } from '../world.ts';
import {
  againstLines,
  fameLine,
  habitLine,
  itemLine,
  lifterLines,
  standingLines,
  titles,
  understoodLine,
  usualLines,
  withoutLine,
  withoutLines,
} from './standing.ts';

export function explainLines(facts: ExplainFacts, nouns: Nouns): string[] {
  const { standing, reasons, view, habits, leading, understood } = facts;
  const { item, counted, older } = standing;
  const latest = older;
  const lines = {
    lifters: [...sharingLines(facts), ...lifterLines(reasons, standing, nouns)],
    against: againstFacts(facts),
    habits: habits.map((habit) => habitLine(habit, nouns, latest)),
    leading: leading
      ? [habitLine(leading, nouns, latest).replace(/\.$/, `, and ${marked(item.title)} isn't one.`)]
      : [],
    usual: counted === 0 ? [] : usualLines(reasons, standing),
    without: withoutLines(reasons, standing),
    fame: [fameLine(reasons, item.title, nouns)],
    named: facts.named.map(
      (habit) =>
        `${habitLine(habit, nouns, latest).replace(/\.$/, '')}; ${marked(item.title)} ${habit.ofItem ? 'is one' : "isn't one"}.`,
    ),
    pattern: patternLines(facts, nouns),
    unseen: view.unseen.length > 0 ? [`Nothing here knows ${joined(view.unseen, 'or')}.`] : [],
  };
  return [
    ...understoodLine(understood),
    itemLine(item),
    ...standingLines(standing, nouns),
    ...viewLines(facts, nouns),
    ...(facts.together && facts.together.rankWithout > standing.rank
      ? [withoutLine(facts.together.items, item.title, standing.rank, facts.together.rankWithout)]
      : []),
    ...(facts.nearest.length > 0 ? [`Nearest to it in your history: ${titles(facts.nearest)}.`] : []),
    ...(facts.point && facts.point.labels.length > 0
      ? [`The labels of ${marked(item.title)}: ${joined(facts.point.labels.map(tagWord))}.`]
      : []),
    ...linkLines(facts, nouns),
    ...facts.suspects.map(({ items, rankWithout }) =>
      withoutLine(items, item.title, standing.rank, rankWithout),
    ),
    ...objectionLines(facts),
    ...(facts.holding ?? []).map(({ item: one, rankWithout }) =>
      withoutLine([one], item.title, standing.rank, rankWithout),
    ),
    ...(facts.otherPart && !facts.otherPart.standing.seen
      ? [
          `${marked(facts.otherPart.standing.item.title)} is number ${facts.otherPart.standing.place ?? facts.otherPart.standing.rank} of the list.`,
        ]
      : []),
    ...(facts.missesPlatform ? [`Which systems somebody has doesn't count.`] : []),
    ...order(facts).flatMap((part) => lines[part]),
    ...(facts.name === 'doubt'
      ? [`All this tells who ${nouns.did} what, not how good ${marked(item.title)} is.`]
      : []),
    ...(view.style ? [`They want it told like this: "${shown(view.style)}".`] : []),
  ];
}

type Part =
  | 'lifters'
  | 'against'
  | 'habits'
  | 'leading'
  | 'usual'
  | 'without'
  | 'fame'
  | 'named'
  | 'pattern'
  | 'unseen';

function order({ name, standing: { counted }, view: { perspective }, named }: ExplainFacts): Part[] {
  if (counted === 0) return ['lifters', 'fame', 'unseen'];
  if (name === 'doubt') return ['against', 'habits', 'leading', 'lifters', 'without', 'usual'];
  if (named.length > 0) return ['named', 'lifters', 'without', 'usual', 'unseen'];
  switch (perspective) {
    case 'popularity':
      return ['fame', 'usual', 'lifters', 'without'];
    case 'pattern':
      return ['pattern', 'lifters', 'without'];
    case 'sceptic':
      return ['against', 'lifters', 'without', 'usual', 'habits'];
    case 'genre':
      return ['habits', 'leading', 'unseen', 'lifters', 'without'];
    case 'era':
    case 'price':
    case 'platform':
      return ['habits', 'lifters', 'without'];
    case 'overall':
      return ['lifters', 'without', 'habits', 'usual', 'unseen'];
  }
}

/** What in the history speaks against it; an asker who doubts is also told that nothing does. */
function againstFacts({ name, reasons, view, standing: { counted } }: ExplainFacts): string[] {
  const lines = againstLines(reasons);
  const doubts = name === 'doubt' || view.perspective === 'sceptic';
  return lines.length > 0 || !doubts || counted === 0 ? lines : ['Nothing in your history holds it back.'];
}

function sharingLines({ sharing }: ExplainFacts): string[] {
  if (!sharing) return [];
  return [
    `Of your history's ${/^\d/.test(sharing.value) ? sharing.value : sharing.value.toLowerCase()} side, ${joined(sharing.titles.map(marked))} ${sharing.titles.length === 1 ? 'speaks' : 'speak'} for it.`,
  ];
}

function viewLines(
  { view: { asked, perspective }, standing: { item }, habits }: ExplainFacts,
  { many }: Nouns,
): string[] {
  if (asked === null) return [];
  if (asked !== perspective)
    return [
      `Nothing here knows ${{ price: `what ${many} cost`, platform: `where ${many} run`, era: `when ${many} came out`, genre: `which genre ${many} are` }[asked as string] ?? asked}.`,
    ];
  if (habits.length === 0 && (asked === 'price' || asked === 'platform' || asked === 'era'))
    return [`The catalogue doesn't say the ${asked === 'era' ? 'year' : asked} of ${marked(item.title)}.`];
  return [];
}

function patternLines({ pattern, standing: { item } }: ExplainFacts, nouns: Nouns): string[] {
  if (!pattern) return [];
  const { recentSize, strongest, strongestRecent, shift, run } = pattern;
  const { many, did } = nouns;
  return [
    ...(strongest > 1
      ? [
          `Of the ${strongest} ${many} that lift it most, ${strongestRecent === 0 ? 'none is' : strongestRecent === 1 ? 'one is' : `${strongestRecent} are`} among your latest ${recentSize}.`,
        ]
      : []),
    ...(shift
      ? [
          `Lately you've ${did} ${shift.recent.count} ${kindOf(shift.recent.kind, shift.recent.value, nouns, shift.recent.count)} out of ${shift.recent.size}, before that ${shift.older.count} out of ${shift.older.size}.`,
        ]
      : []),
    ...(run
      ? [
          `Your last ${run.length} were all ${kindOf('genre', run.value, nouns)}, and ${marked(item.title)} ${run.ofItem ? 'is one too' : "isn't"}.`,
        ]
      : []),
  ];
}

function objectionLines({ objection, standing }: ExplainFacts): string[] {
  switch (objection?.matter) {
    case 'age':
      return [`How old ${marked(standing.item.title)} is doesn't count.`];
    case 'reviews':
      return ['Nothing here knows reviews.'];
    case 'difficulty':
      return [
        `${marked(standing.item.title)} is known as ${objection.isHard ? 'hard' : 'easy'}, which doesn't count.`,
      ];
    default:
      return [];
  }
}

const mostLinks = 3;

/** What links it to what speaks for it. */
function linkLines({ links, standing: { item } }: ExplainFacts, nouns: Nouns): string[] {
  return links.flatMap((link) => linkLine(link, marked(item.title), nouns)).slice(0, mostLinks);
}

function linkLine({ item, same, isNear }: Link, title: string, { did }: Nouns): string[] {
  const both = `Both ${title} and ${marked(item.title)}`;
  switch (same?.matter) {
    case 'series':
      return [`${both} are of the same series.`];
    case 'maker':
      return [`${both} are by ${same.name}.`];
    case 'actor':
      return [`${same.name} is in both ${title} and ${marked(item.title)}.`];
    case 'traits':
      return [`${both} ${theyAreAll(same.traits)}.`];
    case 'genres':
      return [`${both} are listed as ${joined(same.labels.map(genreWord))}.`];
    case 'tags':
      return [`${both} are tagged ${joined(same.labels.map(tagWord))}.`];
    default:
      return isNear ? [`People who ${did} ${marked(item.title)} go for ${title} more often than most.`] : [];
  }
}
