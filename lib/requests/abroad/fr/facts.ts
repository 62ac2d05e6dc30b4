import type { SentenceOf } from '../english-sentences.ts';
import type { Wording } from '../language-table.ts';

export const telling: Record<SentenceOf<'telling'>, Wording> = {
  "I don't know {matter}, but {source} (may|will); the link is below.":
    'Je ne sais pas {matter}, mais vous pouvez regarder {source} ; le lien est ci-dessous.',
  "My catalogue doesn't say {matter}[ of {title}], but {source} (may|will); the link is below.":
    '[{title} : ]mon catalogue ne dit pas {matter}, mais vous pouvez regarder {source} ; le lien est ci-dessous.',
  '{title} was made by {name} and published by {name2}.': '{title} est de {name}, édité par {name2}.',
  'I know of no (sequel to|prequel to|remake of|other part of) {title}, but {source} (may|will); the link is below.':
    'Je n’en connais pas pour {title}, mais vous pouvez regarder {source} ; le lien est ci-dessous.',
  '{title} is for both, {names}.': '{title} existe pour les deux : {names}.',
  '{title} is for the {names}.': '{title} existe pour {names}.',
  '{title} is for PC.': '{title} existe pour PC.',
  '{title} is for PC: it is sold on Steam; the catalogue lists no other systems.':
    '{title} existe pour PC, sur Steam ; le catalogue n’indique pas d’autres systèmes.',
  "For you, it's {standing}.": 'Pour vous, il est {standing}.',
  '{title} came out in {year}.': '{title} est sorti en {year}.',
  '{title} is from {year}.': '{title} date de {year}.',
  '{title}: its price on record is {price}, which may have changed since.':
    '{title} : d’après mes données, {price}, mais le prix a pu changer depuis.',
  '{title} is free to play.': 'On peut jouer à {title} gratuitement.',
  '{title} was made by {name}.': '{title} est de {name}.',
  'People tag it {labels}.': 'Les gens lui donnent {labels:le tag|les tags} {labels}.',
  'Yes: people tag it {labels}.': 'Oui : les gens lui donnent {labels:le tag|les tags} {labels}.',
  '{title}: its genres are {labels}[, and people tag it {labels2}].':
    '{title} est classé {labels}[, avec {labels2:le tag|les tags} {labels2}].',
  '{title}: its genre is {labels}[, and people tag it {labels2}].':
    '{title} est classé {labels}[, avec {labels2:le tag|les tags} {labels2}].',
  'Yes: the catalogue lists it as {labels}.': 'Oui : dans le catalogue, il est classé {labels}.',
  'The store lists multiplayer for {title}[, and {labels}].':
    'D’après la boutique, {title} a un mode multijoueur[, et aussi {labels}].',
  'The store lists (full|partial) controller support for {title}.': '',
  'Not as far as the store says: no co-op for {title}[, only {labels}].':
    'D’après la boutique, non : pas de coop dans {title}[, seulement {labels}].',
  '{title} is listed as {labels}.': '{title} est classé {labels}.',
  'Yes: {title} is in the catalogue.': 'Oui : {title} est dans le catalogue.',
  "It's {standing}.": 'Il est {standing}.',
  '{title} is {standing}.': '{title} est {standing}.',
  "What I can't know is whether you'll like it.": 'Ce que je ne peux pas savoir, c’est s’il vous plaira.',
  "Who made {title} I don't have on record, but {source} (may|will); the link is below.":
    'Je ne sais pas qui a fait {title}, mais vous pouvez regarder {source} ; le lien est ci-dessous.',
  'Its labels speak for children: {labels}.': 'Ses tags parlent pour les enfants : {labels}.',
  'Its labels speak for adults: {labels}.': 'Ses tags parlent pour les adultes : {labels}.',
  'Its labels go both ways: {labels}, but also {labels2}.':
    'Ses tags vont dans les deux sens : {labels}, mais aussi {labels2}.',
  'Yes: {title} is free to play.': 'Oui : on peut jouer à {title} gratuitement.',
  'Yes: {title} is listed for {names}.': 'Oui : d’après le catalogue, {title} existe sur {names}.',
  'Not as far as my catalogue goes: {title} is listed for {names}.':
    'D’après mon catalogue, non : {title} existe sur {names}.',
  'Yes: the store lists {labels} for {title}.': 'Oui : d’après la boutique, {title} propose {labels}.',
  'No label confirms the {any}.': 'Aucun tag ne le confirme.',
  'Yes: its genres are {labels}[, and people tag it {labels2}].':
    'Oui : il est classé {labels}[, avec {labels2:le tag|les tags} {labels2}].',
  '(No|Not by its labels): its genres are {labels}[, and people tag it {labels2}].':
    'D’après ses tags, non : il est classé {labels}[, avec {labels2:le tag|les tags} {labels2}].',
  "{labels} fits: that's one of its labels.": '{labels}, oui : c’est l’un de ses tags.',
  'Not by its tags: people tag it {labels}.': 'D’après les étiquettes, non : les gens lui mettent {labels}.',
  'Perhaps: people tag it {labels}.': 'Peut-être : les gens lui mettent {labels}.',
  'What {title} is about I have in English alone.': 'L’histoire de {title}, je ne l’ai qu’en anglais.',
  "{title} isn't known for that.": '{title} n’est pas connu pour ça.',
  "I can't tell.": 'Je ne sais pas.',
  'Perhaps: it may be {states}.': 'Peut-être : {states}.',
  'I go by when they came to Steam.': 'Je me fie à leur arrivée sur Steam.',
};

