import type { SentenceOf } from '../english-sentences.ts';
import type { Wording } from '../language-table.ts';

export const explaining: Record<SentenceOf<'explaining'>, Wording> = {
  'I take {quote} to mean {title}.': 'Mit {quote} meinst du wohl {title}.',
  "They're both {states}[ and have {states2}].": 'Was beide gemeinsam haben: {states}[, {states2}].',
  'They both have {states}.': 'Was beide gemeinsam haben: {states}.',
  "(Mostly|Mainly|It's there mostly|It's there mainly) because of {lifter}: without that one, {moved}.":
    'Vor allem wegen {lifter}: Ohne {that} {moved}.',
  "(Mostly|Mainly|It's there mostly|It's there mainly) because of {title}, with some help from {titles}: without the first, {moved}.":
    'Vor allem wegen {title}, mit etwas Hilfe von {titles}: Ohne {title} {moved}.',
  "(Mostly|Mainly|It's there mostly|It's there mainly) because of {lifter}, with some help from {titles}: without {title2}, {moved}.":
    'Vor allem wegen {lifter}, mit etwas Hilfe von {titles}: Ohne {title2} {moved}.',
  "(Mostly|Mainly|It's there mostly|It's there mainly) because of {lifter}, with some help from {titles}: without those {number}, {moved}.":
    'Vor allem wegen {lifter}, mit etwas Hilfe von {titles}: Ohne diese {number} {moved}.',
  "(Mostly|Mainly|It's there mostly|It's there mainly) because of {lifter}[, with some help from {titles}].":
    'Vor allem wegen {lifter}[, mit etwas Hilfe von {titles}].',
  "(Mostly|Mainly|It's there mostly|It's there mainly) because of {lifter}[, with some help from {titles}]: that puts it {standing}.":
    'Vor allem wegen {lifter}[, mit etwas Hilfe von {titles}]: Deshalb steht {it} {standing}.',
  "(Mostly|Mainly|It's there mostly|It's there mainly) because of {lifter}[, with some help from {titles}]: that puts {title2} {standing}.":
    'Vor allem wegen {lifter}[, mit etwas Hilfe von {titles}]: Deshalb steht {title2} {standing}.',
  "It's the mix of your {items} rather than any one: even without {titles}, which counts most, {moved}.":
    'Den Ausschlag gibt {noOne}, es ist die Mischung: Am meisten zählt {titles}, und selbst ohne {him} {moved}.',
  "It's there because of {titles} together: without those {number}, {moved}.":
    'Das liegt an {titles} zusammen: Ohne diese {number} {moved}.',
  "No single {item} of yours does it: it's the mix that puts it {standing}.":
    'Den Ausschlag gibt {noOne}: Durch die Mischung steht {it} {standing}.',
  "No single {item} of yours does it: it's the mix that puts {title} {standing}.":
    'Den Ausschlag gibt {noOne}: Durch die Mischung steht {title} {standing}.',
  "I wouldn't really recommend it: {title} is {standing}[, though {titles} (speaks|speak) for it].":
    'Wirklich empfehlen würde ich das nicht: {title} steht {standing}[, auch wenn {titles} dafür {titles:spricht|sprechen}].',
  'Even without the few that help most, it would stay in your top ten.':
    'Selbst ohne die wenigen, die am meisten helfen, bliebe {it} in deinen Top Ten.',
  "Right, you haven't {had} the first one.": 'Stimmt, den ersten Teil hast du nicht {had}.',
  'You have {had} the first one, though: {title}.': 'Den ersten Teil hast du allerdings {had}: {title}.',
  "It's {standing}; what lifts it most is {titles}.":
    '{It} steht {standing}; dafür spricht vor allem {titles}.',
  "It's only {standing}; what lifts it most is {titles}.":
    '{It} steht nur {standing}; dafür spricht vor allem {titles}.',
  "It's {standing}; what lifts it most is {title}, then {titles}.":
    '{It} steht {standing}; dafür spricht vor allem {title}, dann {titles}.',
  "It's only {standing}; what lifts it most is {title}, then {titles}.":
    '{It} steht nur {standing}; dafür spricht vor allem {title}, dann {titles}.',
  '{title} is {standing}; what lifts it most is {title2}.':
    '{title} steht {standing}; dafür spricht vor allem {title2}.',
  '{title} is only {standing}; what lifts it most is {title2}.':
    '{title} steht nur {standing}; dafür spricht vor allem {title2}.',
  '{title} is {standing}; what lifts it most is {title2}, then {titles}.':
    '{title} steht {standing}; dafür spricht vor allem {title2}, dann {titles}.',
  '{title} is only {standing}; what lifts it most is {title2}, then {titles}.':
    '{title} steht nur {standing}; dafür spricht vor allem {title2}, dann {titles}.',
  "You've already {had} {title}; otherwise it would be {standing}.":
    '{title} hast du schon {had}; sonst stünde {it} {standing}.',
  '{titles} (is|are) behind it, from your {name} side: {title} is {standing}.': '',
  "Most people get it far lower[, around {place}], so it's your own taste.":
    'Bei den meisten steht {it} viel weiter unten[, etwa auf {place}]: Das liegt also an deinem Geschmack.',
  'Others get it far lower still[, around {place}].':
    'Bei anderen steht {it} noch viel weiter unten[, etwa auf {place}].',
  'Most people get it lower[, around {place}].':
    'Bei den meisten steht {it} weiter unten[, etwa auf {place}].',
  'Most people get it higher[, around {place}].':
    'Bei den meisten steht {it} weiter oben[, etwa auf {place}].',
  'Most people get it far higher[, around {place}].':
    'Bei den meisten steht {it} viel weiter oben[, etwa auf {place}].',
  'Most people get it far lower[, around {place}].':
    'Bei den meisten steht {it} viel weiter unten[, etwa auf {place}].',
  'Even so, most people get it far lower[, around {place}].':
    'Trotzdem steht {it} bei den meisten viel weiter unten[, etwa auf {place}].',
  'Most people get it at about the same place.': 'Bei den meisten steht {it} etwa auf demselben Platz.',
  "Nobody I learned from had {had} it, so don't put much weight on that.":
    'Niemand, von dem ich gelernt habe, hatte {him} {had}, gib also nicht zu viel darauf.',
  "That's with your feedback; without, it would be {place}.":
    'Das ist mit deinem Feedback; ohne wäre es {place}.',
  'Your feedback keeps it off your list, though.':
    'Wegen deines Feedbacks fehlt {it} allerdings auf deiner Liste.',
  "It's {thing}, like {share}.": 'Das ist {thing}, wie {share}.',
  "It's (a|an) {thing}, like {share}.": 'Das ist {thing}, wie {share}.',
  "From that side I can't argue: I know nothing about it.":
    'Von der Seite kann ich nichts sagen: Davon weiß ich nichts.',
  '{title} is one of the best-known titles here: {number} people {had} it.':
    '{title} gehört hier zu den bekanntesten Titeln: {number} Leute haben {him} {had}.',
  '{title} is fairly well known: {number} people {had} it.':
    '{title} ist recht bekannt: {number} Leute haben {him} {had}.',
  '{title} is a little-known title: {number} people {had} it.':
    '{title} ist wenig bekannt: {number:Eine Person hat|{number} Leute haben} {him} {had}.',
  'Which one do you mean?': 'Was davon meinst du?',
};

