// What the app can't do of everyday things and offers instead, in German, French, Spanish and Korean.

import type { TalkLanguage } from '../message/message-language.ts';

export type Offer =
  | 'short'
  | 'music'
  | 'evening'
  | 'light'
  | 'funny'
  | 'calm'
  | 'cosy'
  | 'journey'
  | 'sport'
  | 'clever'
  | 'story'
  | 'together'
  | 'choice';

/** `things`: of films, and of games where it differs; `find`: with {it}, one of them. */
type Words = {
  sorry: readonly string[];
  doctor: string;
  program: string;
  find: string;
  things: Record<Offer, readonly [string, string?]>;
};

export const everydayAbroad: Record<TalkLanguage, Words> = {
  de: {
    sorry: ['Damit kann ich hier leider nicht dienen.', 'Da muss ich leider passen.'],
    doctor: 'Das fragst du besser in einer Arztpraxis oder Apotheke. Gute Besserung!',
    program: 'Ich bin nur ein Programm, da gibt es wenig zu erzählen.',
    find: 'Dafür finde ich dir gern {it}.',
    things: {
      short: ['etwas Kurzes für zwischendurch'],
      music: ['einen Film mit toller Musik', 'ein Spiel mit toller Musik'],
      evening: ['etwas Gutes für heute Abend'],
      light: ['etwas Leichtes'],
      funny: ['etwas Lustiges für danach'],
      calm: ['etwas Ruhiges'],
      cosy: ['etwas Gemütliches für drinnen'],
      journey: ['einen Film über eine Reise', 'ein Spiel mit einer Welt zum Entdecken'],
      sport: ['einen Film über Sport', 'ein Sportspiel'],
      clever: ['einen Film zum Nachdenken', 'ein Rätselspiel'],
      story: ['einen Film mit einer guten Geschichte', 'ein Spiel mit einer guten Geschichte'],
      together: ['etwas, das man zusammen sehen kann', 'etwas, das man zusammen spielen kann'],
      choice: ['einen Film, der zu dir passt', 'ein Spiel, das zu dir passt'],
    },
  },
  fr: {
    sorry: ['Là, je ne peux rien faire, désolé.', 'Ça, je ne sais pas le faire, désolé.'],
    doctor: 'Pour cela, mieux vaut demander à un médecin ou à un pharmacien. Bon rétablissement !',
    program: 'Je ne suis qu’un programme, il n’y a pas grand-chose à raconter.',
    find: 'En revanche, je peux vous trouver {it}.',
    things: {
      short: ['quelque chose de court en attendant'],
      music: ['un film avec une belle musique', 'un jeu avec une belle musique'],
      evening: ['quelque chose de bien pour ce soir'],
      light: ['quelque chose de léger'],
      funny: ['quelque chose de drôle pour après'],
      calm: ['quelque chose de calme'],
      cosy: ['quelque chose de chaleureux'],
      journey: ['un film de voyage', 'un jeu avec un monde à explorer'],
      sport: ['un film sur le sport', 'un jeu de sport'],
      clever: ['un film qui fait réfléchir', 'un jeu de réflexion'],
      story: ['un film avec une bonne histoire', 'un jeu avec une bonne histoire'],
      together: ['quelque chose à regarder à plusieurs', 'quelque chose pour jouer à plusieurs'],
      choice: ['un film qui vous va', 'un jeu qui vous va'],
    },
  },
  es: {
    sorry: ['Eso aquí no puedo hacerlo, lo siento.', 'Con eso no puedo ayudarte, lo siento.'],
    doctor: 'Eso mejor pregúntaselo a un médico o en la farmacia. ¡Que te mejores!',
    program: 'Solo soy un programa, hay poco que contar.',
    find: 'Lo que sí puedo es buscarte {it}.',
    things: {
      short: ['algo corto para mientras tanto'],
      music: ['una película con buena música', 'un juego con buena música'],
      evening: ['algo bueno para esta noche'],
      light: ['algo ligero'],
      funny: ['algo divertido para después'],
      calm: ['algo tranquilo'],
      cosy: ['algo acogedor'],
      journey: ['una película sobre un viaje', 'un juego con un mundo que explorar'],
      sport: ['una película de deporte', 'un juego de deporte'],
      clever: ['una película que haga pensar', 'un juego de puzles'],
      story: ['una película con una buena historia', 'un juego con una buena historia'],
      together: ['algo para ver en compañía', 'algo para jugar en compañía'],
      choice: ['una película que te vaya bien', 'un juego que te vaya bien'],
    },
  },
  ko: {
    sorry: ['그건 제가 도와드릴 수 없어서 아쉬워요.', '죄송하지만 그건 제가 못 해요.'],
    doctor: '그건 의사나 약사에게 물어보시는 게 좋아요. 얼른 나으세요!',
    program: '저는 프로그램일 뿐이라 할 이야기가 별로 없어요.',
    find: '대신 {it} 찾아드릴 수 있어요.',
    things: {
      short: ['그동안 볼 짧은 영화를', '그동안 할 짧은 게임을'],
      music: ['음악이 좋은 영화를', '음악이 좋은 게임을'],
      evening: ['오늘 저녁에 볼 영화를', '오늘 저녁에 할 게임을'],
      light: ['가볍게 볼 영화를', '가볍게 할 게임을'],
      funny: ['나중에 볼 웃긴 영화를', '나중에 할 웃긴 게임을'],
      calm: ['잔잔한 영화를', '잔잔한 게임을'],
      cosy: ['집에서 볼 포근한 영화를', '집에서 할 포근한 게임을'],
      journey: ['여행 이야기를 다룬 영화를', '탐험할 세계가 있는 게임을'],
      sport: ['스포츠 영화를', '스포츠 게임을'],
      clever: ['생각하게 하는 영화를', '퍼즐 게임을'],
      story: ['이야기가 좋은 영화를', '이야기가 좋은 게임을'],
      together: ['같이 볼 영화를', '같이 할 게임을'],
      choice: ['취향에 맞는 영화를', '취향에 맞는 게임을'],
    },
  },
};
