// Spanish: what is asked beside the why, what holds a title down, what two are alike.
import type { SentenceOf } from '../english-sentences.ts';
import type { Wording } from '../language-table.ts';

export const besides: Record<SentenceOf<'besides'>, Wording> = {
  "They're both {moods}.": {
    films: 'Tanto una como otra es {moods}.',
    games: 'Tanto uno como otro es {moods}.',
  },
  "They're both {moods} and have {states}.": {
    films: 'Tanto una como otra es {moods}; también comparten: {states}.',
    games: 'Tanto uno como otro es {moods}; también comparten: {states}.',
  },
  "Like {title}, it's {moods}.": 'Como {title}, es {moods}.',
  "Like {title}, it's {moods} and has {states}.": 'Como {title}, es {moods}; también comparten: {states}.',
  'Both {title} and {title2} are {moods}.': 'Tanto {title} como {title2} es {moods}.',
  'Both {title} and {title2} are {states}[ and have {states2}].':
    'Lo que tienen en común {title} y {title2}: {states}[, {states2}].',
  'Both {title} and {title2} have {states}.': 'Lo que tienen en común {title} y {title2}: {states}.',
  '{title} is {moods}, {title2} {moods2}.': '{title} es {moods}; {title2}, {moods2}.',
  "Mind that it's {states} and it has {states2}.": 'Ojo: {states}, {states2}.',
  'Mind that it has {states}.': 'Ojo: {states}.',
  "Nothing in its labels says it's for kids: it's (listed as|tagged) {labels}.":
    'Nada indica que sea para niños: figura como {labels}.',
  "It's (listed as|tagged) {labels}, so hardly one for kids.":
    'Figura como {labels}, así que poco para niños.',
  "Whether it's for kids I can't tell.": 'No sé si es para niños.',
  'I don\'t know whether it has to do with "{any}", but {source} (may|will); the link is below.':
    'Eso no lo sé; míralo en {source}, abajo tienes el enlace.',
  "Low it isn't: {title} is {place} of {number}.":
    'Tan abajo no está: {title} está en el puesto {place} de {number}.',
  'What holds it down most is {title}: without that one, it would be {place}[, and without {title2} {place2}].':
    'Lo que más {la} frena es {title}: sin {ella}, estaría en el puesto {place}[, y sin {title2}, en el {place2}].',
  'None of yours alone holds it down: your history just speaks more for others.':
    'Ningún título {la} frena por sí solo: tu historial simplemente apunta más a otros.',
  '{title} is {place} of {number}.': '{title} está en el puesto {place} de {number}.',
  "That's so: {habit}, but this is one.": 'Es verdad: {habit}, pero aquí sí.',
  "That's so: {habit}, and this isn't one.": 'Es verdad: {habit}, y aquí tampoco.',
  'Yet {habit}, and so is this one.': 'Sin embargo, {habit}, y aquí también.',
  'Yet {habit}.': 'Sin embargo, {habit}.',
  "And yes, it's (listed as|tagged) {labels}.": 'Y sí, figura como {labels}.',
  "Yes, it's (listed as|tagged) {labels}.": 'Sí, figura como {labels}.',
  "It's (listed as|tagged) {labels} here, though.": 'Aquí figura como {labels}, eso sí.',
  "You're right, it isn't (listed as|tagged) {labels} here[: it's (listed as|tagged) {labels2}].":
    'Es verdad, aquí no figura como {labels}[, sino como {labels2}].',
  "It isn't (listed as|tagged) {labels} here[: it's (listed as|tagged) {labels2}].":
    'Aquí no figura como {labels}[, sino como {labels2}].',
  'I know no reviews, good or bad: only who {had} what counts.': {
    films: 'No conozco críticas, ni buenas ni malas: solo cuenta quién ha visto qué.',
    steam: 'No conozco críticas, ni buenas ni malas: solo cuenta quién ha jugado a qué.',
    games: 'No conozco críticas, ni buenas ni malas: solo cuenta quién ha comprado qué.',
  },
  "It's from {year}, but age doesn't count here, only who {had} what.": {
    films: 'Es de {year}, pero la edad aquí no cuenta, solo quién ha visto qué.',
    steam: 'Es de {year}, pero la edad aquí no cuenta, solo quién ha jugado a qué.',
    games: 'Es de {year}, pero la edad aquí no cuenta, solo quién ha comprado qué.',
  },
  "It's known as a hard one, true.": 'Es verdad, tiene fama de difícil.',
  "It's known as an easy one, though.": 'Aunque tiene fama de fácil.',
  "It isn't there by chance, though.": 'Pero no está ahí por casualidad.',
  "I don't have {quote}, {any}.": 'No tengo {quote}.',
  '{title} is the {any} of the {name} series.': '{title} pertenece a la serie {name}.',
  '{name} came before it.': 'Antes salió {name}.',
  '{titles} (speaks|speak) against it.': '{titles} {titles:habla|hablan} en contra.',
  "{title} isn't among the {items} you've {had}, so that part changes nothing.":
    '{title} no está en tu historial, así que eso no cambia nada.',
  'Perhaps: {title} may be {states}.': 'Puede ser: {title}, {states}.',
  '(Yes|No): {title} came out in {year}.': '{title} es de {year}.',
  'The store lists no multiplayer for {title}, only single-player.':
    'La tienda no indica multijugador para {title}, solo un jugador.',
  'All right, no {any} in this chat; for your whole list, say so on the page What it believes about you.':
    'De acuerdo, en este chat lo dejo fuera; para toda tu lista, dilo en la página «What it believes about you».',
};
