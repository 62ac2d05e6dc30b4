import type { SentenceOf } from '../english-sentences.ts';
import type { Wording } from '../language-table.ts';

export const recommending: Record<SentenceOf<'recommending'>, Wording> = {
  'Try {title}[, tagged {labels}].': 'Essayez {title}[, {labels:tag|tags} {labels}].',
  'How about {title}[, tagged {labels}]?': 'Que diriez-vous de {title}[, {labels:tag|tags} {labels}] ?',
  'For something like {titles}, try {title}[, tagged {labels}].':
    'Dans le genre de {titles}, essayez {title}[, {labels:tag|tags} {labels}].',
  'For something like {titles}, how about {title}[, tagged {labels}]?':
    'Dans le genre de {titles}, que diriez-vous de {title}[, {labels:tag|tags} {labels}] ?',
  "I don't have {quotes} here, but {title} comes close.":
    'Je n’ai pas {quotes} ici, mais {title} s’en approche.',
  'Nothing that fits is much like {titles}; the nearest is {title}[, tagged {labels}].':
    'Rien de ce qui convient ne ressemble vraiment à {titles} ; le plus proche est {title}[, {labels:tag|tags} {labels}].',
  'Nothing high on your list is much like {titles}; the nearest is {title}[, tagged {labels}].':
    'En haut de votre liste, rien ne ressemble vraiment à {titles} ; le plus proche est {title}[, {labels:tag|tags} {labels}].',
  'The best I have is {title}[, tagged {labels}].':
    'Le mieux que j’aie, c’est {title}[, {labels:tag|tags} {labels}].',
  'The nearest I have to (it|them) is {title}.': 'Ce que j’ai de plus proche, c’est {title}.',
  "It's {standing}, mostly thanks to {title}.": 'Il est {standing}, surtout grâce à {title}.',
  "It's {standing}, so no promises.": 'Il est {standing}, donc sans garantie.',
  "It's only {standing}, though.": 'Il n’est cependant qu’{standing}.',
  'It suits you mostly thanks to {title}.': 'Il vous convient surtout grâce à {title}.',
  "It's {standing}, mostly thanks to {title}: both (are|have) {states}[ and have {states2}].":
    'Il est {standing}, surtout grâce à {title} ; point commun : {states}[, {states2}].',
  '{title} is {standing}, mostly thanks to {title2}.': '{title} est {standing}, surtout grâce à {title2}.',
  "Otherwise there's {titles}.": 'Sinon, il y a {titles}.',
  'That one is in the lower half of your list, though.':
    'Celui-là est quand même dans la seconde moitié de votre liste.',
  'The last is in the lower half of your list, though.':
    'Le dernier est quand même dans la seconde moitié de votre liste.',
  'The last {number} are in the lower half of your list, though.':
    'Les {number} derniers sont quand même dans la seconde moitié de votre liste.',
  '{titles} (is|are) in the lower half of your list, though.':
    '{titles} {titles:est|sont} quand même dans la seconde moitié de votre liste.',
  'It runs {number} minutes.': 'Il dure {number} minutes.',
  'Players usually take some {number} hours for its main story.':
    'L’histoire principale prend en général environ {number} heures.',
  'I found nothing for {quotes} as well.': 'Je n’ai rien trouvé qui aille aussi pour {quotes}.',
  "I found no {things} that you haven't {had}, so I left that out.":
    'Côté ⟨: {things}⟩, je n’ai rien trouvé {nothingNew} : j’ai laissé ce critère de côté.',
  "Nothing you haven't {had} fits that: I found no {things}.":
    'Je n’ai rien qui convienne et {nothingNew} : côté ⟨: {things}⟩, je n’ai rien trouvé.',
  'Too few {items} here say their kind to check {quotes} as well, so I left that out.':
    'Trop peu de {items} indiquent leur genre ici pour vérifier aussi {quotes} : j’ai laissé ce critère de côté.',
  "I have no {items} left that you haven't {had}.": 'Je n’ai plus aucun {item} {unseen}.',
  'Change that wish and I can look again.': 'Changez ce critère et je chercherai de nouveau.',
  'Of those, {titles} (suits|suit) you best.':
    'Parmi eux, {titles} {titles:est celui qui vous convient|sont ceux qui vous conviennent} le mieux.',
  '{title}: {any}, and I know that of no other of those.':
    '{title} : cela lui correspond, et je ne le sais d’aucun autre du lot.',
  '{title}: {any}; that goes for {titles}, too.': '{title} : cela lui correspond, comme à {titles}.',
  '{title}: {any}; that goes for {titles}, too, but {title2} suits you (better|best).':
    '{title} : cela lui correspond, comme à {titles}, mais {title2} vous convient le mieux.',
  '{titles}: nothing of the kind is known of (it|them), but of {titles2} it is.':
    '{titles} : on n’en sait rien de tel, contrairement à {titles2}.',
  'None of those, as far as I know[; {title} suits you best of them].':
    'Aucun d’eux, que je sache[ ; {title} vous convient le mieux].',
  "I can't tell that of those[; {title} suits you best of them].":
    'Je ne peux pas le dire de ceux-là[ ; {title} vous convient le mieux].',
  'That goes for all of those[; {title} suits you best of them].':
    'C’est vrai de tous[ ; {title} vous convient le mieux].',
  "That goes for all of those, and which is least so I can't tell[; {title} suits you best of them].":
    'C’est vrai de tous, et je ne peux pas dire duquel le moins[ ; {title} vous convient le mieux].',
  '{titles}: {amount}, the {extreme} {whose}.': '{titles} : {amount}, {extreme} {whose}.',
  '{titles}: {amount}, the only one of those whose {datum} I know.':
    '{titles} : {amount}, le seul du lot dont je connais {datum}.',
  'Of those, the most people chose {titles}.':
    'Parmi eux, {titles} {titles:est le plus choisi|sont les plus choisis}.',
  'Of those, the fewest people chose {titles}.':
    'Parmi eux, {titles} {titles:est le moins choisi|sont les moins choisis}.',
  'So I stay with {title}.': 'Je m’en tiens donc à {title}.',
  'That leaves out {title}.': 'Cela exclut {title}.',
  '{title} is in your history, so I leave it out anyway.':
    '{title} est dans votre historique, je l’écarte de toute façon.',
  'So the list stands: {titles}.': 'La liste reste donc la même : {titles}.',
  'If you want another one, {title} is {standing}.': 'Si vous en voulez un autre, {title} est {standing}.',
  "The newest {thing} I have that you haven't {had} is {title}.":
    'Le plus récent {unseen} ({thing}), c’est {title}.',
  "The oldest {thing} I have that you haven't {had} is {title}.":
    'Le plus ancien {unseen} ({thing}), c’est {title}.',
  "The newest {item} I have that you haven't {had} is {title}.":
    'Le {item} le plus récent {unseen}, c’est {title}.',
  "The oldest {item} I have that you haven't {had} is {title}.":
    'Le {item} le plus ancien {unseen}, c’est {title}.',
  "The newest that fits and you haven't {had} is {title}[, tagged {labels}].":
    'Le plus récent qui convienne parmi ceux {unseens}, c’est {title}[, {labels:tag|tags} {labels}].',
  "The oldest that fits and you haven't {had} is {title}[, tagged {labels}].":
    'Le plus ancien qui convienne parmi ceux {unseens}, c’est {title}[, {labels:tag|tags} {labels}].',
  'The next newest is {title}[, tagged {labels}].':
    'Le plus récent ensuite, c’est {title}[, {labels:tag|tags} {labels}].',
  'The next oldest is {title}[, tagged {labels}].':
    'Le plus ancien ensuite, c’est {title}[, {labels:tag|tags} {labels}].',
  'By {quote}, do you mean {titles}?': 'Par {quote}, voulez-vous dire {titles} ?',
  "I don't have {quotes} in my catalogue.": 'Je n’ai pas {quotes} dans mon catalogue.',
  "I don't have {quotes} in my catalogue, so I couldn't go by (it|them).":
    'Je n’ai pas {quotes} dans mon catalogue : je n’ai pas pu m’en servir.',
  'You have all {number} {name} {items} here.': 'Vous avez déjà les {number} {items} {name} que j’ai ici.',
  "I know nothing about you yet, so that's what suits people in general.":
    'Je ne sais encore rien de vous : c’est ce qui convient aux gens en général.',
  '{title} will still be waiting at the top of your list.':
    '{title} vous attendra toujours en tête de votre liste.',
  '{title} is at the top of your list right now: ask me why, or for something else.':
    '{title} est en tête de votre liste en ce moment : demandez-moi pourquoi, ou demandez autre chose.',
  "I've gone through your {number} {items}, and {title} came out on top.":
    'J’ai parcouru vos {number} {items}, et c’est {title} qui arrive en tête.',
};

