// A taste as a friend would draw it: "You mostly go for management games: nine of your 16. You also pick train games more than most
// people do. Yours are often relaxing and about running things, like Cities: Skylines."

import type { Habit } from '../habits.ts';
import { gamesTagged } from '../kinds/tag-kinds.ts';
import { adjectivesOf, type Trait } from '../known/traits.ts';
import type { Portrait } from '../taste/portrait.ts';
import { joined, kindOf, spokenNumbers } from '../wording.ts';
import type { Nouns } from '../world.ts';
import { named, shareOfHabit } from './said.ts';

const mostExamples = 2;

export function portraitSaid(portrait: Portrait, nouns: Nouns): string[] {
  const { main, also, example, moods, theme } = portrait;
  const character = characterSaid(moods, theme, example);
  const kinds = joined(also.map((one) => plainKind(one, nouns)));
  return [
    main ? mainSaid(main, portrait, nouns) : '',
    also.length === 0
      ? ''
      : main
        ? portrait.isNearlyAll
          ? `Within that you lean towards ${kinds}.`
          : `You also pick ${kinds} more than most people do.`
        : `You pick ${kinds} more than most people do.`,
    character === '' && example ? `${example.title} has it all.` : character,
  ];
}

/** "Yours are often bleak and set in space, and often have robots, like Alien." */
export function characterSaid(
  moods: readonly Trait[],
  theme: Trait | null,
  example: { title: string } | null,
): string {
  const like = example ? `, like ${example.title}` : '';
  const isHad = theme?.said.startsWith('with ') ?? false;
  const states = [...adjectivesOf(moods), ...(theme && !isHad ? [theme.said] : [])];
  const had = theme && isHad ? `have ${theme.said.slice('with '.length)}` : '';
  if (states.length === 0) return had === '' ? '' : `Yours often ${had}${like}.`;
  return `Yours are often ${joined(states)}${had === '' ? '' : `, and often ${had}`}${like}.`;
}

function mainSaid(main: Habit, { isNearlyAll, asksCommon, examples }: Portrait, nouns: Nouns): string {
  const { count, size, outOf, lean } = main;
  const [some = '', all = ''] = spokenNumbers([count, size]);
  const kind = plainKind(main, nouns);
  const share =
    outOf === undefined && count < size ? `${some} of your ${all}` : shareOfHabit(main, nouns.many);
  if (isNearlyAll && outOf === undefined)
    return count === size
      ? `All of your ${all} ${nouns.many} are ${kind}.`
      : `Nearly all of your ${nouns.many} are ${kind}: ${some} of ${all}.`;
  if (2 * count > size && asksCommon) return `Most of them are ${kind}: ${share}.`;
  const such = examples.length > 0 ? `, such as ${named(examples.slice(0, mostExamples))}` : '';
  if (lean !== 'more') return `Like most people you go mostly for ${kind}: ${share}${such}.`;
  return 2 * count >= size
    ? `You mostly go for ${kind}: ${share}${such}.`
    : `You have a soft spot for ${kind}: ${share}${such}.`;
}

/** "shooters", "economy games", "crime films" */
export function plainKind({ kind, value }: Pick<Habit, 'kind' | 'value'>, nouns: Nouns): string {
  const plain = kind === 'tag' ? gamesTagged(value) : null;
  return plain ?? kindOf(kind, value, nouns);
}
