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
  'Yes, {title} is in your history, the {place} from the latest.':
    'Sí, {title} está en tu historial, en el puesto {place} empezando por lo último.',
  'Yes, {title} is in your history, as the latest.': 'Sí, {title} es lo último de tu historial.',
  'Yes, {title} is in your history, as the first.': 'Sí, {title} es lo primero de tu historial.',
  'Yes, {title} is in your history, the only one in it.': 'Sí, {title} es lo único de tu historial.',
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
  'After it came {title}, and before it {title2}.': 'Después vino {title}, y antes, {title2}.',
  'After it came {title}.': 'Después vino {title}.',
  'Before it came {title}.': 'Antes vino {title}.',
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
  'Like most people you go mostly for {things}: {part}.':
    'Como la mayoría, eliges sobre todo {things}: {part}.',
  'You mostly go for {things}: {part}.': 'Eliges sobre todo {things}: {part}.',
  'You have a soft spot for {things}: {part}.': 'Tienes debilidad por {things}: {part}.',
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

export const changing: Record<SentenceOf<'changing'>, Wording> = {
  'Yes, still: it would only drop from {place} to {place2}[ {change}].':
    'Sí, todavía:[ {change},] solo bajaría del puesto {place} al {place2}.',
  'Yes: it would drop from {place} to {place2}[ {change}].':
    'Sí:[ {change},] bajaría del puesto {place} al {place2}.',
  'Yes: it would even rise from {place} to {place2}[ {change}].':
    'Sí:[ {change},] incluso subiría del puesto {place} al {place2}.',
  'Yes: it would still be {place}[ {change}].': 'Sí:[ {change},] seguiría en el puesto {place}.',
  'No: it would drop from {place} to {place2}[ {change}].':
    'No:[ {change},] bajaría del puesto {place} al {place2}.',
  'Hardly: it would drop from {place} to {place2}[ {change}].':
    'Apenas:[ {change},] bajaría del puesto {place} al {place2}.',
  'No: it would be left out of your list[ {change}].': 'No:[ {change},] se quedaría fuera de tu lista.',
  'Yes, still: {title} would only drop from {place} to {place2}[ {change}].':
    'Sí, todavía:[ {change},] {title} solo bajaría del puesto {place} al {place2}.',
  'Yes: {title} would even rise from {place} to {place2}[ {change}].':
    'Sí:[ {change},] {title} incluso subiría del puesto {place} al {place2}.',
  'Yes: {title} would still be {place}[ {change}].': 'Sí:[ {change},] {title} seguiría en el puesto {place}.',
  'No: {title} would drop from {place} to {place2}[ {change}].':
    'No:[ {change},] {title} bajaría del puesto {place} al {place2}.',
  'Hardly: {title} would drop from {place} to {place2}[ {change}].':
    'Apenas:[ {change},] {title} bajaría del puesto {place} al {place2}.',
  'No: {title} would be left out of your list[ {change}].':
    'No:[ {change},] {title} se quedaría fuera de tu lista.',
  '{change}, nothing would change in your top ten.': '{change}, en tu top 10 no cambiaría nada.',
  'Nothing would change in your top ten.': 'En tu top 10 no cambiaría nada.',
  'No: nothing would change in your top ten.': 'No: en tu top 10 no cambiaría nada.',
  'Hardly: {change}, nothing would change in your top ten.':
    'Apenas: {change}, en tu top 10 no cambiaría nada.',
  '{change}, {title} stays at the top of your list, {entering}.':
    '{change}, {title} sigue en lo más alto de tu lista, {entering}.',
  '{change}, {title} would be first on your list instead of {title2}, {entering}.':
    '{change}, el primer puesto de tu lista sería para {title} en lugar de {title2}, {entering}.',
  '{title} would stay at the top of your list, {entering}.':
    '{title} seguiría en lo más alto de tu lista, {entering}.',
  '{title} would be first on your list instead of {title2}, {entering}.':
    'El primer puesto de tu lista sería para {title} en lugar de {title2}, {entering}.',
  '{change}, {title} would be first instead of {title2}.':
    '{change}, el primer puesto sería para {title} en lugar de {title2}.',
  '{change}, {title} would be first instead of {title2}, then {titles}.':
    '{change}, el primer puesto sería para {title} en lugar de {title2}, y luego {titles:vendría|vendrían} {titles}.',
  '{change}, {title} would still be first.': '{change}, el primer puesto seguiría siendo para {title}.',
  '{change}, {title} would still be first, then {titles}.':
    '{change}, el primer puesto seguiría siendo para {title}, y luego {titles:vendría|vendrían} {titles}.',
  'Yes: {change}, {title} would be first on your list instead of {title2}, {entering}.':
    'Sí: {change}, el primer puesto de tu lista sería para {title} en lugar de {title2}, {entering}.',
  'Yes: {change}, {title} stays at the top of your list, {entering}.':
    'Sí: {change}, {title} sigue en lo más alto de tu lista, {entering}.',
  'Hardly: {change}, {title} stays at the top of your list, {entering}.':
    'Apenas: {change}, {title} sigue en lo más alto de tu lista, {entering}.',
  'No: {title} would stay at the top of your list, {entering}.':
    'No: {title} seguiría en lo más alto de tu lista, {entering}.',
  '{title} would drop from {place} to {place2}.': '{title} bajaría del puesto {place} al {place2}.',
  '{title} would rise from {place} to {place2}.': '{title} subiría del puesto {place} al {place2}.',
  '{title} would drop from {place} to {place2} {change}.':
    '{change}, {title} bajaría del puesto {place} al {place2}.',
  '{title} would rise from {place} to {place2} {change}.':
    '{change}, {title} subiría del puesto {place} al {place2}.',
  'Yes: {title} would drop from {place} to {place2}[ {change}].':
    'Sí:[ {change},] {title} bajaría del puesto {place} al {place2}.',
  'Yes: {title} would rise from {place} to {place2} {change}.':
    'Sí: {change}, {title} subiría del puesto {place} al {place2}.',
  "{title} wouldn't move from {place}.": '{title} no se movería del puesto {place}.',
  "{title} wouldn't move: it's {place} {change}, too.":
    '{title} no se movería: {change} también está en el puesto {place}.',
  '{title} would be left out of your list {change}.': '{change}, {title} se quedaría fuera de tu lista.',
  '{titles} would leave it.': '{titles:Saldría|Saldrían} {titles}.',
  '{titles} would leave your top ten.': '{titles:Saldría|Saldrían} de tu top 10 {titles}.',
  '{change}, {titles} would stay in your top ten.':
    '{change}, {titles} {titles:seguiría|seguirían} en tu top 10.',
  '{change}, {titles} would stay in your top ten and {titles2} would leave it.':
    '{change}, {titles} {titles:seguiría|seguirían} en tu top 10 y {titles2:saldría|saldrían} {titles2}.',
  '{change}, {titles} would leave your top ten.':
    '{change}, {titles:saldría|saldrían} de tu top 10 {titles}.',
  '{titles} would climb over it.': 'Por delante {titles:pasaría|pasarían} {titles}.',
  '{titles} would be the first of {number} to climb over it.':
    'De {number} que pasarían por delante, primero {titles:iría|irían} {titles}.',
  'Nothing would climb over it.': 'No pasaría nada por delante.',
  'Nothing would change: {titles} (is|are) in your history already.':
    'No cambiaría nada: {titles} ya {titles:está|están} en tu historial.',
  "Nothing would change: {titles} (isn't|aren't) among the {items} you've {had}.":
    'No cambiaría nada: {titles} no {titles:está|están} en tu historial.',
  "Nothing would change: that's your whole history.": 'No cambiaría nada: ese es todo tu historial.',
  '{title} is {place} on your list as it is.': '{title} ya está en el puesto {place} de tu lista.',
  'So few {items} say little: {number} of the first {number2} are among the {number3} most {had} of all.':
    'Con tan {pocas} {items} se ve poco: {number:{one}|{number}} de {las} {number2} {firsts} {number:está|están} entre {las} {number3} {most}.',
  "So few {items} say little, so that's close to anybody's list: {number} of the first {number2} are among the {number3} most {had} of all.":
    'Con tan {pocas} {items} se ve poco, así que es casi la lista de cualquiera: {number:{one}|{number}} de {las} {number2} {firsts} {number:está|están} entre {las} {number3} {most}.',
  'Of {things}, {title} would come first, in {place} place.':
    'En cuanto a {things}, lo primero sería {title}, en el puesto {place}.',
  'Of {things}, which they share, {title} would come first, in {place} place.':
    'De lo que tienen en común ({things}), lo primero sería {title}, en el puesto {place}.',
  'Further down: {title} would be {place} {change}, instead of {place2}.':
    'Más abajo: {change}, {title} estaría en el puesto {place} en vez del {place2}.',
  'Higher up: {title} would be {place} {change}, instead of {place2}.':
    'Más arriba: {change}, {title} estaría en el puesto {place} en vez del {place2}.',
  'No, not really: {title} would be {place} {change}, instead of {place2}.':
    'No, la verdad: {change}, {title} estaría en el puesto {place} en vez del {place2}.',
  "I don't find {quote}.": 'No encuentro {quote}.',
  'I find none of your {items} by {quote}.': 'Con {quote} no encuentro {none} de tus {items}.',
  'By {quote} I find {number} of your {items}, not {number2}.':
    'Con {quote} encuentro {number:{one}|{number}} de tus {items}, no {number2}.',
  'Of yours, {number} (is|are) by {name}: {titles}.':
    'De tus {items}, {number:{one} es|{number} son} de {name}: {titles}.',
  'None of your {items} is by {name}, of the {number} of which I know that.':
    '{none} de tus {items} es de {name}, de {las} {number} de {las} que lo sé.',
  'Of yours, {number} (is|are) with {name}: {titles}.':
    'De tus {items}, {number:{one} es|{number} son} con {name}: {titles}.',
  'None of your {items} is with {name}, of the {number} of which I know that.':
    '{none} de tus {items} es con {name}, de {las} {number} de {las} que lo sé.',
  'Of yours, {number} (is|are) by or with {name}: {titles}.':
    'De tus {items}, {number:{one} es|{number} son} de o con {name}: {titles}.',
  'None of your {items} is by or with {name}, of the {number} of which I know that.':
    '{none} de tus {items} es de o con {name}, de {las} {number} de {las} que lo sé.',
  'I know that only of {number} of your {number2} {items}, so there may be more.':
    'Solo lo sé de {number} de tus {number2} {items}, así que puede haber más.',
};
