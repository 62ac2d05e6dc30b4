import type { SentenceOf } from '../english-sentences.ts';
import type { Wording } from '../language-table.ts';

export const looking: Record<SentenceOf<'looking'>, Wording> = {
  "You've {had} one {item}: {title}.": 'Has {hadTo} {a} {item}: {title}.',
  "You've {had} {number} {items}.": 'Has {hadTo} {number} {items}.',
  'There are {number} {items} in all.': 'Son {number} {items} en total.',
  'The latest (is|are) {titles}.': 'Lo último {titles:es|son} {titles}.',
  'The latest, newest first: {titles}.': 'Lo último, de más a menos reciente: {titles}.',
  'Newest first: {titles}.': 'De más a menos reciente: {titles}.',
  'Your latest {number}, newest first, are {titles}.':
    'Tus {number} {lasts}, de más a menos reciente: {titles}.',
  'Your first {number}, oldest first, are {titles}.':
    'Tus {number} {firsts}, empezando por lo más antiguo: {titles}.',
  'The latest of them: {titles}.': 'De esos, lo último: {titles}.',
  '{title} is the first {item} in your history.': 'Lo primero de tu historial es {title}.',
  '{title} is the latest {item} in your history.': 'Lo último de tu historial es {title}.',
  '{title} is the only {item} in your history.': 'En tu historial solo está {title}.',
  'Your history has only {number} {items}, newest first: {titles}.':
    'En tu historial solo hay {number} {items}, de más a menos reciente: {titles}.',
  'Your history has only {number} {items}, oldest first: {titles}.':
    'En tu historial solo hay {number} {items}, empezando por lo más antiguo: {titles}.',
  'I list {number} at most; the rest is on the history page.':
    'Pongo {number} como mucho; el resto está en la página «History».',
  'Yes, {title} is in your history.': 'Sí, {title} está en tu historial.',
  "The date I don't have, only the order, and {title} is the only one in your history.":
    'No tengo la fecha, solo el orden, y {title} es lo único de tu historial.',
  "The date I don't have, only the order: {title} came after {title2} and before {title3}, the {place} from the latest.":
    'No tengo la fecha, solo el orden: {title} vino después de {title2} y antes de {title3}, en el puesto {place} empezando por lo último.',
  "The date I don't have, only the order: {title} is the latest, after {title2}.":
    'No tengo la fecha, solo el orden: {title} es lo último, después de {title2}.',
  "The date I don't have, only the order: {title} is the first, before {title2}.":
    'No tengo la fecha, solo el orden: {title} es lo primero, antes de {title2}.',
  'No, only once: {title} is in your history, the {place} from the latest.':
    'No, solo una vez: {title} está en tu historial, en el puesto {place} empezando por lo último.',
  'No, only once: {title} is in your history, as the latest.':
    'No, solo una vez: {title} es lo último de tu historial.',
  'No, only once: {title} is in your history, as the first.':
    'No, solo una vez: {title} es lo primero de tu historial.',
  "No, {title} isn't in your history.": 'No, {title} no está en tu historial.',
  "No, {title} isn't in your history, but I have it in my catalogue.":
    'No, {title} no está en tu historial, pero sí en mi catálogo.',
  "If you have {had} it, tell me and I'll add it.": 'Si {la} has {had}, dímelo y {la} añado.',
  'Right before {title} came {title2}.': 'Justo antes de {title} vino {title2}.',
  'Right after {title} came {title2}.': 'Justo después de {title} vino {title2}.',
  '{title} is the first in your history, so nothing came before it.':
    '{title} está al principio de tu historial, así que antes no hay nada.',
  '{title} is the latest in your history, so nothing came after it.':
    '{title} está al final de tu historial, así que después no hay nada.',
  'After {title}: {title2} is the {place} from the latest, and {title3} the {place2}.':
    'Después de {title}: empezando por lo último, {title2} va en el puesto {place} y {title3} en el {place2}.',
  'Before {title}: {title2} is the {place} from the latest, and {title3} the {place2}.':
    'Antes de {title}: empezando por lo último, {title2} va en el puesto {place} y {title3} en el {place2}.',
  'The (oldest|newest) is {title}, from {year}.': '{title}, de {year}.',
  'I know the year of {number} of your {number2} {items}.':
    'Conozco el año de {number} de tus {number2} {items}.',
  'The oldest is {title}[, the newest {title2}].': 'Lo más antiguo es {title}[; lo más nuevo, {title2}].',
  'The newest is {title}[, the oldest {title2}].': 'Lo más nuevo es {title}[; lo más antiguo, {title2}].',
  'The best known is {title}: {number} people in my data {had} it.':
    'Lo más conocido es {title}: en mis datos {la} {number:ha|han} {had} {number:una persona|{number} personas}.',
  'The most obscure is {title}: only {number} people in my data {had} it.':
    'Lo menos conocido es {title}: en mis datos solo {la} {number:ha|han} {had} {number:una persona|{number} personas}.',
  'None: you have all of those that I have, {titles}.': 'Nada: ya tienes todo lo que hay aquí, {titles}.',
  "Of the {name} {items} that I have, you don't have {titles}.":
    'De lo que tengo de {name}, te {titles:falta|faltan} {titles}.',
  'You do have {titles}.': 'Sí tienes {titles}.',
  'You have none of those.': 'No tienes {none} de {esas}.',
  "I don't find {quote} among your {items}.": 'No encuentro {quote} entre tus {items}.',
  'Which of yours do you mean?': '¿A cuál de tu historial te refieres?',
  'Do you mean {titles}?': '¿Te refieres a {titles}?',
  'All {number}, oldest first: {titles}.':
    'En total son {number}, de lo más antiguo a lo más reciente: {titles}.',
  'The first {number} of your {number2} {items}, oldest first: {titles}.':
    'Los {number} primeros títulos de tus {number2} {items}, de lo más antiguo a lo más reciente: {titles}.',
  'The rest is on the history page.': 'El resto está en la página del historial.',
  "No: the only one I have is {title}, and it isn't in your history.":
    'No: solo tengo {title}, y no está en tu historial.',
  "The nearest is {title}, and it isn't in your history either.":
    'Lo más parecido es {title}, y tampoco está en tu historial.',
};