export const missing: Record<SentenceOf<'missing'>, Wording> = {
  "I don't have {quote}[: my {items} end in {year}].":
    'Je n’ai pas {quote}[ : mon catalogue s’arrête en {year}].',
  "No: I don't have {quote} at all[: my {items} end in {year}].":
    'Non, je n’ai pas du tout {quote}[ : mon catalogue s’arrête en {year}].',
  'I know no {item} as {quote}; it may be here by its English title.':
    'Je ne connais pas de {item} appelé {quote} ; il est peut-être ici sous son titre anglais.',
  'I know no {item} as {quote} or {quote2}; their English titles may be here.':
    'Je ne connais pas de {item} appelé {quote} ou {quote2} ; ils sont peut-être ici sous leur titre anglais.',
  'I have neither {quote} nor {quote2}[; my {items} end in {year}].':
    'Je n’ai ni {quote} ni {quote2}[ ; mon catalogue s’arrête en {year}].',
  "I don't have {quote} under that name.": 'Je n’ai rien sous le nom de {quote}.',
  'So that changes nothing.': 'Ça ne change donc rien.',
  'The nearest I have (is|are) {titles}.': 'Ce que j’ai de plus proche : {titles}.',
  'Of what I do have, {title} is at the top of your list.':
    'Parmi ce que j’ai, {title} est en tête de votre liste.',
  "So I can't tell you that, but {source} may.":
    'Je ne peux donc pas vous le dire, mais c’est peut-être {source}.',
  "Name another {item} you know, and I'll look for something like it.":
    'Citez-moi un autre {item} que vous connaissez, et je chercherai quelque chose dans ce genre.',
  'What I have is {titles}.': 'Ce que j’ai, c’est {titles}.',
  'Which one do you mean by {quote}: {titles}?': 'Que voulez-vous dire par {quote} : {titles} ?',
  'Which {item} do you mean?': 'De quel {item} parlez-vous ?',
  'Tell me its title and I can look at it.': 'Donnez-moi le titre et je regarderai.',
  'Nothing would change: I find no {things} among yours.':
    'Rien ne changerait : je ne trouve pas de {things} dans votre historique.',
  'I find none of your {items} by {quote}: titles are all I can go by.':
    'Je ne trouve aucun de vos {items} sous {quote} : je ne peux me fier qu’aux titres.',
  'Tell me which ones you mean, by their titles.': 'Dites-moi les titres auxquels vous pensez.',
  "I don't know who made a film or who is in it, and no label names {name}.":
    'Je ne sais pas qui a fait un film ni qui joue dedans, et aucun tag ne cite {name}.',
  "Name a title and I'll look it up.": 'Donnez-moi un titre et je regarderai.',
  "Name one of the {items} and I'll look for what's like it.":
    'Citez-moi l’un des {items} et je chercherai ce qui lui ressemble.',
  "I'm not sure what you mean.": 'Je ne suis pas sûr de comprendre.',
  'A title, a kind of {item} or a plain question will do.':
    'Un titre, un genre de {item} ou une simple question suffit.',
  'You could ask why {title} is where it is, what I make of your taste, or for {items} of a certain kind.':
    'Vous pouvez demander pourquoi {title} est à cette place, ce que je pense de vos goûts, ou des {items} d’un certain genre.',
  'You could ask why {title} is where it is, whether {titles} suits you better, or for {items} of a certain kind.':
    'Vous pouvez demander pourquoi {title} est à cette place, ce qui vous convient le mieux, {titles}, ou des {items} d’un certain genre.',
  'You could ask what {item} to choose next, what I make of your taste, or for {items} of a certain kind.':
    'Vous pouvez demander quel {item} choisir ensuite, ce que je pense de vos goûts, ou des {items} d’un certain genre.',
  'You could ask what {item} to choose next, whether {titles} suits you better, or for {items} of a certain kind.':
    'Vous pouvez demander quel {item} choisir ensuite, ce qui vous convient le mieux, {titles}, ou des {items} d’un certain genre.',
  'Want to know why {title} is where it is?': 'Voulez-vous savoir pourquoi {title} est à cette place ?',
  'Ask me what to choose next, or why {title} is where it is.':
    'Demandez-moi quoi choisir ensuite, ou pourquoi {title} est à cette place.',
  'Ask me what to choose next, or why.': 'Demandez-moi quoi choisir ensuite, ou pourquoi.',
  'No worries.': 'Pas de souci.',
  "No matter, it'll come back to you.": 'Ce n’est pas grave, ça vous reviendra.',
  'Take your time.': 'Prenez votre temps.',
  'Nothing here is called just {quote}.': 'Rien ne s’appelle {quote} tout court ici.',
  'Of the {things} I do have, {title} is first for you.':
    'Parmi {things} que j’ai, c’est {title} qui vient en premier pour vous.',
};
