// That picks are what was wished for (compose/met-wishes.ts).

export const meeting = [
  '(All three|Both) are {moods}.',
  '(All three|Both) are {states}[ and have {states2}].',
  '(All three|Both) have {states}.',
  '(None of them|Neither) (is|has) {states}.',
  'None of them is {states} or has {states2}.',
  "It isn't {states}.",
  'It has no {states}.',
  '(All three|Both) are {states}, and (none of them|neither) (is|has) {states2}.',
  "It's {states}, but isn't {states2}.",
  "(It's|Both are|All three are|All of them are) free.",
  '(It|Both|All three|All of them) can be played by {number} on one screen.',
  '(It|Both|All three|All of them) can be played by {number}.',
  '(It|Both|All three|All of them) can be played alone.',
  '(It|Both|All three|All of them) can be played together.',
  '(It|Both|All three|All of them) can be played online.',
  '(It|Both|All three|All of them) can be played together on one screen.',
  '(It|Both|All three|All of them) can be played in short sessions.',
  "(None of them is|Neither is|It isn't) known to (be|have) {states}, though.",
  "(None of them is|Neither is|It isn't) tagged {labels}, though.",
  '{names} (is|are) in (it|both|all three|all of them).',
] as const;
