// What is asked beside the why, and what two titles are alike, in the four languages.
import { expect, test } from 'vitest';
import type { Domain } from '#lib/contract/domain.ts';
import { sentenceAbroad } from '#lib/requests/abroad/in-language.ts';
import { tables } from '#lib/requests/abroad/tables.ts';

test.each<[Domain, string, Record<'de' | 'fr' | 'es' | 'ko', string>]>([
  [
    'movies',
    "They're both bleak and stylish.",
    {
      de: 'Beide sind trostlos und stilvoll.',
      fr: 'L’un comme l’autre est très sombre et plein de style.',
      es: 'Tanto una como otra es desoladora y muy estilosa.',
      ko: '둘 다 암울하고 스타일리시한 영화예요.',
    },
  ],
  [
    'steam',
    "Low it isn't: *Heat* is tenth of 3,577.",
    {
      de: 'Weit unten ist das nicht: *Heat* steht auf Platz 10 von 3.577.',
      fr: 'Ce n’est pas si bas : *Heat* est 10e sur 3 577.',
      es: 'Tan abajo no está: *Heat* está en el puesto 10 de 3577.',
      ko: '그렇게 낮지는 않아요. *Heat*는 3,577개 중 10위예요.',
    },
  ],
  [
    'steam',
    "That's so: 1 of your 13 games is tagged Shooter, but this is one.",
    {
      de: 'Stimmt: Eins deiner 13 Spiele hat das Schlagwort Shooter, dieser Titel aber schon.',
      fr: 'C’est vrai : un de vos 13 jeux a le tag jeu de tir, mais celui-ci en est un.',
      es: 'Es verdad: uno de tus 13 juegos lleva la etiqueta disparos, pero aquí sí.',
      ko: '맞아요, 해 본 게임 13개 중 1개가 슈팅 태그가 붙은 게임이에요. 하지만 이건 그런 게임이에요.',
    },
  ],
  [
    'games',
    'I don\'t have "Overcooked", a frantic cooking game for friends.',
    {
      de: '„Overcooked“ habe ich nicht.',
      fr: 'Je n’ai pas « Overcooked ».',
      es: 'No tengo «Overcooked».',
      ko: '“Overcooked”는 없어요.',
    },
  ],
  [
    'steam',
    "It isn't tagged Difficult here: it's tagged Stealth and Vampire.",
    {
      de: 'Unter schwierig läuft es hier nicht, sondern unter Stealth und Vampire.',
      fr: 'Il n’est pas classé difficile ici, mais infiltration et Vampire.',
      es: 'Aquí no figura como difícil, sino como sigilo y Vampire.',
      ko: '여기엔 어려움으로 나와 있지 않아요. 잠입과 Vampire로 나와 있어요.',
    },
  ],
  [
    'movies',
    "Mind that it's violent and gory and it has sex.",
    {
      de: 'Zu bedenken: Gewalt und viel Blut, Sex.',
      fr: 'À savoir : violence et gore, sexe.',
      es: 'Ojo: violencia y mucha sangre, sexo.',
      ko: '참고하세요: 폭력과 유혈, 성적 장면.',
    },
  ],
])('%s: %s', (domain, english, said) => {
  for (const language of ['de', 'fr', 'es', 'ko'] as const) {
    const table = tables[language];
    const found = table ? sentenceAbroad(english, table, domain) : null;
    expect.soft(found?.replace(/[\u00a0\u202f]/g, ' '), language).toBe(said[language]);
  }
});
