// Two kinds counted beside each other, in sentences: which of the two there is more of, or why that can't be told.

import { gamesTagged } from '../kinds/tag-kinds.ts';
import type { AskedKind } from '../taste/taste-kind.ts';
import type { TasteFacts } from '../taste.ts';
import { capitalized, joined, shown, spokenNumber, spokenNumbers } from '../wording.ts';
import type { Nouns } from '../world.ts';

const clearLead = 3; // items

/** "Hidden object games" of "games tagged Hidden Object". */
function plainly(said: string): string {
  const tag = /^games tagged (.+)$/.exec(said)?.[1];
  return (tag === undefined ? null : gamesTagged(tag)) ?? said;
}

/** "More building games: nine of your 16, against six driving games." */
export function eitherSaid({ either, size, noMaker }: TasteFacts, { domain, many, did }: Nouns): string[] {
  const known = either.flatMap(({ said, kind }) => (kind ? [{ said, kind }] : []));
  const [most, other] = known.toSorted((a, b) => b.kind.count - a.kind.count);
  if (!most)
    return [
      `Your list doesn't give that away: I see what you've ${did}, ${domain === 'movies' ? 'not what you made of it' : 'not how'}.`,
    ];
  const count = ({ count, said, one }: AskedKind) =>
    `${count === 0 ? 'no' : spokenNumber(count)} ${count === 1 ? one : plainly(said)}`;
  const among = `I count ${count(most.kind)} among your ${spokenNumber(size)}`;
  const missing = either.find(({ kind }) => kind === null);
  if (!other) return oneSided(most, missing?.said ?? '', size);
  const isRare = domain === 'movies' && known.some(({ kind }) => kind.said.startsWith(`${many} tagged `));
  // Where few films carry labels, one or two more of a kind are chance.
  const isChance = isRare && most.kind.count - other.kind.count < clearLead;
  if (isChance && most.kind.count === 1 && other.kind.count === 1)
    return [
      `One each by label: ${joined([most, other].map(({ kind }) => `${kind.titles[0]} is ${labelOf(kind, many)}`))}.`,
      'Few films carry such labels, so that settles nothing.',
    ];
  if (isChance && most.kind.count > 0)
    return [
      `I can't tell, as few films carry such labels: ${among} (${joined(most.kind.titles)}) and ${count(other.kind)}${other.kind.count > 0 ? ` (${joined(other.kind.titles)})` : ''}.`,
    ];
  const byMaker = most.kind.said.startsWith(`${many} by `);
  const lead =
    most.kind.count === 0
      ? 'Neither'
      : most.kind.count === other.kind.count
        ? 'Both alike'
        : capitalized(most.said);
  const isPlain =
    !byMaker && !/"/.test(most.kind.said) && other.kind.count > 0 && most.kind.count > other.kind.count;
  if (isPlain) {
    const isAll = !known.some(({ kind }) => kind.known && kind.known.count < size);
    const [some = '', all = ''] = spokenNumbers([most.kind.count, size]);
    return [
      `More ${plainly(most.kind.said)}: ${isAll ? (some === all ? `all ${all} of yours` : `${some} of your ${all}`) : spokenNumber(most.kind.count)}, against ${count(other.kind)}.`,
      isRare ? `Few films carry such labels, though.` : '',
      ...knownSaid([most.kind, other.kind], size, many),
    ];
  }
  const titles = ({ titles }: AskedKind) => (byMaker && titles.length > 0 ? ` (${joined(titles)})` : '');
  return [
    `${lead}: ${among}${titles(most.kind)}, and ${count(other.kind)}${titles(other.kind)}.`,
    isRare ? `Few films carry such labels, though.` : '',
    ...knownSaid([most.kind, other.kind], size, many),
    byMaker && noMaker > 0
      ? `For ${spokenNumbers([noMaker, size]).join(' of the ')} I have no maker on record, so it may be more.`
      : '',
  ];
}

/** Of how many it is known, where that isn't all. */
function knownSaid(kinds: readonly AskedKind[], size: number, many: string): string[] {
  const partly = kinds.flatMap(({ known }) => (known && known.count < size ? [known] : []));
  const details = new Map(partly.map((known) => [known.detail, known]));
  return [...details.values()].map(({ detail, count }) => {
    const [some, all] = spokenNumbers([count, size]);
    return `I know the ${detail} of ${some} of your ${all} ${many}.`;
  });
}

function labelOf({ one }: AskedKind, many: string): string {
  return one.replace(new RegExp(`^${many.replace(/s$/, '')} `), '');
}

// Of two that exclude each other, what isn't the one is the other, as far as labels tell.
const opposites: [RegExp, RegExp][] = [
  [/^(?:2d|two d|flat)$/i, /^(?:3d|three d)$/i],
  [/^single-?player$/i, /^multi-?player$/i],
];

/** Only one of the two is a label: the other can't lose by having none. */
function oneSided(
  { said, kind }: { said: string; kind: AskedKind },
  unknown: string,
  size: number,
): string[] {
  const isOpposite = opposites.some(
    ([a, b]) => (a.test(said) && b.test(unknown)) || (b.test(said) && a.test(unknown)),
  );
  const [some, all] = spokenNumbers([kind.count, size]);
  const noLabel = `no label of mine says "${shown(isShort(unknown) ? unknown.toUpperCase() : unknown)}"`;
  if (!isOpposite)
    return [
      `I can't say which: I count ${kind.count === 0 ? 'no' : spokenNumber(kind.count)} ${kind.count === 1 ? kind.one : kind.said} among your ${spokenNumber(size)}, but ${noLabel}.`,
    ];
  const [more, rest] =
    2 * kind.count < size ? [unknown, `the other ${spokenNumber(size - kind.count)} aren't`] : [said, ''];
  return [
    `More ${isShort(more) ? more.toUpperCase() : more}, I'd guess: ${some} of your ${all} ${kind.count === 1 ? 'is' : 'are'} ${kind.said.replace(/^\S+ (?=tagged )/, '')}${rest === '' ? '' : `, ${kind.count === size - 1 ? "the other one isn't" : rest}`}.`,
    `${capitalized(noLabel)}, though.`,
  ];
}

function isShort(word: string): boolean {
  return word.length <= 2;
}