export const doubting: Record<SentenceOf<'doubting'>, Wording> = {
  'It is on there: {title} is {standing}.': 'Doch, {title} steht {standing}.',
  'It is on there, only further down: {title} is {place}.':
    'Doch, nur weiter unten: {title} steht auf {place}.',
  '{verdict}: {title} is {standing}.': '{verdict}: {title} steht {standing}.',
  '{verdict}: {title} is {standing}, mainly because of {title2}.':
    '{verdict}: {title} steht {standing}, vor allem wegen {title2}.',
  '{verdict}: {title} is {standing}; {title2} does most for it.':
    '{verdict}: {title} steht {standing}; am ehesten spricht {title2} dafür.',
  '{verdict}: {title} is {standing}, helped a little by {titles}.':
    '{verdict}: {title} steht {standing}; ein wenig {titles:hilft|helfen} {titles}.',
  "It's {standing}, mainly because of {title}.": '{It} steht {standing}, vor allem wegen {title}.',
  "It's still {standing}[, mainly because of {title}].":
    'Trotzdem steht {it} {standing}[, vor allem wegen {title}].',
  "It's only {standing}; {title} does most for it.":
    '{It} steht nur {standing}; am ehesten spricht {title} dafür.',
  "It's only {standing}.": '{It} steht nur {standing}.',
  'Its place, if anything: {title} is only {standing}[; {title2} does most for it].':
    'Höchstens der Platz: {title} steht nur {standing}[; am ehesten spricht {title2} dafür].',
  "I only know who {had} what, so that's no promise either way.":
    'Ich weiß nur, wer was {had} hat, versprechen kann ich also nichts.',
  '{title} speaks against it, though.': 'Dagegen spricht allerdings {title}.',
  '{titles} (speaks|speak) most against it.': 'Am meisten {titles:spricht|sprechen} {titles} dagegen.',
  '{titles} (speaks|speak) most against {title}.':
    'Gegen {title} {titles:spricht|sprechen} am meisten {titles}.',
  '{titles} (speaks|speak) most against it, and {habit}.':
    'Am meisten {titles:spricht|sprechen} {titles} dagegen, und {habit}.',
  '{titles} (speaks|speak) most against {title}, and {habit}.':
    'Gegen {title} {titles:spricht|sprechen} am meisten {titles}, und {habit}.',
  'What speaks against it: {habit}.': 'Was dagegen spricht: {habit}.',
  'What speaks against {title}: {habit}.': 'Was gegen {title} spricht: {habit}.',
  'Nothing in your history speaks outright against it.': 'In deinem Verlauf spricht nichts direkt dagegen.',
  'Nothing in your history speaks outright against {title}.':
    'In deinem Verlauf spricht nichts direkt gegen {title}.',
  "You've {had} {title} already, so you know better than I do.":
    '{title} hast du schon {had}, das weißt du also besser als ich.',
  'Not as things stand: your feedback keeps {title} off your list.':
    'So wie es steht, nicht: Wegen deines Feedbacks fehlt {title} auf deiner Liste.',
  'Only {number} (person|people) here {had} it, so its place is a shaky one.':
    'Hier {number:hat|haben} {him} nur {number:eine Person|{number} Leute} {had}, der Platz ist also wacklig.',
  "By the numbers, {titles} (speaks|speak) most against it; if you hadn't {had} it, it would be {place} of {number}.":
    'Nach den Zahlen {titles:spricht|sprechen} {titles} am meisten dagegen; hättest du {him} nicht {had}, stünde {it} auf {place} von {number}.',
};

