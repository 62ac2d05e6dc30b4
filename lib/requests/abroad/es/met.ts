// Spanish: that picks are what was wished for.
import type { SentenceOf } from '../english-sentences.ts';
import type { Wording } from '../language-table.ts';

export const meeting: Record<SentenceOf<'meeting'>, Wording> = {
  '(All three|Both) are {moods}.': 'Todo es {moods}.',
  '(All three|Both) are {states}[ and have {states2}].': 'Tienen en común: {states}[, {states2}].',
  '(All three|Both) have {states}.': 'Tienen en común: {states}.',
  '(None of them|Neither) (is|has) {states}.': 'Nada de eso tiene que ver con esto: {states}.',
  'None of them is {states} or has {states2}.': 'Nada de eso tiene que ver con esto: {states}, {states2}.',
  "It isn't {states}.": 'No tiene que ver con esto: {states}.',
  'It has no {states}.': 'No aparece esto: {states}.',
  '(All three|Both) are {states}, and (none of them|neither) (is|has) {states2}.':
    'Tienen en común: {states}; y nada de eso tiene que ver con esto: {states2}.',
  "It's {states}, but isn't {states2}.": 'Encaja con esto: {states}, pero no: {states2}.',
  "(It's|Both are|All three are|All of them are) free.": 'No cuesta nada.',
  '(It|Both|All three|All of them) can be played by {number} on one screen.':
    'Se puede jugar entre {number} en una pantalla.',
  '(It|Both|All three|All of them) can be played by {number}.': 'Se puede jugar entre {number}.',
  '(It|Both|All three|All of them) can be played alone.': 'Se puede jugar a solas.',
  '(It|Both|All three|All of them) can be played together.': 'Se puede jugar en compañía.',
  '(It|Both|All three|All of them) can be played online.': 'Se puede jugar en línea.',
  '(It|Both|All three|All of them) can be played together on one screen.':
    'Se puede jugar en compañía en una misma pantalla.',
  '(It|Both|All three|All of them) can be played in short sessions.': 'Se puede jugar a ratos cortos.',
  "(None of them is|Neither is|It isn't) known to (be|have) {states}, though.":
    'Si también encaja con esto, no lo sé: {states}.',
  "(None of them is|Neither is|It isn't) from the {era}, though.": 'Eso sí, nada de eso es de los {era}.',
  "(None of them is|Neither is|It isn't) tagged {labels}, though.":
    'Eso sí, nada de eso lleva la etiqueta {labels}.',
  '{names} (is|are) in (it|both|all three|all of them).': 'Con {names}.',
};
