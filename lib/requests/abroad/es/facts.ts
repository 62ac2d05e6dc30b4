import type { SentenceOf } from '../english-sentences.ts';
import type { Wording } from '../language-table.ts';

export const telling: Record<SentenceOf<'telling'>, Wording> = {
  "I don't know {matter}, but {source} (may|will); the link is below.":
    'No sé {matter}; míralo en {source}, abajo tienes el enlace.',
  "My catalogue doesn't say {matter}[ of {title}], but {source} (may|will); the link is below.":
    '[De {title}, ]mi catálogo no dice {matter}; míralo en {source}, abajo tienes el enlace.',
  'I know of no (sequel to|prequel to|remake of|other part of) {title}, but {source} (may|will); the link is below.':
    'No me consta nada de eso sobre {title}; mejor mira {source}, el enlace está abajo.',
  '{title} is for both, {names}.': '{title} está para los dos: {names}.',
  '{title} is for the {names}.': '{title} está para {names}.',
  '{title} is for PC.': '{title} es para PC.',
  '{title} is for PC: it is sold on Steam; the catalogue lists no other systems.':
    '{title} es para PC, en Steam; el catálogo no indica otros sistemas.',
  "For you, it's {standing}.": 'Para ti está {standing}.',
  '{title} came out in {year}.': '{title} salió en {year}.',
  '{title} is from {year}.': '{title} es de {year}.',
  '{title}: its price on record is {price}, which may have changed since.':
    'El precio que tengo de {title} es {price}, aunque puede haber cambiado.',
  '{title} is free to play.': '{title} es gratis.',
  '{title} was made by {name} and published by {name2}.': '{title} es de {name} y lo publicó {name2}.',
  '{title} was made by {name}.': '{title} es de {name}.',
  'People tag it {labels}.': 'La gente le pone {labels:la etiqueta|las etiquetas} {labels}.',
  'Yes: people tag it {labels}.': 'Sí: la gente le pone {labels:la etiqueta|las etiquetas} {labels}.',
  '{title}: its genres are {labels}[, and people tag it {labels2}].':
    '{title} figura como {labels}[, y la gente le pone {labels2:la etiqueta|las etiquetas} {labels2}].',
  '{title}: its genre is {labels}[, and people tag it {labels2}].':
    '{title} figura como {labels}[, y la gente le pone {labels2:la etiqueta|las etiquetas} {labels2}].',
  'Yes: the catalogue lists it as {labels}.': 'Sí: en el catálogo figura como {labels}.',
  'The store lists multiplayer for {title}[, and {labels}].':
    'Según la tienda, {title} tiene multijugador[, además de {labels}].',
  'The store lists (full|partial) controller support for {title}.': '',
  'Not as far as the store says: no co-op for {title}[, only {labels}].':
    'Según la tienda, no: {title} no tiene cooperativo[, solo {labels}].',
  '{title} is listed as {labels}.': '{title} figura como {labels}.',
  'Yes: {title} is in the catalogue.': 'Sí: {title} está en el catálogo.',
  "It's {standing}.": 'Está {standing}.',
  '{title} is {standing}.': '{title} está {standing}.',
  "What I can't know is whether you'll like it.": 'Lo que no puedo saber es si te gustará.',
  "Who made {title} I don't have on record, but {source} (may|will); the link is below.":
    'No sé quién hizo {title}; míralo en {source}, abajo tienes el enlace.',
  'Its labels speak for children: {labels}.': 'Las etiquetas apuntan a niños: {labels}.',
  'Its labels speak for adults: {labels}.': 'Las etiquetas apuntan a adultos: {labels}.',
  'Its labels go both ways: {labels}, but also {labels2}.':
    'Las etiquetas apuntan a las dos cosas: {labels}, pero también {labels2}.',
  'Yes: {title} is free to play.': 'Sí: {title} es gratis.',
  'Yes: {title} is listed for {names}.': 'Sí: según el catálogo, {title} sale para {names}.',
  'Not as far as my catalogue goes: {title} is listed for {names}.':
    'Según mi catálogo, no: {title} sale para {names}.',
  'Yes: the store lists {labels} for {title}.': 'Sí: según la tienda, {title} tiene {labels}.',
  'No label confirms the {any}.': 'Ninguna etiqueta lo confirma.',
  'Yes: its genres are {labels}[, and people tag it {labels2}].':
    'Sí: figura como {labels}[, y la gente le pone {labels2:la etiqueta|las etiquetas} {labels2}].',
  '(No|Not by its labels): its genres are {labels}[, and people tag it {labels2}].':
    'Por las etiquetas, no: figura como {labels}[, y la gente le pone {labels2:la etiqueta|las etiquetas} {labels2}].',
  "{labels} fits: that's one of its labels.": '{labels} encaja: es una de sus etiquetas.',
  'Not by its tags: people tag it {labels}.': 'Por las etiquetas, no: la gente le pone {labels}.',
  'Perhaps: people tag it {labels}.': 'Puede ser: la gente le pone {labels}.',
  'What {title} is about I have in English alone.': 'La trama de {title} solo la tengo en inglés.',
  "{title} isn't known for that.": '{title} no es conocido por eso.',
  "I can't tell.": 'No lo sé.',
  'Perhaps: it may be {states}.': 'Puede ser: {states}.',
  'I go by when they came to Steam.': 'Me guío por la fecha en que llegaron a Steam.',
};

