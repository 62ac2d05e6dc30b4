import type { SentenceOf } from '../english-sentences.ts';
import type { Wording } from '../language-table.ts';

export const knowing: Record<SentenceOf<'knowing'>, Wording> = {
  '{title} runs {number} minutes.': '{title} dure {number} minutes.',
  'Yes: {title} runs {number} minutes.': 'Oui : {title} dure {number} minutes.',
  'No: {title} runs {number} minutes.': 'Non : {title} dure {number} minutes.',
  'Players usually take some {number} hours for the main story of {title}.':
    "L'histoire principale de {title} prend en général environ {number} heures.",
  '{title} stars {names}.': 'Dans {title}, on trouve {names}.',
  'Yes, {names2}: it stars {names}.': 'Oui, {names2} : on y trouve {names}.',
  'Not among the leads: it stars {names}.': 'Pas dans les premiers rôles : on y trouve {names}.',
  '{title} was directed by {names}.': '{title} est réalisé par {names}.',
  'Yes: {title} was directed by {names}.': 'Oui : {title} est réalisé par {names}.',
  'No: {title} was directed by {names}.': 'Non : {title} est réalisé par {names}.',
  'Yes: {title} was made by {name}.': 'Oui : {title} est de {name}.',
  'No: {title} was made by {name}.': 'Non : {title} est de {name}.',
  '{title} is in colour.': '{title} est en couleurs.',
  'Yes: {title} is in colour.': 'Oui : {title} est en couleurs.',
  'No: {title} is in colour.': 'Non : {title} est en couleurs.',
  '{title} is in black and white.': '{title} est en noir et blanc.',
  'Yes: {title} is in black and white.': 'Oui : {title} est en noir et blanc.',
  'No: {title} is in black and white.': 'Non : {title} est en noir et blanc.',
  '{title} is partly in colour and partly in black and white.':
    '{title} est en partie en couleurs, en partie en noir et blanc.',
  '{title} is rated {name} in the United States, {any}.': '{title} est classé {name} aux États-Unis.',
  'It is rated {name} in the United States, {any}.': 'Classement aux États-Unis : {name}.',
  'Yes: {title} is rated {name} in the United States, {any}.':
    'Oui : {title} est classé {name} aux États-Unis.',
  'No: {title} is rated {name} in the United States, {any}.':
    'Non : {title} est classé {name} aux États-Unis.',
  'Perhaps: {title} is rated {name} in the United States, {any}.':
    'Peut-être : {title} est classé {name} aux États-Unis.',
  'Players usually find {title} easy.': 'On trouve en général {title} facile.',
  'Players usually find {title} hard.': 'On trouve en général {title} difficile.',
  'Yes: players usually find it easy.': 'Oui, on le trouve en général facile.',
  'No: players usually find it easy.': 'Non, on le trouve en général facile.',
  'Yes: players usually find it hard.': 'Oui, on le trouve en général difficile.',
  'No: players usually find it hard.': 'Non, on le trouve en général difficile.',
  '{title} can be played by up to {number} on one screen.':
    "On peut jouer à {title} jusqu'à {number} sur un même écran.",
  'Yes: {title} can be played by up to {number} on one screen.':
    "Oui : on peut jouer à {title} jusqu'à {number} sur un même écran.",
  '{title} can be played by up to {number} on one screen, and online when it came out.':
    "On peut jouer à {title} jusqu'à {number} sur un même écran, et en ligne à sa sortie.",
  'Yes: {title} can be played by up to {number} on one screen, and online when it came out.':
    "Oui : on peut jouer à {title} jusqu'à {number} sur un même écran, et en ligne à sa sortie.",
  'Not on one screen: it could be played with others online when it came out.':
    "Pas sur un même écran : à sa sortie, on pouvait y jouer en ligne avec d'autres.",
  '{title} could be played with others online when it came out.':
    "À sa sortie, on pouvait jouer à {title} en ligne avec d'autres.",
  '{title} could be played online when it came out.': 'À sa sortie, on pouvait jouer à {title} en ligne.',
  'Yes: {title} could be played online when it came out.':
    'Oui : à sa sortie, on pouvait jouer à {title} en ligne.',
  '{title} is for one player.': '{title} se joue seul.',
  'No: {title} is for one player.': 'Non : {title} se joue seul.',
  '{title} can be played alone.': 'On peut jouer seul à {title}.',
  'Yes: {title} can be played alone.': 'Oui : on peut jouer seul à {title}.',
  'Not alone: it is made for playing with others.': "Pas seul : il est fait pour jouer avec d'autres.",
  '{title} has no online play.': "{title} n'a pas de mode en ligne.",
  'No: {title} has no online play.': "Non : {title} n'a pas de mode en ligne.",
  'Yes: both were directed by {names}.': 'Oui : les deux sont réalisés par {names}.',
  'Yes: both were made by {name}.': 'Oui : les deux sont de {name}.',
  'No: {title} was directed by {names}, {title2} by {names2}.':
    'Non : {title} est réalisé par {names}, {title2} par {names2}.',
  'No: {title} was made by {name}, {title2} by {name2}.': 'Non : {title} est de {name}, {title2} de {name2}.',
  'Besides {names2}, it stars {names}.': 'En dehors de {names2}, il y a {names}.',
  'The series begins with {names}.': 'La série commence par {names}.',
  'No: {title} is the first of the {name} series.': 'Non : {title} est le premier volet de {name}.',
  'No sequel: {title} is the first of the {name} series.':
    'Ce n’est pas une suite : {title} est le premier volet de {name}.',
  "By their order, yes: {title} is the {any} of the {name} series, after {any2}; whether the story needs (it|the earlier ones) I don't know.":
    'D’après l’ordre, oui : {title} n’est pas le premier volet de {name} ; si l’histoire l’exige, je ne sais pas.',
  "By their order, yes: {title} belongs to the {name} series, after {any}; whether the story needs (it|the earlier ones) I don't know.":
    'D’après l’ordre, oui : {title} n’est pas le premier volet de {name} ; si l’histoire l’exige, je ne sais pas.',
  'A sequel: {title} is the {any} of the {name} series, after {any2}.':
    'C’est une suite : {title} n’est pas le premier volet de {name}.',
  "A sequel: {title} is the {any} of the {name} series, after {any2}; whether it can be (played|watched) on its own I don't know.":
    'C’est une suite : {title} n’est pas le premier volet de {name}.',
  'Yes: {title} is the {any} of the {name} series and carries straight on from {any2}.':
    'Oui : {title} n’est pas le premier volet de {name} et reprend juste après le précédent.',
  "Not really: {title} is the {any} of the {name} series and can be followed without {any2}, but it's richer with it.":
    'Pas vraiment : {title} n’est pas le premier volet de {name}, mais se suit sans le précédent ; avec lui, c’est plus riche.',
  'No: {title} is the {any} of the {name} series, but you can start with it.':
    'Non : {title} n’est pas le premier volet de {name}, mais on peut commencer par là.',
  'Yes: {title} belongs to the {name} series and carries straight on from {any}.':
    'Oui : {title} n’est pas le premier volet de {name} et reprend juste après le précédent.',
  "Not really: {title} belongs to the {name} series and can be followed without {any}, but it's richer with it.":
    'Pas vraiment : {title} n’est pas le premier volet de {name}, mais se suit sans le précédent ; avec lui, c’est plus riche.',
  'No: {title} belongs to the {name} series, but you can start with it.':
    'Non : {title} n’est pas le premier volet de {name}, mais on peut commencer par là.',
  'A sequel: {title} is the {any} of the {name} series, after {any2}, and it carries straight on.':
    'C’est une suite : {title} n’est pas le premier volet de {name} et reprend juste après le précédent.',
  'A sequel: {title} is the {any} of the {name} series, after {any2}, but it can be (played|watched) on its own.':
    'C’est une suite : {title} n’est pas le premier volet de {name}, mais tient tout seul.',
  '{title} holds {titles}.': '{title} contient {titles}.',
  '{title} holds {titles} and others.': '{title} contient {titles} et d’autres.',
  '{title} holds {number} {items}, among them {titles}.': '{title} contient {number} {items}, dont {titles}.',
  '{titles} came to it later.': '{titles} {titles:est venu|sont venus} s’y ajouter plus tard.',
  'Yes: {title} holds {titles}.': 'Oui : {title} contient {titles}.',
  'Not at first: {titles} came to it later; it holds {titles2}.':
    'Pas au début : {titles} {titles:est venu|sont venus} s’y ajouter plus tard ; on y trouve {titles2}.',
  'Not that I know of: it holds {titles}.': 'Pas que je sache : on y trouve {titles}.',
  "I can't tell: it holds {titles} and others.": 'Je ne peux pas le dire : on y trouve {titles} et d’autres.',
  "You'd get {titles} with it; you have only {titles2} of what it holds.":
    'Vous y gagneriez {titles} ; de ce qu’il contient, vous n’avez que {titles2}.',
  "None of what's in it is among yours: it holds {titles}.":
    'Vous n’avez rien de ce qu’il contient : {titles}.',
  'Nothing would be new: you have {titles}.': 'Rien ne serait nouveau : vous avez {titles}.',
  "{title}: it's rated {name} in the United States, {title2} {name2}.":
    '{title} : aux États-Unis, c’est classé {name}, {title2} {name2}.',
  'Their rating in the United States is the same: {name}.': 'Les deux sont classés {name} aux États-Unis.',
  'By their ratings, both are fine at that age.': 'D’après leur classification, les deux vont à cet âge.',
  "{title}: {title2} is {states}, and it itself isn't.":
    '{title} : {title2} est connu pour : {states} ; {title}, non.',
  '{title} is {states}, {title2} {states2}.': '{title} : {states} ; {title2} : {states2}.',
  '{title} is {states} as well.': 'Et {title}, en plus : {states}.',
  "They're two versions of one game: the same adventure, each with some creatures that the other lacks.":
    'Ce sont deux versions d’un même jeu : la même aventure, chacune avec quelques créatures que l’autre n’a pas.',
  'You have {title}, so you hardly need the other.':
    'Vous avez {title}, l’autre ne vous apportera donc pas grand-chose.',
  'One is enough.': 'Un seul suffit.',
  "They're the same game: {title} is from {year}, {title2} from {year2}.":
    'C’est le même jeu : {title} date de {year}, {title2} de {year2}.',
  "They're the same game: {title} is from {year}, {title2} from {year2}, made to look newer.":
    'C’est le même jeu : {title} date de {year}, {title2} de {year2}, avec des graphismes refaits.',
  "They're the same game.": 'C’est le même jeu.',
  'You have {titles}.': 'Vous avez {titles}.',
  "I don't know what either costs, but {source} does; the links are below.":
    'Je ne sais pas combien coûtent les deux, mais {source} le dit ; les liens sont ci-dessous.',
  'All of them are {things}.': 'Tous sont des {things}.',
  '(All|Most) of them are {states}.': 'Points communs de la plupart : {states}.',
  '(All|Most) of them have {states}.': 'Points communs de la plupart : {states}.',
  '(All|Most) of them are {states} and have {states2}.':
    'Points communs de la plupart : {states} ; {states2}.',
  "{title} is in {names}; how much is spoken I don't know.":
    '{title} est en {names} ; combien on y parle, je ne sais pas.',
  'Hardly any: nothing is spoken in it.': 'Presque pas : on n’y parle pas.',
  'Hardly any: it has hardly any words.': 'Presque pas : il n’a presque pas de mots.',
  'A lot: there is much to read in it.': 'Beaucoup : il y a beaucoup à lire.',
  'Yes: {title} can be played alone, and its main story takes some {number} hours.':
    'Oui : {title} se joue seul, et l’histoire principale prend environ {number} heures.',
  '{title} can be played alone, and its main story takes some {number} hours.':
    '{title} se joue seul, et l’histoire principale prend environ {number} heures.',
  'The oldest is {title} from {year}, then {titles}.':
    'Le plus ancien est {title}, de {year}, puis {titles}.',
  'The newest is {title} from {year}, then {titles}.':
    'Le plus récent est {title}, de {year}, puis {titles}.',
};
