import type { SentenceOf } from '../english-sentences.ts';
import type { Wording } from '../language-table.ts';

export const looking: Record<SentenceOf<'looking'>, Wording> = {
  "You've {had} one {item}: {title}.": 'Du hast {one} {had}: {title}.',
  "You've {had} {number} {items}.": 'Du hast {number} {items} {had}.',
  'There are {number} {items} in all.': 'Insgesamt sind es {number} {items}.',
  'The latest (is|are) {titles}.': 'Zuletzt {titles:kam|kamen} {titles}.',
  'The latest, newest first: {titles}.': 'Die letzten, das Neueste zuerst: {titles}.',
  'Newest first: {titles}.': 'Das Neueste zuerst: {titles}.',
  'Your latest {number}, newest first, are {titles}.':
    'Deine letzten {number}, das Neueste zuerst: {titles}.',
  'Your first {number}, oldest first, are {titles}.': 'Deine ersten {number}, das Älteste zuerst: {titles}.',
  'The latest of them: {titles}.': 'Zuletzt davon: {titles}.',
  '{title} is the first {item} in your history.': 'Ganz am Anfang deines Verlaufs steht {title}.',
  '{title} is the latest {item} in your history.': 'Zuletzt in deinem Verlauf steht {title}.',
  '{title} is the only {item} in your history.': 'In deinem Verlauf steht nur {title}.',
  'Your history has only {number} {items}, newest first: {titles}.':
    'In deinem Verlauf stehen nur {number} {items}, das Neueste zuerst: {titles}.',
  'Your history has only {number} {items}, oldest first: {titles}.':
    'In deinem Verlauf stehen nur {number} {items}, das Älteste zuerst: {titles}.',
  'I list {number} at most; the rest is on the history page.':
    'Mehr als {number} zähle ich nicht auf; der Rest steht auf der Seite „History“.',
  'Yes, {title} is in your history.': 'Ja, {title} steht in deinem Verlauf.',
  "The date I don't have, only the order, and {title} is the only one in your history.":
    'Das Datum habe ich nicht, nur die Reihenfolge, und {title} steht als Einziges in deinem Verlauf.',
  "The date I don't have, only the order: {title} came after {title2} and before {title3}, the {place} from the latest.":
    'Das Datum habe ich nicht, nur die Reihenfolge: {title} kam nach {title2} und vor {title3}, vom Neuesten aus gezählt auf {place}.',
  "The date I don't have, only the order: {title} is the latest, after {title2}.":
    'Das Datum habe ich nicht, nur die Reihenfolge: {title} kam zuletzt, nach {title2}.',
  "The date I don't have, only the order: {title} is the first, before {title2}.":
    'Das Datum habe ich nicht, nur die Reihenfolge: {title} kam zuerst, vor {title2}.',
  'No, only once: {title} is in your history, the {place} from the latest.':
    'Nein, nur einmal: {title} steht in deinem Verlauf, vom Neuesten aus gezählt auf {place}.',
  'No, only once: {title} is in your history, as the latest.':
    'Nein, nur einmal: {title} steht in deinem Verlauf, ganz zuletzt.',
  'No, only once: {title} is in your history, as the first.':
    'Nein, nur einmal: {title} steht in deinem Verlauf, ganz am Anfang.',
  "No, {title} isn't in your history.": 'Nein, {title} steht nicht in deinem Verlauf.',
  "No, {title} isn't in your history, but I have it in my catalogue.":
    'Nein, {title} steht nicht in deinem Verlauf, aber im Katalog habe ich {him}.',
  "If you have {had} it, tell me and I'll add it.":
    'Falls du {him} {hast}, sag es mir, dann trage ich {him} ein.',
  'Right before {title} came {title2}.': 'Direkt vor {title} kam {title2}.',
  'Right after {title} came {title2}.': 'Direkt nach {title} kam {title2}.',
  '{title} is the first in your history, so nothing came before it.':
    '{title} steht ganz am Anfang deines Verlaufs, davor kam also nichts.',
  '{title} is the latest in your history, so nothing came after it.':
    '{title} steht ganz am Ende deines Verlaufs, danach kam also nichts.',
  'After {title}: {title2} is the {place} from the latest, and {title3} the {place2}.':
    'Nach {title}: Vom Neuesten aus gezählt steht {title2} auf {place} und {title3} auf {place2}.',
  'Before {title}: {title2} is the {place} from the latest, and {title3} the {place2}.':
    'Vor {title}: Vom Neuesten aus gezählt steht {title2} auf {place} und {title3} auf {place2}.',
  'The (oldest|newest) is {title}, from {year}.': '{title}, von {year}.',
  'I know the year of {number} of your {number2} {items}.':
    'Das Jahr kenne ich von {number} deiner {number2} {items}.',
  'The oldest is {title}[, the newest {title2}].': 'Am ältesten ist {title}[, am neuesten {title2}].',
  'The newest is {title}[, the oldest {title2}].': 'Am neuesten ist {title}[, am ältesten {title2}].',
  'The best known is {title}: {number} people in my data {had} it.':
    'Am bekanntesten ist {title}: {number} Leute in meinen Daten haben {him} {had}.',
  'The most obscure is {title}: only {number} people in my data {had} it.':
    'Am wenigsten bekannt ist {title}: Nur {number:eine Person in meinen Daten hat|{number} Leute in meinen Daten haben} {him} {had}.',
  'None: you have all of those that I have, {titles}.': 'Keins: Du hast alle, die ich habe, {titles}.',
  "Of the {name} {items} that I have, you don't have {titles}.":
    'Von denen, die ich zu {name} habe, {titles:fehlt|fehlen} dir {titles}.',
  'You do have {titles}.': '{titles} hast du.',
  'You have none of those.': 'Davon hast du noch keins.',
  "I don't find {quote} among your {items}.": '{quote} finde ich unter deinen {itemsDative} nicht.',
  'Which of yours do you mean?': 'Welchen Titel davon meinst du?',
  'Do you mean {titles}?': 'Meinst du {titles}?',
  'All {number}, oldest first: {titles}.': 'Alle {number}, das Älteste zuerst: {titles}.',
  'The first {number} of your {number2} {items}, oldest first: {titles}.':
    'Die ersten {number} deiner {number2} {items}, das Älteste zuerst: {titles}.',
  'The rest is on the history page.': 'Der Rest steht auf der Verlaufsseite.',
  "No: the only one I have is {title}, and it isn't in your history.":
    'Nein: Ich habe nur {title}, und das steht nicht in deinem Verlauf.',
  "The nearest is {title}, and it isn't in your history either.":
    'Am nächsten kommt {title}, und das steht auch nicht in deinem Verlauf.',
};

