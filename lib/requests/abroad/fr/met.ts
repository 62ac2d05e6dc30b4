// French: that picks are what was wished for.
import type { SentenceOf } from '../english-sentences.ts';
import type { Wording } from '../language-table.ts';

export const meeting: Record<SentenceOf<'meeting'>, Wording> = {
  '(All three|Both) are {moods}.': 'Tout cela est {moods}.',
  '(All three|Both) are {states}[ and have {states2}].': 'Point commun : {states}[, {states2}].',
  '(All three|Both) have {states}.': 'Point commun : {states}.',
  '(None of them|Neither) (is|has) {states}.': 'Rien de tout cela n’en relève : {states}.',
  'None of them is {states} or has {states2}.': 'Rien de tout cela n’en relève : {states}, {states2}.',
  "It isn't {states}.": 'Cela n’en relève pas : {states}.',
  'It has no {states}.': 'On n’y trouve pas : {states}.',
  '(All three|Both) are {states}, and (none of them|neither) (is|has) {states2}.':
    'Point commun : {states} ; et rien n’en relève : {states2}.',
  "It's {states}, but isn't {states2}.": 'Cela correspond : {states}, mais pas : {states2}.',
  "(It's|Both are|All three are|All of them are) free.": 'C’est gratuit.',
  '(It|Both|All three|All of them) can be played by {number} on one screen.':
    'On peut y jouer à {number} sur un même écran.',
  '(It|Both|All three|All of them) can be played by {number}.': 'On peut y jouer à {number}.',
  '(It|Both|All three|All of them) can be played alone.': 'On peut y jouer en solo.',
  '(It|Both|All three|All of them) can be played together.': 'On peut y jouer à plusieurs.',
  '(It|Both|All three|All of them) can be played online.': 'On peut y jouer en ligne.',
  '(It|Both|All three|All of them) can be played together on one screen.':
    'On peut y jouer à plusieurs sur un même écran.',
  '(It|Both|All three|All of them) can be played in short sessions.': 'On peut y jouer par petites sessions.',
  "(None of them is|Neither is|It isn't) known to (be|have) {states}, though.":
    'Je ne sais pas si cela y correspond aussi : {states}.',
  "(None of them is|Neither is|It isn't) from the {era}, though.":
    'En revanche, rien de cela ne date des {era}.',
  "(None of them is|Neither is|It isn't) tagged {labels}, though.":
    'En revanche, rien de cela ne porte l’étiquette {labels}.',
  '{names} (is|are) in (it|both|all three|all of them).': 'Avec {names}.',
};
