// The same matters as in about-usage-signs.ts, in German, French, Spanish and Korean.

import type { RequestOf } from '#lib/contract/request.ts';
import { type UsageMatter, uses } from './about-usage-signs.ts';

type Topic = RequestOf<'about'>['topic'];

/** Words by themselves: \b knows no umlauts. */
const words = (sign: string) => new RegExp(`(?<!\\p{L})(?:${sign})`, 'iu');
const all: Topic[] = [...uses, 'privacy', 'trust'];

export const usageSignsAbroad: [UsageMatter | 'best known' | 'finished', RegExp, Topic[]?][] = [
  [
    'deleting',
    words(
      "(?:wie|wo|kann ich|können sie|kannst du)(?!\\p{L}).{0,60}(?:lösch\\p{L}*|entfern\\p{L}*)|(?:comment|où|puis-je|peut-on|je veux)(?!\\p{L}).{0,60}(?:supprimer|effacer) (?:tout|mes|mon|l[’']historique|ce que)|(?:cómo|dónde|puedo|quiero)(?!\\p{L}).{0,60}(?:borr\\p{L}*|elimin\\p{L}*) (?:todo|mis|mi|lo que)",
    ),
    ['privacy', 'data'],
  ],
  [
    'deleting',
    /(?:어떻게|어디서|방법).{0,30}(?:삭제|지우|지워)|(?:삭제|지우).{0,15}(?:어떻게|방법)/u,
    ['privacy', 'data'],
  ],
  [
    'accounts elsewhere',
    words(
      '(?:siehst|sehen|kennst|liest|weißt) (?:du|sie)(?!\\p{L}).{0,40}(?:freunde|kontakte|mails|nachrichten von|mit wem)|(?:tu|vous) (?:vois|voyez|lis|lisez|connais\\p{L}*).{0,40}(?:amis|contacts|mails|à qui)|(?:ves|ve|lees|conoces).{0,40}(?:amigos|contactos|correos|con quién)',
    ),
    all,
  ],
  ['accounts elsewhere', /(?:친구|연락처|이메일|메일).{0,20}(?:보|볼|봐|알|읽)/u, all],
  [
    'at once',
    words(
      '(?:sofort|gleich|direkt|sogleich)(?!\\p{L}).{0,40}(?:liste|ändert|neu)|(?:liste|ändert).{0,40}(?:sofort|gleich|direkt)(?!\\p{L})|(?:tout de suite|aussitôt|immédiatement)|(?:enseguida|al momento|inmediatamente|de inmediato)',
    ),
    ['my ratings', 'how it works', 'data'],
  ],
  [
    'at once',
    /(?:바로|즉시|곧바로).{0,20}(?:바뀌|반영|변)|(?:바뀌|반영).{0,10}(?:바로|즉시)/u,
    ['my ratings', 'how it works', 'data'],
  ],
  [
    'adding',
    words(
      '(?:kann|wie|wo)(?!\\p{L}).{0,60}(?:hinzufüg\\p{L}*|eintrag\\p{L}*|importier\\p{L}*|einles\\p{L}*)|(?:ajouter|importer)(?!\\p{L})|(?:añadir|agregar|importar)(?!\\p{L})',
    ),
    uses,
  ],
  ['adding', /추가|가져오|불러오|등록할/u, uses],
  [
    'off the list',
    words(
      '(?:von|aus) (?:der|meiner) liste|nie (?:wieder|mehr) .{0,30}(?:sehen|vorschl\\p{L}*|zeig\\p{L}*)|(?:enlev\\p{L}*|enlèv\\p{L}*|retir\\p{L}*|vir\\p{L}*|ôter) .{0,30}(?:de la|de ma) liste|ne plus (?:jamais )?(?:voir|me proposer)|(?:quit(?:ar|o)|sac(?:ar|o)) .{0,30}(?:de la|de mi) lista|no (?:volver a )?ver(?:lo|la)? (?:nunca )?más',
    ),
    ['my ratings', 'how it works', 'limits'],
  ],
  [
    'off the list',
    /목록에서 ?(?:빼|없애|지우|제외)|다시는? ?안 ?(?:뜨|나오|보이)/u,
    ['my ratings', 'how it works', 'limits'],
  ],
  [
    'only such',
    words(
      '(?:einstell\\p{L}*|filter\\p{L}*|beschränk\\p{L}*)|(?:régler|réglage|filtr\\p{L}*|limiter)(?!\\p{L})|(?:ajust\\p{L}*|configur\\p{L}*|filtr\\p{L}*|limitar)(?!\\p{L})',
    ),
    ['language', 'my ratings', 'how it works', 'limits'],
  ],
  ['only such', /설정|필터|만 ?(?:나오|뜨|보이)게/u, ['language', 'my ratings', 'how it works', 'limits']],
  [
    'best known',
    words(
      'am (?:besten|meisten) verkauf\\p{L}*|bestseller|(?:se vend(?:ent)?) le (?:mieux|plus)|meilleures ventes|(?:más|mejor) (?:se )?vend\\p{L}*|superventas',
    ),
    all,
  ],
  ['best known', /(?:잘|많이) ?팔리|베스트셀러/u, all],
  [
    'finished',
    words(
      'nicht (?:zu ende|fertig|durch)|abgebrochen|abbreche|pas (?:fini\\p{L}*|terminé\\p{L}*)|(?:ne )?(?:finis|termine) pas|no (?:termin\\p{L}*|acab\\p{L}*)|a medias',
    ),
    ['how it works', 'my ratings', 'data'],
  ],
  ['finished', /끝까지|다 ?(?:못|안) ?(?:보|봤|하|했|깼)|그만/u, ['how it works', 'my ratings', 'data']],
  [
    'plots',
    words(
      'warum .{0,40}(?:handlung|geschichte|besetzung)|pourquoi .{0,40}(?:histoire|intrigue|acteurs)|por qué .{0,40}(?:argumento|trama|historia|reparto)',
    ),
    ['limits', 'how it works', 'data', 'trust'],
  ],
  ['plots', /왜 ?.{0,20}(?:줄거리|내용|출연)/u, ['limits', 'how it works', 'data', 'trust']],
];
