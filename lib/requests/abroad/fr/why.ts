import type { SentenceOf } from '../english-sentences.ts';
import type { Wording } from '../language-table.ts';

export const explaining: Record<SentenceOf<'explaining'>, Wording> = {
  'I take {quote} to mean {title}.': 'Pour moi, {quote}, c’est {title}.',
  "They're both {states}[ and have {states2}].": 'Ce qu’ils ont en commun : {states}[, {states2}].',
  'They both have {states}.': 'Ce qu’ils ont en commun : {states}.',
  "(Mostly|Mainly|It's there mostly|It's there mainly) because of {lifter}: without that one, {moved}.":
    'Surtout grâce à {lifter} : sans ce {item}, {moved}.',
  "(Mostly|Mainly|It's there mostly|It's there mainly) because of {title}, with some help from {titles}: without the first, {moved}.":
    'Surtout grâce à {title}, avec l’appui de {titles} : sans {title}, {moved}.',
  "(Mostly|Mainly|It's there mostly|It's there mainly) because of {lifter}, with some help from {titles}: without {title2}, {moved}.":
    'Surtout grâce à {lifter}, avec l’appui de {titles} : sans {title2}, {moved}.',
  "(Mostly|Mainly|It's there mostly|It's there mainly) because of {lifter}, with some help from {titles}: without those {number}, {moved}.":
    'Surtout grâce à {lifter}, avec l’appui de {titles} : sans ces {number}-là, {moved}.',
  "(Mostly|Mainly|It's there mostly|It's there mainly) because of {lifter}[, with some help from {titles}].":
    'Surtout grâce à {lifter}[, avec l’appui de {titles}].',
  "(Mostly|Mainly|It's there mostly|It's there mainly) because of {lifter}[, with some help from {titles}]: that puts it {standing}.":
    'Surtout grâce à {lifter}[, avec l’appui de {titles}] : c’est ce qui le met {standing}.',
  "(Mostly|Mainly|It's there mostly|It's there mainly) because of {lifter}[, with some help from {titles}]: that puts {title2} {standing}.":
    'Surtout grâce à {lifter}[, avec l’appui de {titles}] : c’est ce qui met {title2} {standing}.',
  "It's the mix of your {items} rather than any one: even without {titles}, which counts most, {moved}.":
    'Aucun {item} n’y est pour beaucoup à lui seul, c’est le mélange : même sans {titles}, qui compte le plus, {moved}.',
  "It's there because of {titles} together: without those {number}, {moved}.":
    'C’est grâce à {titles} réunis : sans ces {number}-là, {moved}.',
  "No single {item} of yours does it: it's the mix that puts it {standing}.":
    'Aucun {item} n’y est pour beaucoup à lui seul : c’est le mélange qui le met {standing}.',
  "No single {item} of yours does it: it's the mix that puts {title} {standing}.":
    'Aucun {item} n’y est pour beaucoup à lui seul : c’est le mélange qui met {title} {standing}.',
  "I wouldn't really recommend it: {title} is {standing}[, though {titles} (speaks|speak) for it].":
    'Je ne le recommanderais pas vraiment : {title} est {standing}[, même si {titles} {titles:plaide|plaident} pour lui].',
  'Even without the few that help most, it would stay in your top ten.':
    'Même sans les quelques titres qui l’aident le plus, il resterait dans votre top 10.',
  "Right, you haven't {had} the first one.": 'C’est vrai, le premier n’est pas dans votre historique.',
  'You have {had} the first one, though: {title}.':
    'Le premier est pourtant dans votre historique : {title}.',
  "It's {standing}; what lifts it most is {titles}.":
    'Il est {standing} ; ce qui l’aide le plus, c’est {titles}.',
  "It's only {standing}; what lifts it most is {titles}.":
    'Il n’est que {standing} ; ce qui l’aide le plus, c’est {titles}.',
  "It's {standing}; what lifts it most is {title}, then {titles}.":
    'Il est {standing} ; ce qui l’aide le plus, c’est {title}, puis {titles}.',
  "It's only {standing}; what lifts it most is {title}, then {titles}.":
    'Il n’est que {standing} ; ce qui l’aide le plus, c’est {title}, puis {titles}.',
  '{title} is {standing}; what lifts it most is {title2}.':
    '{title} est {standing} ; ce qui l’aide le plus, c’est {title2}.',
  '{title} is only {standing}; what lifts it most is {title2}.':
    '{title} n’est que {standing} ; ce qui l’aide le plus, c’est {title2}.',
  '{title} is {standing}; what lifts it most is {title2}, then {titles}.':
    '{title} est {standing} ; ce qui l’aide le plus, c’est {title2}, puis {titles}.',
  '{title} is only {standing}; what lifts it most is {title2}, then {titles}.':
    '{title} n’est que {standing} ; ce qui l’aide le plus, c’est {title2}, puis {titles}.',
  "You've already {had} {title}; otherwise it would be {standing}.":
    'Vous avez déjà {had} {title} ; sinon, il serait {standing}.',
  '{titles} (is|are) behind it, from your {name} side: {title} is {standing}.': '',
  "Most people get it far lower[, around {place}], so it's your own taste.":
    'Chez la plupart des gens, il est beaucoup plus bas[, vers la {place} place] : c’est donc votre goût à vous.',
  'Others get it far lower still[, around {place}].':
    'Chez les autres, il est encore bien plus bas[, vers la {place} place].',
  'Most people get it lower[, around {place}].':
    'Chez la plupart des gens, il est plus bas[, vers la {place} place].',
  'Most people get it higher[, around {place}].':
    'Chez la plupart des gens, il est plus haut[, vers la {place} place].',
  'Most people get it far higher[, around {place}].':
    'Chez la plupart des gens, il est beaucoup plus haut[, vers la {place} place].',
  'Most people get it far lower[, around {place}].':
    'Chez la plupart des gens, il est beaucoup plus bas[, vers la {place} place].',
  'Even so, most people get it far lower[, around {place}].':
    'Chez la plupart des gens, il est pourtant beaucoup plus bas[, vers la {place} place].',
  'Most people get it at about the same place.':
    'Chez la plupart des gens, il est à peu près à la même place.',
  "Nobody I learned from had {had} it, so don't put much weight on that.":
    'Parmi les gens dont j’ai appris, personne {itHadNot} : n’y accordez pas trop de poids.',
  "That's with your feedback; without, it would be {place}.":
    'C’est avec vos avis ; sans eux, il serait à la {place} place.',
  'Your feedback keeps it off your list, though.': 'Vos avis l’écartent de votre liste, cependant.',
  "It's {thing}, like {share}.": 'C’est {thing}, comme {share}.',
  "It's (a|an) {thing}, like {share}.": 'C’est {thing}, comme {share}.',
  "From that side I can't argue: I know nothing about it.":
    'De ce côté-là, je n’ai pas d’argument : je n’en sais rien.',
  '{title} is one of the best-known titles here: {number} people {had} it.':
    '{title} est l’un des titres les plus connus ici : {number} personnes {itHave}.',
  '{title} is fairly well known: {number} people {had} it.':
    '{title} est assez connu : {number} personnes {itHave}.',
  '{title} is a little-known title: {number} people {had} it.':
    '{title} est peu connu : {number:une personne {itHas}|{number} personnes {itHave}}.',
  'Which one do you mean?': 'Lequel voulez-vous dire ?',
};

