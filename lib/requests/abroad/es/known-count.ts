import type { SentenceOf } from '../english-sentences.ts';
import type { Wording } from '../language-table.ts';

export const knownOfSome: Record<SentenceOf<'knownOfSome'>, Wording> = {
  'I know the {detail} only of the best-known {items}, so some may slip through.':
    'Solo conozco {detail} de {las} {items} de más fama, así que se puede colar alguna cosa.',
};

export const countingKnown: Record<SentenceOf<'countingKnown'>, Wording> = {
  'Yes, {share}[: {titles}].': 'Sí, {share}[: {titles}].',
  'None of your {number} {items}.': '{none} de tus {number} {items}.',
  'No, none of your {number} {items}.': 'No, {none} de tus {number} {items}.',
  "Most often it's {land}: {share}.": 'Lo más frecuente es {land}: {share}.',
  "Most often it's {name}: {share}.": 'Lo más frecuente es {name}: {share}.',
  'Then comes {land} with {number}.': 'Después viene {land} con {number}.',
  'Then comes {name} with {number}.': 'Después viene {name} con {number}.',
  'Then come {land} with {number} and {land2} with {number2}.':
    'Después vienen {land} con {number} y {land2} con {number2}.',
  'Then come {name} with {number} and {name2} with {number2}.':
    'Después vienen {name} con {number} y {name2} con {number2}.',
  'None comes up twice in the {number} {items} of yours whose {detail} I know.':
    'Nada se repite en tus {number} {items} de {las} que conozco {detail}.',
  'None comes up twice in your {number} {items}.': 'Nada se repite en tus {number} {items}.',
  'Half of the {number} {items} of yours whose {detail} I know run {number2} minutes or less.':
    'La mitad de tus {number} {items} de {las} que conozco {detail} dura {number2} minutos o menos.',
  'Half of your {number} {items} run {number2} minutes or less.':
    'La mitad de tus {number} {items} dura {number2} minutos o menos.',
  'Half of the {number} {items} of yours whose {detail} I know take players some {number2} hours or less.':
    'La mitad de tus {number} {items} de {las} que conozco {detail} lleva unas {number2} horas o menos.',
  'Half of your {number} {items} take players some {number2} hours or less.':
    'La mitad de tus {number} {items} lleva unas {number2} horas o menos.',
  'The longest is {title}, with {number} minutes[, of the {number2} whose length I know].':
    'Lo más largo es {title}, con {number} minutos[, entre {las} {number2} de duración conocida].',
  'The shortest is {title}, with {number} minutes[, of the {number2} whose length I know].':
    'Lo más corto es {title}, con {number} minutos[, entre {las} {number2} de duración conocida].',
  'The longest is {title}, with some {number} hours[, of the {number2} whose length I know].':
    'Lo más largo es {title}, con unas {number} horas[, entre {las} {number2} de duración conocida].',
  'The shortest is {title}, with some {number} (hours|hour)[, of the {number2} whose length I know].':
    'Lo más corto es {title}, con {number:una hora|unas {number} horas}[, entre {las} {number2} de duración conocida].',
  '{share}[: {titles}].': '{share}[: {titles}].',
  'I count {counted} among the {number} of yours whose {detail} I know[: {titles}].':
    'Entre tus {number} de {las} que conozco {detail} cuento {counted}[: {titles}].',
  'Yes: I count {counted} among the {number} of yours whose {detail} I know[: {titles}].':
    'Sí: entre tus {number} de {las} que conozco {detail} cuento {counted}[: {titles}].',
  'No: I count {counted} among the {number} of yours whose {detail} I know[: {titles}].':
    'No: entre tus {number} de {las} que conozco {detail} cuento {counted}[: {titles}].',
  'None: I count {counted} among the {number} of yours whose {detail} I know[: {titles}].':
    'No: entre tus {number} de {las} que conozco {detail} cuento {counted}[: {titles}].',
  'I count {counted} among your {number}[: {titles}].': 'Entre tus {number} cuento {counted}[: {titles}].',
  'Yes: I count {counted} among your {number}[: {titles}].':
    'Sí: entre tus {number} cuento {counted}[: {titles}].',
  'No: I count {counted} among your {number}[: {titles}].':
    'No: entre tus {number} cuento {counted}[: {titles}].',
  'None: I count {counted} among your {number}[: {titles}].':
    'No: entre tus {number} cuento {counted}[: {titles}].',
  'I know the {detail} of {number} of your {number2} {items}.':
    'Conozco {detail} de {number} de tus {number2} {items}.',
};

