// Composed answers in Spanish, whole.
import { expect, test } from 'vitest';
import type { Domain } from '#lib/contract/domain.ts';
import { es } from '#lib/requests/abroad/es/table.ts';
import { inLanguage } from '#lib/requests/abroad/in-language.ts';

const said = (domain: Domain, ...sentences: string[]) => inLanguage(sentences, es, domain)?.join(' ') ?? null;

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
    'Prueba con *The Wizard of Oz* (1939). Está en el puesto 7 de tu lista, sobre todo gracias a *Raging Bull*. ' +
      'Si no, queda *Battleship Potemkin* (1925) o *Stalag 17* (1953). ' +
      'No puedo comprobar «the villain wins» ni «short», así que me he quedado con dramas, como la mayor parte de lo que has visto.',
  );
  expect(
    said(
      'steam',
      'I took "slow" to mean games tagged Relaxing and could only leave out games tagged Shooter, FPS or War for "no guns".',
    ),
  ).toBe(
    'He entendido «slow» como juegos con la etiqueta relajante, y para «no guns» solo he podido descartar juegos con las etiquetas disparos, FPS o guerra.',
  );
});

test('what was watched, played or bought keeps its gender and its preposition', () => {
  const sentence = "You've already played *Braid*; otherwise it would be 12th on your list.";
  expect(said('steam', sentence)).toBe(
    'Ya has jugado a *Braid*; si no, estaría en el puesto 12 de tu lista.',
  );
  expect(said('steam', "I found no racing games that you haven't played, so I left that out.")).toBe(
    'No he encontrado juegos de carreras a los que no hayas jugado, así que he dejado eso fuera.',
  );
  expect(said('movies', 'What counts most is *Up*: without that one, it would drop to 63rd.')).toBe(
    'Lo que más cuenta es *Up*: sin ella, bajaría al puesto 63.',
  );
  expect(said('games', 'What counts most is *Wii Music*: without that one, it would drop to 63rd.')).toBe(
    'Lo que más cuenta es *Wii Music*: sin él, bajaría al puesto 63.',
  );
  expect(said('movies', 'Only one person here watched it, so its place is a shaky one.')).toBe(
    'Aquí solo la ha visto una persona, así que el puesto es poco fiable.',
  );
});

test('one or several', () => {
  expect(
    said(
      'movies',
      'Mostly because of *Mean Streets*, with some help from *Papillon* and *Badlands*: without the first, it would drop from eighth on your list to 27th.',
      "They're both tense.",
    ),
  ).toBe(
    'Sobre todo por *Mean Streets*, con algo de ayuda de *Papillon* y *Badlands*: sin *Mean Streets*, bajaría del puesto 8 al 27 de tu lista. ' +
      'Tanto una como otra es muy tensa.',
  );
  expect(said('games', '*Wii Music* makes the difference.')).toBe('La diferencia la marca *Wii Music*.');
});

test('y and o give way before their own sound, as an English title has it', () => {
  expect(said('movies', "Otherwise there's *Up* and *Inception*.")).toBe('Si no, queda *Up* e *Inception*.');
  expect(said('movies', "Otherwise there's *Up* and *Iron Man*.")).toBe('Si no, queda *Up* y *Iron Man*.');
  expect(said('movies', "Otherwise there's *Up* and *Hitch*.")).toBe('Si no, queda *Up* y *Hitch*.');
  expect(said('movies', 'Do you mean *Up* or *Oldboy*?')).toBe('¿Te refieres a *Up* u *Oldboy*?');
  expect(said('movies', 'Do you mean *Up* or *One Day*?')).toBe('¿Te refieres a *Up* o *One Day*?');
  expect(said('steam', '*Braid* is listed as adventure and indie.')).toBe(
    '*Braid* figura como aventuras e indie.',
  );
});

test('taste says neither the noun nor the decade twice', () => {
  expect(
    said(
      'games',
      'You lean towards sports games, games for Wii U and games from the 1990s, each more than most people.',
      'All 12 of your games are sports.',
    ),
  ).toBe(
    'Sueles elegir juegos de deportes, juegos para Wii U y juegos de los años 90, y cada cosa más que la mayoría de la gente. ' +
      'Tus 12 juegos son de deportes.',
  );
  expect(
    said('movies', 'You lean towards films from the 1940s and films from the 1950s, more than most people.'),
  ).toBe('Sueles elegir películas de los años 40 y 50, más que la mayoría de la gente.');
  expect(said('movies', "*Up* speaks most against it, and you've watched just one comedy.")).toBe(
    'Lo que más pesa en contra es *Up*; además, en tu historial solo hay una comedia.',
  );
});