export const doubting: Record<SentenceOf<'doubting'>, Wording> = {
  'It is on there: {title} is {standing}.': 'Si, {title} est {standing}.',
  'It is on there, only further down: {title} is {place}.':
    'Si, mais plus bas : {title} est à la {place} place.',
  '{verdict}: {title} is {standing}.': '{verdict} : {title} est {standing}.',
  '{verdict}: {title} is {standing}, mainly because of {title2}.':
    '{verdict} : {title} est {standing}, surtout grâce à {title2}.',
  '{verdict}: {title} is {standing}; {title2} does most for it.':
    '{verdict} : {title} est {standing} ; c’est {title2} qui l’aide le plus.',
  '{verdict}: {title} is {standing}, helped a little by {titles}.':
    '{verdict} : {title} est {standing}, un peu grâce à {titles}.',
  "It's {standing}, mainly because of {title}.": 'Il est {standing}, surtout grâce à {title}.',
  "It's still {standing}[, mainly because of {title}].":
    'Il est pourtant {standing}[, surtout grâce à {title}].',
  "It's only {standing}; {title} does most for it.":
    'Il n’est que {standing} ; c’est {title} qui l’aide le plus.',
  "It's only {standing}.": 'Il n’est que {standing}.',
  'Its place, if anything: {title} is only {standing}[; {title2} does most for it].':
    'Sa place, à la rigueur : {title} n’est que {standing}[ ; c’est {title2} qui l’aide le plus].',
  "I only know who {had} what, so that's no promise either way.": {
    films: 'Je sais seulement qui a vu quoi : ce n’est donc une promesse ni dans un sens ni dans l’autre.',
    steam:
      'Je sais seulement qui a joué à quoi : ce n’est donc une promesse ni dans un sens ni dans l’autre.',
    games:
      'Je sais seulement qui a acheté quoi : ce n’est donc une promesse ni dans un sens ni dans l’autre.',
  },
  '{title} speaks against it, though.': '{title} plaide pourtant contre.',
  '{titles} (speaks|speak) most against it.': 'Ce qui plaide le plus contre lui, c’est {titles}.',
  '{titles} (speaks|speak) most against {title}.': 'Ce qui plaide le plus contre {title}, c’est {titles}.',
  '{titles} (speaks|speak) most against it, and {habit}.':
    'Ce qui plaide le plus contre lui, c’est {titles}, et {habit}.',
  '{titles} (speaks|speak) most against {title}, and {habit}.':
    'Ce qui plaide le plus contre {title}, c’est {titles}, et {habit}.',
  'What speaks against it: {habit}.': 'Ce qui plaide contre lui : {habit}.',
  'What speaks against {title}: {habit}.': 'Ce qui plaide contre {title} : {habit}.',
  'Nothing in your history speaks outright against it.':
    'Rien dans votre historique ne plaide vraiment contre lui.',
  'Nothing in your history speaks outright against {title}.':
    'Rien dans votre historique ne plaide vraiment contre {title}.',
  "You've {had} {title} already, so you know better than I do.":
    'Vous avez déjà {had} {title} : vous êtes mieux à même d’en juger.',
  'Not as things stand: your feedback keeps {title} off your list.':
    'En l’état, non : vos avis écartent {title} de votre liste.',
  'Only {number} (person|people) here {had} it, so its place is a shaky one.':
    '{number:Une seule personne {itHas}|Seules {number} personnes {itHave}} ici : sa place est donc fragile.',
  "By the numbers, {titles} (speaks|speak) most against it; if you hadn't {had} it, it would be {place} of {number}.":
    {
      films:
        'D’après les chiffres, ce qui plaide le plus contre lui, c’est {titles} ; si vous ne l’aviez pas vu, il serait à la {place} place sur {number}.',
      steam:
        'D’après les chiffres, ce qui plaide le plus contre lui, c’est {titles} ; si vous n’y aviez pas joué, il serait à la {place} place sur {number}.',
      games:
        'D’après les chiffres, ce qui plaide le plus contre lui, c’est {titles} ; si vous ne l’aviez pas acheté, il serait à la {place} place sur {number}.',
    },
};

