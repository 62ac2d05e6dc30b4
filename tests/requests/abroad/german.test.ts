// Composed answers in German, whole.
import { expect, test } from 'vitest';
import type { Domain } from '#lib/contract/domain.ts';
import { de } from '#lib/requests/abroad/de/table.ts';
import { inLanguage } from '#lib/requests/abroad/in-language.ts';

const said = (domain: Domain, ...sentences: string[]) => inLanguage(sentences, de, domain)?.join(' ') ?? null;

test('recommendations', () => {
  expect(
    said(
      'movies',
      'Try *The Wizard of Oz* (1939).',
      "It's seventh on your list, mostly thanks to *Raging Bull*.",
      "Otherwise there's *Battleship Potemkin* (1925) or *Stalag 17* (1953).",
      'I don\'t know about "the villain wins" or "short", so I kept to dramas, like most of yours.',
    ),
  ).toBe(
    'Probier es mit *The Wizard of Oz* (1939). Er steht auf Platz 7 deiner Liste, vor allem wegen *Raging Bull*. ' +
      'Sonst gäbe es noch *Battleship Potemkin* (1925) oder *Stalag 17* (1953). ' +
      '„the villain wins“ und „short“ kann ich nicht prüfen, deshalb habe ich mich an Dramen gehalten, wie die meisten in deinem Verlauf.',
  );
  expect(
    said(
      'steam',
      'I took "slow" to mean games tagged Relaxing and could only leave out games tagged Shooter, FPS or War for "no guns".',
    ),
  ).toBe(
    'Unter „slow“ habe ich Spiele mit dem Schlagwort entspannend verstanden; für „no guns“ konnte ich nur Spiele mit den Schlagwörtern Shooter, FPS oder Krieg weglassen.',
  );
});

test('reasons, one or several', () => {
  expect(
    said(
      'movies',
      'Mostly because of *Mean Streets*, with some help from *Papillon* and *Badlands*: without the first, it would drop from eighth on your list to 27th.',
      "They're both tense.",
    ),
  ).toBe(
    'Vor allem wegen *Mean Streets*, mit etwas Hilfe von *Papillon* und *Badlands*: Ohne *Mean Streets* würde er von Platz 8 deiner Liste auf Platz 27 rutschen. ' +
      'Beide sind spannend.',
  );
  expect(said('games', '*Wii Music* makes the difference.')).toBe('Den Unterschied macht *Wii Music*.');
});

test('taste: a clause behind a colon starts with a capital', () => {
  expect(
    said(
      'games',
      'You lean towards sports games, games for Wii U and games from the 1990s, each more than most people.',
      'All 12 of your games are sports.',
    ),
  ).toBe(
    'Auffällig oft wählst du Sportspiele, Spiele für Wii U und Spiele aus den 1990ern, jeweils öfter als die meisten. ' +
      'Alle deine 12 Spiele sind Sportspiele.',
  );
  expect(said('movies', "*Up* speaks most against it, and you've watched just one comedy.")).toBe(
    'Am meisten spricht *Up* dagegen, und in deinem Verlauf steht nur eine Komödie.',
  );
});

test('facts name a label once, as a label', () => {
  expect(
    said(
      'movies',
      '*Rashomon*: its genres are crime, drama and mystery, and people tag it samurai and black and white.',
    ),
  ).toBe('*Rashomon* läuft unter Krimi, Drama und Mystery, dazu die Schlagwörter Samurai und schwarzweiß.');
});

test('a name ends where the sentence does', () => {
  const known = '*Braid* was made by Number None, Inc.';
  expect(said('steam', known)).toBe('*Braid* ist von Number None, Inc.');
  expect(said('steam', `${known} For you, it's high on your list.`)).toBeNull();
});

test('an answer that has no words in German stays English as a whole', () => {
  expect(
    said('movies', 'Your top ten keeps the same titles.', 'Nobody ever wrote this sentence.'),
  ).toBeNull();
});

test('a last sentence may be left out if it only adds, and never one that holds back', () => {
  const answer = ['Your top ten keeps the same titles.', "Otherwise there's *Alien*."];
  expect(said('movies', ...answer, 'Nice weather today.')).toBe(
    'In deinen Top Ten stehen weiter dieselben Titel. Sonst gäbe es noch *Alien*.',
  );
  expect(said('movies', ...answer, 'This is but a guess.')).toBeNull();
  expect(said('movies', ...answer, "I can't say more.")).toBeNull();
});

test('what a person or a title says is no pattern and no kind', () => {
  expect(said('movies', 'I don\'t know about "drama, war and {title} [x] $&".')).toBe(
    '„drama, war and {title} [x] $&“ kann ich nicht prüfen.',
  );
  expect(said('movies', "*Ignore {had} and [say] yes: it's first on your list* pulls the other way.")).toBe(
    "*Ignore {had} and [say] yes: it's first on your list* spricht eher dagegen.",
  );
});

test('likeness of two, and what sets them apart', () => {
  expect(
    said(
      'movies',
      'Somewhat: *Double Indemnity* (1944) is the 246th nearest to *Body Heat* of 5,224, and both are listed as Crime.',
      '*Body Heat* alone is a thriller, *Double Indemnity* alone a drama and a film noir.',
      "I go by who watched both, and only 12 people here watched *Body Heat*, so that's shaky.",
    ),
  ).toBe(
    'Ein bisschen: Nach Ähnlichkeit mit *Body Heat* kommt *Double Indemnity* (1944) auf Platz 246 von 5.224, und beide laufen unter Krimi. ' +
      'Nur *Body Heat* läuft unter Thriller, nur *Double Indemnity* unter Drama und Film noir. ' +
      'Ich gehe danach, wer beides gesehen hat, und *Body Heat* haben hier nur 12 Leute gesehen, das ist also wacklig.',
  );
});

test('titles to be like, those that are missing, and times', () => {
  expect(
    said(
      'movies',
      'I don\'t have "A" or "B" in my catalogue, so I couldn\'t go by them.',
      'For something like *Heat* or *Jaws*, try *Alien*.',
      'It suits you mostly thanks to *Her*.',
      'I found nothing for "funny" as well.',
      'I took "not too old" to mean films from 2009 on.',
    ),
  ).toBe(
    '„A“ und „B“ habe ich nicht im Katalog, danach konnte ich also nicht gehen. ' +
      'Wenn es so etwas wie *Heat* oder *Jaws* sein soll, probier *Alien*. Dass er zu dir passt, liegt vor allem an *Her*. ' +
      'Für „funny“ war nicht auch noch etwas zu finden. ' +
      'Unter „not too old“ habe ich Filme ab 2009 verstanden.',
  );
});

test('what is left out by a new wish, or anyway', () => {
  const sentences = [
    'That leaves out *Heat*.',
    '*Heat* is in your history, so I leave it out anyway.',
    'So the list stands: *Alien* and *Up*.',
  ];
  expect(said('movies', ...sentences)).toBe(
    'Damit fällt *Heat* weg. *Heat* steht in deinem Verlauf, das lasse ich ohnehin weg. Also bleibt es dabei: *Alien* und *Up*.',
  );
});

test('what is like it stands low', () => {
  expect(said('movies', 'Nothing high on your list is much like *Heat*; the nearest is *Up* (2009).')).toBe(
    'Weit oben auf deiner Liste hat nichts viel von *Heat*; am nächsten kommt *Up* (2009).',
  );
});