export const tasting: Record<SentenceOf<'tasting'>, Wording> = {
  'Nearly all of your {items} are {things}: {number} of {number2}.':
    'Fast alle deine {items} sind {things}: {number} von {number2}.',
  'All of your {number} {items} are {things}.': 'Alle deine {number} {items} sind {things}.',
  'Most of them are {things}: {part}.': 'Die meisten davon sind {things}: {part}.',
  'Like most people you go mostly for {things}: {part}[, such as {titles}].':
    'Wie die meisten wählst du vor allem {things}: {part}[, etwa {titles}].',
  'You mostly go for {things}: {part}[, such as {titles}].':
    'Du wählst vor allem {things}: {part}[, etwa {titles}].',
  'You have a soft spot for {things}: {part}[, such as {titles}].':
    'Du hast eine Schwäche für {things}: {part}[, etwa {titles}].',
  'Within that you lean towards {things}.': 'Darunter fallen bei dir besonders {things} auf.',
  'You also pick {things} more than most people do.': 'Außerdem wählst du {things} öfter als die meisten.',
  'You pick {things} more than most people do.': 'Du wählst {things} öfter als die meisten.',
  'Yours are often {states}[, and often have {states2}][, like {title}].':
    'Oft dabei: {states}[, {states2}][, wie bei {title}].',
  'Yours often have {states}[, like {title}].': 'Oft dabei: {states}[, wie bei {title}].',
  '{title} has it all.': '{title} hat alles davon.',
  'You lean towards {things}: {share}, more than most people have.':
    'Du wählst oft {things}: {share}, öfter als die meisten.',
  'Those {traits}[, like {title}]: you pick more of them than is usual for the kind.':
    'Die{traits}[, wie {title}]: Davon wählst du mehr, als für diese Art üblich ist.',
  'More {things}: {number} of your {number2}, against {counted}.':
    'Mehr {things}: {number} von deinen {number2}; dagegen {counted}.',
  'More {things}: all {number} of yours, against {counted}.':
    'Mehr {things}: alle {number}; dagegen {counted}.',
  'More {things}: {number}, against {counted}.': 'Mehr {things}: {number}; dagegen {counted}.',
  'You lean towards {things}, more than most people.':
    'Auffällig oft wählst du {things}, öfter als die meisten.',
  'You lean towards {things}, each more than most people.':
    'Auffällig oft wählst du {things}, jeweils öfter als die meisten.',
  'What I do see: you lean towards {things}, more than most people.':
    'Was ich aber sehe: Auffällig oft wählst du {things}, öfter als die meisten.',
  'What I do see: you lean towards {things}, each more than most people.':
    'Was ich aber sehe: Auffällig oft wählst du {things}, jeweils öfter als die meisten.',
  'Most of your {items} are from the {era}: {number} of {number2}.':
    'Die meisten deiner {items} stammen aus den {era}: {number} von {number2}.',
  'More of your {items} are from the {era} than from any other decade: {number} of {number2}.':
    'Aus keinem Jahrzehnt hast du mehr als aus den {era}: {number} von {number2}.',
  'You mostly choose the well known: {number} of {number2} are among the most chosen tenth.':
    'Du wählst meist Bekanntes: {number} von {number2} gehören zum meistgewählten Zehntel.',
  'You mostly choose the well known: all {number} of your {items} are among the most chosen tenth.':
    'Du wählst nur Bekanntes: Alle deine {number} {items} gehören zum meistgewählten Zehntel.',
  'You often look beyond the well known: {number} of {number2} (is|are) outside the most chosen tenth.':
    'Du schaust oft abseits vom Bekannten: {number} von {number2} {number:liegt|liegen} außerhalb des meistgewählten Zehntels.',
  'Half of your {items} are well known: {number} of {number2} are among the most chosen tenth.':
    'Die Hälfte deiner {items} ist bekannt: {number} von {number2} gehören zum meistgewählten Zehntel.',
  'Nothing sets you apart much; you choose {things} most, about as others do.':
    'Du tickst ziemlich wie andere; am häufigsten wählst du {things}.',
  'Yes: {habit}.': 'Ja: {habit}.',
  'A bit: {habit}.': 'Ein bisschen: {habit}.',
  'Not much: {habit}.': 'Eher wenig: {habit}.',
  'Yes, going by labels: {habit}.': 'Nach den Schlagwörtern ja: {habit}.',
  'A bit, going by labels: {habit}.': 'Nach den Schlagwörtern ein bisschen: {habit}.',
  'Not much, going by labels: {habit}.': 'Nach den Schlagwörtern eher wenig: {habit}.',
  'Going by labels, {habit}.': 'Nach den Schlagwörtern: {habit}.',
  'Not only: {habit}.': 'Nicht nur: {habit}.',
  "Not from what I see: you've {had} no {things}.": 'Soweit ich sehe, nein: {things} hast du keine {had}.',
  'Just one {thing} among your {number}: {titles}.': 'Unter deinen {number} ist nur {thing}: {titles}.',
  'Those are {titles}.': 'Das {titles:ist|sind} {titles}.',
  "That I can't tell: my catalogue says nothing of that.":
    'Das kann ich nicht sagen: Davon steht nichts in meinem Katalog.',
  "That I can't tell: my catalogue doesn't know {field}.":
    'Das kann ich nicht sagen: Mein Katalog weiß nicht, {field}.',
  "I can't tell yet: your history is empty.": 'Das kann ich noch nicht sagen: Dein Verlauf ist leer.',
  'Add a few {items} and ask again.': 'Trag ein paar {items} ein und frag noch mal.',
  "The catalogue doesn't say who made {items}; a few carry the name as a label.":
    'Wer {items} gemacht hat, steht nicht im Katalog; ein paar haben den Namen als Schlagwort.',
  "Going by what's scarce, it's {things}: {habit}.": 'Nach dem, was selten ist, wohl {things}: {habit}.',
  "Going by what's missing, it's {things}: {habit}.": 'Nach dem, was fehlt, wohl {things}: {habit}.',
  'Nothing stands out as missing: you choose a bit of everything.':
    'Nichts fehlt auffällig: Du wählst von allem etwas.',
  "That's a guess; you've turned nothing down so far.": 'Das ist geraten; abgelehnt hast du bisher nichts.',
  "You've also turned down {things}.": 'Abgelehnt hast du auch {things}.',
  'Neither: I count {counted} among your {number}, and {counted2}.':
    'Weder noch: Unter deinen {number} sind es {counted} und {counted2}.',
  'Both alike: I count {counted} among your {number}, and {counted2}.':
    'Beides gleich: Unter deinen {number} sind es {counted} und {counted2}.',
  "I can't tell, as few {items} carry such labels: I count {counted} among your {number} ({titles}) and {counted2}[ ({titles2})].":
    'Das kann ich nicht sagen, denn nur wenige {items} haben solche Schlagwörter: Unter deinen {number} sind es {counted} ({titles}) und {counted2}.',
  '{chosen}, as far as I can tell: I count {counted} among your {number}, but of {quote} my catalogue says nothing.':
    '{chosen}, soweit ich sehe: Unter deinen {number} sind es {counted}, aber zu {quote} sagt mein Katalog nichts.',
  "I can't say which: I count {counted} among your {number}, but no label of mine says {quote}.":
    'Das kann ich nicht sagen: Unter deinen {number} sind es {counted}, und zu {quote} sagt mein Katalog nichts.',
  'Few {items} carry such labels, though.': 'Solche Schlagwörter haben allerdings nur wenige {items}.',
  '{chosen}: I count {counted} among your {number}, and {counted2}.':
    '{chosen}: Unter deinen {number} sind es {counted} und {counted2}.',
  'Half of your {items} cost {price} or less.': 'Die Hälfte deiner {items} kostet {price} oder weniger.',
  'None of those with a price on record is free.': 'Von denen mit bekanntem Preis ist keins kostenlos.',
  'All of those with a price on record are free.': 'Alle mit bekanntem Preis sind kostenlos.',
  '{number} of the {number2} with a price on record (is|are) free.':
    'Von den {number2} mit bekanntem Preis {number:ist eins|sind {number}} kostenlos.',
  'Just one: {titles}.': 'Nur eins: {titles}.',
  'Yes, one: {titles}.': 'Ja, eins: {titles}.',
  '{number} that I know of: {titles}.': '{number:Eins|{number}}, soweit ich weiß: {titles}.',
  'Yes, {number} that I know of: {titles}.': 'Ja, {number}, soweit ich weiß: {titles}.',
  '{number} that I know of: {titles} and others.':
    '{number:Eins|{number}}, soweit ich weiß: unter anderem {titles}.',
  'Yes, {number} that I know of: {titles} and others.':
    'Ja, {number}, soweit ich weiß: unter anderem {titles}.',
  'None that I know of.': 'Soweit ich weiß, keins.',
  "Of {number} I don't know the system.": 'Bei {number:einem|{number}} kenne ich das System nicht.',
  "Of {number} (other|others) I don't know the system.":
    'Bei {number:einem weiteren|{number} weiteren} kenne ich das System nicht.',
  '{number}: {titles}.': '{number}: {titles}.',
  'Yes, {number}: {titles}.': 'Ja, {number}: {titles}.',
  '{counted}: {titles}.': '{counted}: {titles}.',
  'Yes, {counted}: {titles}.': 'Ja, {counted}: {titles}.',
  '{number} of your {number2}: {titles} and others.': '{number} von {number2}: unter anderem {titles}.',
  'Yes, {number} of your {number2}: {titles} and others.':
    'Ja, {number} von {number2}: unter anderem {titles}.',
  'All {number}: {titles} and others.': 'Alle {number}: unter anderem {titles}.',
  'Yes, all {number}: {titles} and others.': 'Ja, alle {number}: unter anderem {titles}.',
  '{habit}: {titles} and others.': '{habit}: unter anderem {titles}.',
  'Yes, {habit}: {titles} and others.': 'Ja, {habit}: unter anderem {titles}.',
  '{share}: {titles} and others.': '{share}: unter anderem {titles}.',
  'Yes, {share}: {titles} and others.': 'Ja, {share}: unter anderem {titles}.',
  '{number} of your {number2}, all but {titles}.': '{number} von {number2}, alle außer {titles}.',
  'Yes, {number} of your {number2}, all but {titles}.': 'Ja, {number} von {number2}, alle außer {titles}.',
  '{habit}, all but {titles}.': '{habit}, alle außer {titles}.',
  'Yes, {habit}, all but {titles}.': 'Ja, {habit}, alle außer {titles}.',
  "{title}: of your {number} {items} it goes least with the rest; it's the only one tagged {labels}.":
    '{title}: Von deinen {number} {itemsDative} passt das am wenigsten zum Rest; nur hier steht das Schlagwort {labels}.',
  "{title}: of your {number} {items} it goes least with the rest; it's the only one for {name}.":
    '{title}: Von deinen {number} {itemsDative} passt das am wenigsten zum Rest; nur das ist für {name}.',
  "{title}: of your {number} {items} it goes least with the rest; it's the only {thing}.":
    '{title}: Von deinen {number} {itemsDative} passt das am wenigsten zum Rest; nur das ist {thing}.',
  '{title}: of your {number} {items} it goes least with the rest; only {number2} of the others {are}.':
    '{title}: Von deinen {number} {itemsDative} passt das am wenigsten zum Rest; nur {number2} der anderen {are}.',
  '{title}: of your {number} {items} it goes least with the rest, going by who {had} them.':
    '{title}: Von deinen {number} {itemsDative} passt das am wenigsten zum Rest, wenn man danach geht, wer was {had} hat.',
  "With so few {items} there's no odd one out: it takes three at least.":
    'Bei so wenigen {itemsDative} fällt nichts aus der Reihe: Drei braucht es dafür mindestens.',
  '{habit}.': '{habit}.',
  '{chosen}, and little else: {share} {are}.': '{chosen} und kaum etwas anderes: {share} {are}.',
  '{chosen}, and little else: {share} {are}, {number} of them {sorts}.':
    '{chosen} und kaum etwas anderes: {share} {are}, {number} davon {sorts}.',
  '{chosen}, and little else: {share} {are}, {number} of them tagged {labels}.':
    '{chosen} und kaum etwas anderes: {share} {are}, {number} davon mit {labels:dem Schlagwort|den Schlagwörtern} {labels}.',
  '{noneOf} of your {number} {items} {are}.': '{noneOf} deiner {number} {items} {are}.',
  '{noneOf} of your {number} {items} {are}, but few films carry labels.':
    '{noneOf} deiner {number} {items} {are}, aber nur wenige Filme haben Schlagwörter.',
  "No: you've {had} no {things}.": 'Nein: {things} hast du keine {had}.',
  "None: you've {had} no {things}.": 'Bisher hast du keine {things} {had}.',
  'One each by label: {title} {are} and {title2} {are2}.':
    'Nach den Schlagwörtern je {oneOf}: {title} {are}, {title2} {are2}.',
  'Few films carry such labels, so that settles nothing.':
    'Nur wenige Filme haben solche Schlagwörter, das entscheidet also nichts.',
  'For {number} of the {number2} I have no maker on record, so it may be more.':
    'Bei {number} der {number2} weiß ich nicht, von wem sie sind, es könnten also mehr sein.',
  "Your list doesn't give that away: I see what you've {had}, not (how|what you made of it).": {
    films: 'Das verrät deine Liste nicht: Ich sehe, was du gesehen hast, nicht, wie es dir gefallen hat.',
    steam: 'Das verrät deine Liste nicht: Ich sehe, was du gespielt hast, nicht, wie.',
    games: 'Das verrät deine Liste nicht: Ich sehe, was du gekauft hast, nicht, wie du spielst.',
  },
  'The titles tell some of it: {share} are shown with a title in another language, too.':
    'Die Titel verraten etwas davon: {share} haben hier auch einen Titel in einer anderen Sprache.',
  'I count {counted} among the first {number} on your list[: {titles}].':
    'Unter den ersten {number} deiner Liste sind es {counted}[: {titles}].',
  'I count {counted} among the first {number} on your list: {titles} and others.':
    'Unter den ersten {number} deiner Liste sind es {counted}: {titles} und andere.',
  "No single {item} of yours puts them there: it's the mix.":
    'Den Ausschlag gibt {noOne}: Es ist die Mischung.',
  'Hardly any: I count {counted} among the first {number} on your list[: {titles}].':
    'Kaum etwas: Unter den ersten {number} deiner Liste sind es {counted}[: {titles}].',
  'None: I count {counted} among the first {number} on your list.':
    'Nichts: Unter den ersten {number} deiner Liste sind es {counted}.',
  'I count {counted} among the {number} whose {detail} I know, of the first {number2} on your list[: {titles}].':
    'Unter den {number} der ersten {number2} deiner Liste, bei denen ich {detail} kenne, sind es {counted}[: {titles}].',
  'I count {counted} among the {number} whose {detail} I know, of the first {number2} on your list: {titles} and others.':
    'Unter den {number} der ersten {number2} deiner Liste, bei denen ich {detail} kenne, sind es {counted}: {titles} und andere.',
  'Hardly any: I count {counted} among the {number} whose {detail} I know, of the first {number2} on your list[: {titles}].':
    'Kaum etwas: Unter den {number} der ersten {number2} deiner Liste, bei denen ich {detail} kenne, sind es {counted}[: {titles}].',
  'None: I count {counted} among the {number} whose {detail} I know, of the first {number2} on your list.':
    'Nichts: Unter den {number} der ersten {number2} deiner Liste, bei denen ich {detail} kenne, sind es {counted}.',
  'Among your own {number} there is none.': 'Unter deinen eigenen {number} gibt es nichts davon.',
  'Among your own {number} there is one.': 'Unter deinen eigenen {number} ist eins.',
  'Among your own {number} there are {number2}.': 'Unter deinen eigenen {number} sind es {number2}.',
  'Among your own {number} whose {detail} I know there is none.':
    'Unter deinen eigenen {number}, bei denen ich {detail} kenne, gibt es nichts davon.',
  'Among your own {number} whose {detail} I know there is one.':
    'Unter deinen eigenen {number}, bei denen ich {detail} kenne, ist eins.',
  'Among your own {number} whose {detail} I know there are {number2}.':
    'Unter deinen eigenen {number}, bei denen ich {detail} kenne, sind es {number2}.',
  'Your own {number} are all of that kind.': 'Deine eigenen {number} sind alle so.',
  'Mostly because of {titles}.': 'Vor allem wegen {titles}.',
  'Of yours, {titles} (does|do) most to put (it|them) there.':
    'Von deinen {titles:trägt|tragen} {titles} am meisten dazu bei.',
  'Of your {number} {things} I count {counted}[: {titles}].':
    'Von deinen {number} ({things}) sind es {counted}[: {titles}].',
  'The first of your {number} {things} is {title}.': 'Der Anfang deiner {number} ({things}): {title}.',
  'The last of your {number} {things} is {title}.': 'Das Letzte deiner {number} ({things}): {title}.',
};
