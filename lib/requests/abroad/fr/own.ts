import type { SentenceOf } from '../english-sentences.ts';
import type { Wording } from '../language-table.ts';

export const looking: Record<SentenceOf<'looking'>, Wording> = {
  "You've {had} one {item}: {title}.": {
    films: 'Vous avez vu un film : {title}.',
    steam: 'Vous avez joué à un jeu : {title}.',
    games: 'Vous avez acheté un jeu : {title}.',
  },
  "You've {had} {number} {items}.": 'Vous avez {had} {number} {items}.',
  'There are {number} {items} in all.': 'Il y a {number} {items} en tout.',
  'The latest (is|are) {titles}.': '{titles:Le dernier est|Les derniers sont} {titles}.',
  'The latest, newest first: {titles}.': 'Les derniers, en commençant par le plus récent : {titles}.',
  'Newest first: {titles}.': 'En commençant par le plus récent : {titles}.',
  'Your latest {number}, newest first, are {titles}.':
    'Vos {number} derniers, en commençant par le plus récent : {titles}.',
  'Your first {number}, oldest first, are {titles}.':
    'Vos {number} premiers, en commençant par le plus ancien : {titles}.',
  'The latest of them: {titles}.': 'Les derniers : {titles}.',
  '{title} is the first {item} in your history.': '{title} est le premier {item} de votre historique.',
  '{title} is the latest {item} in your history.': '{title} est le dernier {item} de votre historique.',
  '{title} is the only {item} in your history.': '{title} est le seul {item} de votre historique.',
  'Your history has only {number} {items}, newest first: {titles}.':
    'Votre historique ne compte que {number} {items}, en commençant par le plus récent : {titles}.',
  'Your history has only {number} {items}, oldest first: {titles}.':
    'Votre historique ne compte que {number} {items}, en commençant par le plus ancien : {titles}.',
  'I list {number} at most; the rest is on the history page.':
    'J’en cite {number} au plus ; le reste est à la page « History ».',
  'Yes, {title} is in your history.': 'Oui, {title} est dans votre historique.',
  "The date I don't have, only the order, and {title} is the only one in your history.":
    'Je n’ai pas la date, seulement l’ordre, et {title} est seul dans votre historique.',
  "The date I don't have, only the order: {title} came after {title2} and before {title3}, the {place} from the latest.":
    'Je n’ai pas la date, seulement l’ordre : {title} est venu après {title2} et avant {title3}, à la {place} place en partant du plus récent.',
  "The date I don't have, only the order: {title} is the latest, after {title2}.":
    'Je n’ai pas la date, seulement l’ordre : {title} est le dernier, après {title2}.',
  "The date I don't have, only the order: {title} is the first, before {title2}.":
    'Je n’ai pas la date, seulement l’ordre : {title} est le premier, avant {title2}.',
  'No, only once: {title} is in your history, the {place} from the latest.':
    'Non, une seule fois : {title} est dans votre historique, à la {place} place en partant du plus récent.',
  'No, only once: {title} is in your history, as the latest.':
    'Non, une seule fois : {title} est dans votre historique, c’est le dernier.',
  'No, only once: {title} is in your history, as the first.':
    'Non, une seule fois : {title} est dans votre historique, c’est le premier.',
  "No, {title} isn't in your history.": 'Non, {title} n’est pas dans votre historique.',
  "No, {title} isn't in your history, but I have it in my catalogue.":
    'Non, {title} n’est pas dans votre historique, mais je l’ai dans mon catalogue.',
  "If you have {had} it, tell me and I'll add it.": 'Si vous {itHadIf}, dites-le-moi et je l’ajoute.',
  'Right before {title} came {title2}.': 'Juste avant {title}, il y a eu {title2}.',
  'Right after {title} came {title2}.': 'Juste après {title}, il y a eu {title2}.',
  '{title} is the first in your history, so nothing came before it.':
    '{title} est au tout début de votre historique : il n’y a rien avant.',
  '{title} is the latest in your history, so nothing came after it.':
    '{title} est à la toute fin de votre historique : il n’y a rien après.',
  'After {title}: {title2} is the {place} from the latest, and {title3} the {place2}.':
    'Après {title} : en partant du plus récent, {title2} est à la {place} place et {title3} à la {place2}.',
  'Before {title}: {title2} is the {place} from the latest, and {title3} the {place2}.':
    'Avant {title} : en partant du plus récent, {title2} est à la {place} place et {title3} à la {place2}.',
  'The (oldest|newest) is {title}, from {year}.': '{title}, de {year}.',
  'I know the year of {number} of your {number2} {items}.':
    'Je connais l’année de {number} de vos {number2} {items}.',
  'The oldest is {title}[, the newest {title2}].': 'Le plus ancien est {title}[, le plus récent {title2}].',
  'The newest is {title}[, the oldest {title2}].': 'Le plus récent est {title}[, le plus ancien {title2}].',
  'The best known is {title}: {number} people in my data {had} it.':
    'Le plus connu est {title} : dans mes données, {number} personnes {itHave}.',
  'The most obscure is {title}: only {number} people in my data {had} it.':
    'Le moins connu est {title} : dans mes données, {number:une seule personne {itHas}|seules {number} personnes {itHave}}.',
  'None: you have all of those that I have, {titles}.': 'Aucun : vous avez tous ceux que j’ai, {titles}.',
  "Of the {name} {items} that I have, you don't have {titles}.":
    'Parmi les {items} {name} que j’ai, il vous manque {titles}.',
  'You do have {titles}.': 'Vous avez en revanche {titles}.',
  'You have none of those.': 'Vous n’en avez aucun.',
  "I don't find {quote} among your {items}.": 'Je ne trouve pas {quote} parmi vos {items}.',
  'Which of yours do you mean?': 'Duquel des vôtres parlez-vous ?',
  'Do you mean {titles}?': 'Voulez-vous dire {titles} ?',
  'All {number}, oldest first: {titles}.': 'Les {number}, du plus ancien au plus récent : {titles}.',
  'The first {number} of your {number2} {items}, oldest first: {titles}.':
    'Les {number} premiers de vos {number2} {items}, du plus ancien au plus récent : {titles}.',
  'The rest is on the history page.': 'Le reste est sur la page de l’historique.',
  "No: the only one I have is {title}, and it isn't in your history.":
    'Non : je n’ai que {title}, et il ne figure pas dans votre historique.',
  "The nearest is {title}, and it isn't in your history either.":
    'Le plus proche est {title}, qui n’est pas non plus dans votre historique.',
};

