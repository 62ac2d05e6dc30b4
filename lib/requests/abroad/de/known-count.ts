import type { SentenceOf } from '../english-sentences.ts';
import type { Wording } from '../language-table.ts';

export const knownOfSome: Record<SentenceOf<'knownOfSome'>, Wording> = {
  'I know the {detail} only of the best-known {items}, so some may slip through.':
    'Ich kenne {detail} nur bei den bekanntesten {itemsDative}, ein paar können also durchrutschen.',
};

export const countingKnown: Record<SentenceOf<'countingKnown'>, Wording> = {
  'Yes, {share}[: {titles}].': 'Ja, {share}[: {titles}].',
  'None of your {number} {items}.': '{neither} deiner {number} {items}.',
  'No, none of your {number} {items}.': 'Nein, {neither} deiner {number} {items}.',
  "Most often it's {land}: {share}.": 'Am häufigsten: {land}, {share}.',
  "Most often it's {name}: {share}.": 'Am häufigsten: {name}, {share}.',
  'Then comes {land} with {number}.': 'Danach kommt {land} mit {number}.',
  'Then comes {name} with {number}.': 'Danach kommt {name} mit {number}.',
  'Then come {land} with {number} and {land2} with {number2}.':
    'Danach kommen {land} mit {number} und {land2} mit {number2}.',
  'Then come {name} with {number} and {name2} with {number2}.':
    'Danach kommen {name} mit {number} und {name2} mit {number2}.',
  'None comes up twice in the {number} {items} of yours whose {detail} I know.':
    'Nichts kommt in deinen {number} {itemsDative}, bei denen ich {detail} kenne, zweimal vor.',
  'None comes up twice in your {number} {items}.':
    'Nichts kommt in deinen {number} {itemsDative} zweimal vor.',
  'Half of the {number} {items} of yours whose {detail} I know run {number2} minutes or less.':
    'Die Hälfte deiner {number} {items}, bei denen ich {detail} kenne, dauert höchstens {number2} Minuten.',
  'Half of your {number} {items} run {number2} minutes or less.':
    'Die Hälfte deiner {number} {items} dauert höchstens {number2} Minuten.',
  'Half of the {number} {items} of yours whose {detail} I know take players some {number2} hours or less.':
    'Die Hälfte deiner {number} {items}, bei denen ich {detail} kenne, braucht höchstens etwa {number2} Stunden.',
  'Half of your {number} {items} take players some {number2} hours or less.':
    'Die Hälfte deiner {number} {items} braucht höchstens etwa {number2} Stunden.',
  'The longest is {title}, with {number} minutes[, of the {number2} whose length I know].':
    'Am längsten ist {title} mit {number} Minuten[, von den {number2}, deren Länge ich kenne].',
  'The shortest is {title}, with {number} minutes[, of the {number2} whose length I know].':
    'Am kürzesten ist {title} mit {number} Minuten[, von den {number2}, deren Länge ich kenne].',
  'The longest is {title}, with some {number} hours[, of the {number2} whose length I know].':
    'Am längsten ist {title} mit etwa {number} Stunden[, von den {number2}, deren Länge ich kenne].',
  'The shortest is {title}, with some {number} (hours|hour)[, of the {number2} whose length I know].':
    'Am kürzesten ist {title} mit etwa {number:einer Stunde|{number} Stunden}[, von den {number2}, deren Länge ich kenne].',
  '{share}[: {titles}].': '{share}[: {titles}].',
  'I count {counted} among the {number} of yours whose {detail} I know[: {titles}].':
    'Unter deinen {number}, bei denen ich {detail} kenne, sind es {counted}[: {titles}].',
  'Yes: I count {counted} among the {number} of yours whose {detail} I know[: {titles}].':
    'Ja: Unter deinen {number}, bei denen ich {detail} kenne, sind es {counted}[: {titles}].',
  'No: I count {counted} among the {number} of yours whose {detail} I know[: {titles}].':
    'Nein: Unter deinen {number}, bei denen ich {detail} kenne, sind es {counted}[: {titles}].',
  'None: I count {counted} among the {number} of yours whose {detail} I know[: {titles}].':
    'Keine: Unter deinen {number}, bei denen ich {detail} kenne, sind es {counted}[: {titles}].',
  'I count {counted} among your {number}[: {titles}].':
    'Unter deinen {number} sind es {counted}[: {titles}].',
  'Yes: I count {counted} among your {number}[: {titles}].':
    'Ja: Unter deinen {number} sind es {counted}[: {titles}].',
  'No: I count {counted} among your {number}[: {titles}].':
    'Nein: Unter deinen {number} sind es {counted}[: {titles}].',
  'None: I count {counted} among your {number}[: {titles}].':
    'Keine: Unter deinen {number} sind es {counted}[: {titles}].',
  'I know the {detail} of {number} of your {number2} {items}.':
    '{detail} kenne ich bei {number} deiner {number2} {items}.',
};

