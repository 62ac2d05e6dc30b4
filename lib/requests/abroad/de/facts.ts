import type { SentenceOf } from '../english-sentences.ts';
import type { Wording } from '../language-table.ts';

export const telling: Record<SentenceOf<'telling'>, Wording> = {
  "I don't know {matter}, but {source} (may|will); the link is below.":
    'Ich weiß nicht, {matter}; schau am besten {source} nach, der Link steht unten.',
  "My catalogue doesn't say {matter}[ of {title}], but {source} (may|will); the link is below.":
    '[{title}: ]Mein Katalog sagt nicht, {matter}; schau am besten {source} nach, der Link steht unten.',
  'I know of no (sequel to|prequel to|remake of|other part of) {title}, but {source} (may|will); the link is below.':
    'Davon weiß ich bei {title} nichts; schau am besten {source} nach, der Link steht unten.',
  '{title} is for both, {names}.': '{title} gibt es für beides, {names}.',
  '{title} is for the {names}.': '{title} gibt es für {names}.',
  '{title} is for PC.': '{title} ist für PC.',
  '{title} is for PC: it is sold on Steam; the catalogue lists no other systems.':
    '{title} ist für PC: {It} wird auf Steam verkauft; andere Systeme nennt der Katalog nicht.',
  "For you, it's {standing}.": 'Bei dir steht {it} {standing}.',
  '{title} came out in {year}.': '{title} ist {year} erschienen.',
  '{title} is from {year}.': '{title} ist von {year}.',
  '{title}: its price on record is {price}, which may have changed since.':
    '{title} kostet nach meinen Daten {price}, inzwischen vielleicht etwas anderes.',
  '{title} is free to play.': '{title} ist kostenlos spielbar.',
  '{title} was made by {name} and published by {name2}.': '{title} ist von {name}, erschienen bei {name2}.',
  '{title} was made by {name}.': '{title} ist von {name}.',
  'People tag it {labels}.': 'Die Leute geben {him} {labels:das Schlagwort|die Schlagwörter} {labels}.',
  'Yes: people tag it {labels}.': 'Ja, nach {labels:dem Schlagwort|den Schlagwörtern} {labels}.',
  '{title}: its genres are {labels}[, and people tag it {labels2}].':
    '{title} läuft unter {labels}[, dazu {labels2:das Schlagwort|die Schlagwörter} {labels2}].',
  '{title}: its genre is {labels}[, and people tag it {labels2}].':
    '{title} läuft unter {labels}[, dazu {labels2:das Schlagwort|die Schlagwörter} {labels2}].',
  'Yes: the catalogue lists it as {labels}.': 'Ja: Im Katalog läuft das unter {labels}.',
  'The store lists multiplayer for {title}[, and {labels}].':
    'Laut Shop hat {title} einen Mehrspielermodus[, dazu {labels}].',
  'The store lists (full|partial) controller support for {title}.': '',
  'Not as far as the store says: no co-op for {title}[, only {labels}].':
    'Laut Shop nicht: kein Koop bei {title}[, nur {labels}].',
  '{title} is listed as {labels}.': '{title} läuft unter {labels}.',
  'Yes: {title} is in the catalogue.': 'Ja: {title} ist im Katalog.',
  "It's {standing}.": '{It} steht {standing}.',
  '{title} is {standing}.': '{title} steht {standing}.',
  "What I can't know is whether you'll like it.": 'Ob es dir gefällt, kann ich nicht wissen.',
  "Who made {title} I don't have on record, but {source} (may|will); the link is below.":
    'Wer {title} gemacht hat, weiß ich nicht, aber schau {source} nach; der Link steht unten.',
  'Its labels speak for children: {labels}.':
    '{labels:Das Schlagwort spricht|Die Schlagwörter sprechen} für Kinder: {labels}.',
  'Its labels speak for adults: {labels}.':
    '{labels:Das Schlagwort spricht|Die Schlagwörter sprechen} für Erwachsene: {labels}.',
  'Its labels go both ways: {labels}, but also {labels2}.':
    'Die Schlagwörter sprechen für beides: {labels}, aber auch {labels2}.',
  'Yes: {title} is free to play.': 'Ja: {title} ist kostenlos spielbar.',
  'Yes: {title} is listed for {names}.': 'Ja: {title} gibt es laut Katalog für {names}.',
  'Not as far as my catalogue goes: {title} is listed for {names}.':
    'Laut meinem Katalog nicht: {title} gibt es für {names}.',
  'Yes: the store lists {labels} for {title}.': 'Ja: Im Shop steht bei {title} {labels}.',
  'No label confirms the {any}.': 'Ein Schlagwort dafür gibt es nicht.',
  'Yes: its genres are {labels}[, and people tag it {labels2}].':
    'Ja: Die Genres sind {labels}[, und Schlagwörter sind {labels2}].',
  '(No|Not by its labels): its genres are {labels}[, and people tag it {labels2}].':
    'Den Angaben nach nicht: Die Genres sind {labels}[, und Schlagwörter sind {labels2}].',
  "{labels} fits: that's one of its labels.": '{labels} passt: Das ist eins der Schlagwörter.',
  'Not by its tags: people tag it {labels}.': 'Den Labels nach nicht: Leute geben ihm {labels}.',
  'Perhaps: people tag it {labels}.': 'Vielleicht: Leute geben ihm {labels}.',
  'What {title} is about I have in English alone.': 'Worum es in {title} geht, habe ich nur auf Englisch.',
  "{title} isn't known for that.": 'Dafür ist {title} nicht bekannt.',
  "I can't tell.": 'Das weiß ich nicht.',
  'Perhaps: it may be {states}.': 'Vielleicht: {states}.',
  'I go by when they came to Steam.': 'Ich gehe danach, wann sie zu Steam kamen.',
};

