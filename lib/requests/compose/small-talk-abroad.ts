// Small talk in German, French, Spanish and Korean: one short phrase. No title stands in it, so nothing has to be declined.

import { grouped } from '#lib/catalogue/said-numbers.ts';
import type { SocialFacts } from '../about.ts';
import type { TalkLanguage } from '../message-language.ts';

type Kind = SocialFacts['kind'] | 'told';
type Words = { things: { films: string; games: string } } & Record<Kind, readonly string[]>;

const mostlyEnglish: Record<TalkLanguage, string> = {
  de: 'Hallo! Ich verstehe Deutsch, antworte aber meist auf Englisch.',
  fr: 'Bonjour ! Je comprends le français, mais je réponds surtout en anglais.',
  es: '¡Hola! Entiendo el español, pero respondo casi siempre en inglés.',
  ko: '안녕하세요! 한국어는 알아듣지만 대답은 주로 영어로 해요.',
};

// {things}: "Filme"; {count}: of the catalogue.
const words: Record<TalkLanguage, Words> = {
  de: {
    things: { films: 'Filme', games: 'Spiele' },
    hello: ['Hallo!', 'Schön, dass du da bist!'],
    thanks: ['Gern geschehen!', 'Immer gern!', 'Nichts zu danken!'],
    bye: ['Bis bald!', 'Bis zum nächsten Mal!', 'Mach’s gut!'],
    told: ['Alles klar, ich bin da.', 'Kein Stress, ich warte.', 'Na, da ist ja was los.'],
    'off topic': [
      'Da muss ich passen: Ich kenne nur {things}.',
      'Keine Ahnung, leider: Ich kenne nur {things}.',
    ],
    joke: [
      '{count} {things} habe ich im Katalog und nichts davon selbst erlebt: Näher komme ich an einen Witz nicht heran.',
    ],
    poem: ['Meine Verse stünden auf jeder Liste ganz unten, das lasse ich lieber.'],
    insult: ['Mag sein, ich liege nicht immer richtig.', 'Das nehme ich sportlich.'],
    injection: ['Netter Versuch, aber daran ändert keine Nachricht etwas.'],
  },
  fr: {
    things: { films: 'films', games: 'jeux' },
    hello: ['Bonjour !', 'Content de vous lire !'],
    thanks: ['De rien !', 'Avec plaisir !'],
    bye: ['À bientôt !', 'Au revoir !', 'À la prochaine !'],
    told: ['Pas de souci, j’attends.', 'D’accord, je reste là.'],
    'off topic': ['Là, je sèche : je ne connais que les {things}.'],
    joke: [
      'J’ai {count} {things} au catalogue et je n’en ai essayé aucun : c’est tout ce que j’ai comme blague.',
    ],
    poem: ['Mes vers seraient derniers de toutes les listes, je préfère m’abstenir.'],
    insult: ['C’est possible : je me trompe parfois.'],
    injection: ['Bien essayé, mais aucun message n’y change rien.'],
  },
  es: {
    things: { films: 'películas', games: 'juegos' },
    hello: ['¡Hola!', '¡Qué gusto leerte!'],
    thanks: ['¡De nada!', '¡Con mucho gusto!'],
    bye: ['¡Hasta pronto!', '¡Hasta la próxima!'],
    told: ['Sin prisa, aquí sigo.', 'Entendido, aquí sigo.'],
    'off topic': ['Ahí me pillas: solo sé de {things}.'],
    joke: ['Tengo {count} {things} en el catálogo y no he visto ni uno de esos títulos: no sé mejor chiste.'],
    poem: ['Mis versos quedarían los últimos de cualquier lista, mejor no.'],
    insult: ['Puede ser: a veces me equivoco.'],
    injection: ['Buen intento, pero ningún mensaje cambia eso.'],
  },
  ko: {
    things: { films: '영화', games: '게임' },
    hello: ['안녕하세요!', '반가워요!'],
    thanks: ['천만에요!', '별말씀을요!'],
    bye: ['다음에 또 봐요!', '좋은 하루 보내세요!'],
    told: ['그렇군요.', '천천히 하세요, 기다릴게요.'],
    'off topic': ['그건 잘 모르겠어요. 저는 {things}밖에 몰라요.'],
    joke: ['{things}를 {count}개나 알지만 직접 본 건 하나도 없어요. 이게 제 농담이에요.'],
    poem: ['제 시는 어떤 목록에서도 꼴찌일 거예요.'],
    insult: ['미안해요, 제가 늘 맞지는 않아요.'],
    injection: ['어떤 메시지로도 그건 바뀌지 않아요.'],
  },
};

/** The ways to say it. `asked`: the message asks something; `isPart`: other requests are answered beside it. */
export function smallTalkAbroad(
  language: TalkLanguage,
  { kind, app }: Pick<SocialFacts, 'kind' | 'app'>,
  { asked, isPart }: { asked: boolean; isPart: boolean },
): string[] {
  const { things, ...said } = words[language];
  if (kind === 'hello' && !isPart && app.outsideModel === null)
    return [mostlyEnglish[language], ...said.hello];
  const forms = said[kind === 'off topic' && !asked ? 'told' : kind];
  const fill = (form: string) =>
    form
      .replace('{things}', app.domain === 'movies' ? things.films : things.games)
      .replace('{count}', grouped(app.reach.items));
  return forms.map(fill);
}
