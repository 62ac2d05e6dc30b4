import type { SentenceOf } from '../english-sentences.ts';
import type { Wording } from '../language-table.ts';

export const knownOfSome: Record<SentenceOf<'knownOfSome'>, Wording> = {
  'I know the {detail} only of the best-known {items}, so others may fit too.':
    'Solo conozco {detail} de {las} {items} de más fama, así que puede haber {otras} que también encajen.',
  'I know the {detail} only of the best-known {items}, so some may slip through.':
    'Solo conozco {detail} de {las} {items} de más fama, así que se puede colar alguna cosa.',
};

export const countingKnown: Record<SentenceOf<'countingKnown'>, Wording> = {
  'Yes, {share}[: {titles}].': 'Sí, {share}[: {titles}].',
  'None of the {number} {items} of yours whose {detail} I know.':
    '{none} de tus {number} {items} de {las} que conozco {detail}.',
  'No, none of the {number} {items} of yours whose {detail} I know.':
    'No, {none} de tus {number} {items} de {las} que conozco {detail}.',
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
};
