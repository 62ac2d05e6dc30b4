// Answers about using the app in German, French, Spanish and Korean, each whole. In braces what about-abroad.ts fills in, and
// {did}: "gesehen"; {services}: whose exports are read; {narrowed}: by what the list can be narrowed; {beyond}: of other accounts.

import type { Domain } from '#lib/contract/domain.ts';
import { services } from '../about/about-usage.ts';
import type { UsageMatter } from '../about/about-usage-signs.ts';
import type { TalkLanguage } from '../message/message-language.ts';

export type UsageAnswer = Exclude<UsageMatter, 'everyday'> | 'best known' | 'finished';

export const usageAnswers: Record<TalkLanguage, Record<UsageAnswer, string>> = {
  de: {
    adding:
      'Tipp den Titel auf der Seite „For you“ oder „History“ ins Suchfeld, oder schreib mir hier, dass du ihn {did} hast. Viele auf einmal kommen über die Seite „Bring your history“ herein: von {services} oder als einfache Liste. Was mein Katalog davon nicht hat, bleibt im Verlauf und ist markiert, zählt aber nicht.',
    'off the list':
      'Schreib mir hier, dass dich der Titel nicht interessiert, oder drück auf der Seite „For you“ den Daumen nach unten. Er bleibt von der Liste weg, bis du das auf der Seite „Your feedback“ zurücknimmst.',
    'only such':
      'Ein für alle Mal einstellen lässt es sich nicht, aber frag mich hier nur danach, dann suche ich nur solche {things}. Die Liste auf der Seite „For you“ lässt sich nach {narrowed} eingrenzen. Auf der Seite „What it believes about you“ kannst du von etwas mehr, weniger oder gar nichts verlangen.',
    'accounts elsewhere':
      'Nein: Freunde, Kontakte und Nachrichten sehe ich nicht, nur Verlauf, Feedback und was du mir hier schreibst. {beyond}',
    'at once':
      'Ja, sofort: Sobald etwas in den Verlauf kommt oder du sagst, wie dir etwas gefällt, wird die Liste neu berechnet. Was ich von anderen gelernt habe, bleibt bis zum nächsten Training gleich.',
    deleting:
      'Unter „Settings“, „My data“: Dort „delete my account“ eintippen und auf „Delete everything“ drücken, dann ist das Konto samt Verlauf, Feedback und Chats endgültig weg. Einen einzelnen Chat löschst du in der Liste der Chats, einen einzelnen Titel auf der Seite „History“.',
    plots:
      'Von den bekanntesten Titeln kenne ich die Handlung, aus allgemeinem Wissen; von den anderen sagen meine Daten darüber nichts. Das Empfehlungssystem, das die Liste ordnet, sieht davon nichts, nur {who}.',
    'best known':
      'Nicht von selbst: Was viele kennen, steht oft weit oben, aber ausgesucht wird nichts deswegen. Es zählt nur, {who}.',
    finished:
      'Ob zu Ende oder nicht, macht keinen Unterschied: Wie weit du kommst, sehe ich nicht. Sag mir, wenn du etwas nicht mochtest, dann zählt es nicht mehr.',
  },
  fr: {
    adding:
      'Tapez le titre dans le champ de recherche de la page « For you » ou « History », ou dites-moi ici que vous {did}. Pour en ajouter beaucoup, il y a la page « Bring your history » : depuis {services}, ou une simple liste. Ce que mon catalogue n’a pas reste dans l’historique, marqué, mais ne compte pas.',
    'off the list':
      'Dites-moi ici que le titre ne vous intéresse pas, ou appuyez sur le pouce vers le bas à la page « For you ». Il reste hors de la liste tant que vous ne revenez pas dessus à la page « Your feedback ».',
    'only such':
      'Cela ne se règle pas une fois pour toutes, mais demandez-le-moi ici, et je ne chercherai que cela. La liste de la page « For you » se filtre par {narrowed}. À la page « What it believes about you », vous pouvez demander plus de quelque chose, moins, ou pas du tout.',
    'accounts elsewhere':
      'Non : je ne vois ni amis, ni contacts, ni messages, seulement l’historique, les avis et ce que vous m’écrivez ici. {beyond}',
    'at once':
      'Oui, tout de suite : dès que quelque chose entre dans l’historique ou que vous donnez votre avis, la liste est recalculée. Ce que j’ai appris des autres ne bouge pas jusqu’au prochain apprentissage.',
    deleting:
      'Sous « Settings », « My data » : tapez « delete my account » et appuyez sur « Delete everything » ; le compte disparaît pour de bon, avec l’historique, les avis et les conversations. Une seule conversation s’efface dans la liste des conversations, un seul titre à la page « History ».',
    plots:
      'Des titres les plus connus, je connais l’histoire, par culture générale ; des autres, mes données n’en disent rien. Le système qui classe la liste n’en voit rien : il sait seulement {who}.',
    'best known':
      'Pas en soi : ce que beaucoup connaissent est souvent bien placé, mais rien n’est choisi pour cela. Il compte seulement de savoir {who}.',
    finished:
      'Fini ou pas, cela ne change rien : je ne vois pas jusqu’où vous allez. Dites-moi si quelque chose ne vous a pas plu, et cela ne comptera plus.',
  },
  es: {
    adding:
      'Escribe el título en el campo de búsqueda de la página «For you» o «History», o dime aquí que {did}. Para añadir muchos a la vez está la página «Bring your history»: desde {services}, o una simple lista. Lo que mi catálogo no tiene se queda en el historial, marcado, pero no cuenta.',
    'off the list':
      'Dime aquí que el título no te interesa, o pulsa el pulgar hacia abajo en la página «For you». Queda fuera de la lista hasta que lo deshagas en la página «Your feedback».',
    'only such':
      'No se puede fijar de una vez por todas, pero pídemelo aquí y buscaré solo eso. La lista de la página «For you» se filtra por {narrowed}. En la página «What it believes about you» puedes pedir más de algo, menos o nada.',
    'accounts elsewhere':
      'No: no veo amigos, contactos ni mensajes, solo el historial, las opiniones y lo que me escribes aquí. {beyond}',
    'at once':
      'Sí, enseguida: en cuanto algo entra en el historial o das tu opinión, la lista se vuelve a calcular. Lo que aprendí de otra gente sigue igual hasta el próximo entrenamiento.',
    deleting:
      'En «Settings», «My data»: escribe «delete my account» y pulsa «Delete everything»; la cuenta desaparece para siempre, con el historial, las opiniones y las conversaciones. Una sola conversación se borra en la lista de conversaciones, un solo título en la página «History».',
    plots:
      'De los títulos más conocidos sí sé de qué van, por cultura general; de los demás mis datos no lo dicen. El sistema que ordena la lista no ve nada de eso: solo sabe {who}.',
    'best known':
      'No por sí solo: lo que mucha gente conoce suele estar arriba, pero nada se elige por eso. Solo importa {who}.',
    finished:
      'Terminado o no, da igual: no veo hasta dónde llegas. Dime si algo no te gustó y dejará de contar.',
  },
  ko: {
    adding:
      'For you나 History 페이지의 검색창에 제목을 입력하거나, 여기서 {did}고 말해 주세요. 한꺼번에 넣으려면 Bring your history 페이지를 쓰세요. {services}에서 가져오거나 제목 목록을 붙여 넣을 수 있어요. 카탈로그에 없는 제목은 기록에 표시되어 남지만 반영되지는 않아요.',
    'off the list':
      '여기서 그 제목에 관심 없다고 말하거나, For you 페이지에서 아래로 향한 엄지를 누르세요. Your feedback 페이지에서 되돌리기 전까지는 목록에 나오지 않아요.',
    'only such':
      '한 번에 고정하는 설정은 없지만, 여기서 그런 것만 찾아 달라고 하면 그런 {things}만 찾아요. For you 페이지의 목록은 {narrowed}별로 좁힐 수 있어요. What it believes about you 페이지에서는 무엇을 더, 덜, 또는 전혀 원하지 않는지 정할 수 있어요.',
    'accounts elsewhere':
      '아니요, 친구나 연락처, 메시지는 볼 수 없어요. 기록과 의견, 그리고 여기 쓰신 글만 봐요. {beyond}',
    'at once':
      '네, 바로요. 기록에 무언가 들어오거나 의견을 말하면 목록을 곧바로 다시 계산해요. 다른 사람들에게서 배운 건 다음 학습 때까지 그대로예요.',
    deleting:
      'Settings의 My data에서 “delete my account”를 입력하고 Delete everything을 누르면 계정과 함께 기록, 의견, 대화가 모두 사라져요. 대화 하나는 대화 목록에서, 제목 하나는 History 페이지에서 지울 수 있어요.',
    plots:
      '가장 유명한 작품들은 줄거리를 일반 상식으로 알고 있어요. 나머지는 제 데이터에 없어요. 목록 순위를 매기는 추천 시스템은 그걸 보지 않고, {who}만 봐요.',
    'best known':
      '그것만으로 고르지는 않아요. 많이 알려진 게 위에 있을 때가 많지만, 그래서 고르는 건 아니에요. {who}만 봐요.',
    finished:
      '끝까지 했는지는 상관없어요. 어디까지 갔는지 저는 볼 수 없거든요. 마음에 안 들었다고 말해 주시면 더는 반영하지 않아요.',
  },
};

