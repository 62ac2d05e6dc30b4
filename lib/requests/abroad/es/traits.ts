import type { SentenceOf } from '../english-sentences.ts';
import type { Traits, Wording } from '../language-table.ts';
import words from './traits.json' with { type: 'json' };

/** By the English phrase: with its noun, and as a keyword. */
export const traits = words as unknown as Traits;

export const characterizing: Record<SentenceOf<'characterizing'>, Wording> = {
  '{title} is {states}.': '{title}, en palabras clave: {states}.',
  'Yes: {title} is {states}.': 'Sí. {title}, en palabras clave: {states}.',
  'Not really: {title} is {states}.': 'No mucho. {title}, en palabras clave: {states}.',
  '{title} has {states}.': '{title}, en palabras clave: {states}.',
  'It has {states}.': 'Además hay: {states}.',
  '{title} has no combat.': 'En {title} no hay combates.',
  'No: {title} has no combat.': 'No: en {title} no hay combates.',
  'Yes: {title} has {states}.': 'Sí. {title}, en palabras clave: {states}.',
  '{title} is based on {any}.': '{title} se basa en una obra anterior.',
  'Yes: {title} is based on {any}.': 'Sí, {title} se basa en eso.',
  'No: {title} is based on {any}.': 'No, {title} se basa en otra cosa.',
  'Not that I know of.': 'Que yo sepa, no.',
  'Yes: {name} came after it.': 'Sí, después vino {name}.',
  "Like {title}, it's {states}.": 'Lo que comparte con {title}: {states}.',
  'Like {title}, it has {states}.': 'Lo que comparte con {title}: {states}.',
  "Like {title}, it's {states} and has {states2}.": 'Lo que comparte con {title}: {states}, {states2}.',
  "Mind that it's {states}.": 'Ojo: {states}.',
  "It's {moods}[, {traits}].": 'Es {moods}[,{traits}].',
  "It's a {item} {traits}.": 'Es {a} {item}{traits}.',
  "It's made for the whole family.": 'Es para toda la familia.',
  "It's made for small children.": 'Es para niños pequeños.',
};
