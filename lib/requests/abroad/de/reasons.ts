// German: what a place is down to, what links the two, and what one of the history does for others.
import type { SentenceOf } from '../english-sentences.ts';
import type { Wording } from '../language-table.ts';

export const reasoning: Record<SentenceOf<'reasoning'>, Wording> = {
  "(Mostly|Mainly|It's there mostly|It's there mainly) because of {lifter}: {alike}, and without that one, {moved}.":
    'Vor allem wegen {lifter}: {alike}. Ohne {that} {moved}.',
  "(Mostly|Mainly|It's there mostly|It's there mainly) because of {lifter}: {alike}.":
    'Vor allem wegen {lifter}: {alike}.',
  "The two have little in common, but it's what you {had} last, and that weighs most: without that one, {moved}.":
    'Viel gemeinsam haben die beiden nicht, aber was zuletzt kam, wiegt am meisten: Ohne {that} {moved}.',
  "It's what you {had} last, and that weighs most: without that one, {moved}.":
    'Was zuletzt kam, wiegt am meisten: Ohne {that} {moved}.',
  'The two have little in common, but I only go by who {had} what.': {
    films: 'Viel gemeinsam haben die beiden nicht, aber ich gehe nur danach, wer was gesehen hat.',
    steam: 'Viel gemeinsam haben die beiden nicht, aber ich gehe nur danach, wer was gespielt hat.',
    games: 'Viel gemeinsam haben die beiden nicht, aber ich gehe nur danach, wer was gekauft hat.',
  },
  "What links the two I can't name: I only go by who {had} what.": {
    films: 'Was die beiden verbindet, kann ich nicht sagen: Ich gehe nur danach, wer was gesehen hat.',
    steam: 'Was die beiden verbindet, kann ich nicht sagen: Ich gehe nur danach, wer was gespielt hat.',
    games: 'Was die beiden verbindet, kann ich nicht sagen: Ich gehe nur danach, wer was gekauft hat.',
  },
  '{title} helps, too, and is closer in kind: {alike}.':
    'Auch {title} hilft mit und passt besser dazu: {alike}.',
  'What you {had} last weighs most.': 'Was zuletzt kam, wiegt am meisten.',
  "It's from the same series as {title}.": '{It} gehört zur selben Reihe wie {title}.',
  "Like {title}, it's by {name}.": 'Wie {title} ist {it} von {name}.',
  '{name} is in it, as in {title}.': '{name} spielt mit, wie in {title}.',
  'Like {title}, it mixes {labels}.': 'Wie {title} verbindet {it} {labels}.',
  "Like {title}, it's (a|an) {genre}.": 'Wie {title} gehört {it} dazu: {genre}.',
  "Like {title}, it's tagged {labels}.":
    'Wie {title} hat {it} {labels:das Schlagwort|die Schlagwörter} {labels}.',
  'People who {had} {title} go for this one more often than most.': {
    films: 'Wer {title} gesehen hat, greift öfter als die meisten auch hierzu.',
    steam: 'Wer {title} gespielt hat, greift öfter als die meisten auch hierzu.',
    games: 'Wer {title} gekauft hat, greift öfter als die meisten auch hierzu.',
  },
  "It is a (children's|family) {item}, yes.": {
    films: 'Ja, das ist auch ein Film für Kinder.',
    games: 'Ja, das ist auch ein Spiel für Kinder.',
  },
  '(Quite a lot|A bit|Not much): without {title}, {title2} would drop from {place} to {place2}.':
    'Ohne {title} würde {title2} von {place} auf {place2} rutschen.',
  '(Quite a lot|A bit|Not much): without {title}, {title2} would drop from {place} to {place2} and {title3} from {place3} to {place4}.':
    'Ohne {title} würde {title2} von {place} auf {place2} rutschen und {title3} von {place3} auf {place4}.',
  '(Quite a lot|A bit|Not much): without {title}, {title2} would drop from {place} to {place2}, {title3} from {place3} to {place4} and {title4} from {place5} to {place6}.':
    'Ohne {title} würde {title2} von {place} auf {place2} rutschen, {title3} von {place3} auf {place4} und {title4} von {place5} auf {place6}.',
  'Hardly anything: without {title}, nothing in your top ten would drop.':
    'Kaum etwas: Ohne {title} würde in deinen Top Ten nichts abrutschen.',
  'Nothing now: {title} is too far back to count, as I only look at your latest {number} {items}.':
    'Nichts mehr: {title} ist zu lange her, um zu zählen, denn ich sehe nur auf deine letzten {number} {items}.',
  'Hardly: without {group}, {moved}, and without {group2} {moved2}.':
    'Kaum: Ohne {group} {moved}, und ohne {group2} {moved2}.',
};
