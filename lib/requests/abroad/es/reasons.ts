// Spanish: what a place is down to, what links the two, and what one of the history does for others.
import type { SentenceOf } from '../english-sentences.ts';
import type { Wording } from '../language-table.ts';

export const reasoning: Record<SentenceOf<'reasoning'>, Wording> = {
  "(Mostly|Mainly|It's there mostly|It's there mainly) because of {lifter}: {alike}, and without that one, {moved}.":
    'Sobre todo por {lifter}: {alike}. Sin {ella}, {moved}.',
  "(Mostly|Mainly|It's there mostly|It's there mainly) because of {lifter}: {alike}.":
    'Sobre todo por {lifter}: {alike}.',
  "The two have little in common, but it's what you {had} last, and that weighs most: without that one, {moved}.":
    'No tienen mucho en común, pero es lo último de tu historial, y eso es lo que más pesa: sin {ella}, {moved}.',
  "It's what you {had} last, and that weighs most: without that one, {moved}.":
    'Es lo último de tu historial, y eso es lo que más pesa: sin {ella}, {moved}.',
  'The two have little in common, but I only go by who {had} what.': {
    films: 'No tienen mucho en común, pero yo solo me guío por quién ha visto qué.',
    steam: 'No tienen mucho en común, pero yo solo me guío por quién ha jugado a qué.',
    games: 'No tienen mucho en común, pero yo solo me guío por quién ha comprado qué.',
  },
  "What links the two I can't name: I only go by who {had} what.": {
    films: 'Qué los une no sabría decirlo: solo me guío por quién ha visto qué.',
    steam: 'Qué los une no sabría decirlo: solo me guío por quién ha jugado a qué.',
    games: 'Qué los une no sabría decirlo: solo me guío por quién ha comprado qué.',
  },
  '{title} helps, too, and is closer in kind: {alike}.': 'También ayuda {title}, que se parece más: {alike}.',
  'What you {had} last weighs most.': 'Lo último de tu historial es lo que más pesa.',
  "It's from the same series as {title}.": 'Es de la misma saga que {title}.',
  "Like {title}, it's by {name}.": 'Como {title}, es de {name}.',
  '{name} is in it, as in {title}.': 'Sale {name}, como en {title}.',
  'Like {title}, it mixes {labels}.': 'Como {title}, mezcla {labels}.',
  "Like {title}, it's (a|an) {genre}.": 'Como {title}, es: {genre}.',
  "Like {title}, it's tagged {labels}.": 'Como {title}, lleva {labels:la etiqueta|las etiquetas} {labels}.',
  'People who {had} {title} go for this one more often than most.': {
    films: 'Quien ha visto {title} elige esta más a menudo que la mayoría.',
    steam: 'Quien ha jugado a {title} elige este más a menudo que la mayoría.',
    games: 'Quien ha comprado {title} elige este más a menudo que la mayoría.',
  },
  "It is a (children's|family) {item}, yes.": 'Sí, también es para niños.',
  '(Quite a lot|A bit|Not much): without {title}, {title2} would drop from {place} to {place2}.':
    'Sin {title}, {title2} bajaría del puesto {place} al {place2}.',
  '(Quite a lot|A bit|Not much): without {title}, {title2} would drop from {place} to {place2} and {title3} from {place3} to {place4}.':
    'Sin {title}, {title2} bajaría del puesto {place} al {place2} y {title3} del {place3} al {place4}.',
  '(Quite a lot|A bit|Not much): without {title}, {title2} would drop from {place} to {place2}, {title3} from {place3} to {place4} and {title4} from {place5} to {place6}.':
    'Sin {title}, {title2} bajaría del puesto {place} al {place2}, {title3} del {place3} al {place4} y {title4} del {place5} al {place6}.',
  'Hardly anything: without {title}, nothing in your top ten would drop.':
    'Casi nada: sin {title}, en tu top 10 no bajaría nada.',
  'Nothing now: {title} is too far back to count, as I only look at your latest {number} {items}.':
    'Nada ya: {title} queda demasiado atrás para contar, porque solo miro tus {lasts} {number} {items}.',
  'Hardly: without {group}, {moved}, and without {group2} {moved2}.':
    'Apenas: sin {group}, {moved}, y sin {group2}, {moved2}.',
};