export const tasting: Record<SentenceOf<'tasting'>, Wording> = {
  'Nearly all of your {items} are {things}: {number} of {number2}.':
    'Casi todo lo tuyo son {things}: {number} de {number2}.',
  'All of your {number} {items} are {things}.': 'Tus {number} {items} son todos {things}.',
  'Most of them are {things}: {part}.': 'La mayoría son {things}: {part}.',
  'Like most people you go mostly for {things}: {part}[, such as {titles}].':
    'Como la mayoría, eliges sobre todo {things}: {part}[, como {titles}].',
  'You mostly go for {things}: {part}[, such as {titles}].':
    'Eliges sobre todo {things}: {part}[, como {titles}].',
  'You have a soft spot for {things}: {part}[, such as {titles}].':
    'Tienes debilidad por {things}: {part}[, como {titles}].',
  'Within that you lean towards {things}.': 'Entre ellos destacan en tu caso {things}.',
  'You also pick {things} more than most people do.':
    'También eliges {things} más que la mayoría de la gente.',
  'You pick {things} more than most people do.': 'Eliges {things} más que la mayoría de la gente.',
  'Yours are often {states}[, and often have {states2}][, like {title}].':
    'A menudo: {states}[, {states2}][, como en {title}].',
  'Yours often have {states}[, like {title}].': 'A menudo: {states}[, como en {title}].',
  '{title} has it all.': '{title} lo tiene todo.',
  'You lean towards {things}: {share}, more than most people have.':
    'Sueles elegir {things}: {share}, más que la mayoría de la gente.',
  'Those {traits}[, like {title}]: you pick more of them than is usual for the kind.':
    'Los{traits}[, como {title}]: de esos eliges más de lo habitual.',
  'More {things}: {number} of your {number2}, against {counted}.':
    'Más {things}: {number} de tus {number2}, frente a {counted}.',
  'More {things}: all {number} of yours, against {counted}.':
    'Más {things}: todo lo tuyo, {number}, frente a {counted}.',
  'More {things}: {number}, against {counted}.': 'Más {things}: {number}, frente a {counted}.',
  'You lean towards {things}, more than most people.':
    'Sueles elegir {things}, más que la mayoría de la gente.',
  'You lean towards {things}, each more than most people.':
    'Sueles elegir {things}, y cada cosa más que la mayoría de la gente.',
  'What I do see: you lean towards {things}, more than most people.':
    'Lo que sí veo: sueles elegir {things}, más que la mayoría de la gente.',
  'What I do see: you lean towards {things}, each more than most people.':
    'Lo que sí veo: sueles elegir {things}, y cada cosa más que la mayoría de la gente.',
  'Most of your {items} are from the {era}: {number} of {number2}.':
    'La mayoría de tus {items} son de los {era}: {number} de {number2}.',
  'More of your {items} are from the {era} than from any other decade: {number} of {number2}.':
    'La década de la que más {items} tienes son los {era}: {number} de {number2}.',
  'You mostly choose the well known: {number} of {number2} are among the most chosen tenth.':
    'Casi siempre eliges cosas conocidas: {number} de {number2} están entre el 10 % más elegido.',
  'You mostly choose the well known: all {number} of your {items} are among the most chosen tenth.':
    'Eliges cosas conocidas: tus {number} {items} están entre el 10 % más elegido.',
  'You often look beyond the well known: {number} of {number2} (is|are) outside the most chosen tenth.':
    'A menudo te sales de lo conocido: {number:{one}|{number}} de {number2} no {number:está|están} entre el 10 % más elegido.',
  'Half of your {items} are well known: {number} of {number2} are among the most chosen tenth.':
    'La mitad de tus {items} son {known}: {number} de {number2} están entre el 10 % más elegido.',
  'Nothing sets you apart much; you choose {things} most, about as others do.':
    'No te distingues mucho del resto; lo que más eliges son {things}, más o menos como todos.',
  'Yes: {habit}.': 'Sí: {habit}.',
  'A bit: {habit}.': 'Un poco: {habit}.',
  'Not much: {habit}.': 'No mucho: {habit}.',
  'Yes, going by labels: {habit}.': 'Según las etiquetas, sí: {habit}.',
  'A bit, going by labels: {habit}.': 'Según las etiquetas, un poco: {habit}.',
  'Not much, going by labels: {habit}.': 'Según las etiquetas, no mucho: {habit}.',
  'Going by labels, {habit}.': 'Según las etiquetas, {habit}.',
  'Not only: {habit}.': 'No solo: {habit}.',
  "Not from what I see: you've {had} no {things}.": 'Por lo que veo, no: en tu historial no hay {things}.',
  'Just one {thing} among your {number}: {titles}.': 'Entre tus {number} solo hay {thing}: {titles}.',
  'Those are {titles}.': '{titles:Es|Son} {titles}.',
  "That I can't tell: my catalogue says nothing of that.": 'Eso no lo sé: mi catálogo no dice nada de eso.',
  "That I can't tell: my catalogue doesn't know {field}.": 'Eso no lo sé: mi catálogo no dice {field}.',
  "I can't tell yet: your history is empty.": 'Todavía no lo sé: tu historial está vacío.',
  'Add a few {items} and ask again.': 'Añade {some} {items} y vuelve a preguntar.',
  "The catalogue doesn't say who made {items}; a few carry the name as a label.":
    'El catálogo no dice quién hizo {las} {items}; {some} llevan el nombre como etiqueta.',
  "Going by what's scarce, it's {things}: {habit}.": 'Por lo que escasea, diría que {things}: {habit}.',
  "Going by what's missing, it's {things}: {habit}.": 'Por lo que falta, diría que {things}: {habit}.',
  'Nothing stands out as missing: you choose a bit of everything.':
    'No se echa nada en falta: eliges un poco de todo.',
  "That's a guess; you've turned nothing down so far.":
    'Es una suposición; de momento no has rechazado nada.',
  "You've also turned down {things}.": 'También has rechazado {things}.',
  'Neither: I count {counted} among your {number}, and {counted2}.':
    'Ni lo uno ni lo otro: entre tus {number} cuento {counted} y {counted2}.',
  'Both alike: I count {counted} among your {number}, and {counted2}.':
    'Las dos cosas por igual: entre tus {number} cuento {counted} y {counted2}.',
  "I can't tell, as few {items} carry such labels: I count {counted} among your {number} ({titles}) and {counted2}[ ({titles2})].":
    'No lo sé, porque {pocas} {items} llevan esas etiquetas: entre tus {number} cuento {counted} ({titles}) y {counted2}.',
  '{chosen}, as far as I can tell: I count {counted} among your {number}, but of {quote} my catalogue says nothing.':
    '{chosen}, que yo sepa: entre tus {number} cuento {counted}, pero de {quote} mi catálogo no dice nada.',
  "I can't say which: I count {counted} among your {number}, but no label of mine says {quote}.":
    'No lo sé: entre tus {number} cuento {counted}, pero de {quote} mi catálogo no dice nada.',
  'Few {items} carry such labels, though.': 'Eso sí, {pocas} {items} llevan esas etiquetas.',
  '{chosen}: I count {counted} among your {number}, and {counted2}.':
    '{chosen}: entre tus {number} cuento {counted} y {counted2}.',
  'Half of your {items} cost {price} or less.': 'La mitad de tus {items} cuestan {price} o menos.',
  'None of those with a price on record is free.': 'De lo que tiene precio conocido, nada es gratis.',
  'All of those with a price on record are free.': 'Todo lo que tiene precio conocido es gratis.',
  '{number} of the {number2} with a price on record (is|are) free.':
    'De {las} {number2} con precio conocido, {number:{one} es|{number} son} gratis.',
  'Just one: {titles}.': 'Solo hay un título: {titles}.',
  'Yes, one: {titles}.': 'Sí, un título: {titles}.',
  '{number} that I know of: {titles}.': '{number}, que yo sepa: {titles}.',
  'Yes, {number} that I know of: {titles}.': 'Sí, {number}, que yo sepa: {titles}.',
  '{number} that I know of: {titles} and others.': '{number}, que yo sepa: {titles}, entre otros títulos.',
  'Yes, {number} that I know of: {titles} and others.':
    'Sí, {number}, que yo sepa: {titles}, entre otros títulos.',
  'None that I know of.': 'Ninguno, que yo sepa.',
  "Of {number} I don't know the system.": 'De {number} no sé para qué consola son.',
  "Of {number} (other|others) I don't know the system.":
    'De {number:otro|otros {number}} no sé para qué consola {number:es|son}.',
  '{number}: {titles}.': '{number}: {titles}.',
  'Yes, {number}: {titles}.': 'Sí, {number}: {titles}.',
  '{counted}: {titles}.': '{counted}: {titles}.',
  'Yes, {counted}: {titles}.': 'Sí, {counted}: {titles}.',
  '{number} of your {number2}: {titles} and others.': '{number} de {number2}: {titles}, entre otros títulos.',
  'Yes, {number} of your {number2}: {titles} and others.':
    'Sí, {number} de {number2}: {titles}, entre otros títulos.',
  'All {number}: {titles} and others.': 'En total, {number} de {number}: {titles}, entre otros títulos.',
  'Yes, all {number}: {titles} and others.': 'Sí, {number} de {number}: {titles}, entre otros títulos.',
  '{habit}: {titles} and others.': '{habit}: {titles}, entre otros títulos.',
  'Yes, {habit}: {titles} and others.': 'Sí, {habit}: {titles}, entre otros títulos.',
  '{share}: {titles} and others.': '{share}: {titles}, entre otros títulos.',
  'Yes, {share}: {titles} and others.': 'Sí, {share}: {titles}, entre otros títulos.',
  '{number} of your {number2}, all but {titles}.': '{number} de {number2}, todo menos {titles}.',
  'Yes, {number} of your {number2}, all but {titles}.': 'Sí, {number} de {number2}, todo menos {titles}.',
  '{habit}, all but {titles}.': '{habit}, todo menos {titles}.',
  'Yes, {habit}, all but {titles}.': 'Sí, {habit}, todo menos {titles}.',
  "{title}: of your {number} {items} it goes least with the rest; it's the only one tagged {labels}.":
    '{title}: de tus {number} {items}, es lo que menos pega con el resto y lo único con la etiqueta {labels}.',
  "{title}: of your {number} {items} it goes least with the rest; it's the only one for {name}.":
    '{title}: de tus {number} {items}, es lo que menos pega con el resto y lo único para {name}.',
  "{title}: of your {number} {items} it goes least with the rest; it's the only {thing}.":
    '{title}: de tus {number} {items}, es lo que menos pega con el resto; de ese tipo solo hay {thing}.',
  '{title}: of your {number} {items} it goes least with the rest; only {number2} of the others {are}.':
    '{title}: de tus {number} {items}, es lo que menos pega con el resto; de lo demás, solo {number2} {are}.',
  '{title}: of your {number} {items} it goes least with the rest, going by who {had} them.':
    '{title}: de tus {number} {items}, es lo que menos pega con el resto, según lo que elige la gente.',
  "With so few {items} there's no odd one out: it takes three at least.":
    'Con tan {pocas} {items} nada desentona: hacen falta al menos tres.',
  '{habit}.': '{habit}.',
  '{chosen}, and little else: {share} {are}.': '{chosen}, y poco más: {share} {are}.',
  '{chosen}, and little else: {share} {are}, {number} of them {sorts}.':
    '{chosen}, y poco más: {share} {are}, {number} de {ellas} {sorts}.',
  '{chosen}, and little else: {share} {are}, {number} of them tagged {labels}.':
    '{chosen}, y poco más: {share} {are}, {number} de {ellas} con {labels:la etiqueta|las etiquetas} {labels}.',
  '{noneOf} of your {number} {items} {are}.': '{noneOf} de tus {number} {items} {are}.',
  '{noneOf} of your {number} {items} {are}, but few films carry labels.':
    '{noneOf} de tus {number} {items} {are}, pero pocas películas llevan etiquetas.',
  "No: you've {had} no {things}.": 'No: en tu historial no hay {things}.',
  "None: you've {had} no {things}.": 'En tu historial no hay {things}.',
  'One each by label: {title} {are} and {title2} {are2}.':
    'Según las etiquetas, {one} de cada: {title} {are} y {title2} {are2}.',
  'Few films carry such labels, so that settles nothing.':
    'Pocas películas llevan esas etiquetas, así que eso no decide nada.',
  'For {number} of the {number2} I have no maker on record, so it may be more.':
    'De {number} de {esas} {number2} no tengo el autor, así que pueden ser más.',
  "Your list doesn't give that away: I see what you've {had}, not (how|what you made of it).": {
    films: 'Eso no lo dice tu lista: veo qué has visto, no qué te ha parecido.',
    steam: 'Eso no lo dice tu lista: veo a qué has jugado, no cómo.',
    games: 'Eso no lo dice tu lista: veo qué has comprado, no cómo juegas.',
  },
  'The titles tell some of it: {share} are shown with a title in another language, too.':
    'Algo dicen los títulos: {share} tienen aquí también un título en otro idioma.',
  'I count {counted} among the first {number} on your list[: {titles}].':
    'Entre {las} {number} del principio de tu lista cuento {counted}[: {titles}].',
  'I count {counted} among the first {number} on your list: {titles} and others.':
    'Entre {las} {number} del principio de tu lista cuento {counted}: {titles} y más.',
  "No single {item} of yours puts them there: it's the mix.": 'No es por {noOne}: es el conjunto.',
  'Hardly any: I count {counted} among the first {number} on your list[: {titles}].':
    'Casi nada: entre {las} {number} del principio de tu lista cuento {counted}[: {titles}].',
  'None: I count {counted} among the first {number} on your list.':
    'Nada: entre {las} {number} del principio de tu lista cuento {counted}.',
  'I count {counted} among the {number} whose {detail} I know, of the first {number2} on your list[: {titles}].':
    'Entre {las} {number} de {las} que conozco {detail}, de {las} {number2} del principio de tu lista, cuento {counted}[: {titles}].',
  'I count {counted} among the {number} whose {detail} I know, of the first {number2} on your list: {titles} and others.':
    'Entre {las} {number} de {las} que conozco {detail}, de {las} {number2} del principio de tu lista, cuento {counted}: {titles} y más.',
  'Hardly any: I count {counted} among the {number} whose {detail} I know, of the first {number2} on your list[: {titles}].':
    'Casi nada: entre {las} {number} de {las} que conozco {detail}, de {las} {number2} del principio de tu lista, cuento {counted}[: {titles}].',
  'None: I count {counted} among the {number} whose {detail} I know, of the first {number2} on your list.':
    'Nada: entre {las} {number} de {las} que conozco {detail}, de {las} {number2} del principio de tu lista, cuento {counted}.',
  'Among your own {number} there is none.': 'Entre tus {number} no hay {none}.',
  'Among your own {number} there is one.': 'Entre tus {number} hay {one}.',
  'Among your own {number} there are {number2}.': 'Entre tus {number} hay {number2}.',
  'Among your own {number} whose {detail} I know there is none.':
    'Entre tus {number} de {las} que conozco {detail} no hay {none}.',
  'Among your own {number} whose {detail} I know there is one.':
    'Entre tus {number} de {las} que conozco {detail} hay {one}.',
  'Among your own {number} whose {detail} I know there are {number2}.':
    'Entre tus {number} de {las} que conozco {detail} hay {number2}.',
  'Your own {number} are all of that kind.': 'Tus {number} son todo de eso.',
  'Mostly because of {titles}.': 'Sobre todo por {titles}.',
  'Of yours, {titles} (does|do) most to put (it|them) there.':
    'De tus {items}, {titles:lo que más pesa es|lo que más pesa son} {titles}.',
  'Of your {number} {things} I count {counted}[: {titles}].':
    'De tus {number} ({things}) cuento {counted}[: {titles}].',
  'The first of your {number} {things} is {title}.': 'Lo primero de tus {number} ({things}) es {title}.',
  'The last of your {number} {things} is {title}.': 'Lo último de tus {number} ({things}) es {title}.',
};
