import type { SentenceOf } from '../english-sentences.ts';
import type { Wording } from '../language-table.ts';

export const recommending: Record<SentenceOf<'recommending'>, Wording> = {
  'Try {title}[, tagged {labels}].':
    'Prueba con {title}[, que lleva {labels:la etiqueta|las etiquetas} {labels}].',
  'How about {title}[, tagged {labels}]?':
    '¿Qué tal {title}[, que lleva {labels:la etiqueta|las etiquetas} {labels}]?',
  'For something like {titles}, try {title}[, tagged {labels}].':
    'Si quieres algo como {titles}, prueba con {title}[, que lleva {labels:la etiqueta|las etiquetas} {labels}].',
  'For something like {titles}, how about {title}[, tagged {labels}]?':
    'Si quieres algo como {titles}, ¿qué tal {title}[, que lleva {labels:la etiqueta|las etiquetas} {labels}]?',
  "I don't have {quotes} here, but {title} comes close.":
    'No tengo {quotes} aquí, pero {title} se le acerca.',
  'Nothing that fits is much like {titles}; the nearest is {title}[, tagged {labels}].':
    'De lo que encaja, nada se parece mucho a {titles}; lo más cercano es {title}[, que lleva {labels:la etiqueta|las etiquetas} {labels}].',
  'Nothing high on your list is much like {titles}; the nearest is {title}[, tagged {labels}].':
    'En lo alto de tu lista nada se parece mucho a {titles}; lo más cercano es {title}[, que lleva {labels:la etiqueta|las etiquetas} {labels}].',
  'The best I have is {title}[, tagged {labels}].':
    'Lo mejor que tengo es {title}[, que lleva {labels:la etiqueta|las etiquetas} {labels}].',
  'The nearest I have to (it|them) is {title}.': 'Lo más parecido que tengo es {title}.',
  "It's {standing}, mostly thanks to {title}.": 'Está {standing}, sobre todo gracias a {title}.',
  "It's {standing}, so no promises.": 'Está {standing}, así que no prometo nada.',
  "It's only {standing}, though.": 'Eso sí, solo está {standing}.',
  'It suits you mostly thanks to {title}.': 'Te va bien sobre todo gracias a {title}.',
  "It's {standing}, mostly thanks to {title}: both (are|have) {states}[ and have {states2}].":
    'Está {standing}, sobre todo gracias a {title}; tienen en común: {states}[, {states2}].',
  '{title} is {standing}, mostly thanks to {title2}.':
    '{title} está {standing}, sobre todo gracias a {title2}.',
  "Otherwise there's {titles}.": 'Si no, queda {titles}.',
  'That one is in the lower half of your list, though.': 'Eso sí, está en la mitad de abajo de tu lista.',
  'The last is in the lower half of your list, though.':
    'Eso sí, lo último está en la mitad de abajo de tu lista.',
  'The last {number} are in the lower half of your list, though.':
    'Eso sí, {las} {number} {lasts} están en la mitad de abajo de tu lista.',
  '{titles} (is|are) in the lower half of your list, though.':
    'Eso sí, {titles} {titles:está|están} en la mitad de abajo de tu lista.',
  'It runs {number} minutes.': 'Dura {number} minutos.',
  'Players usually take some {number} hours for its main story.':
    'La historia principal suele llevar unas {number} horas.',
  'I found nothing for {quotes} as well.': 'Para {quotes} no he encontrado además nada.',
  "I found no {things} that you haven't {had}, so I left that out.":
    'No he encontrado {things} {to} no hayas {had}, así que he dejado eso fuera.',
  "Nothing you haven't {had} fits that: I found no {things}.":
    'De lo que te queda por {have} no encaja nada: no he encontrado {things}.',
  'Too few {items} here say their kind to check {quotes} as well, so I left that out.':
    'Aquí muy {pocas} {items} indican de qué tipo son, así que no he podido comprobar {quotes} y lo he dejado fuera.',
  "I have no {items} left that you haven't {had}.": 'No me quedan {items} {to} no hayas {had}.',
  'Change that wish and I can look again.': 'Cambia lo que pides y vuelvo a mirar.',
  'Of those, {titles} (suits|suit) you best.': 'De todo eso, lo que mejor te va {titles:es|son} {titles}.',
  '{title}: {any}, and I know that of no other of those.': '{title}: encaja con eso, y de lo demás no lo sé.',
  '{title}: {any}; that goes for {titles}, too.': '{title}: encaja con eso, igual que {titles}.',
  '{title}: {any}; that goes for {titles}, too, but {title2} suits you (better|best).':
    '{title}: encaja con eso, igual que {titles}, pero lo que mejor te va es {title2}.',
  '{titles}: nothing of the kind is known of (it|them), but of {titles2} it is.':
    '{titles}: no se sabe nada parecido, a diferencia de {titles2}.',
  'None of those, as far as I know[; {title} suits you best of them].':
    'Nada de eso, que yo sepa[; lo que mejor te va es {title}].',
  "I can't tell that of those[; {title} suits you best of them].":
    'Eso no lo sé de ninguno[; lo que mejor te va es {title}].',
  'That goes for all of those[; {title} suits you best of them].':
    'Eso vale para todo lo anterior[; lo que mejor te va es {title}].',
  "That goes for all of those, and which is least so I can't tell[; {title} suits you best of them].":
    'Eso vale para todo lo anterior, y no sé para qué menos[; lo que mejor te va es {title}].',
  '{titles}: {amount}, the {extreme} {whose}.': '{titles}: {amount}, {extreme} {whose}.',
  '{titles}: {amount}, the only one of those whose {datum} I know.':
    '{titles}: {amount}; de lo demás no sé {datum}.',
  'Of those, the most people chose {titles}.': 'De todo eso, lo más elegido {titles:es|son} {titles}.',
  'Of those, the fewest people chose {titles}.': 'De todo eso, lo menos elegido {titles:es|son} {titles}.',
  'So I stay with {title}.': 'Me quedo entonces con {title}.',
  'That leaves out {title}.': 'Eso deja fuera {title}.',
  '{title} is in your history, so I leave it out anyway.':
    '{title} está en tu historial, así que no lo incluyo de todos modos.',
  'So the list stands: {titles}.': 'Así que la lista sigue igual: {titles}.',
  'If you want another one, {title} is {standing}.': 'Si quieres {otra}, {title} está {standing}.',
  "The newest {thing} I have that you haven't {had} is {title}.":
    'Si buscas {thing}, lo más nuevo que tengo y no has {had} es {title}.',
  "The oldest {thing} I have that you haven't {had} is {title}.":
    'Si buscas {thing}, lo más antiguo que tengo y no has {had} es {title}.',
  "The newest {item} I have that you haven't {had} is {title}.":
    'Lo más nuevo que tengo y no has {had} es {title}.',
  "The oldest {item} I have that you haven't {had} is {title}.":
    'Lo más antiguo que tengo y no has {had} es {title}.',
  "The newest that fits and you haven't {had} is {title}[, tagged {labels}].":
    'Lo más nuevo que encaja y no has {had} es {title}[, que lleva {labels:la etiqueta|las etiquetas} {labels}].',
  "The oldest that fits and you haven't {had} is {title}[, tagged {labels}].":
    'Lo más antiguo que encaja y no has {had} es {title}[, que lleva {labels:la etiqueta|las etiquetas} {labels}].',
  'The next newest is {title}[, tagged {labels}].':
    'Después, lo más nuevo es {title}[, que lleva {labels:la etiqueta|las etiquetas} {labels}].',
  'The next oldest is {title}[, tagged {labels}].':
    'Después, lo más antiguo es {title}[, que lleva {labels:la etiqueta|las etiquetas} {labels}].',
  'By {quote}, do you mean {titles}?': '¿Con {quote} te refieres a {titles}?',
  "I don't have {quotes} in my catalogue.": 'No tengo {quotes} en el catálogo.',
  "I don't have {quotes} in my catalogue, so I couldn't go by (it|them).":
    'No tengo {quotes} en el catálogo, así que no he podido guiarme por eso.',
  'You have all {number} {name} {items} here.': 'Ya tienes {las} {number} {items} de {name} que hay aquí.',
  "I know nothing about you yet, so that's what suits people in general.":
    'Aún no sé nada de ti, así que esto es lo que suele gustar a la gente.',
  '{title} will still be waiting at the top of your list.':
    '{title} te seguirá esperando en lo más alto de tu lista.',
  '{title} is at the top of your list right now: ask me why, or for something else.':
    '{title} está ahora en lo más alto de tu lista: pregúntame por qué o pídeme otra cosa.',
  "I've gone through your {number} {items}, and {title} came out on top.":
    'He repasado tus {number} {items}, y {title} ha quedado en lo más alto.',
};

