import type { SentenceOf } from '../english-sentences.ts';
import type { Wording } from '../language-table.ts';

export const knowing: Record<SentenceOf<'knowing'>, Wording> = {
  '{title} runs {number} minutes.': '{title} dura {number} minutos.',
  'Yes: {title} runs {number} minutes.': 'Sí: {title} dura {number} minutos.',
  'No: {title} runs {number} minutes.': 'No: {title} dura {number} minutos.',
  'Players usually take some {number} hours for the main story of {title}.':
    'La historia principal de {title} suele llevar unas {number} horas.',
  '{title} stars {names}.': 'En {title} actúan {names}.',
  'Yes, {names2}: it stars {names}.': 'Sí, {names2}: actúan {names}.',
  'Not among the leads: it stars {names}.': 'No entre los protagonistas: actúan {names}.',
  '{title} was directed by {names}.': '{title} está dirigida por {names}.',
  'Yes: {title} was directed by {names}.': 'Sí: {title} está dirigida por {names}.',
  'No: {title} was directed by {names}.': 'No: {title} está dirigida por {names}.',
  'Yes: {title} was made by {name}.': 'Sí: {title} es de {name}.',
  'No: {title} was made by {name}.': 'No: {title} es de {name}.',
  '{title} is in colour.': '{title} es en color.',
  'Yes: {title} is in colour.': 'Sí: {title} es en color.',
  'No: {title} is in colour.': 'No: {title} es en color.',
  '{title} is in black and white.': '{title} es en blanco y negro.',
  'Yes: {title} is in black and white.': 'Sí: {title} es en blanco y negro.',
  'No: {title} is in black and white.': 'No: {title} es en blanco y negro.',
  '{title} is partly in colour and partly in black and white.':
    '{title} es en parte en color y en parte en blanco y negro.',
  '{title} is rated {name} in the United States, {any}.':
    '{title} tiene en Estados Unidos la calificación {name}.',
  'It is rated {name} in the United States, {any}.': 'Su calificación en Estados Unidos: {name}.',
  'Yes: {title} is rated {name} in the United States, {any}.':
    'Sí: {title} tiene en Estados Unidos la calificación {name}.',
  'No: {title} is rated {name} in the United States, {any}.':
    'No: {title} tiene en Estados Unidos la calificación {name}.',
  'Perhaps: {title} is rated {name} in the United States, {any}.':
    'Quizás: {title} tiene en Estados Unidos la calificación {name}.',
  'Players usually find {title} easy.': '{title} suele parecer fácil.',
  'Players usually find {title} hard.': '{title} suele parecer difícil.',
  'Yes: players usually find it easy.': 'Sí, suele parecer fácil.',
  'No: players usually find it easy.': 'No, suele parecer fácil.',
  'Yes: players usually find it hard.': 'Sí, suele parecer difícil.',
  'No: players usually find it hard.': 'No, suele parecer difícil.',
  '{title} can be played by up to {number} on one screen.':
    'A {title} pueden jugar hasta {number} en la misma pantalla.',
  'Yes: {title} can be played by up to {number} on one screen.':
    'Sí: a {title} pueden jugar hasta {number} en la misma pantalla.',
  '{title} can be played by up to {number} on one screen, and online when it came out.':
    'A {title} pueden jugar hasta {number} en la misma pantalla, y en línea cuando salió.',
  'Yes: {title} can be played by up to {number} on one screen, and online when it came out.':
    'Sí: a {title} pueden jugar hasta {number} en la misma pantalla, y en línea cuando salió.',
  'Not on one screen: it could be played with others online when it came out.':
    'En la misma pantalla no: cuando salió se podía jugar en línea con otros.',
  '{title} could be played with others online when it came out.':
    'Cuando salió, a {title} se podía jugar en línea con otros.',
  '{title} could be played online when it came out.': 'Cuando salió, a {title} se podía jugar en línea.',
  'Yes: {title} could be played online when it came out.':
    'Sí: cuando salió, a {title} se podía jugar en línea.',
  '{title} is for one player.': '{title} es para un jugador.',
  'No: {title} is for one player.': 'No: {title} es para un jugador.',
  '{title} can be played alone.': 'A {title} se puede jugar en solitario.',
  'Yes: {title} can be played alone.': 'Sí: a {title} se puede jugar en solitario.',
  'Not alone: it is made for playing with others.': 'En solitario no: está hecho para jugar con otros.',
  '{title} has no online play.': '{title} no tiene modo en línea.',
  'No: {title} has no online play.': 'No: {title} no tiene modo en línea.',
  'Yes: both were directed by {names}.': 'Sí: las dos están dirigidas por {names}.',
  'Yes: both were made by {name}.': 'Sí: los dos son de {name}.',
  'No: {title} was directed by {names}, {title2} by {names2}.':
    'No: {title} está dirigida por {names}, y {title2} por {names2}.',
  'No: {title} was made by {name}, {title2} by {name2}.': 'No: {title} es de {name}, y {title2} de {name2}.',
  'Besides {names2}, it stars {names}.': 'Además de {names2}, salen {names}.',
  'The series begins with {names}.': 'La serie empieza con {names}.',
  'No: {title} is the first of the {name} series.': 'No: {title} es la primera entrega de {name}.',
  'No sequel: {title} is the first of the {name} series.':
    'No es una secuela: {title} es la primera entrega de {name}.',
  "By their order, yes: {title} is the {any} of the {name} series, after {any2}; whether the story needs (it|the earlier ones) I don't know.":
    'Por el orden, sí: {title} no es la primera entrega de {name}; si la historia lo exige, no lo sé.',
  "By their order, yes: {title} belongs to the {name} series, after {any}; whether the story needs (it|the earlier ones) I don't know.":
    'Por el orden, sí: {title} no es la primera entrega de {name}; si la historia lo exige, no lo sé.',
  'A sequel: {title} is the {any} of the {name} series, after {any2}.':
    'Es una secuela: {title} no es la primera entrega de {name}.',
  "A sequel: {title} is the {any} of the {name} series, after {any2}; whether it can be (played|watched) on its own I don't know.":
    'Es una secuela: {title} no es la primera entrega de {name}.',
  'Yes: {title} is the {any} of the {name} series and carries straight on from {any2}.':
    'Sí: {title} no es la primera entrega de {name} y sigue justo donde termina la anterior.',
  "Not really: {title} is the {any} of the {name} series and can be followed without {any2}, but it's richer with it.":
    'En realidad no: {title} no es la primera entrega de {name}, pero se entiende sin la anterior; con ella se disfruta más.',
  'No: {title} is the {any} of the {name} series, but you can start with it.':
    'No: {title} no es la primera entrega de {name}, pero se puede empezar por ahí.',
  'Yes: {title} belongs to the {name} series and carries straight on from {any}.':
    'Sí: {title} no es la primera entrega de {name} y sigue justo donde termina la anterior.',
  "Not really: {title} belongs to the {name} series and can be followed without {any}, but it's richer with it.":
    'En realidad no: {title} no es la primera entrega de {name}, pero se entiende sin la anterior; con ella se disfruta más.',
  'No: {title} belongs to the {name} series, but you can start with it.':
    'No: {title} no es la primera entrega de {name}, pero se puede empezar por ahí.',
  'A sequel: {title} is the {any} of the {name} series, after {any2}, and it carries straight on.':
    'Es una secuela: {title} no es la primera entrega de {name} y sigue justo donde termina la anterior.',
  'A sequel: {title} is the {any} of the {name} series, after {any2}, but it can be (played|watched) on its own.':
    'Es una secuela: {title} no es la primera entrega de {name}, pero se sostiene sola.',
  '{title} holds {titles}.': '{title} trae {titles}.',
  '{title} holds {titles} and others.': '{title} trae {titles} y otros.',
  '{title} holds {number} {items}, among them {titles}.':
    '{title} trae {number} {items}, entre ellos {titles}.',
  '{titles} came to it later.': '{titles} {titles:llegó|llegaron} más tarde.',
  'Yes: {title} holds {titles}.': 'Sí: {title} trae {titles}.',
  'Not at first: {titles} came to it later; it holds {titles2}.':
    'Al principio no: {titles} {titles:llegó|llegaron} más tarde; trae {titles2}.',
  'Not that I know of: it holds {titles}.': 'Que yo sepa, no: trae {titles}.',
  "I can't tell: it holds {titles} and others.": 'No lo sé: trae {titles} y otros.',
  "You'd get {titles} with it; you have only {titles2} of what it holds.":
    'Te {titles:quedaría|quedarían} por jugar {titles}; de lo que trae solo tienes {titles2}.',
  "None of what's in it is among yours: it holds {titles}.": 'No tienes nada de lo que trae: {titles}.',
  'Nothing would be new: you have {titles}.': 'No habría nada nuevo: ya tienes {titles}.',
  "{title}: it's rated {name} in the United States, {title2} {name2}.":
    '{title}: en Estados Unidos es {name}, y {title2}, {name2}.',
  'Their rating in the United States is the same: {name}.': 'Las dos obras son {name} en Estados Unidos.',
  'By their ratings, both are fine at that age.': 'Por su clasificación, las dos obras valen para esa edad.',
  "{title}: {title2} is {states}, and it itself isn't.":
    '{title}: {title2} destaca por: {states}; {title} no.',
  '{title} is {states}, {title2} {states2}.': '{title}: {states}; {title2}: {states2}.',
  '{title} is {states} as well.': 'Y {title}, además: {states}.',
  "They're two versions of one game: the same adventure, each with some creatures that the other lacks.":
    'Son dos versiones de un mismo juego: la misma aventura, cada una con algunas criaturas que no tiene la otra.',
  'You have {title}, so you hardly need the other.': 'Ya tienes {title}, así que apenas necesitas el otro.',
  'One is enough.': 'Con uno basta.',
  "They're the same game: {title} is from {year}, {title2} from {year2}.":
    'Es el mismo juego: {title} es de {year}, {title2} de {year2}.',
  "They're the same game: {title} is from {year}, {title2} from {year2}, made to look newer.":
    'Es el mismo juego: {title} es de {year}, {title2} de {year2} y con gráficos renovados.',
  "They're the same game.": 'Es el mismo juego.',
  'You have {titles}.': 'Tienes {titles}.',
  "I don't know what either costs, but {source} does; the links are below.":
    'No sé cuánto cuesta ninguno, pero {source} lo dice; los enlaces están abajo.',
  'All of them are {things}.': 'Todos son {things}.',
  '(All|Most) of them are {states}.': 'Casi todos tienen en común: {states}.',
  '(All|Most) of them have {states}.': 'Casi todos tienen en común: {states}.',
  '(All|Most) of them are {states} and have {states2}.': 'Casi todos tienen en común: {states}; {states2}.',
  "{title} is in {names}; how much is spoken I don't know.":
    '{title} está en {names}; cuánto se habla no lo sé.',
  'Hardly any: nothing is spoken in it.': 'Apenas: no se habla.',
  'Hardly any: it has hardly any words.': 'Apenas: casi no tiene palabras.',
  'A lot: there is much to read in it.': 'Mucho: hay mucho que leer.',
  'Yes: {title} can be played alone, and its main story takes some {number} hours.':
    'Sí: {title} se puede jugar en solitario, y la historia principal dura unas {number} horas.',
  '{title} can be played alone, and its main story takes some {number} hours.':
    '{title} se puede jugar en solitario, y la historia principal dura unas {number} horas.',
  'The oldest is {title} from {year}, then {titles}.':
    'El más antiguo es {title}, de {year}; después, {titles}.',
  'The newest is {title} from {year}, then {titles}.':
    'El más reciente es {title}, de {year}; después, {titles}.',
};
