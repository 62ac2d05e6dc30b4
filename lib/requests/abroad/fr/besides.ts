// French: what is asked beside the why, what holds a title down, what two are alike.
import type { SentenceOf } from '../english-sentences.ts';
import type { Wording } from '../language-table.ts';

export const besides: Record<SentenceOf<'besides'>, Wording> = {
  "They're both {moods}.": 'L’un comme l’autre est {moods}.',
  "They're both {moods} and have {states}.":
    'L’un comme l’autre est {moods} ; autre point commun : {states}.',
  "Like {title}, it's {moods}.": 'Comme {title}, c’est {moods}.',
  "Like {title}, it's {moods} and has {states}.":
    'Comme {title}, c’est {moods} ; autre point commun : {states}.',
  'Both {title} and {title2} are {moods}.': '{title} comme {title2}, c’est {moods}.',
  'Both {title} and {title2} are {states}[ and have {states2}].':
    'Ce que {title} et {title2} ont en commun : {states}[, {states2}].',
  'Both {title} and {title2} have {states}.': 'Ce que {title} et {title2} ont en commun : {states}.',
  '{title} is {moods}, {title2} {moods2}.': '{title}, c’est {moods} ; {title2}, {moods2}.',
  "Mind that it's {states} and it has {states2}.": 'À savoir : {states}, {states2}.',
  'Mind that it has {states}.': 'À savoir : {states}.',
  "Nothing in its labels says it's for kids: it's (listed as|tagged) {labels}.":
    'Rien n’indique que ce soit pour les enfants : il est classé {labels}.',
  "It's (listed as|tagged) {labels}, so hardly one for kids.":
    'Il est classé {labels} : ce n’est donc guère pour les enfants.',
  "Whether it's for kids I can't tell.": 'Si c’est pour les enfants, je ne peux pas le dire.',
  'I don\'t know whether it has to do with "{any}", but {source} (may|will); the link is below.':
    'Ça, je ne le sais pas, mais vous pouvez regarder {source} ; le lien est ci-dessous.',
  "Low it isn't: {title} is {place} of {number}.": 'Ce n’est pas si bas : {title} est {place} sur {number}.',
  'What holds it down most is {title}: without that one, it would be {place}[, and without {title2} {place2}].':
    'Ce qui le retient le plus, c’est {title} : sans ce {item}, il serait {place}[, et sans {title2}, {place2}].',
  'None of yours alone holds it down: your history just speaks more for others.':
    'Aucun titre ne le retient à lui seul : votre historique parle simplement plus pour d’autres.',
  '{title} is {place} of {number}.': '{title} est {place} sur {number}.',
  "That's so: {habit}, but this is one.": 'C’est vrai : {habit}, mais celui-ci en est un.',
  "That's so: {habit}, and this isn't one.": 'C’est vrai : {habit}, et celui-ci n’en est pas un.',
  'Yet {habit}, and so is this one.': 'Pourtant, {habit}, et celui-ci aussi.',
  'Yet {habit}.': 'Pourtant, {habit}.',
  "And yes, it's (listed as|tagged) {labels}.": 'Et oui, il est classé {labels}.',
  "Yes, it's (listed as|tagged) {labels}.": 'Oui, il est classé {labels}.',
  "It's (listed as|tagged) {labels} here, though.": 'Ici, il est pourtant classé {labels}.',
  "You're right, it isn't (listed as|tagged) {labels} here[: it's (listed as|tagged) {labels2}].":
    'C’est vrai, il n’est pas classé {labels} ici[, mais {labels2}].',
  "It isn't (listed as|tagged) {labels} here[: it's (listed as|tagged) {labels2}].":
    'Il n’est pas classé {labels} ici[, mais {labels2}].',
  'I know no reviews, good or bad: only who {had} what counts.': {
    films: 'Je ne connais pas les critiques, bonnes ou mauvaises : seul compte qui a vu quoi.',
    steam: 'Je ne connais pas les critiques, bonnes ou mauvaises : seul compte qui a joué à quoi.',
    games: 'Je ne connais pas les critiques, bonnes ou mauvaises : seul compte qui a acheté quoi.',
  },
  "It's from {year}, but age doesn't count here, only who {had} what.": {
    films: 'Il est de {year}, mais l’âge ne compte pas ici : seul compte qui a vu quoi.',
    steam: 'Il est de {year}, mais l’âge ne compte pas ici : seul compte qui a joué à quoi.',
    games: 'Il est de {year}, mais l’âge ne compte pas ici : seul compte qui a acheté quoi.',
  },
  "It's known as a hard one, true.": 'C’est vrai, il passe pour difficile.',
  "It's known as an easy one, though.": 'Il passe pourtant pour facile.',
  "It isn't there by chance, though.": 'Ce n’est pourtant pas un hasard.',
  "I don't have {quote}, {any}.": 'Je n’ai pas {quote}.',
  '{title} is the {any} of the {name} series.': '{title} fait partie de la série {name}.',
  '{name} came before it.': 'Avant, il y a eu {name}.',
  '{titles} (speaks|speak) against it.': '{titles} {titles:plaide|plaident} contre lui.',
  "{title} isn't among the {items} you've {had}, so that part changes nothing.":
    '{title} n’est pas dans votre historique, donc cela ne change rien.',
  'Perhaps: {title} may be {states}.': 'Peut-être : {title}, {states}.',
  '(Yes|No): {title} came out in {year}.': '{title} est sorti en {year}.',
  'The store lists no multiplayer for {title}, only single-player.':
    'La boutique n’indique pas de multijoueur pour {title}, seulement un mode solo.',
  'All right, no {any} in this chat; for your whole list, say so on the page What it believes about you.':
    'D’accord, je l’écarte dans cette discussion ; pour toute votre liste, dites-le à la page « What it believes about you ».',
};
