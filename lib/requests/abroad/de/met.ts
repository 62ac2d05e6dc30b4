// German: that picks are what was wished for.
import type { SentenceOf } from '../english-sentences.ts';
import type { Wording } from '../language-table.ts';

export const meeting: Record<SentenceOf<'meeting'>, Wording> = {
  '(All three|Both) are {moods}.': 'Alle sind {moods}.',
  '(All three|Both) are {states}[ and have {states2}].': 'Gemeinsam ist ihnen: {states}[, {states2}].',
  '(All three|Both) have {states}.': 'Gemeinsam ist ihnen: {states}.',
  '(None of them|Neither) (is|has) {states}.': 'Das trifft auf nichts davon zu: {states}.',
  'None of them is {states} or has {states2}.': 'Das trifft auf nichts davon zu: {states}, {states2}.',
  "It isn't {states}.": 'Das trifft darauf nicht zu: {states}.',
  'It has no {states}.': 'Das kommt darin nicht vor: {states}.',
  '(All three|Both) are {states}, and (none of them|neither) (is|has) {states2}.':
    'Gemeinsam ist ihnen: {states}. Das trifft auf nichts davon zu: {states2}.',
  "It's {states}, but isn't {states2}.": 'Das passt dazu: {states}, aber nicht: {states2}.',
  "(It's|Both are|All three are|All of them are) free.": 'Das kostet nichts.',
  '(It|Both|All three|All of them) can be played by {number} on one screen.':
    'Das können {number} an einem Bildschirm spielen.',
  '(It|Both|All three|All of them) can be played by {number}.': 'Das können {number} zusammen spielen.',
  '(It|Both|All three|All of them) can be played alone.': 'Das kann man allein spielen.',
  '(It|Both|All three|All of them) can be played together.': 'Das kann man zusammen spielen.',
  '(It|Both|All three|All of them) can be played online.': 'Das kann man online spielen.',
  '(It|Both|All three|All of them) can be played together on one screen.':
    'Das kann man zusammen an einem Bildschirm spielen.',
  '(It|Both|All three|All of them) can be played in short sessions.': 'Das geht auch mal zwischendurch.',
  "(None of them is|Neither is|It isn't) known to (be|have) {states}, though.":
    'Ob auch das dazu passt, weiß ich nicht: {states}.',
  "(None of them is|Neither is|It isn't) from the {era}, though.":
    'Davon kommt allerdings nichts aus den {era}.',
  "(None of them is|Neither is|It isn't) tagged {labels}, though.":
    'Das Schlagwort {labels} trägt davon allerdings nichts.',
  '{names} (is|are) in (it|both|all three|all of them).': 'Mit dabei: {names}.',
};
