import type { SentenceOf } from '../english-sentences.ts';
import type { Wording } from '../language-table.ts';

export const feedingBack: Record<SentenceOf<'feedingBack'>, Wording> = {
  '{title} is now at the top of your list.': 'Ahora está en lo más alto de tu lista {title}.',
  '{title} is now at the top instead of {title2}.': 'Ahora está en lo más alto {title} en lugar de {title2}.',
  'Your top ten keeps the same titles.': 'En tu top 10 siguen los mismos títulos.',
  '{entrants} (enters|enter) your top ten.': 'En tu top 10 {entrants:entra|entran} {entrants}.',
  '{titles} (is|are) out of your history.': '{titles} ya no {titles:está|están} en tu historial.',
  'All right, {titles} (is|are) out of your history.':
    'Hecho, {titles} ya no {titles:está|están} en tu historial.',
  'All right, those {number} are out of your history.': 'Hecho, {esas} {number} ya no están en tu historial.',
  'Noted, though {titles} (is|are) in your history already, so your list stays as it is.':
    'Anotado, aunque {titles} ya {titles:estaba|estaban} en tu historial, así que tu lista sigue igual.',
  'Noted.': 'Anotado.',
  'The recommender knows that you chose it, not how much you liked it.':
    'Solo sé que {la} elegiste, no cuánto te gustó.',
  'The recommender knows that you chose them, not how much you liked them.':
    'Solo sé que {las} elegiste, no cuánto te gustaron.',
  "Noted: {titles} now (counts|count) among the {items} you've {had}.":
    'Anotado: {titles} ya {titles:cuenta|cuentan} entre tus {items}.',
  "Understood: {titles} no longer (counts|count), and what's most like it moves down.":
    'Entendido: {titles} ya no {titles:cuenta|cuentan}, y lo más parecido baja.',
  "Understood: {titles} no longer (counts|count), and what's most like them moves down.":
    'Entendido: {titles} ya no {titles:cuenta|cuentan}, y lo más parecido baja.',
  'Fair enough, {titles} (is|are) off your list.': 'De acuerdo, {titles} {titles:sale|salen} de tu lista.',
  'Fair enough: {titles} (is|are) off your list, and everything with {quote} moves down.':
    'De acuerdo: {titles} {titles:sale|salen} de tu lista, y todo lo que lleva {quote} baja.',
  "{titles} wasn't in your history anyway, so nothing changes.":
    '{titles} no {titles:estaba|estaban} en tu historial, así que no cambia nada.',
  '{entrants} can still come up: name it if you mean that one, too.':
    'Todavía {entrants:puede|pueden} salir {entrants}: dímelo si también va por ese título.',
  '{entrants} can still come up: name them if you mean those, too.':
    'Todavía {entrants:puede|pueden} salir {entrants}: dímelo si también va por esos títulos.',
  "That's for this title alone: my catalogue has no label for {quote}.":
    'Eso vale solo para este título: mi catálogo no tiene ninguna etiqueta para {quote}.',
  "That's for this title alone: say {quote} when you ask for {items}, and I'll leave the rest out, too.":
    'Eso vale solo para este título: di {quote} cuando pidas {items} y dejo fuera también lo demás.',
  '{titles} (is in your history and counts|are in your history and count) already.':
    '{titles} ya {titles:está en tu historial y cuenta|están en tu historial y cuentan}.',
  'Those {number} are in your history and count already.':
    'Esos {number} títulos ya están en tu historial y cuentan.',
  'If you want more of it, try {title}, {place} on your list.':
    'Si quieres más así, prueba con {title}, en el puesto {place} de tu lista.',
  'Good to hear!': '¡Qué bien!',
  'Glad to hear it!': '¡Me alegro!',
  'Good choice!': '¡Buena elección!',
  'Lovely!': '¡Genial!',
  'Ha, good to hear!': 'Ja, ¡me alegro!',
  'Ha, my condolences to the hardware!': 'Ja, ¡mi más sentido pésame al aparato!',
  "I'm sorry to hear that.": 'Lo siento.',
  'Oh dear, I hope it was worth it!': 'Vaya, ¡espero que valiera la pena!',
  'Then it was well worth the sleep!': '¡Entonces valió la pena dormir menos!',
  "{titles} now (counts|count) among the {items} you've {had}.":
    '{titles} ya {titles:cuenta|cuentan} entre tus {items}.',
  '{title} drops from {place} to {place2}.': '{title} baja del puesto {place} al {place2}.',
  '{title} rises from {place} to {place2}.': '{title} sube del puesto {place} al {place2}.',
  "As one that you haven't {had}, it now comes into your top ten: say that you're not interested, and it stays away, too.":
    'Como ya no está en tu historial, ahora entra en tu top 10: di que no te interesa y tampoco saldrá ahí.',
  "As one that you haven't {had}, it now comes first on your list: say that you're not interested, and it stays away, too.":
    'Como ya no está en tu historial, ahora pasa a lo más alto de tu lista: di que no te interesa y tampoco saldrá ahí.',
  "{titles} still (counts|count): say so if you've had enough of (that|those), too.":
    '{titles} {titles:sigue|siguen} contando: dilo si también te has cansado de eso.',
  "The other {number} of that series still count: say so if you've had enough of those, too.":
    'El resto de la serie, {number}, sigue contando: dilo si también te has cansado de eso.',
};