export const leavingOpen: Record<SentenceOf<'leavingOpen'>, Wording> = {
  "Nothing is all of that, so I couldn't meet every wish.":
    'Rien ne réunit tout cela, je n’ai donc pas pu tenir compte de chaque souhait.',
  'I looked for {things}.': 'J’ai cherché ⟨des: {things}⟩.',
  'I could only leave out {things}.': 'Je n’ai pu écarter que {things}.',
  'I can only go by titles.': 'Je ne peux me fier qu’aux titres.',
  "I can't check all of that.": 'Je ne peux pas tout vérifier.',
  "I don't know about {quotes}.": 'Je ne peux pas vérifier {quotes}.',
  "I don't know about {quotes}, so I kept to {things}, {why}.":
    'Je ne peux pas vérifier {quotes} : j’ai cherché parmi {things}, {why}.',
  "I don't know about {quotes}, so it may not fit.":
    'Je ne peux pas vérifier {quotes} : il ne convient peut-être pas.',
  "I don't know about {quotes}, so they may not fit.":
    'Je ne peux pas vérifier {quotes} : ils ne conviennent peut-être pas.',
  "I don't know about {quotes}, so I left that open.":
    'Je ne peux pas vérifier {quotes} : je n’en ai pas tenu compte.',
  "I don't know about {quotes}, so {things} of any kind count.":
    'Je ne peux pas vérifier {quotes} : j’ai pris ⟨des: {things}⟩, de toutes sortes.',
  "I don't know {field}, so I can't check {quotes}.":
    'Je ne sais pas {field}, je ne peux donc pas vérifier {quotes}.',
  "I don't know {field}, so I kept to {things}, {why}.":
    'Je ne sais pas {field} : j’ai cherché parmi {things}, {why}.',
  'I kept to {things}, {why}.': 'J’ai cherché parmi {things}, {why}.',
  'I took {quotes} to mean {things} and kept to {things2}, {why}.':
    'Pour {quotes}, j’ai pris {things}, et j’ai cherché parmi {things2}, {why}.',
  'I took {quotes} to mean {things}.': 'Pour {quotes}, j’ai pris {things}.',
  'I took {quotes} to mean {things} and {quotes2} to mean {things2}.':
    'Pour {quotes}, j’ai pris {things}, et pour {quotes2}, {things2}.',
  "I took {quotes} to mean {things} and don't know about {quotes2}.":
    'Pour {quotes}, j’ai pris {things} ; je ne peux pas vérifier {quotes2}.',
  "I took {quotes} to mean {things} and don't know about {quotes2}, so I kept to {things2}, {why}.":
    'Pour {quotes}, j’ai pris {things} ; je ne peux pas vérifier {quotes2} : j’ai cherché parmi {things2}, {why}.',
  "I took {quotes} to mean {things} and {quotes2} to mean {things2} and don't know about {quotes3}.":
    'Pour {quotes}, j’ai pris {things}, et pour {quotes2}, {things2} ; je ne peux pas vérifier {quotes3}.',
  'I took {quotes} to mean {things} and could only leave out {things2} for {quotes2}.':
    'Pour {quotes}, j’ai pris {things} ; pour {quotes2}, je n’ai pu qu’écarter {things2}.',
  'I took {quotes} to mean {things} and {quotes2} to mean {things2} and could only leave out {things3} for {quotes3}.':
    'Pour {quotes}, j’ai pris {things}, et pour {quotes2}, {things2} ; pour {quotes3}, je n’ai pu qu’écarter {things3}.',
  'I took {quotes} to mean {things} and can only go by titles for {quotes2}.':
    'Pour {quotes}, j’ai pris {things} ; {quotes2}, je n’ai pu le vérifier que d’après les titres.',
  'I could only leave out {things} for {quotes} and can only go by titles for {quotes2}.':
    'Pour {quotes}, je n’ai pu qu’écarter {things} ; {quotes2}, je n’ai pu le vérifier que d’après les titres.',
  "I could only leave out {things} for {quotes} and don't know about {quotes2}.":
    'Pour {quotes}, je n’ai pu qu’écarter {things} ; je ne peux pas vérifier {quotes2}.',
  "I could only leave out {things} for {quotes} and don't know about {quotes2}, so I kept to {things2}, {why}.":
    'Pour {quotes}, je n’ai pu qu’écarter {things} ; je ne peux pas vérifier {quotes2} : j’ai cherché parmi {things2}, {why}.',
  'I could only leave out {things} for {quotes} and kept to {things2}, {why}.':
    'Pour {quotes}, je n’ai pu qu’écarter {things}, et j’ai cherché parmi {things2}, {why}.',
  "I could only leave out {things} for {quotes} and don't know {field}, so I kept to {things2}, {why}.":
    'Pour {quotes}, je n’ai pu qu’écarter {things} ; je ne sais pas {field} : j’ai cherché parmi {things2}, {why}.',
  'For {quotes} I could only leave out {things}.': 'Pour {quotes}, je n’ai pu qu’écarter {things}.',
  'I can only go by titles for {quotes}.': 'Je n’ai pu vérifier {quotes} que d’après les titres.',
  "I can only go by titles for {quotes} and don't know about {quotes2}.":
    'Je n’ai pu vérifier {quotes} que d’après les titres, et pas du tout {quotes2}.',
  "I can only go by titles for {quotes} and don't know about {quotes2}, so I kept to {things}, {why}.":
    'Je n’ai pu vérifier {quotes} que d’après les titres, et pas du tout {quotes2} : j’ai cherché parmi {things}, {why}.',
  "I can only go by titles for {quotes} and don't know {field}, so I kept to {things}, {why}.":
    'Je n’ai pu vérifier {quotes} que d’après les titres, et je ne sais pas {field} : j’ai cherché parmi {things}, {why}.',
  "It's the only one I know of that fits.": 'C’est le seul que je connaisse qui convienne.',
  'Those {number} are all I know of that fit.':
    'Je n’en connais pas d’autres qui conviennent que ces {number}.',
  'I name {number} at most at a time; ask for more and I go on.':
    'J’en donne {number} au plus à la fois ; demandez la suite et je continue.',
  'Most {items} here carry no such labels, so some may slip through.':
    'La plupart des {items} n’ont pas de tag de ce genre ici : il peut s’en glisser.',
  'I could only leave out {things} for {quotes} and {things2} for {quotes2}.':
    'Je n’ai pu qu’écarter {things} pour {quotes} et {things2} pour {quotes2}.',
  "I could only leave out {things} for {quotes} and {things2} for {quotes2} and don't know about {quotes3}[, so I kept to {things3}, {why}].":
    'Je n’ai pu qu’écarter {things} pour {quotes} et {things2} pour {quotes2} ; je ne peux pas vérifier {quotes3}[ : j’ai cherché parmi {things3}, {why}].',
  "I took {quotes} to mean {things}, could only leave out {things2} for {quotes2} and don't know about {quotes3}[, so I kept to {things3}, {why}].":
    'Pour {quotes}, j’ai pris {things} ; pour {quotes2}, je n’ai pu qu’écarter {things2} ; je ne peux pas vérifier {quotes3}[ : j’ai cherché parmi {things3}, {why}].',
  'I took {quotes} to mean {things} and could only leave out {things2} for {quotes2} and {things3} for {quotes3}.':
    'Pour {quotes}, j’ai pris {things} ; je n’ai pu qu’écarter {things2} pour {quotes2} et {things3} pour {quotes3}.',
  'I could only leave out {things} for {quotes}.': 'Pour {quotes}, je n’ai pu qu’écarter {things}.',
};