export const tasting: Record<SentenceOf<'tasting'>, Wording> = {
  'Nearly all of your {items} are {things}: {number} of {number2}.':
    'Presque tous vos {items} sont ⟨des: {things}⟩ : {number} sur {number2}.',
  'All of your {number} {items} are {things}.': 'Vos {number} {items} sont tous ⟨des: {things}⟩.',
  'Most of them are {things}: {part}.': 'La plupart sont ⟨des: {things}⟩ : {part}.',
  'Like most people you go mostly for {things}: {part}[, such as {titles}].':
    'Comme la plupart des gens, vous choisissez surtout ⟨des: {things}⟩ : {part}[, par exemple {titles}].',
  'You mostly go for {things}: {part}[, such as {titles}].':
    'Vous choisissez surtout ⟨des: {things}⟩ : {part}[, par exemple {titles}].',
  'You have a soft spot for {things}: {part}[, such as {titles}].':
    'Vous avez un faible pour {things} : {part}[, par exemple {titles}].',
  'Within that you lean towards {things}.': 'Parmi eux, vous préférez {things}.',
  'You also pick {things} more than most people do.':
    'Vous choisissez aussi ⟨des: {things}⟩ plus que la plupart des gens.',
  'You pick {things} more than most people do.':
    'Vous choisissez ⟨des: {things}⟩ plus que la plupart des gens.',
  'Yours are often {states}[, and often have {states2}][, like {title}].':
    'Souvent chez vous : {states}[, {states2}][, comme dans {title}].',
  'Yours often have {states}[, like {title}].': 'Souvent chez vous : {states}[, comme dans {title}].',
  '{title} has it all.': '{title} réunit tout cela.',
  'You lean towards {things}: {share}, more than most people have.':
    'Vous avez un faible pour {things} : {share}, plus que la plupart des gens.',
  'Those {traits}[, like {title}]: you pick more of them than is usual for the kind.':
    'Ceux{traits}[, comme {title}] : vous en choisissez plus qu’il n’est habituel dans ce genre.',
  'More {things}: {number} of your {number2}, against {counted}.':
    'Plutôt ⟨: {things}⟩ : {number} sur vos {number2}, contre {counted}.',
  'More {things}: all {number} of yours, against {counted}.':
    'Plutôt ⟨: {things}⟩ : les {number}, contre {counted}.',
  'More {things}: {number}, against {counted}.': 'Plutôt ⟨: {things}⟩ : {number}, contre {counted}.',
  'You lean towards {things}, more than most people.':
    'Vous avez un faible pour {things}, plus que la plupart des gens.',
  'You lean towards {things}, each more than most people.':
    'Vous avez un faible pour {things}, chaque fois plus que la plupart des gens.',
  'What I do see: you lean towards {things}, more than most people.':
    'Ce que je vois en revanche : vous avez un faible pour {things}, plus que la plupart des gens.',
  'What I do see: you lean towards {things}, each more than most people.':
    'Ce que je vois en revanche : vous avez un faible pour {things}, chaque fois plus que la plupart des gens.',
  'Most of your {items} are from the {era}: {number} of {number2}.':
    'La plupart de vos {items} datent des {era} : {number} sur {number2}.',
  'More of your {items} are from the {era} than from any other decade: {number} of {number2}.':
    'La décennie la plus présente chez vous, ce sont les {era} : {number} {items} sur {number2}.',
  'You mostly choose the well known: {number} of {number2} are among the most chosen tenth.':
    'Vous choisissez surtout des titres connus : {number} sur {number2} sont parmi les 10 % les plus choisis.',
  'You mostly choose the well known: all {number} of your {items} are among the most chosen tenth.':
    'Vous ne choisissez que des titres connus : vos {number} {items} sont tous parmi les 10 % les plus choisis.',
  'You often look beyond the well known: {number} of {number2} (is|are) outside the most chosen tenth.':
    'Vous sortez souvent des titres connus : {number} sur {number2} {number:n’est|ne sont} pas parmi les 10 % les plus choisis.',
  'Half of your {items} are well known: {number} of {number2} are among the most chosen tenth.':
    'La moitié de vos {items} sont connus : {number} sur {number2} sont parmi les 10 % les plus choisis.',
  'Nothing sets you apart much; you choose {things} most, about as others do.':
    'Rien ne vous distingue vraiment ; vous choisissez surtout ⟨des: {things}⟩, à peu près comme les autres.',
  'Yes: {habit}.': 'Oui : {habit}.',
  'A bit: {habit}.': 'Un peu : {habit}.',
  'Not much: {habit}.': 'Pas beaucoup : {habit}.',
  'Yes, going by labels: {habit}.': 'Oui, d’après les tags : {habit}.',
  'A bit, going by labels: {habit}.': 'Un peu, d’après les tags : {habit}.',
  'Not much, going by labels: {habit}.': 'Pas beaucoup, d’après les tags : {habit}.',
  'Going by labels, {habit}.': 'D’après les tags, {habit}.',
  'Not only: {habit}.': 'Pas seulement : {habit}.',
  "Not from what I see: you've {had} no {things}.":
    'Pas à ce que je vois : dans votre historique, il n’y a pas ⟨de: {things}⟩.',
  'Just one {thing} among your {number}: {titles}.': 'Parmi vos {number}, il n’y a que {thing} : {titles}.',
  'Those are {titles}.': '{titles:C’est|Ce sont} {titles}.',
  "That I can't tell: my catalogue says nothing of that.":
    'Ça, je ne peux pas le dire : mon catalogue n’en dit rien.',
  "That I can't tell: my catalogue doesn't know {field}.":
    'Ça, je ne peux pas le dire : mon catalogue ne dit pas {field}.',
  "I can't tell yet: your history is empty.": 'Je ne peux pas encore le dire : votre historique est vide.',
  'Add a few {items} and ask again.': 'Ajoutez quelques {items} et redemandez-moi.',
  "The catalogue doesn't say who made {items}; a few carry the name as a label.":
    'Le catalogue ne dit pas qui a fait les {items} ; quelques-uns ont le nom en tag.',
  "Going by what's scarce, it's {things}: {habit}.":
    'À en juger par ce qui est rare, ce seraient {things} : {habit}.',
  "Going by what's missing, it's {things}: {habit}.":
    'À en juger par ce qui manque, ce seraient {things} : {habit}.',
  'Nothing stands out as missing: you choose a bit of everything.':
    'Rien ne manque vraiment : vous choisissez un peu de tout.',
  "That's a guess; you've turned nothing down so far.":
    'C’est une supposition ; vous n’avez encore rien refusé.',
  "You've also turned down {things}.": 'Vous avez aussi refusé ⟨des: {things}⟩.',
  'Neither: I count {counted} among your {number}, and {counted2}.':
    'Ni l’un ni l’autre, sur vos {number} : {counted}, et {counted2}.',
  'Both alike: I count {counted} among your {number}, and {counted2}.':
    'Autant l’un que l’autre, sur vos {number} : {counted}, et {counted2}.',
  "I can't tell, as few {items} carry such labels: I count {counted} among your {number} ({titles}) and {counted2}[ ({titles2})].":
    'Difficile à dire, car peu de {items} ont un tag de ce genre ; sur vos {number}, je vois {counted} ({titles}) et {counted2}.',
  '{chosen}, as far as I can tell: I count {counted} among your {number}, but of {quote} my catalogue says nothing.':
    '{chosen}, pour autant que je sache : sur vos {number}, {counted}, mais mon catalogue ne dit rien sur {quote}.',
  "I can't say which: I count {counted} among your {number}, but no label of mine says {quote}.":
    'Difficile à dire : sur vos {number}, {counted}, mais mon catalogue ne dit rien sur {quote}.',
  'Few {items} carry such labels, though.': 'Peu de {items} ont un tag de ce genre, cela dit.',
  '{chosen}: I count {counted} among your {number}, and {counted2}.':
    '{chosen} : sur vos {number}, {counted}, et {counted2}.',
  'Half of your {items} cost {price} or less.': 'La moitié de vos {items} coûtent {price} ou moins.',
  'None of those with a price on record is free.': 'De ceux dont je connais le prix, aucun n’est gratuit.',
  'All of those with a price on record are free.': 'Tous ceux dont je connais le prix sont gratuits.',
  '{number} of the {number2} with a price on record (is|are) free.':
    'Sur les {number2} dont je connais le prix, {number} {number:est gratuit|sont gratuits}.',
  'Just one: {titles}.': 'Un seul : {titles}.',
  'Yes, one: {titles}.': 'Oui, un : {titles}.',
  '{number} that I know of: {titles}.': '{number}, à ma connaissance : {titles}.',
  'Yes, {number} that I know of: {titles}.': 'Oui, {number}, à ma connaissance : {titles}.',
  '{number} that I know of: {titles} and others.': '{number}, à ma connaissance : entre autres {titles}.',
  'Yes, {number} that I know of: {titles} and others.':
    'Oui, {number}, à ma connaissance : entre autres {titles}.',
  'None that I know of.': 'Aucun, à ma connaissance.',
  "Of {number} I don't know the system.": 'Pour {number} d’entre eux, je ne connais pas la console.',
  "Of {number} (other|others) I don't know the system.":
    'Pour {number:un autre|{number} autres}, je ne connais pas la console.',
  '{number}: {titles}.': '{number} : {titles}.',
  'Yes, {number}: {titles}.': 'Oui, {number} : {titles}.',
  '{counted}: {titles}.': '{counted} : {titles}.',
  'Yes, {counted}: {titles}.': 'Oui, {counted} : {titles}.',
  '{number} of your {number2}: {titles} and others.': '{number} sur {number2} : entre autres {titles}.',
  'Yes, {number} of your {number2}: {titles} and others.':
    'Oui, {number} sur {number2} : entre autres {titles}.',
  'All {number}: {titles} and others.': 'Les {number} : entre autres {titles}.',
  'Yes, all {number}: {titles} and others.': 'Oui, les {number} : entre autres {titles}.',
  '{habit}: {titles} and others.': '{habit} : entre autres {titles}.',
  'Yes, {habit}: {titles} and others.': 'Oui, {habit} : entre autres {titles}.',
  '{share}: {titles} and others.': '{share} : entre autres {titles}.',
  'Yes, {share}: {titles} and others.': 'Oui, {share} : entre autres {titles}.',
  '{number} of your {number2}, all but {titles}.': '{number} sur {number2}, tous sauf {titles}.',
  'Yes, {number} of your {number2}, all but {titles}.': 'Oui, {number} sur {number2}, tous sauf {titles}.',
  '{habit}, all but {titles}.': '{habit}, tous sauf {titles}.',
  'Yes, {habit}, all but {titles}.': 'Oui, {habit}, tous sauf {titles}.',
  "{title}: of your {number} {items} it goes least with the rest; it's the only one tagged {labels}.":
    '{title} : c’est, de vos {number} {items}, ce qui va le moins avec le reste, et le seul titre avec le tag {labels}.',
  "{title}: of your {number} {items} it goes least with the rest; it's the only one for {name}.":
    '{title} : c’est, de vos {number} {items}, ce qui va le moins avec le reste, et le seul titre pour {name}.',
  "{title}: of your {number} {items} it goes least with the rest; it's the only {thing}.":
    '{title} : c’est, de vos {number} {items}, ce qui va le moins avec le reste ; il n’y a là que {thing}.',
  '{title}: of your {number} {items} it goes least with the rest; only {number2} of the others {are}.':
    '{title} : c’est, de vos {number} {items}, ce qui va le moins avec le reste ; parmi les autres, {number2} seulement {are}.',
  '{title}: of your {number} {items} it goes least with the rest, going by who {had} them.':
    '{title} : c’est, de vos {number} {items}, ce qui va le moins avec le reste, d’après les choix des gens.',
  "With so few {items} there's no odd one out: it takes three at least.":
    'Avec si peu de {items}, rien ne détonne : il en faut au moins trois.',
  '{habit}.': '{habit}.',
  '{chosen}, and little else: {share} {are}.': '{chosen}, et presque rien d’autre : {share} {are}.',
  '{chosen}, and little else: {share} {are}, {number} of them {sorts}.':
    '{chosen}, et presque rien d’autre : {share} {are}, dont {number} {sorts}.',
  '{chosen}, and little else: {share} {are}, {number} of them tagged {labels}.':
    '{chosen}, et presque rien d’autre : {share} {are}, dont {number} avec {labels:le tag|les tags} {labels}.',
  '{noneOf} of your {number} {items} {are}.': '{noneOf} de vos {number} {items} n’{are}.',
  '{noneOf} of your {number} {items} {are}, but few films carry labels.':
    '{noneOf} de vos {number} {items} n’{are}, mais peu de films ont des tags.',
  "No: you've {had} no {things}.": 'Non : dans votre historique, il n’y a pas ⟨de: {things}⟩.',
  "None: you've {had} no {things}.": 'Aucun : dans votre historique, il n’y a pas ⟨de: {things}⟩.',
  'One each by label: {title} {are} and {title2} {are2}.':
    'Un de chaque d’après les tags : {title} {are}, {title2} {are2}.',
  'Few films carry such labels, so that settles nothing.':
    'Peu de films ont des tags de ce genre : ça ne prouve donc rien.',
  'For {number} of the {number2} I have no maker on record, so it may be more.':
    'Pour {number} des {number2}, je n’ai pas le développeur : il y en a peut-être plus.',
  "Your list doesn't give that away: I see what you've {had}, not (how|what you made of it).": {
    films: 'Votre liste ne le dit pas : je vois ce que vous avez vu, pas ce que vous en avez pensé.',
    steam: 'Votre liste ne le dit pas : je vois à quoi vous avez joué, pas comment.',
    games: 'Votre liste ne le dit pas : je vois ce que vous avez acheté, pas comment vous jouez.',
  },
  'The titles tell some of it: {share} are shown with a title in another language, too.':
    'Les titres en disent un peu : {share} ont ici aussi un titre dans une autre langue.',
  'I count {counted} among the first {number} on your list[: {titles}].':
    'Parmi les {number} premiers de votre liste, je vois {counted}[ : {titles}].',
  'I count {counted} among the first {number} on your list: {titles} and others.':
    'Parmi les {number} premiers de votre liste, je vois {counted} : {titles} et d’autres.',
  "No single {item} of yours puts them there: it's the mix.":
    'Aucun {item} n’y est pour beaucoup à lui seul : c’est le mélange.',
  'Hardly any: I count {counted} among the first {number} on your list[: {titles}].':
    'Presque rien : parmi les {number} premiers de votre liste, je vois {counted}[ : {titles}].',
  'None: I count {counted} among the first {number} on your list.':
    'Rien : parmi les {number} premiers de votre liste, je vois {counted}.',
  'I count {counted} among the {number} whose {detail} I know, of the first {number2} on your list[: {titles}].':
    'Parmi les {number} dont je connais {detail}, sur les {number2} premiers de votre liste, je vois {counted}[ : {titles}].',
  'I count {counted} among the {number} whose {detail} I know, of the first {number2} on your list: {titles} and others.':
    'Parmi les {number} dont je connais {detail}, sur les {number2} premiers de votre liste, je vois {counted} : {titles} et d’autres.',
  'Hardly any: I count {counted} among the {number} whose {detail} I know, of the first {number2} on your list[: {titles}].':
    'Presque rien : parmi les {number} dont je connais {detail}, sur les {number2} premiers de votre liste, je vois {counted}[ : {titles}].',
  'None: I count {counted} among the {number} whose {detail} I know, of the first {number2} on your list.':
    'Rien : parmi les {number} dont je connais {detail}, sur les {number2} premiers de votre liste, je vois {counted}.',
  'Among your own {number} there is none.': 'Parmi vos {number}, il n’y en a aucun.',
  'Among your own {number} there is one.': 'Parmi vos {number}, il y en a un.',
  'Among your own {number} there are {number2}.': 'Parmi vos {number}, il y en a {number2}.',
  'Among your own {number} whose {detail} I know there is none.':
    'Parmi vos {number} dont je connais {detail}, il n’y en a aucun.',
  'Among your own {number} whose {detail} I know there is one.':
    'Parmi vos {number} dont je connais {detail}, il y en a un.',
  'Among your own {number} whose {detail} I know there are {number2}.':
    'Parmi vos {number} dont je connais {detail}, il y en a {number2}.',
  'Your own {number} are all of that kind.': 'Vos {number} le sont tous.',
  'Mostly because of {titles}.': 'Surtout grâce à {titles}.',
  'Of yours, {titles} (does|do) most to put (it|them) there.':
    'Parmi les vôtres, {titles:c’est|ce sont} {titles} qui y {titles:contribue|contribuent} le plus.',
  'Of your {number} {things} I count {counted}[: {titles}].':
    'Sur vos {number} ({things}), je vois {counted}[ : {titles}].',
  'The first of your {number} {things} is {title}.':
    'La première entrée parmi vos {number} ({things}) : {title}.',
  'The last of your {number} {things} is {title}.':
    'La dernière entrée parmi vos {number} ({things}) : {title}.',
};