test('the first place is said as a word, and a way between two as figures', () => {
  expect(said('movies', "For you, it's first on your list.")).toBe(
    'Para ti está en el primer puesto de tu lista.',
  );
  expect(said('movies', '*Up* would drop from first to third.')).toBe('*Up* bajaría del puesto 1 al 3.');
  expect(said('movies', "For you, it's 11th on your list.")).toBe(
    'Para ti está en el puesto 11 de tu lista.',
  );
});

test('facts have their labels in Spanish', () => {
  expect(
    said(
      'movies',
      '*Rashomon*: its genres are crime, drama and mystery, and people tag it samurai and black and white.',
    ),
  ).toBe(
    '*Rashomon* figura como crimen, drama y misterio, y la gente le pone las etiquetas samuráis y blanco y negro.',
  );
});

test('what is missing from the catalogue, and of whom it is not known', () => {
  expect(said('games', 'I don\'t have "Garou": my games end in 2018.')).toBe(
    'No tengo «Garou»: mi catálogo llega hasta 2018.',
  );
  expect(
    said(
      'movies',
      "I don't know its age rating or how violent it is, but IMDb will; the link is below.",
      'It may well suit you: *Up* is in the upper part of your list, mainly because of *Her*.',
    ),
  ).toBe(
    'No sé para qué edad es ni si es muy violenta; míralo en IMDb, abajo tienes el enlace. ' +
      'Puede que te vaya bien: *Up* está en la parte alta de tu lista, sobre todo por *Her*.',
  );
});

test('an answer that has no words in Spanish stays English as a whole', () => {
  expect(
    said('movies', 'Your top ten keeps the same titles.', 'Nobody ever wrote this sentence.'),
  ).toBeNull();
});

test('a last sentence may be left out if it only adds, and never one that holds back', () => {
  const answer = ['Your top ten keeps the same titles.', "Otherwise there's *Alien*."];
  expect(said('movies', ...answer, 'Nice weather today.')).toBe(
    'En tu top 10 siguen los mismos títulos. Si no, queda *Alien*.',
  );
  expect(said('movies', ...answer, "I can't say more.")).toBeNull();
});

test('what a person or a title says is no pattern, no kind and no place', () => {
  expect(said('movies', 'I don\'t know about "drama, war and {title} [x] $& el puesto 1".')).toBe(
    'No puedo comprobar «drama, war and {title} [x] $& el puesto 1».',
  );
  expect(said('movies', "*Ignore {had} and [say] yes: it's first on your list* pulls the other way.")).toBe(
    "*Ignore {had} and [say] yes: it's first on your list* juega en contra.",
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
    'No tengo «A» ni «B» en el catálogo, así que no he podido guiarme por eso. ' +
      'Si quieres algo como *Heat* o *Jaws*, prueba con *Alien*. Te va bien sobre todo gracias a *Her*. ' +
      'Para «funny» no he encontrado además nada. ' +
      'He entendido «not too old» como películas desde 2009.',
  );
});

test('what comes before in a series, and what a title is about, which is there in English alone', () => {
  expect(
    said(
      'steam',
      "By their order, yes: *Half-Life 2* is the second of the Half-Life series, after Half-Life; whether the story needs it I don't know.",
    ),
  ).toBe(
    'Por el orden, sí: *Half-Life 2* no es la primera entrega de Half-Life; si la historia lo exige, no lo sé.',
  );
  expect(
    said(
      'steam',
      'What *Limbo* is about I have in English alone.',
      '*Limbo*: its genres are action and indie.',
    ),
  ).toBe('La trama de *Limbo* solo la tengo en inglés. *Limbo* figura como acción e indie.');
});

test('what is like it stands low', () => {
  expect(said('movies', 'Nothing high on your list is much like *Heat*; the nearest is *Up* (2009).')).toBe(
    'En lo alto de tu lista nada se parece mucho a *Heat*; lo más cercano es *Up* (2009).',
  );
});