export const measuring: Record<SentenceOf<'measuring'>, Wording> = {
  '{title}: it runs {number} minutes, {title2} {number2}.': '{title}: {number} Minuten, {title2} {number2}.',
  'Yes: {title} runs {number} minutes, {title2} {number2}.':
    'Ja: {title} dauert {number} Minuten, {title2} {number2}.',
  'No: {title} runs {number} minutes, {title2} {number2}.':
    'Nein: {title} dauert {number} Minuten, {title2} {number2}.',
  'Both run {number} minutes.': 'Beide dauern {number} Minuten.',
  '{title}: it takes players some {number} hours, {title2} some {number2}.':
    '{title}: etwa {number} Stunden, {title2} etwa {number2}.',
  'Yes: {title} takes players some {number} hours, {title2} some {number2}.':
    'Ja: {title} braucht etwa {number} Stunden, {title2} etwa {number2}.',
  'No: {title} takes players some {number} hours, {title2} some {number2}.':
    'Nein: {title} braucht etwa {number} Stunden, {title2} etwa {number2}.',
  'Both take players some {number} hours.': 'Beide brauchen etwa {number} Stunden.',
  '{title}: players usually find it hard, and {title2} easy.':
    '{title}: Die meisten finden es schwer und {title2} leicht.',
  '{title}: players usually find it easy, and {title2} hard.':
    '{title}: Die meisten finden es leicht und {title2} schwer.',
  'Players usually find both hard.': 'Die meisten finden beide schwer.',
  'Players usually find both easy.': 'Die meisten finden beide leicht.',
  "{title}: it's {mood}, and {title2} isn't known for that.": '{title}: gilt als {mood}, {title2} nicht.',
  "{title}: {title2} is {mood}, and it isn't known for that.":
    '{title}: {title2} gilt als {mood}, {title} nicht.',
  "Yes: {title} is {mood}, and {title2} isn't known for that.":
    'Ja: {title} gilt als {mood}, {title2} nicht.',
  "No: {title} is {mood}, and {title2} isn't known for that.":
    'Nein: {title} gilt als {mood}, {title2} nicht.',
  "Both are {mood}; I can't say which (more|less).":
    'Beide gelten als {mood}; welches der beiden mehr, kann ich nicht sagen.',
  "{title}: up to {number} can play it on one screen, and {title2} can't be played that way.":
    '{title}: Das geht an einem Bildschirm zu {number}, bei {title2} geht das nicht.',
  '{title}: up to {number} can play it on one screen, {title2} only {number2}.':
    '{title}: Das geht an einem Bildschirm zu {number}, {title2} nur zu {number2}.',
  '{title}: up to {number} can play it on one screen, and {title2} is for one player.':
    '{title}: Das geht an einem Bildschirm zu {number}, und {title2} ist für eine Person.',
  'Both: up to {number} can play either on one screen.':
    'Beide: An einem Bildschirm geht jedes der beiden zu {number}.',
  'Both: up to {number} can play {title} on one screen, and up to {number2} {title2}.':
    'Beide: An einem Bildschirm geht {title} zu {number} und {title2} zu {number2}.',
  'Both: up to {number} can play {title} on one screen, and {title2} could be played online when it came out.':
    'Beide: {title} geht an einem Bildschirm zu {number}, und {title2} konnte man beim Erscheinen online spielen.',
  'Neither can be played by {number} on one screen.':
    'Keines der beiden geht an einem Bildschirm zu {number}.',
  "{title}: it could be played online when it came out, and {title2} couldn't.":
    '{title}: Das konnte man beim Erscheinen online spielen, {title2} nicht.',
  '{title}: it could be played online when it came out, and {title2} is for one player.':
    '{title}: Das konnte man beim Erscheinen online spielen, und {title2} ist für eine Person.',
  'Both could be played online when they came out.': 'Beide konnte man beim Erscheinen online spielen.',
  'Neither has online play.': 'Keines der beiden hat einen Online-Modus.',
  'Neither: both are for one player.': 'Keines: Beide sind für eine Person.',
};
