// What a title is like and about, what it was made from and what came after it (facts/known-traits.ts).

export const characterizing = [
  '{title} is {states}.',
  'Yes: {title} is {states}.',
  'Not really: {title} is {states}.',
  '{title} has {states}.',
  'It has {states}.',
  '{title} has no combat.',
  'No: {title} has no combat.',
  'Yes: {title} has {states}.',
  '{title} is based on {any}.',
  'Yes: {title} is based on {any}.',
  'No: {title} is based on {any}.',
  'Not that I know of.',
  'Yes: {name} came after it.',
  "Like {title}, it's {states}.",
  'Like {title}, it has {states}.',
  "Like {title}, it's {states} and has {states2}.",
  "Mind that it's {states}.",
  "It's made for the whole family.",
  "It's made for small children.",
] as const;