export const leavingOpen: Record<SentenceOf<'leavingOpen'>, Wording> = {
  "Nothing is all of that, so I couldn't meet every wish.":
    'No hay nada que lo cumpla todo, así que no he podido tener en cuenta cada deseo.',
  'I looked for {things}.': 'He buscado {things}.',
  'I could only leave out {things}.': 'Solo he podido dejar fuera {things}.',
  'I can only go by titles.': 'Solo puedo guiarme por los títulos.',
  "I can't check all of that.": 'No puedo comprobarlo todo.',
  "I don't know about {quotes}.": 'No puedo comprobar {quotes}.',
  "I don't know about {quotes}, so I kept to {things}, {why}.":
    'No puedo comprobar {quotes}, así que me he quedado con {things}, {why}.',
  "I don't know about {quotes}, so it may not fit.": 'No puedo comprobar {quotes}, así que quizá no encaje.',
  "I don't know about {quotes}, so they may not fit.":
    'No puedo comprobar {quotes}, así que quizá no encajen.',
  "I don't know about {quotes}, so I left that open.":
    'No puedo comprobar {quotes}, así que no lo he tenido en cuenta.',
  "I don't know about {quotes}, so {things} of any kind count.":
    'No puedo comprobar {quotes}, así que valen {things} de cualquier tipo.',
  "I don't know {field}, so I can't check {quotes}.": 'No sé {field}, así que no puedo comprobar {quotes}.',
  "I don't know {field}, so I kept to {things}, {why}.":
    'No sé {field}, así que me he quedado con {things}, {why}.',
  'I kept to {things}, {why}.': 'Me he quedado con {things}, {why}.',
  'I took {quotes} to mean {things} and kept to {things2}, {why}.':
    'He entendido {quotes} como {things} y me he quedado con {things2}, {why}.',
  'I took {quotes} to mean {things}.': 'He entendido {quotes} como {things}.',
  'I took {quotes} to mean {things} and {quotes2} to mean {things2}.':
    'He entendido {quotes} como {things}, y {quotes2} como {things2}.',
  "I took {quotes} to mean {things} and don't know about {quotes2}.":
    'He entendido {quotes} como {things}, y no puedo comprobar {quotes2}.',
  "I took {quotes} to mean {things} and don't know about {quotes2}, so I kept to {things2}, {why}.":
    'He entendido {quotes} como {things}, y no puedo comprobar {quotes2}, así que me he quedado con {things2}, {why}.',
  "I took {quotes} to mean {things} and {quotes2} to mean {things2} and don't know about {quotes3}.":
    'He entendido {quotes} como {things} y {quotes2} como {things2}; {quotes3} no lo puedo comprobar.',
  'I took {quotes} to mean {things} and could only leave out {things2} for {quotes2}.':
    'He entendido {quotes} como {things}, y para {quotes2} solo he podido descartar {things2}.',
  'I took {quotes} to mean {things} and {quotes2} to mean {things2} and could only leave out {things3} for {quotes3}.':
    'He entendido {quotes} como {things} y {quotes2} como {things2}; para {quotes3} solo he podido descartar {things3}.',
  'I took {quotes} to mean {things} and can only go by titles for {quotes2}.':
    'He entendido {quotes} como {things}, y {quotes2} solo lo he podido comprobar por los títulos.',
  'I could only leave out {things} for {quotes} and can only go by titles for {quotes2}.':
    'Para {quotes} solo he podido descartar {things}, y {quotes2} solo lo he podido comprobar por los títulos.',
  "I could only leave out {things} for {quotes} and don't know about {quotes2}.":
    'Para {quotes} solo he podido descartar {things}, y no puedo comprobar {quotes2}.',
  "I could only leave out {things} for {quotes} and don't know about {quotes2}, so I kept to {things2}, {why}.":
    'Para {quotes} solo he podido descartar {things}, y no puedo comprobar {quotes2}, así que me he quedado con {things2}, {why}.',
  'I could only leave out {things} for {quotes} and kept to {things2}, {why}.':
    'Para {quotes} solo he podido descartar {things}, y me he quedado con {things2}, {why}.',
  "I could only leave out {things} for {quotes} and don't know {field}, so I kept to {things2}, {why}.":
    'Para {quotes} solo he podido descartar {things}, y no sé {field}, así que me he quedado con {things2}, {why}.',
  'For {quotes} I could only leave out {things}.': 'Para {quotes} solo he podido descartar {things}.',
  'I can only go by titles for {quotes}.': 'Solo he podido comprobar {quotes} por los títulos.',
  "I can only go by titles for {quotes} and don't know about {quotes2}.":
    'Solo he podido comprobar {quotes} por los títulos, y no puedo comprobar {quotes2}.',
  "I can only go by titles for {quotes} and don't know about {quotes2}, so I kept to {things}, {why}.":
    'Solo he podido comprobar {quotes} por los títulos, y no puedo comprobar {quotes2}, así que me he quedado con {things}, {why}.',
  "I can only go by titles for {quotes} and don't know {field}, so I kept to {things}, {why}.":
    'Solo he podido comprobar {quotes} por los títulos, y no sé {field}, así que me he quedado con {things}, {why}.',
  "It's the only one I know of that fits.": 'No sé de nada más que encaje.',
  'Those {number} are all I know of that fit.': 'No sé de nada más que encaje, aparte de {esas} {number}.',
  'I name {number} at most at a time; ask for more and I go on.':
    'Nombro {number} como mucho cada vez; pídeme más y sigo.',
  'Most {items} here carry no such labels, so some may slip through.':
    'Aquí la mayoría de {las} {items} no llevan esas etiquetas, así que se puede colar alguna cosa.',
  'I could only leave out {things} for {quotes} and {things2} for {quotes2}.':
    'Para {quotes} solo he podido descartar {things}, y para {quotes2}, {things2}.',
  "I could only leave out {things} for {quotes} and {things2} for {quotes2} and don't know about {quotes3}[, so I kept to {things3}, {why}].":
    'Para {quotes} solo he podido descartar {things}, y para {quotes2}, {things2}; {quotes3} no lo puedo comprobar[, así que me he quedado con {things3}, {why}].',
  "I took {quotes} to mean {things}, could only leave out {things2} for {quotes2} and don't know about {quotes3}[, so I kept to {things3}, {why}].":
    'He entendido {quotes} como {things}; para {quotes2} solo he podido descartar {things2}, y {quotes3} no lo puedo comprobar[, así que me he quedado con {things3}, {why}].',
  'I took {quotes} to mean {things} and could only leave out {things2} for {quotes2} and {things3} for {quotes3}.':
    'He entendido {quotes} como {things}; para {quotes2} solo he podido descartar {things2}, y para {quotes3}, {things3}.',
  'I could only leave out {things} for {quotes}.': 'Para {quotes} solo he podido descartar {things}.',
};
