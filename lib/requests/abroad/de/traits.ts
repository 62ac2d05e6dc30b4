import type { SentenceOf } from '../english-sentences.ts';
import type { Traits, Wording } from '../language-table.ts';
import words from './traits.json' with { type: 'json' };

/** By the English phrase: with its noun, and as a keyword. */
export const traits = words as unknown as Traits;

export const characterizing: Record<SentenceOf<'characterizing'>, Wording> = {
  '{title} is {states}.': 'Stichworte zu {title}: {states}.',
  'Yes: {title} is {states}.': 'Ja. Stichworte zu {title}: {states}.',
  'Not really: {title} is {states}.': 'Eher nicht. Stichworte zu {title}: {states}.',
  '{title} has {states}.': 'Stichworte zu {title}: {states}.',
  'It has {states}.': 'Dazu kommt: {states}.',
  '{title} has no combat.': '{title} kommt ohne Kämpfe aus.',
  'No: {title} has no combat.': 'Nein: {title} kommt ohne Kämpfe aus.',
  'Yes: {title} has {states}.': 'Ja. Stichworte zu {title}: {states}.',
  '{title} is based on {any}.': '{title} hat eine Vorlage.',
  'Yes: {title} is based on {any}.': 'Ja, das ist die Vorlage von {title}.',
  'No: {title} is based on {any}.': 'Nein, {title} hat eine andere Vorlage.',
  'Not that I know of.': 'Nicht dass ich wüsste.',
  'Yes: {name} came after it.': 'Ja, danach kam {name}.',
  "Like {title}, it's {states}.": 'Was {it} mit {title} gemeinsam hat: {states}.',
  'Like {title}, it has {states}.': 'Was {it} mit {title} gemeinsam hat: {states}.',
  "Like {title}, it's {states} and has {states2}.":
    'Was {it} mit {title} gemeinsam hat: {states}, {states2}.',
  "Mind that it's {states}.": 'Zu bedenken: {states}.',
  "It's {moods}[, {traits}].": '{It} ist {moods}[,{traits}].',
  "It's a {item} {traits}.": { films: 'Es ist ein Film{traits}.', games: 'Es ist ein Spiel{traits}.' },
  "It's made for the whole family.": 'Gedacht für die ganze Familie.',
  "It's made for small children.": 'Gedacht für kleine Kinder.',
};