export const influencing: Record<SentenceOf<'influencing'>, Wording> = {
  '(Mostly|Mainly) {title}: without that one, {moved}.': 'Surtout {title} : sans ce {item}, {moved}.',
  '{titles} (helps|help), too.': '{titles} y {titles:contribue|contribuent} aussi.',
  'What counts most is {title}: without that one, {moved}.':
    'Ce qui compte le plus, c’est {title} : sans lui, {moved}.',
  'Of single titles {title} counts most: without that one, {moved}.':
    'Pris un par un, c’est {title} qui compte le plus : sans lui, {moved}.',
  '{title} has its part in it, too: without that one, {moved}.':
    '{title} y est aussi pour quelque chose : sans lui, {moved}.',
  '{title} speaks against it rather: without that one, {moved}.':
    '{title} plaide plutôt contre : sans lui, {moved}.',
  '{title} plays no part: without that one, {moved}.': '{title} n’y est pour rien : sans lui, {moved}.',
  "{title} first, then {titles}: without each in turn, {title2} would drop from {place} to {places}; the others wouldn't be missed.":
    '{title} d’abord, puis {titles} : sans chacun d’eux à tour de rôle, {title2} descendrait de la {place} à la {places} place ; les autres ne manqueraient pas.',
  "{title} first, then {titles}: without each in turn, it would drop from {place} to {places}[; the others wouldn't be missed].":
    '{title} d’abord, puis {titles} : sans chacun d’eux à tour de rôle, il descendrait de la {place} à la {places} place.',
  "Only {title} does: without that one, {moved}; the others wouldn't be missed.":
    'Seulement {title} : sans lui, {moved} ; les autres ne manqueraient pas.',
  'Both alike: it would drop from {place} to {place2} without either one alone[, and to {place3} without both].':
    'Autant l’un que l’autre : il descendrait de la {place} à la {place2} place sans l’un ou sans l’autre[, et à la {place3} sans les deux].',
  'Out of your top ten, yes: without {group}, {moved}.': 'De votre top 10, oui : sans {group}, {moved}.',
  'It would drop, but stay on your list: without {group}, {moved}.':
    'Il descendrait, mais resterait dans votre liste : sans {group}, {moved}.',
  '{title} does most for it.': 'C’est {title} qui l’aide le plus.',
  '{title} does by far the most for it.': 'C’est de loin {title} qui l’aide le plus.',
  '{title} does most for it, and {titles} (helps|help).':
    'C’est {title} qui l’aide le plus, et {titles} y {titles:contribue|contribuent}.',
  '{title} does by far the most for it, and {titles} (helps|help).':
    'C’est de loin {title} qui l’aide le plus, et {titles} y {titles:contribue|contribuent}.',
  '{titles} (helps|help) it a little.': '{titles} l’{titles:aide|aident} un peu.',
  'Nothing in your history really lifts it.': 'Rien dans votre historique ne l’aide vraiment.',
  '{title} pulls the other way.': '{title} tire dans l’autre sens.',
  'Without {group}, {moved}.': 'Sans {group}, {moved}.',
  'No: without {group}, {moved}.': 'Non : sans {group}, {moved}.',
  'Partly: without {group}, {moved}.': 'En partie : sans {group}, {moved}.',
  'Yes: without {group}, {moved}.': 'Oui : sans {group}, {moved}.',
  'Yes, but only together: without {group}, {moved}.':
    'Oui, mais seulement ensemble : sans {group}, {moved}.',
  'Yes, together: without {group}, {moved}, and to {place} without {title} alone.':
    'Oui, ensemble : sans {group}, {moved}, et à la {place} sans {title} seul.',
  '{title} rather than {titles}: without {title2}, {moved}, and without {title3} {moved2}.':
    '{title} plutôt que {titles} : sans {title2}, {moved}, et sans {title3}, {moved2}.',
  'Neither: without {group}, {moved}, and without {group2} {moved2}.':
    'Ni l’un ni l’autre : sans {group}, {moved}, et sans {group2}, {moved2}.',
  'Both alike: {title} would drop from {place} to {place2} without either.':
    'Autant l’un que l’autre : {title} descendrait de la {place} à la {place2} place sans l’un comme sans l’autre.',
  'Both about alike: without {group}, {moved}, and without {group2} {moved2}.':
    'À peu près autant l’un que l’autre : sans {group}, {moved}, et sans {group2}, {moved2}.',
  '{group} speak against it rather: without them, {moved}.':
    '{group} plaident plutôt contre : sans eux, {moved}.',
  '{group} have their part in it, too: without them, {moved}.':
    '{group} y sont aussi pour quelque chose : sans eux, {moved}.',
  '{group} play no part: without them, {moved}.': '{group} n’y sont pour rien : sans eux, {moved}.',
  'Nothing yet: your history is empty.': 'Rien pour l’instant : votre historique est vide.',
  "Tell me which of your {items} you mean, and I'll show you what that would change.":
    'Dites-moi desquels de vos {items} il s’agit, et je vous montrerai ce que ça changerait.',
  'Hardly: without {group}, {moved}.': 'À peine : sans {group}, {moved}.',
  'Closest to it of yours, going by who {had} both, (is|are) {titles}.':
    'Parmi vos {items}, {titles:le plus proche est|les plus proches sont} {titles}.',
  "It's by {name}, who made your {titles}.": 'Il est de {name}, comme {titles} dans votre historique.',
  "It's tagged {labels}, like {share}.": 'Il a {labels:le tag|les tags} {labels}, comme {share}.',
  "It's tagged {labels}, each like {share}.": 'Il a les tags {labels}, chacun comme {share}.',
  'Both alike: {title} would drop from {place} to {place2} without either one alone[, and to {place3} without both].':
    'Autant l’un que l’autre : {title} descendrait de la {place} à la {place2} place sans l’un ou sans l’autre[, et à la {place3} sans les deux].',
  '{title} would be first then.': '{title} serait alors en tête.',
  '{title} first, then {titles}: without each in turn, {title2} would drop from {place} to {places}.':
    '{title} d’abord, puis {titles} : sans chacun d’eux à tour de rôle, {title2} descendrait de la {place} à la {places} place.',
  'Odd, but so it comes out: without any one of those alone it would rise.':
    'C’est étrange, mais c’est le résultat : sans l’un ou l’autre pris seul, il monterait.',
  'A lot of it: without {group}, {moved}.': 'Beaucoup : sans {group}, {moved}.',
  'Some of it: without {group}, {moved}.': 'Une partie : sans {group}, {moved}.',
  'Hardly any of it: without {group}, {moved}.': 'Presque rien : sans {group}, {moved}.',
  'None of it: without {group}, {moved}.': 'Rien : sans {group}, {moved}.',
  'A lot of it, but only together: without {group}, {moved}.':
    'Beaucoup, mais seulement ensemble : sans {group}, {moved}.',
  'A lot of it: without {group}, {moved}, and to {place} without {title} alone.':
    'Beaucoup : sans {group}, {moved}, et à la {place} sans {title} seul.',
};