export const missing: Record<SentenceOf<'missing'>, Wording> = {
  "I don't have {quote}[: my {items} end in {year}].": 'No tengo {quote}[: mi catálogo llega hasta {year}].',
  "No: I don't have {quote} at all[: my {items} end in {year}].":
    'No, {quote} no lo tengo[: mi catálogo llega hasta {year}].',
  'I know no {item} as {quote}; it may be here by its English title.':
    'No conozco {no} {item} que se llame {quote}; a lo mejor está por su título en inglés.',
  'I know no {item} as {quote} or {quote2}; their English titles may be here.':
    'No conozco {no} {item} que se llame {quote} ni {quote2}; a lo mejor están por sus títulos en inglés.',
  'I have neither {quote} nor {quote2}[; my {items} end in {year}].':
    'No tengo ni {quote} ni {quote2}[; mi catálogo acaba en {year}].',
  "I don't have {quote} under that name.": 'No tengo nada con el nombre {quote}.',
  'So that changes nothing.': 'Así que eso no cambia nada.',
  'The nearest I have (is|are) {titles}.': 'Lo más parecido que tengo: {titles}.',
  'Of what I do have, {title} is at the top of your list.':
    'De lo que sí tengo, {title} está en lo más alto de tu lista.',
  "So I can't tell you that, but {source} may.":
    'Así que eso no te lo puedo decir, pero quizá lo ponga en {source}.',
  "Name another {item} you know, and I'll look for something like it.":
    'Dime {otra} {item} que conozcas y busco algo parecido.',
  'What I have is {titles}.': 'Lo que tengo {titles:es|son} {titles}.',
  'Which one do you mean by {quote}: {titles}?': '¿A cuál te refieres con {quote}: {titles}?',
  'Which {item} do you mean?': '¿A qué {item} te refieres?',
  'Tell me its title and I can look at it.': 'Dime el título y lo miro.',
  'Nothing would change: I find no {things} among yours.':
    'No cambiaría nada: en tu historial no encuentro {things}.',
  'I find none of your {items} by {quote}: titles are all I can go by.':
    'Con {quote} no encuentro {none} de tus {items}: solo puedo guiarme por los títulos.',
  'Tell me which ones you mean, by their titles.': 'Dime los títulos a los que te refieres.',
  "I don't know who made a film or who is in it, and no label names {name}.":
    'No sé quién hizo una película ni quién sale en ella, y ninguna etiqueta dice {name}.',
  "Name a title and I'll look it up.": 'Dime un título y lo miro.',
  "Name one of the {items} and I'll look for what's like it.":
    'Dime {one} de {esas} {items} y busco algo parecido.',
  "I'm not sure what you mean.": 'No sé bien a qué te refieres.',
  'A title, a kind of {item} or a plain question will do.':
    'Me vale un título, un tipo de {item} o una pregunta sencilla.',
  'You could ask why {title} is where it is, what I make of your taste, or for {items} of a certain kind.':
    'Puedes preguntarme por qué {title} está donde está o cómo veo tus gustos, o pedirme {items} de algún tipo.',
  'You could ask why {title} is where it is, whether {titles} suits you better, or for {items} of a certain kind.':
    'Puedes preguntarme por qué {title} está donde está o qué te va mejor, {titles}, o pedirme {items} de algún tipo.',
  'You could ask what {item} to choose next, what I make of your taste, or for {items} of a certain kind.':
    'Puedes preguntarme qué {item} elegir ahora o cómo veo tus gustos, o pedirme {items} de algún tipo.',
  'You could ask what {item} to choose next, whether {titles} suits you better, or for {items} of a certain kind.':
    'Puedes preguntarme qué {item} elegir ahora o qué te va mejor, {titles}, o pedirme {items} de algún tipo.',
  'Want to know why {title} is where it is?': '¿Quieres saber por qué {title} está donde está?',
  'Ask me what to choose next, or why {title} is where it is.':
    'Pregúntame qué elegir ahora o por qué {title} está donde está.',
  'Ask me what to choose next, or why.': 'Pregúntame qué elegir ahora, o por qué.',
  'No worries.': 'No pasa nada.',
  "No matter, it'll come back to you.": 'Da igual, ya te acordarás.',
  'Take your time.': 'Sin prisa.',
  'Nothing here is called just {quote}.': 'Aquí no hay nada que se llame {quote} a secas.',
  'Of the {things} I do have, {title} is first for you.':
    'De {things} sí tengo algo: para ti, lo primero es {title}.',
};
