// French: what a place is down to, what links the two, and what one of the history does for others.
import type { SentenceOf } from '../english-sentences.ts';
import type { Wording } from '../language-table.ts';

export const reasoning: Record<SentenceOf<'reasoning'>, Wording> = {
  "(Mostly|Mainly|It's there mostly|It's there mainly) because of {lifter}: {alike}, and without that one, {moved}.":
    'Surtout grâce à {lifter} : {alike}. Sans ce {item}, {moved}.',
  "(Mostly|Mainly|It's there mostly|It's there mainly) because of {lifter}: {alike}.":
    'Surtout grâce à {lifter} : {alike}.',
  "The two have little in common, but it's what you {had} last, and that weighs most: without that one, {moved}.":
    'Les deux ont peu en commun, mais c’est le plus récent de votre historique, et c’est lui qui pèse le plus : sans ce {item}, {moved}.',
  "It's what you {had} last, and that weighs most: without that one, {moved}.":
    'C’est le plus récent de votre historique, et c’est lui qui pèse le plus : sans ce {item}, {moved}.',
  'The two have little in common, but I only go by who {had} what.': {
    films: 'Les deux ont peu en commun, mais je me fie seulement à qui a vu quoi.',
    steam: 'Les deux ont peu en commun, mais je me fie seulement à qui a joué à quoi.',
    games: 'Les deux ont peu en commun, mais je me fie seulement à qui a acheté quoi.',
  },
  "What links the two I can't name: I only go by who {had} what.": {
    films: 'Ce qui les relie, je ne saurais le dire : je me fie seulement à qui a vu quoi.',
    steam: 'Ce qui les relie, je ne saurais le dire : je me fie seulement à qui a joué à quoi.',
    games: 'Ce qui les relie, je ne saurais le dire : je me fie seulement à qui a acheté quoi.',
  },
  '{title} helps, too, and is closer in kind: {alike}.':
    '{title} y contribue aussi, en plus ressemblant : {alike}.',
  'What you {had} last weighs most.': 'Le plus récent de votre historique pèse le plus.',
  "It's from the same series as {title}.": 'C’est la même série que {title}.',
  "Like {title}, it's by {name}.": 'Comme {title}, c’est de {name}.',
  '{name} is in it, as in {title}.': 'On y retrouve {name}, comme dans {title}.',
  'Like {title}, it mixes {labels}.': 'Comme {title}, il mêle {labels}.',
  "Like {title}, it's (a|an) {genre}.": 'Comme {title}, c’est un {genre}.',
  "Like {title}, it's tagged {labels}.": 'Comme {title}, il porte {labels:le tag|les tags} {labels}.',
  'People who {had} {title} go for this one more often than most.': {
    films: 'Ceux qui ont vu {title} choisissent celui-ci plus souvent que la moyenne.',
    steam: 'Ceux qui ont joué à {title} choisissent celui-ci plus souvent que la moyenne.',
    games: 'Ceux qui ont acheté {title} choisissent celui-ci plus souvent que la moyenne.',
  },
  "It is a (children's|family) {item}, yes.": 'Oui, c’est aussi fait pour les enfants.',
  '(Quite a lot|A bit|Not much): without {title}, {title2} would drop from {place} to {place2}.':
    'Sans {title}, {title2} descendrait de la {place} à la {place2} place.',
  '(Quite a lot|A bit|Not much): without {title}, {title2} would drop from {place} to {place2} and {title3} from {place3} to {place4}.':
    'Sans {title}, {title2} descendrait de la {place} à la {place2} place et {title3} de la {place3} à la {place4}.',
  '(Quite a lot|A bit|Not much): without {title}, {title2} would drop from {place} to {place2}, {title3} from {place3} to {place4} and {title4} from {place5} to {place6}.':
    'Sans {title}, {title2} descendrait de la {place} à la {place2} place, {title3} de la {place3} à la {place4} et {title4} de la {place5} à la {place6}.',
  'Hardly anything: without {title}, nothing in your top ten would drop.':
    'Presque rien : sans {title}, rien ne descendrait dans votre top 10.',
  'Nothing now: {title} is too far back to count, as I only look at your latest {number} {items}.':
    'Plus rien : {title} est trop ancien pour compter, car je ne regarde que vos {number} derniers {items}.',
  'Hardly: without {group}, {moved}, and without {group2} {moved2}.':
    'À peine : sans {group}, {moved}, et sans {group2}, {moved2}.',
};