export const comparing: Record<SentenceOf<'comparing'>, Wording> = {
  '{title}, clearly, though neither is near the top of your list.':
    '{title}, sans hésiter, même si aucun des deux n’est en haut de votre liste.',
  '{title}, if either: neither is near the top of your list.':
    'À la rigueur {title} : aucun des deux n’est en haut de votre liste.',
  '{title} by a hair: neither is near the top of your list.':
    'D’un cheveu, {title} : aucun des deux n’est en haut de votre liste.',
  '{title}, clearly: {at}, {beside}.': '{title}, sans hésiter : {at}, {beside}.',
  '{title}, but only just: {at}, {beside}.': '{title}, mais de justesse : {at}, {beside}.',
  '{title}: {at}, {beside}.': '{title} : {at}, {beside}.',
  "For your taste it's {title}: {at}, {beside}.": 'Selon vos goûts, {title} : {at}, {beside}.',
  "For your taste they're level: both (are|would be) {place} on your list.":
    'Selon vos goûts, ils se valent : tous deux à la {place} place de votre liste.',
  "Drop {title}: (it's|it would be) {place} on your list, {title2} (is|would be) {place2}.":
    'Laissez {title} : à la {place} place de votre liste, contre la {place2} pour {title2}.',
  'Because of {titles}: {title} (is|would be) {place} on your list, {beside}.':
    'À cause de {titles} : {title} est à la {place} place de votre liste, {beside}.',
  "It's the other way round: {title} (is|would be) {place} on your list, {beside}.":
    'C’est l’inverse : {title} est à la {place} place de votre liste, {beside}.',
  '{titles} (makes|make) the difference.':
    '{titles:C’est|Ce sont} {titles} qui {titles:fait|font} la différence.',
  'Neither is near the top of your list.': 'Ni l’un ni l’autre n’est en haut de votre liste.',
  "You've already {had} {titles}.": 'Vous avez déjà {had} {titles}.',
  "You've already {had} it.": 'Vous {itHad}.',
  'Both are {mood}.': 'On dit des deux que {mood}.',
  'Both are {things}.': 'Les deux sont ⟨des: {things}⟩.',
  "I don't know {either}, only which suits you better.":
    'Je ne sais pas {either}, seulement lequel vous convient le mieux.',
  "I don't know which is {any}, only which suits you better.":
    'Ça, je ne le sais pas ; je sais seulement lequel vous convient le mieux.',
  '{title} costs {price} and {title2} costs {price2}.': '{title} coûte {price} et {title2} {price2}.',
  '{title} is free and {title2} costs {price}.': '{title} est gratuit et {title2} coûte {price}.',
  "It's a tie: the recommender scores {title} and {title2} exactly alike.":
    'Égalité : {title} et {title2} ont exactement le même score.',
  "{title} is tagged {labels}, and {title2} isn't.":
    '{title} a {labels:le tag|les tags} {labels}, pas {title2}.',
  '{title} is tagged {labels} instead.': '{title} a plutôt {labels:le tag|les tags} {labels}.',
  "{title}, going by tags: it's tagged {labels}, and {title2} isn't.":
    'D’après les tags, {title} : il a {labels:le tag|les tags} {labels}, pas {title2}.',
  "{title}, going by tags: {title2} is tagged {labels}, and it isn't.":
    'D’après les tags, {title} : {title2} a {labels:le tag|les tags} {labels}, pas lui.',
  "I can't split them on that: both are tagged {labels}.":
    'Là-dessus, je ne peux pas les départager : les deux ont {labels:le tag|les tags} {labels}.',
  'For you {title} is {place}.': 'Pour vous, {title} est à la {place} place.',
  'By kind, {title} is {labels}, {title2} {labels2}.':
    'Côté genre : {labels} pour {title}, {labels2} pour {title2}.',
  "Both are the same {item}, {title}, so there's nothing to compare.":
    'C’est deux fois le même {item}, {title} : il n’y a rien à comparer.',
  '{title}: your feedback leaves {title2} out.': '{title} : vos avis écartent {title2}.',
  "I can't judge {quote}, only which suits you better.":
    'Je ne peux pas juger {quote}, seulement lequel vous convient le mieux.',
  'On your list {title} (is|would be) well ahead, {place} to {place2}.':
    'Sur votre liste, net avantage à {title} : {place} place contre {place2}.',
  'On your list {title} (is|would be) just ahead, {place} to {place2}.':
    'Sur votre liste, léger avantage à {title} : {place} place contre {place2}.',
  'On your list {title} (is|would be) ahead, {place} to {place2}.':
    'Sur votre liste, avantage à {title} : {place} place contre {place2}.',
  "On your list (it's|it would be) well ahead, too, {place} to {place2}.":
    'Net avantage aussi sur votre liste : {place} place contre {place2}.',
  "On your list (it's|it would be) just ahead, too, {place} to {place2}.":
    'Léger avantage aussi sur votre liste : {place} place contre {place2}.',
  "On your list (it's|it would be) ahead, too, {place} to {place2}.":
    'Avantage aussi sur votre liste : {place} place contre {place2}.',
  "On your list it's the other way round: {title} (is|would be) {place}, {title2}[ (is|would be)] {place2}.":
    'Sur votre liste, c’est l’inverse : {title} à la {place} place, {title2} à la {place2}.',
  "{title}, I'd say: I don't have {quote}, but it's {standing}.":
    '{title}, je dirais : je n’ai pas {quote}, mais ce titre est {standing}.',
  "I don't have {quote}, so I can only speak for {title}: it's {standing}.":
    'Je n’ai pas {quote}, je ne peux donc parler que de {title} : ce titre est {standing}.',
  "I don't have {quote}, and {title} is no safe bet for you: it's {standing}.":
    'Je n’ai pas {quote}, et {title} n’est pas un choix sûr pour vous : ce titre est {standing}.',
  "I don't have {quote}, and you've already {had} {title}.":
    'Je n’ai pas {quote}, et vous avez déjà {had} {title}.',
  "I don't have plain {quote}, so I took {title}, the best placed of the others.":
    'Je n’ai pas {quote} tout court, j’ai donc pris {title}, le mieux placé des autres.',
  "{title}, by its year: it's from {year}, {title2} from {year2}.":
    'D’après l’année, {title} : {year}, contre {year2} pour {title2}.',
  'The store lists a single-player mode for both.': 'D’après la boutique, les deux ont un mode solo.',
  '{title}: the store lists a single-player mode for it, and only multiplayer for {title2}.':
    '{title} : d’après la boutique, il a un mode solo, alors que {title2} n’a que du multijoueur.',
  '{title}, to play together: the store lists co-op for it, and none for {title2}.':
    'Pour jouer ensemble, {title} : d’après la boutique, il a du coop, pas {title2}.',
  'Either, to play together: the store lists co-op for both.':
    'Pour jouer ensemble, l’un ou l’autre : d’après la boutique, les deux ont du coop.',
  'Together neither: the store lists no co-op for {titles}.':
    'Ensemble, ni l’un ni l’autre : d’après la boutique, pas de coop pour {titles}.',
  "Which {any} I can't tell.": 'Ça, je ne peux pas le dire.',
  "{title}, going by genre: it's listed as {labels}, and {title2} isn't.":
    'D’après le genre, {title} : il est classé {labels}, pas {title2}.',
  "{title}, going by genre: {title2} is listed as {labels}, and it isn't.":
    'D’après le genre, {title} : {title2} est classé {labels}, pas lui.',
  "{any} I can't tell, but {title} is (tagged|listed as) {labels} and {title2} isn't, so I'd guess {title3}.":
    'Ça, je ne peux pas le dire, mais {title} est classé {labels}, pas {title2} : je dirais donc {title3}.',
};