const did: Record<TalkLanguage, Record<Domain, string>> = {
  de: { movies: 'gesehen', steam: 'gespielt', games: 'gekauft' },
  fr: { movies: 'l’avez vu', steam: 'y avez joué', games: 'l’avez acheté' },
  es: { movies: 'la viste', steam: 'lo jugaste', games: 'lo compraste' },
  ko: { movies: '봤다', steam: '했다', games: '샀다' },
};

const narrowed: Record<TalkLanguage, Record<Domain, string>> = {
  de: { movies: 'Genre und Jahrzehnt', steam: 'Genre, Jahrzehnt und Preis', games: 'Genre und Plattform' },
  fr: { movies: 'genre et décennie', steam: 'genre, décennie et prix', games: 'genre et plateforme' },
  es: { movies: 'género y década', steam: 'género, década y precio', games: 'género y plataforma' },
  ko: { movies: '장르와 연대', steam: '장르, 연대, 가격', games: '장르와 플랫폼' },
};

const ofSteam: Record<TalkLanguage, string> = {
  de: 'Wer sein Steam-Konto verknüpft, gibt der App nur preis, welches es ist, und seine öffentliche Spieleliste mit den Spielzeiten.',
  fr: 'Si vous liez un compte Steam, l’application apprend seulement lequel c’est et lit sa liste publique de jeux, avec les temps de jeu.',
  es: 'Si vinculas una cuenta de Steam, la aplicación solo sabe cuál es y lee su lista pública de juegos, con los tiempos de juego.',
  ko: '스팀 계정을 연결하면 어느 계정인지와 공개된 게임 목록, 플레이 시간만 읽어요.',
};
const ofFiles: Record<TalkLanguage, string> = {
  de: 'Von anderen Diensten kenne ich nur, was in einer Datei steht, die du mitbringst.',
  fr: 'Des autres services, je ne connais que ce que contient un fichier que vous apportez.',
  es: 'De otros servicios solo conozco lo que hay en un archivo que traigas.',
  ko: '다른 서비스에 대해서는 직접 가져오신 파일에 있는 것만 알아요.',
};
const and: Record<TalkLanguage, string> = { de: ' oder ', fr: ' ou ', es: ' o ', ko: ', ' };

/** What the braces of these answers stand for. */
export function usageValues(language: TalkLanguage, domain: Domain): Record<string, string> {
  const named = services[domain];
  return {
    did: did[language][domain],
    narrowed: narrowed[language][domain],
    services: `${named.slice(0, -1).join(', ')}${and[language]}${named.at(-1)}`,
    beyond: (domain === 'movies' ? ofFiles : ofSteam)[language],
  };
}