export const missing: Record<SentenceOf<'missing'>, Wording> = {
  "I don't have {quote}[: my {items} end in {year}].": '{quote} habe ich nicht[: Mein Katalog endet {year}].',
  "No: I don't have {quote} at all[: my {items} end in {year}].":
    'Nein, {quote} habe ich gar nicht[: Mein Katalog endet {year}].',
  'I know no {item} as {quote}; it may be here by its English title.':
    'Unter {quote} kenne ich {none}; vielleicht gibt es {him} hier unter dem englischen Titel.',
  'I know no {item} as {quote} or {quote2}; their English titles may be here.':
    'Unter {quote} oder {quote2} kenne ich {none}; vielleicht gibt es sie hier unter dem englischen Titel.',
  'I have neither {quote} nor {quote2}[; my {items} end in {year}].':
    'Ich habe weder {quote} noch {quote2}[; mein Katalog endet {year}].',
  "I don't have {quote} under that name.": 'Unter dem Namen {quote} habe ich nichts.',
  'So that changes nothing.': 'Das ändert also nichts.',
  'The nearest I have (is|are) {titles}.': 'Am nächsten kommt dem hier {titles}.',
  'Of what I do have, {title} is at the top of your list.':
    'Von dem, was ich habe, steht {title} ganz oben auf deiner Liste.',
  "So I can't tell you that, but {source} may.":
    'Das kann ich dir also nicht sagen, aber vielleicht steht es {source}.',
  "Name another {item} you know, and I'll look for something like it.":
    'Nenn mir {other}, {whom} du kennst, dann suche ich etwas Ähnliches.',
  'What I have is {titles}.': 'Was ich habe, {titles:ist|sind} {titles}.',
  'Which one do you mean by {quote}: {titles}?': 'Was meinst du mit {quote}: {titles}?',
  'Which {item} do you mean?': '{which} meinst du?',
  'Tell me its title and I can look at it.': 'Sag mir den Titel, dann schaue ich nach.',
  'Nothing would change: I find no {things} among yours.':
    'Es würde sich nichts ändern: {things} finde ich bei dir nicht.',
  'I find none of your {items} by {quote}: titles are all I can go by.':
    'Unter {quote} finde ich keins deiner {items}: Ich kann nur nach Titeln gehen.',
  'Tell me which ones you mean, by their titles.': 'Sag mir die Titel, die du meinst.',
  "I don't know who made a film or who is in it, and no label names {name}.":
    'Wer einen Film gemacht hat oder mitspielt, weiß ich nicht, und kein Schlagwort nennt {name}.',
  "Name a title and I'll look it up.": 'Nenn mir einen Titel, dann schaue ich nach.',
  "Name one of the {items} and I'll look for what's like it.":
    'Nenn mir einen der Titel, dann suche ich Ähnliches.',
  "I'm not sure what you mean.": 'Ich bin nicht sicher, was du meinst.',
  'A title, a kind of {item} or a plain question will do.':
    'Ein Titel, eine Art von {itemsDative} oder eine einfache Frage reicht.',
  'You could ask why {title} is where it is, what I make of your taste, or for {items} of a certain kind.':
    'Du kannst fragen, warum {title} steht, wo {it} steht, was ich von deinem Geschmack halte, oder nach {itemsDative} einer bestimmten Art.',
  'You could ask why {title} is where it is, whether {titles} suits you better, or for {items} of a certain kind.':
    'Du kannst fragen, warum {title} steht, wo {it} steht, was besser zu dir passt, {titles}, oder nach {itemsDative} einer bestimmten Art.',
  'You could ask what {item} to choose next, what I make of your taste, or for {items} of a certain kind.':
    'Du kannst fragen, was als Nächstes gut wäre, was ich von deinem Geschmack halte, oder nach {itemsDative} einer bestimmten Art.',
  'You could ask what {item} to choose next, whether {titles} suits you better, or for {items} of a certain kind.':
    'Du kannst fragen, was als Nächstes gut wäre, was besser zu dir passt, {titles}, oder nach {itemsDative} einer bestimmten Art.',
  'Want to know why {title} is where it is?': 'Willst du wissen, warum {title} steht, wo {it} steht?',
  'Ask me what to choose next, or why {title} is where it is.':
    'Frag mich, was als Nächstes gut wäre oder warum {title} steht, wo {it} steht.',
  'Ask me what to choose next, or why.': 'Frag mich, was als Nächstes gut wäre, oder warum.',
  'No worries.': 'Kein Problem.',
  "No matter, it'll come back to you.": 'Macht nichts, es fällt dir schon wieder ein.',
  'Take your time.': 'Lass dir Zeit.',
  'Nothing here is called just {quote}.': 'Einfach nur {quote} heißt hier nichts.',
  'Of the {things} I do have, {title} is first for you.':
    '{things} habe ich aber: Für dich steht dabei {title} ganz vorn.',
};
