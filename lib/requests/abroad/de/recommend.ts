import type { SentenceOf } from '../english-sentences.ts';
import type { Wording } from '../language-table.ts';

export const recommending: Record<SentenceOf<'recommending'>, Wording> = {
  'Try {title}[, tagged {labels}].': 'Probier es mit {title}[, {labels:Schlagwort|Schlagwörter} {labels}].',
  'How about {title}[, tagged {labels}]?':
    'Wie wäre es mit {title}[, {labels:Schlagwort|Schlagwörter} {labels}]?',
  'For something like {titles}, try {title}[, tagged {labels}].':
    'Wenn es so etwas wie {titles} sein soll, probier {title}[, {labels:Schlagwort|Schlagwörter} {labels}].',
  'For something like {titles}, how about {title}[, tagged {labels}]?':
    'Wenn es so etwas wie {titles} sein soll: Wie wäre es mit {title}[, {labels:Schlagwort|Schlagwörter} {labels}]?',
  "I don't have {quotes} here, but {title} comes close.":
    '{quotes} habe ich hier nicht, aber {title} kommt dem nahe.',
  'Nothing that fits is much like {titles}; the nearest is {title}[, tagged {labels}].':
    'Was passt, hat wenig von {titles}; am nächsten kommt {title}[, {labels:Schlagwort|Schlagwörter} {labels}].',
  'Nothing high on your list is much like {titles}; the nearest is {title}[, tagged {labels}].':
    'Weit oben auf deiner Liste hat nichts viel von {titles}; am nächsten kommt {title}[, {labels:Schlagwort|Schlagwörter} {labels}].',
  'The best I have is {title}[, tagged {labels}].':
    'Das Beste, was ich habe, ist {title}[, {labels:Schlagwort|Schlagwörter} {labels}].',
  'The nearest I have to (it|them) is {title}.': 'Am nächsten kommt dem {title}.',
  "It's {standing}, mostly thanks to {title}.": '{It} steht {standing}, vor allem wegen {title}.',
  "It's {standing}, so no promises.": '{It} steht {standing}, versprechen kann ich also nichts.',
  "It's only {standing}, though.": '{It} steht allerdings nur {standing}.',
  'It suits you mostly thanks to {title}.': 'Dass {it} zu dir passt, liegt vor allem an {title}.',
  "It's {standing}, mostly thanks to {title}: both (are|have) {states}[ and have {states2}].":
    '{It} steht {standing}, vor allem wegen {title}; gemeinsam ist beiden: {states}[, {states2}].',
  '{title} is {standing}, mostly thanks to {title2}.': '{title} steht {standing}, vor allem wegen {title2}.',
  "Otherwise there's {titles}.": 'Sonst gäbe es noch {titles}.',
  'That one is in the lower half of your list, though.':
    'Das steht allerdings in der unteren Hälfte deiner Liste.',
  'The last is in the lower half of your list, though.':
    'Das letzte steht allerdings in der unteren Hälfte deiner Liste.',
  'The last {number} are in the lower half of your list, though.':
    'Die letzten {number} stehen allerdings in der unteren Hälfte deiner Liste.',
  '{titles} (is|are) in the lower half of your list, though.':
    '{titles} {titles:steht|stehen} allerdings in der unteren Hälfte deiner Liste.',
  'It runs {number} minutes.': '{It} dauert {number} Minuten.',
  'Players usually take some {number} hours for its main story.':
    'Für die Hauptgeschichte braucht man meist etwa {number} Stunden.',
  'I found nothing for {quotes} as well.': 'Für {quotes} war nicht auch noch etwas zu finden.',
  "I found no {things} that you haven't {had}, so I left that out.":
    'Ich habe keine {things} gefunden, die du nicht schon {hast}, deshalb habe ich das weggelassen.',
  "Nothing you haven't {had} fits that: I found no {things}.":
    'Da passt nichts, was du nicht schon {hast}: Ich habe keine {things} gefunden.',
  'Too few {items} here say their kind to check {quotes} as well, so I left that out.':
    'Bei zu wenigen {itemsDative} ist die Art bekannt, um auch noch {quotes} zu prüfen, deshalb habe ich das weggelassen.',
  "I have no {items} left that you haven't {had}.": 'Ich habe keine {items} mehr, die du nicht schon {hast}.',
  'Change that wish and I can look again.': 'Ändere den Wunsch, dann suche ich noch mal.',
  'Of those, {titles} (suits|suit) you best.': 'Davon {titles:passt|passen} {titles} am besten zu dir.',
  '{title}: {any}, and I know that of no other of those.':
    '{title}: Das passt dazu, und von den anderen weiß ich das nicht.',
  '{title}: {any}; that goes for {titles}, too.': '{title}: Das passt dazu, {titles} aber auch.',
  '{title}: {any}; that goes for {titles}, too, but {title2} suits you (better|best).':
    '{title}: Das passt dazu, {titles} auch, aber am besten passt {title2} zu dir.',
  '{titles}: nothing of the kind is known of (it|them), but of {titles2} it is.':
    '{titles}: So etwas ist davon nicht bekannt, von {titles2} aber schon.',
  'None of those, as far as I know[; {title} suits you best of them].':
    'Keins davon, soweit ich weiß[; am besten passt {title} zu dir].',
  "I can't tell that of those[; {title} suits you best of them].":
    'Das kann ich von denen nicht sagen[; am besten passt {title} zu dir].',
  'That goes for all of those[; {title} suits you best of them].':
    'Das gilt für alle davon[; am besten passt {title} zu dir].',
  "That goes for all of those, and which is least so I can't tell[; {title} suits you best of them].":
    'Das gilt für alle davon, und für welches am wenigsten, kann ich nicht sagen[; am besten passt {title} zu dir].',
  '{titles}: {amount}, the {extreme} {whose}.': '{titles}: {amount}, {whose} {extreme}.',
  '{titles}: {amount}, the only one of those whose {datum} I know.':
    '{titles}: {amount}; von den anderen kenne ich {datum} nicht.',
  'Of those, the most people chose {titles}.': 'Davon haben die meisten Leute {titles} gewählt.',
  'Of those, the fewest people chose {titles}.': 'Davon haben die wenigsten Leute {titles} gewählt.',
  'So I stay with {title}.': 'Also bleibe ich bei {title}.',
  'That leaves out {title}.': 'Damit fällt {title} weg.',
  '{title} is in your history, so I leave it out anyway.':
    '{title} steht in deinem Verlauf, das lasse ich ohnehin weg.',
  'So the list stands: {titles}.': 'Also bleibt es dabei: {titles}.',
  'If you want another one, {title} is {standing}.': 'Wenn du noch etwas suchst: {title} steht {standing}.',
  "The newest {thing} I have that you haven't {had} is {title}.":
    'Am neuesten von dem, was du noch nicht {hast} ({thing}), ist {title}.',
  "The oldest {thing} I have that you haven't {had} is {title}.":
    'Am ältesten von dem, was du noch nicht {hast} ({thing}), ist {title}.',
  "The newest {item} I have that you haven't {had} is {title}.":
    'Am neuesten von dem, was du noch nicht {hast}, ist {title}.',
  "The oldest {item} I have that you haven't {had} is {title}.":
    'Am ältesten von dem, was du noch nicht {hast}, ist {title}.',
  "The newest that fits and you haven't {had} is {title}[, tagged {labels}].":
    'Am neuesten von dem, was passt und was du noch nicht {hast}, ist {title}[, {labels:Schlagwort|Schlagwörter} {labels}].',
  "The oldest that fits and you haven't {had} is {title}[, tagged {labels}].":
    'Am ältesten von dem, was passt und was du noch nicht {hast}, ist {title}[, {labels:Schlagwort|Schlagwörter} {labels}].',
  'The next newest is {title}[, tagged {labels}].':
    'Am nächstneuesten ist {title}[, {labels:Schlagwort|Schlagwörter} {labels}].',
  'The next oldest is {title}[, tagged {labels}].':
    'Am nächstältesten ist {title}[, {labels:Schlagwort|Schlagwörter} {labels}].',
  'By {quote}, do you mean {titles}?': 'Meinst du mit {quote} {titles}?',
  "I don't have {quotes} in my catalogue.": '{quotes} habe ich nicht im Katalog.',
  "I don't have {quotes} in my catalogue, so I couldn't go by (it|them).":
    '{quotes} habe ich nicht im Katalog, danach konnte ich also nicht gehen.',
  'You have all {number} {name} {items} here.':
    'Von {name} hast du schon alle {number} {items}, die es hier gibt.',
  "I know nothing about you yet, so that's what suits people in general.":
    'Von dir weiß ich noch nichts, das passt also zu den Leuten im Allgemeinen.',
  '{title} will still be waiting at the top of your list.':
    '{title} wartet weiter ganz oben auf deiner Liste.',
  '{title} is at the top of your list right now: ask me why, or for something else.':
    '{title} steht gerade ganz oben auf deiner Liste: Frag mich, warum, oder nach etwas anderem.',
  "I've gone through your {number} {items}, and {title} came out on top.":
    'Ich bin deine {number} {items} durchgegangen, und ganz oben steht {title}.',
};

