// Whose histories a training learns from.
import { Option } from 'commander';
import type { UserSequence } from '#lib/catalogue/dataset.ts';
import type { Domain } from '#lib/contract/domain.ts';

export const peopleChoices = ['train', 'ship', 'all'] as const;
export type PeopleChoice = (typeof peopleChoices)[number];

export function peopleOption(): Option {
  return new Option(
    '--people <which>',
    'whose histories: of the 70 % who train, the 80 % who may train what ships, or all, test people too',
  )
    .choices([...peopleChoices])
    .default('train' satisfies PeopleChoice);
}

export async function chosenPeople(
  domain: Domain,
  choice: PeopleChoice,
  sequences: UserSequence[],
): Promise<UserSequence[]> {
  const { peopleFor } = await import('#lib/recommender/people.ts');
  return choice === 'all' ? sequences : [...peopleFor(choice, domain, sequences)];
}
