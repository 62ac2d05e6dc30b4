import type { SentenceOf } from '../english-sentences.ts';
import type { Wording } from '../language-table.ts';

export const knowing: Record<SentenceOf<'knowing'>, Wording> = {
  '{title} runs {number} minutes.': '{title} dauert {number} Minuten.',
  'Yes: {title} runs {number} minutes.': 'Ja: {title} dauert {number} Minuten.',
  'No: {title} runs {number} minutes.': 'Nein: {title} dauert {number} Minuten.',
  'Players usually take some {number} hours for the main story of {title}.':
    'Für die Hauptgeschichte von {title} braucht man meist etwa {number} Stunden.',
  '{title} stars {names}.': 'In {title} spielen {names} mit.',
  'Yes, {names2}: it stars {names}.': 'Ja, {names2}: Es spielen {names} mit.',
  'Not among the leads: it stars {names}.': 'In keiner Hauptrolle: Es spielen {names} mit.',
  '{title} was directed by {names}.': 'Regie bei {title}: {names}.',
  'Yes: {title} was directed by {names}.': 'Ja, Regie bei {title}: {names}.',
  'No: {title} was directed by {names}.': 'Nein, Regie bei {title}: {names}.',
  'Yes: {title} was made by {name}.': 'Ja: {title} ist von {name}.',
  'No: {title} was made by {name}.': 'Nein: {title} ist von {name}.',
  '{title} is in colour.': '{title} ist in Farbe.',
  'Yes: {title} is in colour.': 'Ja: {title} ist in Farbe.',
  'No: {title} is in colour.': 'Nein: {title} ist in Farbe.',
  '{title} is in black and white.': '{title} ist schwarz-weiß.',
  'Yes: {title} is in black and white.': 'Ja: {title} ist schwarz-weiß.',
  'No: {title} is in black and white.': 'Nein: {title} ist schwarz-weiß.',
  '{title} is partly in colour and partly in black and white.':
    '{title} ist teils in Farbe, teils schwarz-weiß.',
  '{title} is rated {name} in the United States, {any}.': '{title} hat in den USA die Freigabe {name}.',
  'It is rated {name} in the United States, {any}.': 'Die Freigabe in den USA: {name}.',
  'Yes: {title} is rated {name} in the United States, {any}.':
    'Ja: {title} hat in den USA die Freigabe {name}.',
  'No: {title} is rated {name} in the United States, {any}.':
    'Nein: {title} hat in den USA die Freigabe {name}.',
  'Perhaps: {title} is rated {name} in the United States, {any}.':
    'Vielleicht: {title} hat in den USA die Freigabe {name}.',
  'Players usually find {title} easy.': '{title} finden die meisten leicht.',
  'Players usually find {title} hard.': '{title} finden die meisten schwer.',
  'Yes: players usually find it easy.': 'Ja, die meisten finden es leicht.',
  'No: players usually find it easy.': 'Nein, die meisten finden es leicht.',
  'Yes: players usually find it hard.': 'Ja, die meisten finden es schwer.',
  'No: players usually find it hard.': 'Nein, die meisten finden es schwer.',
  '{title} can be played by up to {number} on one screen.':
    '{title} kann man zu {number} an einem Bildschirm spielen.',
  'Yes: {title} can be played by up to {number} on one screen.':
    'Ja: {title} kann man zu {number} an einem Bildschirm spielen.',
  '{title} can be played by up to {number} on one screen, and online when it came out.':
    '{title} kann man zu {number} an einem Bildschirm spielen, beim Erscheinen auch online.',
  'Yes: {title} can be played by up to {number} on one screen, and online when it came out.':
    'Ja: {title} kann man zu {number} an einem Bildschirm spielen, beim Erscheinen auch online.',
  'Not on one screen: it could be played with others online when it came out.':
    'Nicht an einem Bildschirm: Beim Erscheinen konnte man es online mit anderen spielen.',
  '{title} could be played with others online when it came out.':
    '{title} konnte man beim Erscheinen online mit anderen spielen.',
  '{title} could be played online when it came out.': '{title} konnte man beim Erscheinen online spielen.',
  'Yes: {title} could be played online when it came out.':
    'Ja: {title} konnte man beim Erscheinen online spielen.',
  '{title} is for one player.': '{title} ist für eine Person.',
  'No: {title} is for one player.': 'Nein: {title} ist für eine Person.',
  '{title} can be played alone.': '{title} kann man allein spielen.',
  'Yes: {title} can be played alone.': 'Ja: {title} kann man allein spielen.',
  'Not alone: it is made for playing with others.': 'Nicht allein: Es ist fürs Spielen mit anderen gemacht.',
  '{title} has no online play.': '{title} hat keinen Online-Modus.',
  'No: {title} has no online play.': 'Nein: {title} hat keinen Online-Modus.',
  'Yes: both were directed by {names}.': 'Ja, Regie bei beiden: {names}.',
  'Yes: both were made by {name}.': 'Ja, beide sind von {name}.',
  'No: {title} was directed by {names}, {title2} by {names2}.':
    'Nein, Regie bei {title}: {names}, bei {title2}: {names2}.',
  'No: {title} was made by {name}, {title2} by {name2}.':
    'Nein: {title} ist von {name}, {title2} von {name2}.',
  'Besides {names2}, it stars {names}.': 'Außer {names2} spielen mit: {names}.',
  'The series begins with {names}.': 'Die Reihe beginnt mit {names}.',
  'No: {title} is the first of the {name} series.': 'Nein: {title} ist der erste Teil von {name}.',
  'No sequel: {title} is the first of the {name} series.':
    'Keine Fortsetzung: {title} ist der erste Teil von {name}.',
  "By their order, yes: {title} is the {any} of the {name} series, after {any2}; whether the story needs (it|the earlier ones) I don't know.":
    'Der Reihenfolge nach ja: {title} ist nicht der erste Teil von {name}; ob die Handlung das braucht, weiß ich nicht.',
  "By their order, yes: {title} belongs to the {name} series, after {any}; whether the story needs (it|the earlier ones) I don't know.":
    'Der Reihenfolge nach ja: {title} ist nicht der erste Teil von {name}; ob die Handlung das braucht, weiß ich nicht.',
  'A sequel: {title} is the {any} of the {name} series, after {any2}.':
    'Eine Fortsetzung: {title} ist nicht der erste Teil von {name}.',
  "A sequel: {title} is the {any} of the {name} series, after {any2}; whether it can be (played|watched) on its own I don't know.":
    'Eine Fortsetzung: {title} ist nicht der erste Teil von {name}.',
  'Yes: {title} is the {any} of the {name} series and carries straight on from {any2}.':
    'Ja: {title} ist nicht der erste Teil von {name} und knüpft direkt an den davor an.',
  "Not really: {title} is the {any} of the {name} series and can be followed without {any2}, but it's richer with it.":
    'Eigentlich nicht: {title} ist nicht der erste Teil von {name}, aber auch ohne den davor verständlich; mit ihm hat man mehr davon.',
  'No: {title} is the {any} of the {name} series, but you can start with it.':
    'Nein: {title} ist zwar nicht der erste Teil von {name}, aber damit kann man anfangen.',
  'Yes: {title} belongs to the {name} series and carries straight on from {any}.':
    'Ja: {title} ist nicht der erste Teil von {name} und knüpft direkt an den davor an.',
  "Not really: {title} belongs to the {name} series and can be followed without {any}, but it's richer with it.":
    'Eigentlich nicht: {title} ist nicht der erste Teil von {name}, aber auch ohne den davor verständlich; mit ihm hat man mehr davon.',
  'No: {title} belongs to the {name} series, but you can start with it.':
    'Nein: {title} ist zwar nicht der erste Teil von {name}, aber damit kann man anfangen.',
  'A sequel: {title} is the {any} of the {name} series, after {any2}, and it carries straight on.':
    'Eine Fortsetzung: {title} ist nicht der erste Teil von {name} und knüpft direkt an den davor an.',
  'A sequel: {title} is the {any} of the {name} series, after {any2}, but it can be (played|watched) on its own.':
    'Eine Fortsetzung: {title} ist nicht der erste Teil von {name}, steht aber auch für sich.',
  '{title} holds {titles}.': 'In {title} {titles:steckt|stecken} {titles}.',
  '{title} holds {titles} and others.': 'In {title} stecken {titles} und andere.',
  '{title} holds {number} {items}, among them {titles}.':
    'In {title} stecken {number} {items}, darunter {titles}.',
  '{titles} came to it later.': '{titles} {titles:kam|kamen} erst später dazu.',
  'Yes: {title} holds {titles}.': 'Ja: In {title} {titles:ist|sind} {titles}.',
  'Not at first: {titles} came to it later; it holds {titles2}.':
    'Anfangs nicht: {titles} {titles:kam|kamen} erst später dazu; darin {titles2:steckt|stecken} {titles2}.',
  'Not that I know of: it holds {titles}.': 'Soviel ich weiß, nicht: Darin {titles:steckt|stecken} {titles}.',
  "I can't tell: it holds {titles} and others.":
    'Das kann ich nicht sagen: Darin stecken {titles} und andere.',
  "You'd get {titles} with it; you have only {titles2} of what it holds.":
    'Neu für dich {titles:wäre|wären} {titles}; von dem, was darin steckt, hast du nur {titles2}.',
  "None of what's in it is among yours: it holds {titles}.":
    'Nichts davon hast du schon: Darin {titles:steckt|stecken} {titles}.',
  'Nothing would be new: you have {titles}.': 'Neu wäre nichts: Du hast {titles}.',
  "{title}: it's rated {name} in the United States, {title2} {name2}.":
    '{title}: In den USA ist die Freigabe {name}, bei {title2} {name2}.',
  'Their rating in the United States is the same: {name}.': 'Beide haben in den USA die Freigabe {name}.',
  'By their ratings, both are fine at that age.': 'Nach ihrer Freigabe gehen beide in dem Alter.',
  "{title}: {title2} is {states}, and it itself isn't.":
    '{title}: {title2} ist bekannt für: {states}; bei {title} ist das nicht so.',
  '{title} is {states}, {title2} {states2}.': '{title}: {states}; {title2}: {states2}.',
  '{title} is {states} as well.': 'Bei {title} kommt dazu: {states}.',
  "They're two versions of one game: the same adventure, each with some creatures that the other lacks.":
    'Das sind zwei Fassungen eines Spiels: dasselbe Abenteuer, jede mit ein paar Wesen, die der anderen fehlen.',
  'You have {title}, so you hardly need the other.':
    '{title} hast du schon, das andere brauchst du also kaum.',
  'One is enough.': 'Eins reicht.',
  "They're the same game: {title} is from {year}, {title2} from {year2}.":
    'Es ist dasselbe Spiel: {title} ist von {year}, {title2} von {year2}.',
  "They're the same game: {title} is from {year}, {title2} from {year2}, made to look newer.":
    'Es ist dasselbe Spiel: {title} ist von {year}, {title2} von {year2} und grafisch überarbeitet.',
  "They're the same game.": 'Es ist dasselbe Spiel.',
  'You have {titles}.': 'Du hast {titles}.',
  "I don't know what either costs, but {source} does; the links are below.":
    'Was die beiden kosten, weiß ich nicht, {source} aber schon; die Links stehen unten.',
  'All of them are {things}.': 'Alle sind {things}.',
  '(All|Most) of them are {states}.': 'Gemeinsam ist ihnen meist: {states}.',
  '(All|Most) of them have {states}.': 'Gemeinsam ist ihnen meist: {states}.',
  '(All|Most) of them are {states} and have {states2}.': 'Gemeinsam ist ihnen meist: {states}; {states2}.',
  "{title} is in {names}; how much is spoken I don't know.":
    '{title} ist auf {names}; wie viel geredet wird, weiß ich nicht.',
  'Hardly any: nothing is spoken in it.': 'Kaum: Es wird nicht gesprochen.',
  'Hardly any: it has hardly any words.': 'Kaum: Es kommt fast ohne Worte aus.',
  'A lot: there is much to read in it.': 'Viel: Es gibt viel zu lesen.',
  'Yes: {title} can be played alone, and its main story takes some {number} hours.':
    'Ja: {title} kann man allein spielen, die Hauptgeschichte dauert etwa {number} Stunden.',
  '{title} can be played alone, and its main story takes some {number} hours.':
    '{title} kann man allein spielen, die Hauptgeschichte dauert etwa {number} Stunden.',
  'The oldest is {title} from {year}, then {titles}.':
    'Am ältesten ist {title} von {year}, dann kommen {titles}.',
  'The newest is {title} from {year}, then {titles}.':
    'Am neuesten ist {title} von {year}, dann kommen {titles}.',
};
