import type { SentenceOf } from '../english-sentences.ts';
import type { Wording } from '../language-table.ts';

export const knownOfSome: Record<SentenceOf<'knownOfSome'>, Wording> = {
  'I know the {detail} only of the best-known {items}, so some may slip through.':
    'Je ne connais {detail} que pour les {items} les plus célèbres : il peut s’en glisser.',
};

export const countingKnown: Record<SentenceOf<'countingKnown'>, Wording> = {
  'Yes, {share}[: {titles}].': 'Oui, {share}[ : {titles}].',
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
  'I count {counted} among the {number} of yours whose {detail} I know[: {titles}].':
    'Sur vos {number} dont je connais {detail}, je vois {counted}[ : {titles}].',
  'Yes: I count {counted} among the {number} of yours whose {detail} I know[: {titles}].':
    'Oui : sur vos {number} dont je connais {detail}, je vois {counted}[ : {titles}].',
  'No: I count {counted} among the {number} of yours whose {detail} I know[: {titles}].':
    'Non : sur vos {number} dont je connais {detail}, je vois {counted}[ : {titles}].',
  'None: I count {counted} among the {number} of yours whose {detail} I know[: {titles}].':
    'Aucun : sur vos {number} dont je connais {detail}, je vois {counted}[ : {titles}].',
  'I count {counted} among your {number}[: {titles}].': 'Sur vos {number}, je vois {counted}[ : {titles}].',
  'Yes: I count {counted} among your {number}[: {titles}].':
    'Oui : sur vos {number}, je vois {counted}[ : {titles}].',
  'No: I count {counted} among your {number}[: {titles}].':
    'Non : sur vos {number}, je vois {counted}[ : {titles}].',
  'None: I count {counted} among your {number}[: {titles}].':
    'Aucun : sur vos {number}, je vois {counted}[ : {titles}].',
  'I know the {detail} of {number} of your {number2} {items}.':
    'Je connais {detail} de {number} de vos {number2} {items}.',
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
  "{title}: it's {mood}, and {title2} isn't known for that.":
    "{title} : {mood}, et {title2} n'est pas connu pour ça.",
  "{title}: {title2} is {mood}, and it isn't known for that.":
    '{title} : de {title2}, on dit que {mood}, et pas de {title}.',
  "Yes: {title} is {mood}, and {title2} isn't known for that.":
    'Oui : de {title}, on dit que {mood}, et pas de {title2}.',
  "No: {title} is {mood}, and {title2} isn't known for that.":
    'Non : de {title}, on dit que {mood}, et pas de {title2}.',
  "Both are {mood}; I can't say which (more|less).":
    'On dit des deux que {mood} ; lequel le plus, je ne peux pas le dire.',
  "{title}: up to {number} can play it on one screen, and {title2} can't be played that way.":
    "{title} : on y joue jusqu'à {number} sur un même écran, et avec {title2} c'est impossible.",
  '{title}: up to {number} can play it on one screen, {title2} only {number2}.':
    "{title} : on y joue jusqu'à {number} sur un même écran, contre {number2} pour {title2}.",
  '{title}: up to {number} can play it on one screen, and {title2} is for one player.':
    "{title} : on y joue jusqu'à {number} sur un même écran, et {title2} se joue seul.",
  'Both: up to {number} can play either on one screen.':
    "Les deux : on y joue jusqu'à {number} sur un même écran.",
  'Both: up to {number} can play {title} on one screen, and up to {number2} {title2}.':
    "Les deux : sur un même écran, on joue à {title} jusqu'à {number} et à {title2} jusqu'à {number2}.",
  'Both: up to {number} can play {title} on one screen, and {title2} could be played online when it came out.':
    "Les deux : on joue à {title} jusqu'à {number} sur un même écran, et on pouvait jouer à {title2} en ligne à sa sortie.",
  'Neither can be played by {number} on one screen.':
    "Ni l'un ni l'autre ne se joue à {number} sur un même écran.",
  "{title}: it could be played online when it came out, and {title2} couldn't.":
    '{title} : on pouvait y jouer en ligne à sa sortie, et pas à {title2}.',
  '{title}: it could be played online when it came out, and {title2} is for one player.':
    '{title} : on pouvait y jouer en ligne à sa sortie, et {title2} se joue seul.',
  'Both could be played online when they came out.': 'On pouvait jouer aux deux en ligne à leur sortie.',
  'Neither has online play.': "Ni l'un ni l'autre n'a de mode en ligne.",
  'Neither: both are for one player.': "Ni l'un ni l'autre : les deux se jouent seul.",
};
