import type { SentenceOf } from '../english-sentences.ts';
import type { Wording } from '../language-table.ts';

export const feedingBack: Record<SentenceOf<'feedingBack'>, Wording> = {
  '{title} is now at the top of your list.': 'Ganz oben auf deiner Liste steht jetzt {title}.',
  '{title} is now at the top instead of {title2}.': 'Ganz oben steht jetzt {title} statt {title2}.',
  'Your top ten keeps the same titles.': 'In deinen Top Ten stehen weiter dieselben Titel.',
  '{entrants} (enters|enter) your top ten.': 'Neu in deinen Top Ten {entrants:ist|sind} {entrants}.',
  '{titles} (is|are) out of your history.': '{titles} {titles:ist|sind} aus deinem Verlauf raus.',
  'All right, {titles} (is|are) out of your history.':
    'Alles klar, {titles} {titles:ist|sind} aus deinem Verlauf raus.',
  'All right, those {number} are out of your history.':
    'Alles klar, diese {number} sind aus deinem Verlauf raus.',
  'Noted, though {titles} (is|are) in your history already, so your list stays as it is.':
    'Gemerkt, aber {titles} {titles:steht|stehen} schon in deinem Verlauf, deine Liste bleibt also, wie sie ist.',
  'Noted.': 'Ist notiert.',
  'The recommender knows that you chose it, not how much you liked it.':
    'Ich sehe nur, dass du {him} gewählt hast, nicht, wie gut {it} dir gefiel.',
  'The recommender knows that you chose them, not how much you liked them.':
    'Ich sehe nur, dass du sie gewählt hast, nicht, wie gut sie dir gefielen.',
  "Noted: {titles} now (counts|count) among the {items} you've {had}.":
    'Notiert: {titles} {titles:zählt|zählen} jetzt zu deinen {itemsDative}.',
  "Understood: {titles} no longer (counts|count), and what's most like it moves down.":
    'Verstanden: {titles} {titles:zählt|zählen} nicht mehr, und was am ähnlichsten ist, rückt nach unten.',
  "Understood: {titles} no longer (counts|count), and what's most like them moves down.":
    'Verstanden: {titles} {titles:zählt|zählen} nicht mehr, und was am ähnlichsten ist, rückt nach unten.',
  'Fair enough, {titles} (is|are) off your list.':
    'In Ordnung, {titles} {titles:ist|sind} von deiner Liste runter.',
  'Fair enough: {titles} (is|are) off your list, and everything with {quote} moves down.':
    'In Ordnung: {titles} {titles:ist|sind} von deiner Liste runter, und alles mit {quote} rückt nach unten.',
  "{titles} wasn't in your history anyway, so nothing changes.":
    '{titles} {titles:stand|standen} sowieso nicht in deinem Verlauf, es ändert sich also nichts.',
  '{entrants} can still come up: name it if you mean that one, too.':
    'Vorkommen kann noch {entrants}: Nenn es einfach, falls du das auch meinst.',
  '{entrants} can still come up: name them if you mean those, too.':
    'Vorkommen können noch {entrants}: Nenn sie einfach, falls du die auch meinst.',
  "That's for this title alone: my catalogue has no label for {quote}.":
    'Das gilt nur für diesen Titel: Für {quote} hat mein Katalog kein Schlagwort.',
  "That's for this title alone: say {quote} when you ask for {items}, and I'll leave the rest out, too.":
    'Das gilt nur für diesen Titel: Sag {quote}, wenn du nach {itemsDative} fragst, dann lasse ich auch den Rest weg.',
  '{titles} (is in your history and counts|are in your history and count) already.':
    '{titles} {titles:steht schon in deinem Verlauf und zählt|stehen schon in deinem Verlauf und zählen} mit.',
  'Those {number} are in your history and count already.':
    'Diese {number} stehen schon in deinem Verlauf und zählen mit.',
  'If you want more of it, try {title}, {place} on your list.':
    'Wenn du mehr davon willst, probier {title}, {place} auf deiner Liste.',
  'Good to hear!': 'Schön zu hören!',
  'Glad to hear it!': 'Das freut mich!',
  'Good choice!': 'Gute Wahl!',
  'Lovely!': 'Wunderbar!',
  'Ha, good to hear!': 'Ha, schön zu hören!',
  'Ha, my condolences to the hardware!': 'Ha, mein Beileid an die Hardware!',
  "I'm sorry to hear that.": 'Das tut mir leid.',
  'Oh dear, I hope it was worth it!': 'Oje, hoffentlich hat es sich gelohnt!',
  'Then it was well worth the sleep!': 'Dann war es den Schlaf wert!',
  "{titles} now (counts|count) among the {items} you've {had}.":
    '{titles} {titles:zählt|zählen} jetzt zu deinen {itemsDative}.',
  '{title} drops from {place} to {place2}.': '{title} rutscht von {place} auf {place2}.',
  '{title} rises from {place} to {place2}.': '{title} steigt von {place} auf {place2}.',
  "As one that you haven't {had}, it now comes into your top ten: say that you're not interested, and it stays away, too.":
    'Weil {it} jetzt als nicht {had} gilt, kommt {it} in deine Top Ten: Sag, dass {it} dich nicht interessiert, dann bleibt {it} auch dort weg.',
  "As one that you haven't {had}, it now comes first on your list: say that you're not interested, and it stays away, too.":
    'Weil {it} jetzt als nicht {had} gilt, steht {it} ganz oben auf deiner Liste: Sag, dass {it} dich nicht interessiert, dann bleibt {it} auch dort weg.',
  "{titles} still (counts|count): say so if you've had enough of (that|those), too.":
    '{titles} {titles:zählt|zählen} weiter mit: Sag Bescheid, wenn du auch davon genug hast.',
  "The other {number} of that series still count: say so if you've had enough of those, too.":
    'Die anderen {number} der Reihe zählen weiter mit: Sag Bescheid, wenn du auch davon genug hast.',
};
