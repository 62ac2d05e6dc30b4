import type { SentenceOf } from '../english-sentences.ts';
import type { Wording } from '../language-table.ts';

export const changing: Record<SentenceOf<'changing'>, Wording> = {
  '{title} would leave your top ten[ {change}], dropping from {place} to {place2}.':
    '{title} fiele[ {change}] aus deinen Top Ten, von {place} auf {place2}.',
  '{title} would enter your top ten[ {change}], rising from {place} to {place2}.':
    '{title} käme[ {change}] in deine Top Ten, von {place} auf {place2}.',
  'Yes, out of your top ten: it would drop from {place} to {place2}[ {change}].':
    'Ja, aus den Top Ten: Es würde[ {change}] von {place} auf {place2} rutschen.',
  'Yes, out of your top ten: {title} would drop from {place} to {place2}[ {change}].':
    'Ja, aus den Top Ten: {title} würde[ {change}] von {place} auf {place2} rutschen.',
  'No: it would only drop from {place} to {place2}[ {change}].':
    'Nein: Es würde[ {change}] nur von {place} auf {place2} rutschen.',
  'No: {title} would only drop from {place} to {place2}[ {change}].':
    'Nein: {title} würde[ {change}] nur von {place} auf {place2} rutschen.',
  'No: it would even rise from {place} to {place2}[ {change}].':
    'Nein: Es würde[ {change}] sogar von {place} auf {place2} steigen.',
  'No: {title} would even rise from {place} to {place2}[ {change}].':
    'Nein: {title} würde[ {change}] sogar von {place} auf {place2} steigen.',
  'No: it would still be {place}[ {change}].': 'Nein: Es bliebe[ {change}] auf {place}.',
  'No: {title} would still be {place}[ {change}].': 'Nein: {title} bliebe[ {change}] auf {place}.',
  'Not quite: it would drop from {place} to {place2}[ {change}].':
    'Nicht ganz: Es würde[ {change}] von {place} auf {place2} rutschen.',
  'Not quite: {title} would drop from {place} to {place2}[ {change}].':
    'Nicht ganz: {title} würde[ {change}] von {place} auf {place2} rutschen.',
  'Yes: it would be left out of your list[ {change}].': 'Ja: Es fiele[ {change}] aus deiner Liste.',
  'Yes: {title} would be left out of your list[ {change}].': 'Ja: {title} fiele[ {change}] aus deiner Liste.',
  'Yes: {title} would leave your top ten {change}, dropping from {place} to {place2}.':
    'Ja: {title} fiele {change} aus deinen Top Ten, von {place} auf {place2}.',
  'Yes: {title} would enter your top ten {change}, rising from {place} to {place2}.':
    'Ja: {title} käme {change} in deine Top Ten, von {place} auf {place2}.',
  'Yes, still: it would only drop from {place} to {place2}[ {change}].':
    'Ja, weiterhin: Es würde[ {change}] nur von {place} auf {place2} rutschen.',
  'Yes: it would drop from {place} to {place2}[ {change}].':
    'Ja: Es würde[ {change}] von {place} auf {place2} rutschen.',
  'Yes: it would even rise from {place} to {place2}[ {change}].':
    'Ja: Es würde[ {change}] sogar von {place} auf {place2} steigen.',
  'Yes: it would still be {place}[ {change}].': 'Ja: Es bliebe[ {change}] auf {place}.',
  'No: it would drop from {place} to {place2}[ {change}].':
    'Nein: Es würde[ {change}] von {place} auf {place2} rutschen.',
  'Hardly: it would drop from {place} to {place2}[ {change}].':
    'Kaum: Es würde[ {change}] von {place} auf {place2} rutschen.',
  'No: it would be left out of your list[ {change}].': 'Nein: Es fiele[ {change}] aus deiner Liste.',
  'Yes, still: {title} would only drop from {place} to {place2}[ {change}].':
    'Ja, weiterhin: {title} würde[ {change}] nur von {place} auf {place2} rutschen.',
  'Yes: {title} would even rise from {place} to {place2}[ {change}].':
    'Ja: {title} würde[ {change}] sogar von {place} auf {place2} steigen.',
  'Yes: {title} would still be {place}[ {change}].': 'Ja: {title} bliebe[ {change}] auf {place}.',
  'No: {title} would drop from {place} to {place2}[ {change}].':
    'Nein: {title} würde[ {change}] von {place} auf {place2} rutschen.',
  'Hardly: {title} would drop from {place} to {place2}[ {change}].':
    'Kaum: {title} würde[ {change}] von {place} auf {place2} rutschen.',
  'No: {title} would be left out of your list[ {change}].':
    'Nein: {title} fiele[ {change}] aus deiner Liste.',
  '{change}, nothing would change in your top ten.': '{change} würde sich in deinen Top Ten nichts ändern.',
  'Nothing would change in your top ten.': 'In deinen Top Ten würde sich nichts ändern.',
  'No: nothing would change in your top ten.': 'Nein: In deinen Top Ten würde sich nichts ändern.',
  'Hardly: {change}, nothing would change in your top ten.':
    'Kaum: {change} würde sich in deinen Top Ten nichts ändern.',
  '{change}, {title} stays at the top of your list, {entering}.':
    '{change} bleibt {title} ganz oben auf deiner Liste, {entering}.',
  '{change}, {title} would be first on your list instead of {title2}, {entering}.':
    '{change} stünde {title} statt {title2} ganz oben auf deiner Liste, {entering}.',
  '{title} would stay at the top of your list, {entering}.':
    '{title} bliebe ganz oben auf deiner Liste, {entering}.',
  '{title} would be first on your list instead of {title2}, {entering}.':
    '{title} stünde statt {title2} ganz oben auf deiner Liste, {entering}.',
  '{change}, {title} would be first instead of {title2}.':
    '{change} stünde {title} statt {title2} ganz oben.',
  '{change}, {title} would be first instead of {title2}, then {titles}.':
    '{change} stünde {title} statt {title2} ganz oben, dann {titles:käme|kämen} {titles}.',
  '{change}, {title} would still be first.': '{change} stünde {title} immer noch ganz oben.',
  '{change}, {title} would still be first, then {titles}.':
    '{change} stünde {title} immer noch ganz oben, dann {titles:käme|kämen} {titles}.',
  'Yes: {change}, {title} would be first on your list instead of {title2}, {entering}.':
    'Ja: {change} stünde {title} statt {title2} ganz oben auf deiner Liste, {entering}.',
  'Yes: {change}, {title} stays at the top of your list, {entering}.':
    'Ja: {change} bleibt {title} ganz oben auf deiner Liste, {entering}.',
  'Hardly: {change}, {title} stays at the top of your list, {entering}.':
    'Kaum: {change} bleibt {title} ganz oben auf deiner Liste, {entering}.',
  'No: {title} would stay at the top of your list, {entering}.':
    'Nein: {title} bliebe ganz oben auf deiner Liste, {entering}.',
  '{title} would drop from {place} to {place2}.': '{title} würde von {place} auf {place2} rutschen.',
  '{title} would rise from {place} to {place2}.': '{title} würde von {place} auf {place2} steigen.',
  '{title} would drop from {place} to {place2} {change}.':
    '{title} würde {change} von {place} auf {place2} rutschen.',
  '{title} would rise from {place} to {place2} {change}.':
    '{title} würde {change} von {place} auf {place2} steigen.',
  'Yes: {title} would drop from {place} to {place2}[ {change}].':
    'Ja: {title} würde[ {change}] von {place} auf {place2} rutschen.',
  'Yes: {title} would rise from {place} to {place2} {change}.':
    'Ja: {title} würde {change} von {place} auf {place2} steigen.',
  "{title} wouldn't move from {place}.": '{title} bliebe auf {place}.',
  "{title} wouldn't move: it's {place} {change}, too.":
    '{title} bliebe, wo {it} ist: auch {change} auf {place}.',
  '{title} would be left out of your list {change}.': '{title} fiele {change} aus deiner Liste.',
  '{titles} would leave it.': 'Raus {titles:fiele|fielen} {titles}.',
  '{titles} would leave your top ten.': 'Aus deinen Top Ten {titles:fiele|fielen} {titles}.',
  '{change}, {titles} would stay in your top ten.':
    '{change} {titles:bliebe|blieben} {titles} in deinen Top Ten.',
  '{change}, {titles} would stay in your top ten and {titles2} would leave it.':
    '{change} {titles:bliebe|blieben} {titles} in deinen Top Ten, und heraus {titles2:fiele|fielen} {titles2}.',
  '{change}, {titles} would leave your top ten.':
    '{change} {titles:fiele|fielen} {titles} aus deinen Top Ten.',
  '{titles} would climb over it.': 'Daran vorbei {titles:zöge|zögen} {titles}.',
  '{titles} would be the first of {number} to climb over it.':
    'Als Erste von {number} {titles:zöge|zögen} {titles} daran vorbei.',
  'Nothing would climb over it.': 'Daran zöge nichts vorbei.',
  'Nothing would change: {titles} (is|are) in your history already.':
    'Es würde sich nichts ändern: {titles} {titles:steht|stehen} schon in deinem Verlauf.',
  "Nothing would change: {titles} (isn't|aren't) among the {items} you've {had}.":
    'Es würde sich nichts ändern: {titles} {titles:gehört|gehören} nicht zu deinen {itemsDative}.',
  "Nothing would change: that's your whole history.":
    'Es würde sich nichts ändern: Das ist dein ganzer Verlauf.',
  '{title} is {place} on your list as it is.': '{title} steht jetzt schon auf {place} deiner Liste.',
  'So few {items} say little: {number} of the first {number2} are among the {number3} most {had} of all.':
    'So wenige {items} sagen wenig: {number} der ersten {number2} gehören zu den {number3} überhaupt am meisten {had}en.',
  "So few {items} say little, so that's close to anybody's list: {number} of the first {number2} are among the {number3} most {had} of all.":
    'So wenige {items} sagen wenig, das ist fast jedermanns Liste: {number} der ersten {number2} gehören zu den {number3} überhaupt am meisten {had}en.',
  'Of {things}, {title} would come first, in {place} place.':
    'Von dieser Art ({things}) käme zuerst {title}, auf {place}.',
  'Of {things}, which they share, {title} would come first, in {place} place.':
    'Von dem, was sie gemeinsam haben ({things}), käme zuerst {title}, auf {place}.',
  'Further down: {title} would be {place} {change}, instead of {place2}.':
    'Weiter unten: {title} stünde {change} auf {place} statt auf {place2}.',
  'Higher up: {title} would be {place} {change}, instead of {place2}.':
    'Weiter oben: {title} stünde {change} auf {place} statt auf {place2}.',
  'No, not really: {title} would be {place} {change}, instead of {place2}.':
    'Nein, eigentlich nicht: {title} stünde {change} auf {place} statt auf {place2}.',
  "I don't find {quote}.": '{quote} finde ich nicht.',
  'I find none of your {items} by {quote}.': 'Unter {quote} finde ich keins deiner {items}.',
  'By {quote} I find {number} of your {items}, not {number2}.':
    'Unter {quote} finde ich {number} deiner {items}, nicht {number2}.',
  'Of yours, {number} (is|are) by {name}: {titles}.':
    'Von deinen {itemsDative} {number:ist|sind} {number} von {name}: {titles}.',
  'None of your {items} is by {name}, of the {number} of which I know that.':
    '{neither} deiner {items} ist von {name}, von den {number}, bei denen ich das weiß.',
  'Of yours, {number} (is|are) with {name}: {titles}.':
    'Von deinen {itemsDative} {number:ist|sind} {number} mit {name}: {titles}.',
  'None of your {items} is with {name}, of the {number} of which I know that.':
    '{neither} deiner {items} ist mit {name}, von den {number}, bei denen ich das weiß.',
  'Of yours, {number} (is|are) by or with {name}: {titles}.':
    'Von deinen {itemsDative} {number:ist|sind} {number} von oder mit {name}: {titles}.',
  'None of your {items} is by or with {name}, of the {number} of which I know that.':
    '{neither} deiner {items} ist von oder mit {name}, von den {number}, bei denen ich das weiß.',
  'I know that only of {number} of your {number2} {items}, so there may be more.':
    'Das weiß ich nur bei {number} deiner {number2} {items}, es können also mehr sein.',
};