export const influencing: Record<SentenceOf<'influencing'>, Wording> = {
  '(Mostly|Mainly) {title}: without that one, {moved}.': 'Vor allem {title}: Ohne {that} {moved}.',
  '{titles} (helps|help), too.': 'Auch {titles} {titles:hilft|helfen} mit.',
  'What counts most is {title}: without that one, {moved}.': 'Am meisten zählt {title}: Ohne {him} {moved}.',
  'Of single titles {title} counts most: without that one, {moved}.':
    'Von den einzelnen Titeln zählt {title} am meisten: Ohne {him} {moved}.',
  '{title} has its part in it, too: without that one, {moved}.':
    'Auch {title} hat seinen Anteil: Ohne {him} {moved}.',
  '{title} speaks against it rather: without that one, {moved}.':
    '{title} spricht eher dagegen: Ohne {him} {moved}.',
  '{title} plays no part: without that one, {moved}.': '{title} spielt keine Rolle: Ohne {him} {moved}.',
  "{title} first, then {titles}: without each in turn, {title2} would drop from {place} to {places}; the others wouldn't be missed.":
    '{title} zuerst, dann {titles}: Ohne jeweils eins davon würde {title2} von {place} auf {places} rutschen; die anderen würden nicht fehlen.',
  "{title} first, then {titles}: without each in turn, it would drop from {place} to {places}[; the others wouldn't be missed].":
    '{title} zuerst, dann {titles}: Ohne jeweils eins davon würde {it} von {place} auf {places} rutschen.',
  "Only {title} does: without that one, {moved}; the others wouldn't be missed.":
    'Nur {title}: Ohne {him} {moved}; die anderen würden nicht fehlen.',
  'Both alike: it would drop from {place} to {place2} without either one alone[, and to {place3} without both].':
    'Beide gleich: {It} würde ohne eins der beiden von {place} auf {place2} rutschen[, ohne beide auf {place3}].',
  'Out of your top ten, yes: without {group}, {moved}.': 'Aus deinen Top Ten, ja: Ohne {group} {moved}.',
  'It would drop, but stay on your list: without {group}, {moved}.':
    '{It} würde rutschen, aber auf deiner Liste bleiben: Ohne {group} {moved}.',
  '{title} does most for it.': 'Dafür spricht vor allem {title}.',
  '{title} does by far the most for it.': 'Dafür spricht mit Abstand am meisten {title}.',
  '{title} does most for it, and {titles} (helps|help).':
    'Dafür spricht vor allem {title}, und {titles} {titles:hilft|helfen} mit.',
  '{title} does by far the most for it, and {titles} (helps|help).':
    'Dafür spricht mit Abstand am meisten {title}, und {titles} {titles:hilft|helfen} mit.',
  '{titles} (helps|help) it a little.': 'Ein wenig {titles:hilft|helfen} {titles}.',
  'Nothing in your history really lifts it.': 'In deinem Verlauf spricht nichts so richtig dafür.',
  '{title} pulls the other way.': '{title} spricht eher dagegen.',
  'Without {group}, {moved}.': 'Ohne {group} {moved}.',
  'No: without {group}, {moved}.': 'Nein: Ohne {group} {moved}.',
  'Partly: without {group}, {moved}.': 'Zum Teil: Ohne {group} {moved}.',
  'Yes: without {group}, {moved}.': 'Ja: Ohne {group} {moved}.',
  'Yes, but only together: without {group}, {moved}.': 'Ja, aber nur zusammen: Ohne {group} {moved}.',
  'Yes, together: without {group}, {moved}, and to {place} without {title} alone.':
    'Ja, zusammen: Ohne {group} {moved}, ohne {title} allein auf {place}.',
  '{title} rather than {titles}: without {title2}, {moved}, and without {title3} {moved2}.':
    'Eher {title} als {titles}: Ohne {title2} {moved}, und ohne {title3} {moved2}.',
  'Neither: without {group}, {moved}, and without {group2} {moved2}.':
    'Weder noch: Ohne {group} {moved}, und ohne {group2} {moved2}.',
  'Both alike: {title} would drop from {place} to {place2} without either.':
    'Beide gleich: {title} würde ohne jedes der beiden von {place} auf {place2} rutschen.',
  'Both about alike: without {group}, {moved}, and without {group2} {moved2}.':
    'Beide etwa gleich: Ohne {group} {moved}, und ohne {group2} {moved2}.',
  '{group} speak against it rather: without them, {moved}.':
    '{group} sprechen eher dagegen: Ohne sie {moved}.',
  '{group} have their part in it, too: without them, {moved}.':
    'Auch {group} haben ihren Anteil: Ohne sie {moved}.',
  '{group} play no part: without them, {moved}.': '{group} spielen keine Rolle: Ohne sie {moved}.',
  'Nothing yet: your history is empty.': 'Noch nichts: Dein Verlauf ist leer.',
  "Tell me which of your {items} you mean, and I'll show you what that would change.":
    'Sag mir, welche deiner {items} du meinst, dann zeige ich dir, was das ändern würde.',
  'Hardly: without {group}, {moved}.': 'Kaum: Ohne {group} {moved}.',
  'Closest to it of yours, going by who {had} both, (is|are) {titles}.':
    'Von deinen {itemsDative} {titles:ist|sind} {titles} am ähnlichsten.',
  "It's by {name}, who made your {titles}.": 'Das ist von {name}, wie auch {titles} aus deinem Verlauf.',
  "It's tagged {labels}, like {share}.":
    '{It} hat {labels:das Schlagwort|die Schlagwörter} {labels}, wie {share}.',
  "It's tagged {labels}, each like {share}.": '{It} hat die Schlagwörter {labels}, jedes davon wie {share}.',
  'Both alike: {title} would drop from {place} to {place2} without either one alone[, and to {place3} without both].':
    'Beide gleich: {title} würde ohne eins der beiden von {place} auf {place2} rutschen[, ohne beide auf {place3}].',
  '{title} would be first then.': 'Dann stünde {title} ganz oben.',
  '{title} first, then {titles}: without each in turn, {title2} would drop from {place} to {places}.':
    '{title} zuerst, dann {titles}: Ohne jeweils eins davon würde {title2} von {place} auf {places} rutschen.',
  'Odd, but so it comes out: without any one of those alone it would rise.':
    'Seltsam, aber so kommt es heraus: Ohne jeweils eins davon allein würde {it} steigen.',
  'A lot of it: without {group}, {moved}.': 'Viel: Ohne {group} {moved}.',
  'Some of it: without {group}, {moved}.': 'Einiges: Ohne {group} {moved}.',
  'Hardly any of it: without {group}, {moved}.': 'Kaum etwas: Ohne {group} {moved}.',
  'None of it: without {group}, {moved}.': 'Nichts davon: Ohne {group} {moved}.',
  'A lot of it, but only together: without {group}, {moved}.':
    'Viel, aber nur zusammen: Ohne {group} {moved}.',
  'A lot of it: without {group}, {moved}, and to {place} without {title} alone.':
    'Viel: Ohne {group} {moved}, ohne {title} allein auf {place}.',
};