export const likening: Record<SentenceOf<'likening'>, Wording> = {
  'I go by who {had} both, not by how they feel.': 'Je me fie à qui {bothHave}, pas à l’ambiance.',
  "{title} comes closest to {title2} of the {items} you've {had}, then {titles}.":
    'Parmi vos {items}, c’est {title} qui se rapproche le plus de {title2}, puis {titles}.',
  "{title} comes closest to {title2} of the {items} you've {had}.":
    'Parmi vos {items}, c’est {title} qui se rapproche le plus de {title2}.',
  '{title} comes closest to {title2} of those, then {titles}.':
    'Parmi eux, c’est {title} qui se rapproche le plus de {title2}, puis {titles}.',
  '{title} comes closest to {title2} of those.':
    'Parmi eux, c’est {title} qui se rapproche le plus de {title2}.',
  '{title} comes closest to {title2}, then {titles}.':
    'C’est {title} qui se rapproche le plus de {title2}, puis {titles}.',
  '{title} comes closest to {title2}.': 'C’est {title} qui se rapproche le plus de {title2}.',
  "Of those you haven't {had}, {title} suits you best.":
    'Parmi ceux {unseens}, c’est {title} qui vous convient le mieux.',
  'I find nothing like {title}.': 'Je ne trouve rien qui ressemble à {title}.',
  "I go by who {had} both, and only {number} (people|person) here {had} {title}, so that's shaky.":
    'Je me fie à qui {bothHave}, et {number:une seule personne ici a|seules {number} personnes ici ont} {had} {title} : c’est donc fragile.',
  "But only {number} (people|person) here {had} {title}, so that's shaky.":
    'Mais {number:une seule personne ici a|seules {number} personnes ici ont} {had} {title} : c’est donc fragile.',
  '{nearness} {title} is the nearest to {title2} of {number}[, and {common}].':
    '{nearness} pour la ressemblance avec {title2}, {title} est en tête sur {number}[, et {common}].',
  '{nearness} {title} is the nearest to {title2} of {number}, though {common}.':
    '{nearness} pour la ressemblance avec {title2}, {title} est en tête sur {number}, mais {common}.',
  'Nearer to {title}: of {number} {items}, {title2} is the nearest to {title3}, {title4} the {place}.':
    'Plus proche de {title} : pour la ressemblance avec {title3}, {title2} est en tête sur {number}, {title4} à la {place} place.',
  '{nearness} {title} is the {place} nearest to {title2} of {number}[, and {common}].':
    '{nearness} pour la ressemblance avec {title2}, {title} est à la {place} place sur {number}[, et {common}].',
  '{nearness} {title} is the {place} nearest to {title2} of {number}, though {common}.':
    '{nearness} pour la ressemblance avec {title2}, {title} est à la {place} place sur {number}, mais {common}.',
  '{title}, going by who {had} both.': '{title}, d’après qui {bothHave}.',
  'Nearer to {title}: of {number} {items}, {title2} is the {place} nearest to {title3}, {title4} the {place2}.':
    'Plus proche de {title} : pour la ressemblance avec {title3}, {title2} est à la {place} place sur {number}, {title4} à la {place2}.',
  'Nearer to {title}, but neither is near: of {number} {items}, {title2} is the {place} nearest to {title3}, {title4} the {place2}.':
    'Plus proche de {title}, mais aucun des deux ne l’est vraiment : pour la ressemblance avec {title3}, {title2} est à la {place} place sur {number}, {title4} à la {place2}.',
  'Of those, {titles} {are}, as {title} is.': 'Parmi ceux-là, {titles} {are}, comme {title}.',
  "Of those, {titles} {are}, as {title} is, and suits you best of what you haven't {had}.":
    'Parmi ceux-là, {titles} {are}, comme {title}, et c’est celui qui vous convient le mieux parmi ceux {unseens}.',
  "Of those, {titles} {are}, as {title} is, and {title2} suits you best of what you haven't {had}.":
    'Parmi ceux-là, {titles} {are}, comme {title}, et {title2} est celui qui vous convient le mieux parmi ceux {unseens}.',
  '{title} alone is {labels}[, {title2} alone {labels2}].':
    'Seul {title} est classé {labels}[, et seul {title2} {labels2}].',
  'If it should be {kin} too, the nearest is {title}.':
    'Si ça doit aussi être {kin}, le plus proche est {title}.',
  'If it should be {kin} too, the nearest of yours is {title}.':
    'Si ça doit aussi être {kin}, le plus proche parmi les vôtres est {title}.',
  "If it should be {kin} too, the nearest that you haven't {had} is {title}.":
    'Si ça doit aussi être {kin}, le plus proche parmi ceux {unseens} est {title}.',
};
