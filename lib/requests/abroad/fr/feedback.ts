import type { SentenceOf } from '../english-sentences.ts';
import type { Wording } from '../language-table.ts';

export const feedingBack: Record<SentenceOf<'feedingBack'>, Wording> = {
  '{title} is now at the top of your list.': '{title} est maintenant en tête de votre liste.',
  '{title} is now at the top instead of {title2}.': '{title} est maintenant en tête à la place de {title2}.',
  'Your top ten keeps the same titles.': 'Votre top 10 garde les mêmes titres.',
  '{entrants} (enters|enter) your top ten.': '{entrants} {entrants:entre|entrent} dans votre top 10.',
  '{titles} (is|are) out of your history.':
    '{titles} ne {titles:figure|figurent} plus dans votre historique.',
  'All right, {titles} (is|are) out of your history.':
    'C’est fait, {titles} ne {titles:figure|figurent} plus dans votre historique.',
  'All right, those {number} are out of your history.':
    'C’est fait, ces {number}-là ne figurent plus dans votre historique.',
  'Noted, though {titles} (is|are) in your history already, so your list stays as it is.':
    'C’est noté, mais {titles} {titles:est|sont} déjà dans votre historique : votre liste reste donc telle quelle.',
  'Noted.': 'C’est noté.',
  'The recommender knows that you chose it, not how much you liked it.':
    'Je sais seulement que vous l’avez choisi, pas à quel point il vous a plu.',
  'The recommender knows that you chose them, not how much you liked them.':
    'Je sais seulement que vous les avez choisis, pas à quel point ils vous ont plu.',
  "Noted: {titles} now (counts|count) among the {items} you've {had}.":
    'C’est noté : {titles} {titles:compte|comptent} maintenant parmi vos {items}.',
  "Understood: {titles} no longer (counts|count), and what's most like it moves down.":
    'Compris : {titles} ne {titles:compte|comptent} plus, et ce qui lui ressemble le plus descend.',
  "Understood: {titles} no longer (counts|count), and what's most like them moves down.":
    'Compris : {titles} ne {titles:compte|comptent} plus, et ce qui leur ressemble le plus descend.',
  'Fair enough, {titles} (is|are) off your list.':
    'D’accord, {titles} ne {titles:figure|figurent} plus dans votre liste.',
  'Fair enough: {titles} (is|are) off your list, and everything with {quote} moves down.':
    'D’accord : {titles} ne {titles:figure|figurent} plus dans votre liste, et tout ce qui a {quote} descend.',
  "{titles} wasn't in your history anyway, so nothing changes.":
    '{titles} n’{titles:était|étaient} de toute façon pas dans votre historique : rien ne change.',
  '{entrants} can still come up: name it if you mean that one, too.':
    '{entrants} {entrants:peut|peuvent} encore apparaître : nommez-le si vous y pensiez aussi.',
  '{entrants} can still come up: name them if you mean those, too.':
    '{entrants} {entrants:peut|peuvent} encore apparaître : nommez-les si vous y pensiez aussi.',
  "That's for this title alone: my catalogue has no label for {quote}.":
    'Cela ne vaut que pour ce titre : mon catalogue n’a pas de tag pour {quote}.',
  "That's for this title alone: say {quote} when you ask for {items}, and I'll leave the rest out, too.":
    'Cela ne vaut que pour ce titre : dites {quote} quand vous demandez des {items}, et j’écarterai aussi le reste.',
  '{titles} (is in your history and counts|are in your history and count) already.':
    '{titles} {titles:figure déjà dans votre historique et compte|figurent déjà dans votre historique et comptent} bien.',
  'Those {number} are in your history and count already.':
    'Ces {number}-là figurent déjà dans votre historique et comptent bien.',
  'If you want more of it, try {title}, {place} on your list.':
    'Si vous en voulez encore, essayez {title}, à la {place} place de votre liste.',
  'Good to hear!': 'Tant mieux !',
  'Glad to hear it!': 'Ravi de l’apprendre !',
  'Good choice!': 'Bon choix !',
  'Lovely!': 'Formidable !',
  'Ha, good to hear!': 'Ha, tant mieux !',
  'Ha, my condolences to the hardware!': 'Ha, toutes mes condoléances au matériel !',
  "I'm sorry to hear that.": 'J’en suis désolé.',
  'Oh dear, I hope it was worth it!': 'Aïe, j’espère que ça en valait la peine !',
  'Then it was well worth the sleep!': 'Alors ça valait bien une nuit trop courte !',
  "{titles} now (counts|count) among the {items} you've {had}.":
    '{titles} {titles:compte|comptent} maintenant parmi vos {items}.',
  '{title} drops from {place} to {place2}.': '{title} descend de la {place} à la {place2} place.',
  '{title} rises from {place} to {place2}.': '{title} monte de la {place} à la {place2} place.',
  "As one that you haven't {had}, it now comes into your top ten: say that you're not interested, and it stays away, too.":
    'Comme il n’est plus dans votre historique, il entre dans votre top 10 : dites qu’il ne vous intéresse pas, et il en sortira aussi.',
  "As one that you haven't {had}, it now comes first on your list: say that you're not interested, and it stays away, too.":
    'Comme il n’est plus dans votre historique, il passe en tête de votre liste : dites qu’il ne vous intéresse pas, et il en sortira aussi.',
  "{titles} still (counts|count): say so if you've had enough of (that|those), too.":
    '{titles} {titles:compte|comptent} toujours : dites-le si vous en avez assez {titles:de celui-là|de ceux-là} aussi.',
  "The other {number} of that series still count: say so if you've had enough of those, too.":
    'Les {number} autres de la série comptent toujours : dites-le si vous en avez assez de ceux-là aussi.',
};