export const comparing: Record<SentenceOf<'comparing'>, Wording> = {
  '{title}, clearly, though neither is near the top of your list.':
    '{title}, ganz klar, auch wenn {neither} von beiden weit oben auf deiner Liste steht.',
  '{title}, if either: neither is near the top of your list.':
    'Wenn überhaupt, dann {title}: Weit oben auf deiner Liste steht {neither} von beiden.',
  '{title} by a hair: neither is near the top of your list.':
    'Um Haaresbreite {title}: Weit oben auf deiner Liste steht {neither} von beiden.',
  '{title}, clearly: {at}, {beside}.': '{title}, ganz klar: {at}, {beside}.',
  '{title}, but only just: {at}, {beside}.': '{title}, aber nur knapp: {at}, {beside}.',
  '{title}: {at}, {beside}.': '{title}: {at}, {beside}.',
  "For your taste it's {title}: {at}, {beside}.": 'Nach deinem Geschmack {title}: {at}, {beside}.',
  "For your taste they're level: both (are|would be) {place} on your list.":
    'Für deinen Geschmack gleichauf: beide auf {place} deiner Liste.',
  "Drop {title}: (it's|it would be) {place} on your list, {title2} (is|would be) {place2}.":
    'Lass {title} weg: {place} auf deiner Liste, {title2} {place2}.',
  'Because of {titles}: {title} (is|would be) {place} on your list, {beside}.':
    'Das liegt an {titles}: {title} auf {place} deiner Liste, {beside}.',
  "It's the other way round: {title} (is|would be) {place} on your list, {beside}.":
    'Es ist umgekehrt: {title} auf {place} deiner Liste, {beside}.',
  '{titles} (makes|make) the difference.': 'Den Unterschied {titles:macht|machen} {titles}.',
  'Neither is near the top of your list.': 'Weit oben auf deiner Liste steht {neither} von beiden.',
  "You've already {had} {titles}.": '{titles} hast du schon {had}.',
  "You've already {had} it.": 'Das hast du schon {had}.',
  'Both are {mood}.': 'Beide gelten als {mood}.',
  'Both are {things}.': 'Beides sind {things}.',
  "I don't know {either}, only which suits you better.":
    'Ich weiß nicht, {either}, nur, was besser zu dir passt.',
  "I don't know which is {any}, only which suits you better.":
    'Das weiß ich von beiden nicht, nur, was besser zu dir passt.',
  '{title} costs {price} and {title2} costs {price2}.': '{title} kostet {price}, {title2} {price2}.',
  '{title} is free and {title2} costs {price}.': '{title} ist kostenlos, {title2} kostet {price}.',
  "It's a tie: the recommender scores {title} and {title2} exactly alike.":
    'Unentschieden: {title} und {title2} bekommen genau denselben Wert.',
  "{title} is tagged {labels}, and {title2} isn't.":
    '{title} hat {labels:das Schlagwort|die Schlagwörter} {labels}, {title2} nicht.',
  '{title} is tagged {labels} instead.':
    '{title} hat dafür {labels:das Schlagwort|die Schlagwörter} {labels}.',
  "{title}, going by tags: it's tagged {labels}, and {title2} isn't.":
    'Nach den Schlagwörtern {title}: Da steht {labels}, bei {title2} nicht.',
  "{title}, going by tags: {title2} is tagged {labels}, and it isn't.":
    'Nach den Schlagwörtern {title}: Bei {title2} steht {labels}, hier nicht.',
  "I can't split them on that: both are tagged {labels}.":
    'Da nehmen sie sich nichts: Beide haben {labels:das Schlagwort|die Schlagwörter} {labels}.',
  'For you {title} is {place}.': 'Für dich steht {title} auf {place}.',
  'By kind, {title} is {labels}, {title2} {labels2}.':
    'Von der Art her ist {title} {labels}, {title2} {labels2}.',
  "Both are the same {item}, {title}, so there's nothing to compare.":
    'Beides ist {same}, {title}, da gibt es nichts zu vergleichen.',
  '{title}: your feedback leaves {title2} out.': '{title}: {title2} fällt wegen deines Feedbacks raus.',
  "I can't judge {quote}, only which suits you better.":
    '{quote} kann ich nicht beurteilen, nur, was besser zu dir passt.',
  'On your list {title} (is|would be) well ahead, {place} to {place2}.':
    'Auf deiner Liste klar vorn: {title}, {place} gegen {place2}.',
  'On your list {title} (is|would be) just ahead, {place} to {place2}.':
    'Auf deiner Liste knapp vorn: {title}, {place} gegen {place2}.',
  'On your list {title} (is|would be) ahead, {place} to {place2}.':
    'Auf deiner Liste vorn: {title}, {place} gegen {place2}.',
  "On your list (it's|it would be) well ahead, too, {place} to {place2}.":
    'Auch auf deiner Liste klar vorn: {place} gegen {place2}.',
  "On your list (it's|it would be) just ahead, too, {place} to {place2}.":
    'Auch auf deiner Liste knapp vorn: {place} gegen {place2}.',
  "On your list (it's|it would be) ahead, too, {place} to {place2}.":
    'Auch auf deiner Liste vorn: {place} gegen {place2}.',
  "On your list it's the other way round: {title} (is|would be) {place}, {title2}[ (is|would be)] {place2}.":
    'Auf deiner Liste ist es umgekehrt: {title} {place}, {title2} {place2}.',
  "{title}, I'd say: I don't have {quote}, but it's {standing}.":
    '{title}, würde ich sagen: {quote} habe ich nicht, aber der Titel steht {standing}.',
  "I don't have {quote}, so I can only speak for {title}: it's {standing}.":
    '{quote} habe ich nicht, deshalb kann ich nur etwas zu {title} sagen: Der Titel steht {standing}.',
  "I don't have {quote}, and {title} is no safe bet for you: it's {standing}.":
    '{quote} habe ich nicht, und {title} ist für dich keine sichere Wahl: Der Titel steht {standing}.',
  "I don't have {quote}, and you've already {had} {title}.":
    '{quote} habe ich nicht, und {title} hast du schon {had}.',
  "I don't have plain {quote}, so I took {title}, the best placed of the others.":
    'Einfach nur {quote} habe ich nicht, also habe ich von den anderen das Bestplatzierte genommen, {title}.',
  "{title}, by its year: it's from {year}, {title2} from {year2}.":
    'Nach dem Jahr {title}: {year}, {title2} {year2}.',
  'The store lists a single-player mode for both.': 'Laut Shop haben beide einen Einzelspielermodus.',
  '{title}: the store lists a single-player mode for it, and only multiplayer for {title2}.':
    '{title}: Laut Shop gibt es dort einen Einzelspielermodus, bei {title2} nur Mehrspieler.',
  '{title}, to play together: the store lists co-op for it, and none for {title2}.':
    'Zum Zusammenspielen {title}: Laut Shop gibt es dort Koop, bei {title2} nicht.',
  'Either, to play together: the store lists co-op for both.':
    'Zum Zusammenspielen beide: Laut Shop gibt es bei beiden Koop.',
  'Together neither: the store lists no co-op for {titles}.':
    'Zusammen {neither} von beiden: Laut Shop gibt es Koop weder bei dem einen noch bei dem anderen ({titles}).',
  "Which {any} I can't tell.": 'Das kann ich von beiden nicht sagen.',
  "{title}, going by genre: it's listed as {labels}, and {title2} isn't.":
    'Nach dem Genre {title}: Da steht {labels}, bei {title2} nicht.',
  "{title}, going by genre: {title2} is listed as {labels}, and it isn't.":
    'Nach dem Genre {title}: Bei {title2} steht {labels}, hier nicht.',
  "{any} I can't tell, but {title} is (tagged|listed as) {labels} and {title2} isn't, so I'd guess {title3}.":
    'Das kann ich nicht sagen, aber bei {title} steht {labels} und bei {title2} nicht, also würde ich auf {title3} tippen.',
};

