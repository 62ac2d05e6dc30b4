import type { SentenceOf } from '../english-sentences.ts';
import type { Wording } from '../language-table.ts';

export const knownOfSome: Record<SentenceOf<'knownOfSome'>, Wording> = {
  'I know the {detail} only of the best-known {items}, so others may fit too.':
    'Je ne connais {detail} que pour les {items} les plus célèbres : d’autres conviennent peut-être aussi.',
  'I know the {detail} only of the best-known {items}, so some may slip through.':
    'Je ne connais {detail} que pour les {items} les plus célèbres : il peut s’en glisser.',
};

export const countingKnown: Record<SentenceOf<'countingKnown'>, Wording> = {
  'Yes, {share}[: {titles}].': 'Oui, {share}[ : {titles}].',
  'None of the {number} {items} of yours whose {detail} I know.':
    'Aucun de vos {number} {items} dont je connais {detail}.',
  'No, none of the {number} {items} of yours whose {detail} I know.':
    'Non, aucun de vos {number} {items} dont je connais {detail}.',
  'None of your {number} {items}.': 'Aucun de vos {number} {items}.',
  'No, none of your {number} {items}.': 'Non, aucun de vos {number} {items}.',
  "Most often it's {land}: {share}.": 'Le plus souvent, {land} : {share}.',
  "Most often it's {name}: {share}.": 'Le plus souvent, {name} : {share}.',
  'Then comes {land} with {number}.': 'Ensuite {land} avec {number}.',
  'Then comes {name} with {number}.': 'Ensuite {name} avec {number}.',
  'Then come {land} with {number} and {land2} with {number2}.':
    'Ensuite {land} avec {number} et {land2} avec {number2}.',
  'Then come {name} with {number} and {name2} with {number2}.':
    'Ensuite {name} avec {number} et {name2} avec {number2}.',
  'None comes up twice in the {number} {items} of yours whose {detail} I know.':
    'Rien ne revient deux fois dans vos {number} {items} dont je connais {detail}.',
  'None comes up twice in your {number} {items}.': 'Rien ne revient deux fois dans vos {number} {items}.',
  'Half of the {number} {items} of yours whose {detail} I know run {number2} minutes or less.':
    'La moitié de vos {number} {items} dont je connais {detail} dure {number2} minutes ou moins.',
  'Half of your {number} {items} run {number2} minutes or less.':
    'La moitié de vos {number} {items} dure {number2} minutes ou moins.',
  'Half of the {number} {items} of yours whose {detail} I know take players some {number2} hours or less.':
    'La moitié de vos {number} {items} dont je connais {detail} prend environ {number2} heures ou moins.',
  'Half of your {number} {items} take players some {number2} hours or less.':
    'La moitié de vos {number} {items} prend environ {number2} heures ou moins.',
  'The longest is {title}, with {number} minutes[, of the {number2} whose length I know].':
    'Le plus long est {title}, avec {number} minutes[, parmi les {number2} dont je connais la durée].',
  'The shortest is {title}, with {number} minutes[, of the {number2} whose length I know].':
    'Le plus court est {title}, avec {number} minutes[, parmi les {number2} dont je connais la durée].',
  'The longest is {title}, with some {number} hours[, of the {number2} whose length I know].':
    'Le plus long est {title}, avec environ {number} heures[, parmi les {number2} dont je connais la durée].',
  'The shortest is {title}, with some {number} (hours|hour)[, of the {number2} whose length I know].':
    'Le plus court est {title}, avec environ {number:une heure|{number} heures}[, parmi les {number2} dont je connais la durée].',
  '{share}[: {titles}].': '{share}[ : {titles}].',
};

export const measuring: Record<SentenceOf<'measuring'>, Wording> = {
  '{title}: it runs {number} minutes, {title2} {number2}.':
    '{title} : {number} minutes, contre {number2} pour {title2}.',
  'Yes: {title} runs {number} minutes, {title2} {number2}.':
    'Oui : {title} dure {number} minutes, {title2} {number2}.',
  'No: {title} runs {number} minutes, {title2} {number2}.':
    'Non : {title} dure {number} minutes, {title2} {number2}.',
  'Both run {number} minutes.': 'Les deux durent {number} minutes.',
  '{title}: it takes players some {number} hours, {title2} some {number2}.':
    '{title} : environ {number} heures, contre {number2} pour {title2}.',
  'Yes: {title} takes players some {number} hours, {title2} some {number2}.':
    'Oui : {title} prend environ {number} heures, {title2} environ {number2}.',
  'No: {title} takes players some {number} hours, {title2} some {number2}.':
    'Non : {title} prend environ {number} heures, {title2} environ {number2}.',
  'Both take players some {number} hours.': 'Les deux prennent environ {number} heures.',
  '{title}: players usually find it hard, and {title2} easy.':
    '{title} : on le trouve en général difficile, et {title2} facile.',
  '{title}: players usually find it easy, and {title2} hard.':
    '{title} : on le trouve en général facile, et {title2} difficile.',
  'Players usually find both hard.': 'On trouve en général les deux difficiles.',
  'Players usually find both easy.': 'On trouve en général les deux faciles.',
};
