// Small talk in German, French, Spanish and Korean: one short phrase. No title stands in it, so nothing has to be declined.

import type { SocialFacts } from '../about.ts';
import { elsewhereIn } from '../message/everyday.ts';
import type { TalkLanguage } from '../message/message-language.ts';
import { type Aside, asideIn, praises, sumIn } from '../message/small-talk.ts';
import { capitalized } from '../wording.ts';
import { numberIn } from './about-abroad.ts';
import { everydaySaidAbroad } from './everyday.ts';

type Kind =
  | Exclude<SocialFacts['kind'], 'off topic'>
  | 'told'
  | 'praised'
  | 'night'
  | 'sum'
  | 'tired'
  | 'food'
  | 'hold on'
  | 'trouble'
  | 'funny'
  | 'luck'
  | 'dentist';
type Words = { things: { films: string; games: string } } & Record<Kind, readonly string[]>;

// After a greeting that asks for nothing, one thing to do.
const invitation: Record<TalkLanguage, { films: string; games: string }> = {
  de: {
    films: 'Frag mich, was du als Nächstes sehen könntest oder warum ein Film auf deiner Liste steht.',
    games: 'Frag mich, was du als Nächstes spielen könntest oder warum ein Spiel auf deiner Liste steht.',
  },
  fr: {
    films: 'Demandez-moi quoi regarder ensuite, ou pourquoi un film est dans votre liste.',
    games: 'Demandez-moi à quoi jouer ensuite, ou pourquoi un jeu est dans votre liste.',
  },
  es: {
    films: 'Pregúntame qué ver ahora o por qué una película está en tu lista.',
    games: 'Pregúntame a qué jugar ahora o por qué un juego está en tu lista.',
  },
  ko: {
    films: '다음에 볼 영화나, 어떤 영화가 왜 목록에 있는지 물어보세요.',
    games: '다음에 할 게임이나, 어떤 게임이 왜 목록에 있는지 물어보세요.',
  },
};
const greetedWith = /(?<!\p{L})(?:servus|moin|grüezi)(?!\p{L})/iu;
const introduced =
  /(?:\b(?:[Ii](?:ch)? bin|[Bb]in|[Ii] bin|[Hh]ier ist|[Jj]e suis|[Mm]oi c['’]est|[Ss]oy) (?:(?:da|der|die|s|de|le|la|el) )?)(\p{Lu}\p{Ll}{2,})(?=[\s,.!]|$)/u;

// {things}: "Filme"; {count}: of the catalogue.
const words: Record<TalkLanguage, Words> = {
  de: {
    things: { films: 'Filme', games: 'Spiele' },
    hello: ['Hallo!', 'Schön, dass du da bist!'],
    thanks: ['Gern geschehen!', 'Immer gern!', 'Nichts zu danken!'],
    bye: ['Bis bald!', 'Bis zum nächsten Mal!', 'Mach’s gut!'],
    told: ['Ah, verstehe.', 'So was gibt’s!', 'Na so was!'],
    praised: ['Das freut mich, danke!', 'Oh, danke für die Blumen!'],
    night: ['Gute Nacht!', 'Schlaf gut!'],
    sum: ['{sum}, wenn ich mich nicht verrechnet habe.'],
    tired: ['Dann ist die Pause verdient.', 'Klingt anstrengend. Füße hoch!'],
    food: ['Guten Appetit!', 'Lass es dir schmecken!'],
    'hold on': ['Kein Stress, ich warte.', 'Alles klar, ich bin da.'],
    trouble: ['Oje, das tut mir leid.', 'Ach herrje, hoffentlich wird’s wieder!'],
    funny: ['Ha, der war gut!'],
    dentist: ['Autsch. Alles Gute dafür!'],
    luck: ['Viel Glück!', 'Ich drücke die Daumen!'],
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
    told: ['Ah oui, je vois.', 'Tiens donc !', 'Eh bien, quelle histoire !'],
    praised: ['C’est gentil, merci !', 'Merci, ça me touche !'],
    night: ['Bonne nuit !', 'Dormez bien !'],
    sum: ['{sum}, si je compte bien.'],
    tired: ['Vous avez bien mérité de souffler.', 'Reposez-vous bien !'],
    food: ['Bon appétit !', 'Régalez-vous !'],
    'hold on': ['Pas de souci, j’attends.', 'D’accord, je reste là.'],
    trouble: ['Aïe, j’espère que ça va s’arranger.', 'Oh non, bon courage !'],
    funny: ['Ha, elle est bonne !'],
    dentist: ['Aïe. Bon courage !'],
    luck: ['Bonne chance !', 'Je croise les doigts !'],
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
    told: ['¡Anda, mira!', 'Ya veo.', '¡Qué cosas!'],
    praised: ['¡Qué amable, gracias!', '¡Gracias, qué bien sienta!'],
    night: ['¡Buenas noches!', '¡Que descanses!'],
    sum: ['{sum}, si no me equivoco.'],
    tired: ['¡A descansar, que bien merecido está!'],
    food: ['¡Que aproveche!', '¡Buen provecho!'],
    'hold on': ['Sin prisa, aquí sigo.', 'Entendido, aquí sigo.'],
    trouble: ['¡Vaya, espero que se arregle!', 'Ay, cuánto lo siento.'],
    funny: ['¡Ja, muy bueno!'],
    dentist: ['¡Ay! Que sea rápido y no duela.'],
    luck: ['¡Mucha suerte!', '¡Cruzo los dedos!'],
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
    told: ['그렇군요.', '아, 그랬군요.'],
    praised: ['칭찬 고마워요!', '그렇게 말해 주시니 기뻐요!'],
    night: ['잘 자요!', '푹 주무세요!'],
    sum: ['{sum}, 제 계산이 맞다면요.'],
    tired: ['수고하셨어요! 푹 쉬세요.', '오늘 하루 고생 많으셨어요.'],
    food: ['맛있게 드세요!'],
    'hold on': ['천천히 하세요, 기다릴게요.'],
    trouble: ['아이고, 속상하시겠어요.', '저런, 괜찮으세요?'],
    funny: ['하하, 재밌네요!'],
    dentist: ['아이고, 잘 다녀오세요!'],
    luck: ['잘 보고 오세요!', '행운을 빌어요!'],
    joke: ['{things}를 {count}개나 알지만 직접 본 건 하나도 없어요. 이게 제 농담이에요.'],
    poem: ['제 시는 어떤 목록에서도 꼴찌일 거예요.'],
    insult: ['미안해요, 제가 늘 맞지는 않아요.'],
    injection: ['어떤 메시지로도 그건 바뀌지 않아요.'],
  },
};

const asides: Partial<Record<Aside, Kind>> = {
  fright: 'trouble',
  'bad week': 'trouble',
  defeat: 'trouble',
  'no sleep': 'trouble',
  gadget: 'trouble',
  loss: 'trouble',
  trouble: 'trouble',
  tired: 'tired',
  food: 'food',
  'hold on': 'hold on',
  funny: 'funny',
  luck: 'luck',
  dentist: 'dentist',
};
/** What goes with a greeting or a farewell. */
const beside: ReadonlySet<Kind> = new Set(['trouble', 'tired', 'luck', 'dentist']);
const night =
  /(?<!\p{L})(?:gute nacht|bonne nuit|buenas noches|licht aus|ins bett|me coucher)(?!\p{L})|잘 ?자|잔다|자러/iu;

type Form = (forms: readonly string[]) => string;

/** `asked`: the message asks something; `isPart`: other requests are answered beside it; `pick`: one of the ways to say it. */
export function smallTalkAbroad(
  language: TalkLanguage,
  { kind, app, message, bare, said: heard }: Pick<SocialFacts, 'kind' | 'app' | 'message' | 'bare' | 'said'>,
  { asked, isPart, pick }: { asked: boolean; isPart: boolean; pick: Form },
): string[] {
  const { things, ...said } = words[language];
  const sum = sumIn(message);
  const fill = (form: string) =>
    form
      .replace('{things}', app.domain === 'movies' ? things.films : things.games)
      .replace('{count}', numberIn(language, app.reach.items))
      .replace('{sum}', numberIn(language, sum ?? 0));
  const say = (one: Kind) => pick(said[one].map(fill));
  const aside = asides[asideIn(bare) ?? 'back'] ?? null;
  switch (kind) {
    case 'off topic':
      if (sum !== null || !asked) return [say(sum !== null ? 'sum' : (aside ?? 'told'))];
      return everydaySaidAbroad(language, elsewhereIn(message), {
        domain: app.domain,
        message,
        said: heard,
      }).slice(0, isPart ? 1 : 2);
    case 'thanks':
      return [say(praises.test(message) ? 'praised' : 'thanks')];
    case 'hello':
    case 'bye': {
      const remark = aside !== null && beside.has(aside) && !isPart ? say(aside) : '';
      if (kind === 'bye') return [say(night.test(message) ? 'night' : 'bye'), remark];
      const isFirst = !isPart && remark === '' && app.outsideModel === null;
      const name = introduced.exec(message)?.[1];
      const own = greetedWith.exec(message)?.[0];
      const hello = language === 'de' && own ? `${capitalized(own.toLowerCase())}!` : say('hello');
      const greeting = name ? hello.replace(/\s?!$/u, (end) => `, ${name}${end}`) : hello;
      const next = invitation[language][app.domain === 'movies' ? 'films' : 'games'];
      return [greeting, remark, isFirst ? next : ''].filter((part) => part !== '');
    }
    default:
      return [say(kind)];
  }
}