export const measuring: Record<SentenceOf<'measuring'>, Wording> = {
  '{title}: it runs {number} minutes, {title2} {number2}.':
    '{title}: dura {number} minutos; {title2}, {number2}.',
  'Yes: {title} runs {number} minutes, {title2} {number2}.':
    'Sí: {title} dura {number} minutos; {title2}, {number2}.',
  'No: {title} runs {number} minutes, {title2} {number2}.':
    'No: {title} dura {number} minutos; {title2}, {number2}.',
  'Both run {number} minutes.': 'Las dos duran {number} minutos.',
  '{title}: it takes players some {number} hours, {title2} some {number2}.':
    '{title}: lleva unas {number} horas; {title2}, unas {number2}.',
  'Yes: {title} takes players some {number} hours, {title2} some {number2}.':
    'Sí: {title} lleva unas {number} horas; {title2}, unas {number2}.',
  'No: {title} takes players some {number} hours, {title2} some {number2}.':
    'No: {title} lleva unas {number} horas; {title2}, unas {number2}.',
  'Both take players some {number} hours.': 'Los dos llevan unas {number} horas.',
  '{title}: players usually find it hard, and {title2} easy.':
    '{title}: suele parecer difícil, y {title2} fácil.',
  '{title}: players usually find it easy, and {title2} hard.':
    '{title}: suele parecer fácil, y {title2} difícil.',
  'Players usually find both hard.': 'Los dos suelen parecer difíciles.',
  'Players usually find both easy.': 'Los dos suelen parecer fáciles.',
  "{title}: it's {mood}, and {title2} isn't known for that.":
    '{title}: {mood}, y {title2} no destaca por eso.',
  "{title}: {title2} is {mood}, and it isn't known for that.":
    '{title}: de {title2} se dice que {mood}, y de {title} no.',
  "Yes: {title} is {mood}, and {title2} isn't known for that.":
    'Sí: de {title} se dice que {mood}, y de {title2} no.',
  "No: {title} is {mood}, and {title2} isn't known for that.":
    'No: de {title} se dice que {mood}, y de {title2} no.',
  "Both are {mood}; I can't say which (more|less).":
    'De ambos títulos se dice que {mood}; cuál más, no lo sé.',
  "{title}: up to {number} can play it on one screen, and {title2} can't be played that way.":
    '{title}: pueden jugar hasta {number} en la misma pantalla, y con {title2} no se puede.',
  '{title}: up to {number} can play it on one screen, {title2} only {number2}.':
    '{title}: pueden jugar hasta {number} en la misma pantalla; con {title2}, solo {number2}.',
  '{title}: up to {number} can play it on one screen, and {title2} is for one player.':
    '{title}: pueden jugar hasta {number} en la misma pantalla, y {title2} es para una persona.',
  'Both: up to {number} can play either on one screen.':
    'Los dos: pueden jugar hasta {number} en la misma pantalla.',
  'Both: up to {number} can play {title} on one screen, and up to {number2} {title2}.':
    'Los dos: en la misma pantalla pueden jugar hasta {number} a {title} y hasta {number2} a {title2}.',
  'Both: up to {number} can play {title} on one screen, and {title2} could be played online when it came out.':
    'Los dos: a {title} pueden jugar hasta {number} en la misma pantalla, y a {title2} se podía jugar en línea cuando salió.',
  'Neither can be played by {number} on one screen.':
    'A ninguno de los dos se puede jugar entre {number} en la misma pantalla.',
  "{title}: it could be played online when it came out, and {title2} couldn't.":
    '{title}: cuando salió se podía jugar en línea, y a {title2} no.',
  '{title}: it could be played online when it came out, and {title2} is for one player.':
    '{title}: cuando salió se podía jugar en línea, y {title2} es para una persona.',
  'Both could be played online when they came out.': 'A los dos se podía jugar en línea cuando salieron.',
  'Neither has online play.': 'Ninguno de los dos tiene juego en línea.',
  'Neither: both are for one player.': 'Ninguno: los dos son para una persona.',
};
