// Lists that look alike whether the person has seen the titles, likes them or wants to see them. The file name decides,
// or the person does.

import { basename } from 'node:path';
import type { Reading } from './reading.ts';

const meanings = ['seen', 'liked', 'wanted'] as const;
export type ListMeaning = (typeof meanings)[number];

const namesOfFiles: [RegExp, ListMeaning][] = [
  [/watch-?list|want|plan/i, 'wanted'],
  [/watched|seen|history|diary/i, 'seen'],
  [/lik(?:e|ed|es)\b|favou?rite/i, 'liked'],
];

/** Until the person answers, the file name decides; if it says nothing, the titles count as seen. */
export function listMeaning(path: string, reading: Reading): ListMeaning {
  const name = basename(path).replaceAll('_', ' ');
  const suggested = namesOfFiles.find(([pattern]) => pattern.test(name))?.[1] ?? 'seen';
  const answer = reading.ask({
    id: 'list',
    text: 'What is on this list?',
    options: [
      { value: 'seen', label: 'Titles I’ve seen' },
      { value: 'liked', label: 'Titles I’ve seen and like' },
      { value: 'wanted', label: 'Titles I want to see' },
    ],
    assumed: suggested,
  });
  return meanings.find((meaning) => meaning === answer) ?? suggested;
}
