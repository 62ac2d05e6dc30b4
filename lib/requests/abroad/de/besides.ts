// German: what is asked beside the why, what holds a title down, what two are alike.
import type { SentenceOf } from '../english-sentences.ts';
import type { Wording } from '../language-table.ts';

export const besides: Record<SentenceOf<'besides'>, Wording> = {
  "They're both {moods}.": 'Beide sind {moods}.',
  "They're both {moods} and have {states}.": 'Beide sind {moods}; auch das haben beide: {states}.',
  "Like {title}, it's {moods}.": 'Wie {title} ist {it} {moods}.',
  "Like {title}, it's {moods} and has {states}.":
    'Wie {title} ist {it} {moods}; auch das haben beide: {states}.',
  'Both {title} and {title2} are {moods}.': '{title} und {title2} sind beide {moods}.',
  'Both {title} and {title2} are {states}[ and have {states2}].':
    'Was {title} und {title2} gemeinsam haben: {states}[, {states2}].',
  'Both {title} and {title2} have {states}.': 'Was {title} und {title2} gemeinsam haben: {states}.',
  '{title} is {moods}, {title2} {moods2}.': '{title} ist {moods}, {title2} {moods2}.',
  "Mind that it's {states} and it has {states2}.": 'Zu bedenken: {states}, {states2}.',
  'Mind that it has {states}.': 'Zu bedenken: {states}.',
  "Nothing in its labels says it's for kids: it's (listed as|tagged) {labels}.":
    'Dass {it} für Kinder wäre, steht nirgends: {It} läuft unter {labels}.',
  "It's (listed as|tagged) {labels}, so hardly one for kids.":
    '{It} läuft unter {labels}, ist also kaum etwas für Kinder.',
  "Whether it's for kids I can't tell.": 'Ob {it} für Kinder ist, kann ich nicht sagen.',
  'I don\'t know whether it has to do with "{any}", but {source} (may|will); the link is below.':
    'Das weiß ich nicht; schau am besten {source} nach, der Link steht unten.',
  "Low it isn't: {title} is {place} of {number}.":
    'Weit unten ist das nicht: {title} steht auf {place} von {number}.',
  'What holds it down most is {title}: without that one, it would be {place}[, and without {title2} {place2}].':
    'Am meisten hält {title} {him} unten: Ohne {that} wäre es {place}[, ohne {title2} {place2}].',
  'None of yours alone holds it down: your history just speaks more for others.':
    'Kein einzelner Titel hält {him} unten: Dein Verlauf spricht einfach mehr für andere.',
  '{title} is {place} of {number}.': '{title} steht auf {place} von {number}.',
  "That's so: {habit}, but this is one.": 'Stimmt: {habit}, dieser Titel aber schon.',
  "That's so: {habit}, and this isn't one.": 'Stimmt: {habit}, und dieser Titel auch nicht.',
  'Yet {habit}, and so is this one.': 'Dabei gilt: {habit}, und dieser Titel auch.',
  'Yet {habit}.': 'Dabei gilt: {habit}.',
  "And yes, it's (listed as|tagged) {labels}.": 'Und ja, {it} läuft unter {labels}.',
  "Yes, it's (listed as|tagged) {labels}.": 'Ja, {it} läuft unter {labels}.',
  "It's (listed as|tagged) {labels} here, though.": 'Hier läuft {it} allerdings unter {labels}.',
  "You're right, it isn't (listed as|tagged) {labels} here[: it's (listed as|tagged) {labels2}].":
    'Stimmt, unter {labels} läuft {it} hier nicht[, sondern unter {labels2}].',
  "It isn't (listed as|tagged) {labels} here[: it's (listed as|tagged) {labels2}].":
    'Unter {labels} läuft {it} hier nicht[, sondern unter {labels2}].',
  'I know no reviews, good or bad: only who {had} what counts.':
    'Kritiken kenne ich nicht, weder gute noch schlechte: Es zählt nur, wer was {had} hat.',
  "It's from {year}, but age doesn't count here, only who {had} what.":
    '{It} ist von {year}, aber das Alter zählt hier nicht, nur, wer was {had} hat.',
  "It's known as a hard one, true.": 'Stimmt, {it} gilt als schwer.',
  "It's known as an easy one, though.": '{It} gilt allerdings als leicht.',
  "It isn't there by chance, though.": 'Zufall ist das aber nicht.',
  "I don't have {quote}, {any}.": '{quote} habe ich nicht.',
  '{title} is the {any} of the {name} series.': '{title} gehört zur Reihe {name}.',
  '{name} came before it.': 'Davor kam {name}.',
  '{titles} (speaks|speak) against it.': 'Dagegen {titles:spricht|sprechen} {titles}.',
  "{title} isn't among the {items} you've {had}, so that part changes nothing.":
    '{title} hast du nicht {had}, das ändert also nichts.',
  'Perhaps: {title} may be {states}.': 'Vielleicht: {title} könnte so sein ({states}).',
  '(Yes|No): {title} came out in {year}.': '{title} ist von {year}.',
  'The store lists no multiplayer for {title}, only single-player.':
    'Bei {title} nennt der Store keinen Mehrspielermodus, nur Einzelspieler.',
  'All right, no {any} in this chat; for your whole list, say so on the page What it believes about you.':
    'Gut, das lasse ich in diesem Chat weg; für die ganze Liste geht es auf der Seite „What it believes about you“.',
};