export const leavingOpen: Record<SentenceOf<'leavingOpen'>, Wording> = {
  "Nothing is all of that, so I couldn't meet every wish.":
    'Alles zusammen gibt es nicht, deshalb konnte ich nicht jeden Wunsch beachten.',
  'I looked for {things}.': 'Gesucht habe ich nach {things}.',
  'I could only leave out {things}.': 'Weglassen konnte ich nur {things}.',
  'I can only go by titles.': 'Ich kann dabei nur nach Titeln gehen.',
  "I can't check all of that.": 'Nicht alles davon kann ich prüfen.',
  "I don't know about {quotes}.": '{quotes} kann ich nicht prüfen.',
  "I don't know about {quotes}, so I kept to {things}, {why}.":
    '{quotes} kann ich nicht prüfen, deshalb habe ich mich an {things} gehalten, {why}.',
  "I don't know about {quotes}, so it may not fit.":
    '{quotes} kann ich nicht prüfen, vielleicht passt es also nicht.',
  "I don't know about {quotes}, so they may not fit.":
    '{quotes} kann ich nicht prüfen, vielleicht passen sie also nicht.',
  "I don't know about {quotes}, so I left that open.":
    '{quotes} kann ich nicht prüfen, das habe ich offengelassen.',
  "I don't know about {quotes}, so {things} of any kind count.":
    '{quotes} kann ich nicht prüfen, deshalb zählen {things} aller Art.',
  "I don't know {field}, so I can't check {quotes}.":
    'Ich weiß nicht, {field}, und kann {quotes} deshalb nicht prüfen.',
  "I don't know {field}, so I kept to {things}, {why}.":
    'Ich weiß nicht, {field}, deshalb habe ich mich an {things} gehalten, {why}.',
  'I kept to {things}, {why}.': 'Ich habe mich an {things} gehalten, {why}.',
  'I took {quotes} to mean {things} and kept to {things2}, {why}.':
    'Unter {quotes} habe ich {things} verstanden und mich an {things2} gehalten, {why}.',
  'I took {quotes} to mean {things}.': 'Unter {quotes} habe ich {things} verstanden.',
  'I took {quotes} to mean {things} and {quotes2} to mean {things2}.':
    'Unter {quotes} habe ich {things} verstanden, unter {quotes2} {things2}.',
  "I took {quotes} to mean {things} and don't know about {quotes2}.":
    'Unter {quotes} habe ich {things} verstanden; {quotes2} kann ich nicht prüfen.',
  "I took {quotes} to mean {things} and don't know about {quotes2}, so I kept to {things2}, {why}.":
    'Unter {quotes} habe ich {things} verstanden; {quotes2} kann ich nicht prüfen, deshalb habe ich mich an {things2} gehalten, {why}.',
  "I took {quotes} to mean {things} and {quotes2} to mean {things2} and don't know about {quotes3}.":
    'Unter {quotes} habe ich {things} verstanden, unter {quotes2} {things2}; {quotes3} kann ich nicht prüfen.',
  'I took {quotes} to mean {things} and could only leave out {things2} for {quotes2}.':
    'Unter {quotes} habe ich {things} verstanden; für {quotes2} konnte ich nur {things2} weglassen.',
  'I took {quotes} to mean {things} and {quotes2} to mean {things2} and could only leave out {things3} for {quotes3}.':
    'Unter {quotes} habe ich {things} verstanden, unter {quotes2} {things2}; für {quotes3} konnte ich nur {things3} weglassen.',
  'I took {quotes} to mean {things} and can only go by titles for {quotes2}.':
    'Unter {quotes} habe ich {things} verstanden; {quotes2} konnte ich nur am Titel prüfen.',
  'I could only leave out {things} for {quotes} and can only go by titles for {quotes2}.':
    'Für {quotes} konnte ich nur {things} weglassen; {quotes2} konnte ich nur am Titel prüfen.',
  "I could only leave out {things} for {quotes} and don't know about {quotes2}.":
    'Für {quotes} konnte ich nur {things} weglassen; {quotes2} kann ich nicht prüfen.',
  "I could only leave out {things} for {quotes} and don't know about {quotes2}, so I kept to {things2}, {why}.":
    'Für {quotes} konnte ich nur {things} weglassen; {quotes2} kann ich nicht prüfen, deshalb habe ich mich an {things2} gehalten, {why}.',
  'I could only leave out {things} for {quotes} and kept to {things2}, {why}.':
    'Für {quotes} konnte ich nur {things} weglassen und habe mich an {things2} gehalten, {why}.',
  "I could only leave out {things} for {quotes} and don't know {field}, so I kept to {things2}, {why}.":
    'Für {quotes} konnte ich nur {things} weglassen; ich weiß nicht, {field}, deshalb habe ich mich an {things2} gehalten, {why}.',
  'For {quotes} I could only leave out {things}.': 'Für {quotes} konnte ich nur {things} weglassen.',
  'I can only go by titles for {quotes}.': '{quotes} konnte ich nur am Titel prüfen.',
  "I can only go by titles for {quotes} and don't know about {quotes2}.":
    '{quotes} konnte ich nur am Titel prüfen, {quotes2} gar nicht.',
  "I can only go by titles for {quotes} and don't know about {quotes2}, so I kept to {things}, {why}.":
    '{quotes} konnte ich nur am Titel prüfen, {quotes2} gar nicht, deshalb habe ich mich an {things} gehalten, {why}.',
  "I can only go by titles for {quotes} and don't know {field}, so I kept to {things}, {why}.":
    '{quotes} konnte ich nur am Titel prüfen, und ich weiß nicht, {field}, deshalb habe ich mich an {things} gehalten, {why}.',
  "It's the only one I know of that fits.": 'Sonst kenne ich nichts, was passt.',
  'Those {number} are all I know of that fit.': 'Mehr als diese {number} kenne ich nicht, die passen.',
  'I name {number} at most at a time; ask for more and I go on.':
    'Mehr als {number} auf einmal nenne ich nicht; frag nach, dann geht es weiter.',
  'Most {items} here carry no such labels, so some may slip through.':
    'Die meisten {items} hier haben keine solchen Schlagwörter, ein paar können also durchrutschen.',
  'I could only leave out {things} for {quotes} and {things2} for {quotes2}.':
    'Für {quotes} konnte ich nur {things} weglassen, für {quotes2} nur {things2}.',
  "I could only leave out {things} for {quotes} and {things2} for {quotes2} and don't know about {quotes3}[, so I kept to {things3}, {why}].":
    'Für {quotes} konnte ich nur {things} weglassen, für {quotes2} nur {things2}; {quotes3} kann ich nicht prüfen[, deshalb habe ich mich an {things3} gehalten, {why}].',
  "I took {quotes} to mean {things}, could only leave out {things2} for {quotes2} and don't know about {quotes3}[, so I kept to {things3}, {why}].":
    'Unter {quotes} habe ich {things} verstanden; für {quotes2} konnte ich nur {things2} weglassen, und {quotes3} kann ich nicht prüfen[, deshalb habe ich mich an {things3} gehalten, {why}].',
  'I took {quotes} to mean {things} and could only leave out {things2} for {quotes2} and {things3} for {quotes3}.':
    'Unter {quotes} habe ich {things} verstanden; für {quotes2} konnte ich nur {things2} weglassen, für {quotes3} nur {things3}.',
  'I could only leave out {things} for {quotes}.': 'Für {quotes} konnte ich nur {things} weglassen.',
};
