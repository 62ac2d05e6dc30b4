// Lists that look alike whether a person has seen what is on them, likes it or wants to see it: the name of the file
// says which, or the person does.

import { basename } from 'node:path';
import type { Reading } from './reading.ts';

const meanings = ['seen', 'liked', 'wanted'] as const;
export type ListMeaning = (typeof meanings)[number];

const namesOfFiles: [RegExp, ListMeaning][] = [
  [/watch-?list|want|plan/i, 'wanted'],
  [/watched|seen|history|diary/i, 'seen'],
  [/lik(?:e|ed|es)\b|favou?rite/i, 'liked'],
];

/** What the name suggests is assumed until the person answers; without a suggestion, that the titles were seen. */
export function listMeaning(path: string, reading: Reading): ListMeaning {
  const name = basename(path).replaceAll('_', ' ');
  const suggested = namesOfFiles.find(([pattern]) => pattern.test(name))?.[1] ?? 'seen';
  const answer = reading.ask({
    id: 'list',
    text: 'What is on this list?',
    options: [
      { value: 'seen', label: 'What I have seen' },
      { value: 'liked', label: 'What I have seen and like' },
      { value: 'wanted', label: 'What I want to see' },
    ],
    assumed: suggested,
  });
  return meanings.find((meaning) => meaning === answer) ?? suggested;
}