export const likening: Record<SentenceOf<'likening'>, Wording> = {
  'I go by who {had} both, not by how they feel.':
    'Ich gehe danach, wer beides {had} hat, nicht nach der Stimmung.',
  "{title} comes closest to {title2} of the {items} you've {had}, then {titles}.":
    'Von deinen {itemsDative} kommt {title} am nächsten an {title2} heran, dann {titles}.',
  "{title} comes closest to {title2} of the {items} you've {had}.":
    'Von deinen {itemsDative} kommt {title} am nächsten an {title2} heran.',
  '{title} comes closest to {title2} of those, then {titles}.':
    'Am nächsten an {title2} kommt davon {title} heran, dann {titles}.',
  '{title} comes closest to {title2} of those.': 'Am nächsten an {title2} kommt davon {title} heran.',
  '{title} comes closest to {title2}, then {titles}.':
    'Am nächsten an {title2} kommt {title} heran, dann {titles}.',
  '{title} comes closest to {title2}.': 'Am nächsten an {title2} kommt {title} heran.',
  "Of those you haven't {had}, {title} suits you best.":
    'Von denen, die du noch nicht {hast}, passt {title} am besten zu dir.',
  'I find nothing like {title}.': 'Etwas wie {title} finde ich nicht.',
  "I go by who {had} both, and only {number} (people|person) here {had} {title}, so that's shaky.":
    'Ich gehe danach, wer beides {had} hat, und {title} {number:hat|haben} hier nur {number:eine Person|{number} Leute} {had}, das ist also wacklig.',
  "But only {number} (people|person) here {had} {title}, so that's shaky.":
    'Allerdings {number:hat|haben} {title} hier nur {number:eine Person|{number} Leute} {had}, das ist also wacklig.',
  '{nearness} {title} is the nearest to {title2} of {number}[, and {common}].':
    '{nearness} Nach Ähnlichkeit mit {title2} steht {title} von {number} ganz vorn[, und {common}].',
  '{nearness} {title} is the nearest to {title2} of {number}, though {common}.':
    '{nearness} Nach Ähnlichkeit mit {title2} steht {title} von {number} ganz vorn, aber {common}.',
  'Nearer to {title}: of {number} {items}, {title2} is the nearest to {title3}, {title4} the {place}.':
    'Näher an {title}: Von {number} {itemsDative} steht nach Ähnlichkeit mit {title3} {title2} ganz vorn, {title4} auf {place}.',
  '{nearness} {title} is the {place} nearest to {title2} of {number}[, and {common}].':
    '{nearness} Nach Ähnlichkeit mit {title2} kommt {title} auf {place} von {number}[, und {common}].',
  '{nearness} {title} is the {place} nearest to {title2} of {number}, though {common}.':
    '{nearness} Nach Ähnlichkeit mit {title2} kommt {title} auf {place} von {number}, aber {common}.',
  '{title}, going by who {had} both.': '{title}, gemessen daran, wer beides {had} hat.',
  'Nearer to {title}: of {number} {items}, {title2} is the {place} nearest to {title3}, {title4} the {place2}.':
    'Näher an {title}: Von {number} {itemsDative} kommt nach Ähnlichkeit mit {title3} {title2} auf {place}, {title4} auf {place2}.',
  'Nearer to {title}, but neither is near: of {number} {items}, {title2} is the {place} nearest to {title3}, {title4} the {place2}.':
    'Näher an {title}, aber nah ist {neither} von beiden: Von {number} {itemsDative} kommt nach Ähnlichkeit mit {title3} {title2} auf {place}, {title4} auf {place2}.',
  'Of those, {titles} {are}, as {title} is.': '{titles} {are}, wie auch {title}.',
  "Of those, {titles} {are}, as {title} is, and suits you best of what you haven't {had}.":
    '{titles} {are}, wie auch {title}, und passt von dem, was du noch nicht {hast}, am besten zu dir.',
  "Of those, {titles} {are}, as {title} is, and {title2} suits you best of what you haven't {had}.":
    '{titles} {are}, wie auch {title}, und von dem, was du noch nicht {hast}, passt {title2} am besten zu dir.',
  '{title} alone is {labels}[, {title2} alone {labels2}].':
    'Nur {title} läuft unter {labels}[, nur {title2} unter {labels2}].',
  'If it should be {kin} too, the nearest is {title}.':
    'Soll es auch {kin} sein, ist {title} am ähnlichsten.',
  'If it should be {kin} too, the nearest of yours is {title}.':
    'Soll es auch {kin} sein, ist von deinen {itemsDative} {title} am ähnlichsten.',
  "If it should be {kin} too, the nearest that you haven't {had} is {title}.":
    'Soll es auch {kin} sein, ist von dem, was du noch nicht {hast}, {title} am ähnlichsten.',
};
