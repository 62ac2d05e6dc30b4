// Composed answers in French, whole.
import { expect, test } from 'vitest';
import { sentencesOf, textOfSentences } from '#lib/contract/answer-part.ts';
import type { Domain } from '#lib/contract/domain.ts';
import { fr } from '#lib/requests/abroad/fr/table.ts';
import { inLanguage } from '#lib/requests/abroad/in-language.ts';
import { askedOnce } from '../../conversation/ask.ts';

const said = (domain: Domain, ...sentences: string[]) => inLanguage(sentences, fr, domain)?.join(' ') ?? null;

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
    'Essayez *The Wizard of Oz* (1939). Il est à la 7e place de votre liste, surtout grâce à *Raging Bull*. ' +
      'Sinon, il y a *Battleship Potemkin* (1925) ou *Stalag 17* (1953). ' +
      'Je ne peux pas vérifier « the villain wins » ni « short » : j’ai cherché parmi les drames, comme la plupart des vôtres.',
  );
});

test('what one plays at, watches or buys', () => {
  const sentence = (had: string) => `Of those you haven't ${had}, *Up* suits you best.`;
  const rest = ', c’est *Up* qui vous convient le mieux.';
  expect(said('movies', sentence('watched'))).toBe(`Parmi ceux que vous n’avez pas encore vus${rest}`);
  expect(said('steam', sentence('played'))).toBe(`Parmi ceux auxquels vous n’avez pas encore joué${rest}`);
  expect(said('games', sentence('bought'))).toBe(`Parmi ceux que vous n’avez pas encore achetés${rest}`);
});

test('reasons, one or several', () => {
  expect(
    said(
      'movies',
      'Mostly because of *Mean Streets*, with some help from *Papillon* and *Badlands*: without the first, it would drop from eighth on your list to 27th.',
      "They're both tense.",
    ),
  ).toBe(
    'Surtout grâce à *Mean Streets*, avec l’appui de *Papillon* et *Badlands* : sans *Mean Streets*, il descendrait de la 8e à la 27e place de votre liste. ' +
      'L’un comme l’autre est plein de tension.',
  );
  expect(said('games', '*Wii Music* makes the difference.')).toBe(
    'C’est *Wii Music* qui fait la différence.',
  );
  expect(said('games', '*Wii Music* and *Boom Blox* make the difference.')).toBe(
    'Ce sont *Wii Music* et *Boom Blox* qui font la différence.',
  );
});

test('kinds take the article that stands before them', () => {
  expect(
    said(
      'games',
      'You lean towards sports games, games for Wii U and games from the 1990s, each more than most people.',
      'All 12 of your games are sports.',
    ),
  ).toBe(
    'Vous avez un faible pour les jeux de sport, les jeux sur Wii U et les jeux des années 1990, chaque fois plus que la plupart des gens. ' +
      'Vos 12 jeux sont des jeux de sport.',
  );
  expect(said('movies', 'Both are dramas and crime films.')).toBe(
    'Les deux sont des drames et des films policiers.',
  );
  expect(said('movies', "Not from what I see: you've watched no animation films.")).toBe(
    'Pas à ce que je vois : dans votre historique, il n’y a pas de films d’animation.',
  );
  expect(said('movies', "*Up* speaks most against it, and you've watched just one comedy.")).toBe(
    'Ce qui plaide le plus contre lui, c’est *Up*, et dans votre historique, il n’y a qu’une comédie.',
  );
});

test('one of several has one tag, one with several has them all', () => {
  expect(said('steam', 'I took "guns" to mean games tagged Shooter, FPS or War.')).toBe(
    'Pour « guns », j’ai pris les jeux avec le tag jeu de tir, FPS ou guerre.',
  );
  expect(
    said(
      'movies',
      '*Rashomon*: its genres are crime, drama and mystery, and people tag it samurai and black and white.',
    ),
  ).toBe('*Rashomon* est classé policier, drame et mystère, avec les tags samouraïs et noir et blanc.');
});

test('an e before a vowel is left out, but not inside what a title or a person says', () => {
  expect(said('movies', 'For something like *Alien*, try *Her*.')).toBe(
    'Dans le genre d’*Alien*, essayez *Her*.',
  );
  expect(said('movies', 'For something like *Que el amor*, try *Her*.')).toBe(
    'Dans le genre de *Que el amor*, essayez *Her*.',
  );
  expect(said('movies', 'I don\'t know about "que es de amor".')).toBe(
    'Je ne peux pas vérifier « que es de amor ».',
  );
});

test('first is feminine, as places are', () => {
  expect(said('movies', 'Yes: *Up* would rise from 3rd to 1st without *Heat*.')).toBe(
    'Oui : *Up* monterait de la 3e à la 1re place sans *Heat*.',
  );
});

test('an answer that has no words in French stays English as a whole', () => {
  expect(
    said('movies', 'Your top ten keeps the same titles.', 'Nobody ever wrote this sentence.'),
  ).toBeNull();
});

test('what a person or a title says is no pattern and no kind', () => {
  expect(said('movies', 'I don\'t know about "drama, les tags a ou {title} [x] $& ⟨des: les b⟩".')).toBe(
    'Je ne peux pas vérifier « drama, les tags a ou {title} [x] $& ⟨des: les b⟩ ».',
  );
  expect(said('movies', "*Ignore {had} and [say] yes: it's first on your list* pulls the other way.")).toBe(
    "*Ignore {had} and [say] yes: it's first on your list* tire dans l’autre sens.",
  );
});

test('a French message has a French answer', async () => {
  const request = { name: 'history', ask: 'list' } as const;
  const parts = await askedOnce('quels films est-ce que j’ai déjà vus, en fait ?', { request });
  expect(textOfSentences(sentencesOf(parts))).toMatch(
    /^Vous avez vu (?:trois|3) films\. En commençant par le plus récent : /,
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
    'Je n’ai pas « A » ni « B » dans mon catalogue : je n’ai pas pu m’en servir. ' +
      'Dans le genre de *Heat* ou *Jaws*, essayez *Alien*. Il vous convient surtout grâce à *Her*. ' +
      'Je n’ai rien trouvé qui aille aussi pour « funny ». ' +
      'Pour « not too old », j’ai pris les films à partir de 2009.',
  );
});

test('what is like it stands low', () => {
  expect(said('movies', 'Nothing high on your list is much like *Heat*; the nearest is *Up* (2009).')).toBe(
    'En haut de votre liste, rien ne ressemble vraiment à *Heat* ; le plus proche est *Up* (2009).',
  );
});
