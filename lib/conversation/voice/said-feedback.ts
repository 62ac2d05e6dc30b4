// Whether a message says what feedback would put down. Feedback changes what is stored about a person, so it isn't taken on
// the word of an outside model alone: of each kind some word must stand in the message itself, in one of the five languages that
// messages come in. Too wide to read feedback by, and wide enough for most ways of
// saying it.
import type { RequestOf } from '#lib/contract/request.ts';

type FeedbackKind = RequestOf<'feedback'>['kind'];

/** Beginnings of words, so that "adored" is an "adore"; ones with a full stop at the end are whole words. */
const beginnings: Record<FeedbackKind, string> = {
  loved:
    'love lovin ador fav. fave favorit favourit best great amaz brilliant masterpiece perfect five ten. 10. thumb enjoy liked cried cry laugh wonder fantastic excellent superb awesome beautiful gorgeous joy heart hearts masterful happy obsess incredible glorious fan. floored splendid screamed wow. bliss ' +
    'lieb geliebt toll großartig grossartig genial super klasse wunder spitze hammer begeister ' +
    'aime aimé génial magnifi chef coup merveill sublime top. ' +
    'encant gust maravill precios favorit obra ' +
    '최고 좋았 좋아 재밌 재미있 사랑 인생 울었 감동 명작 꿀잼 웃겼',
  hated:
    'hate hating loath despis awful terribl horrib rubbish garbage trash worst bore boring dull walk turned stand. thumb bad. badly sold quit gave refund annoy ugly disappoint dislik detest headache sick zero. [0-4]/10 finish waste worse unkind laughed unplayable uninstall regret abbrech abgebroch crap dnf nerves ' +
    'hass gehasst schrecklich furchtbar langweil schlecht gefällt gefiel mies mist. doof blöd ' +
    'détest horribl nul nulle poubelle ennuy mauvais haï aimé ' +
    'odi horribl aburr malo mala fatal gust ' +
    '싫 별로 최악 지루 재미없 노잼 망작',
  seen:
    'seen saw. watch rewatch play replay finish done. did. complet beat. own. owned had. have. ive. got. already been hour log. mark tick touched through 100 cleared ' +
    'gesehen gespielt kenn schon durch hatte hab. habe. geschaut gezockt ' +
    'vu. vue. vus joué joue déjà fini terminé ' +
    'visto vi. vimos jugu jugado jugu ya. terminé terminado ' +
    '봤 본 했 해봤 깼 플레이 이미 엔딩',
  'not seen':
    'never no. not. nobody neither unseen wrong mistake correct undo remove erase amend mix take. off. cousin sister brother kid. unwatch unplay cant. havent hasnt didnt wasnt ' +
    'nie. niemals nicht nein falsch weg. noch. ' +
    'jamais pas. non. enlev enlèv corrig erreur ' +
    'nunca no. quita error ' +
    '안 못 아직 아니 없',
  'not interested':
    'no. nope nah. not. never nobody neither pass. skip bin. drop. veto out. remove forget hate detest loath unbearable ew. eww hide. dont cant wont too. nothing next. away. interest less. stop. ' +
    'nein. nicht kein nie. ne. nee. raus weg. ' +
    'non. pas. jamais sans. déjà. bof. ' +
    'no. nada. quita ni. paso. ' +
    '별로 싫 빼 안 말고 말아 됐 관심',
};
const negated = /n[’']t\b|\bno\b|\bnot\b/u;

const signs = Object.fromEntries(
  Object.entries(beginnings).map(([kind, words]) => [kind, signOf(words.split(' '))]),
) as Record<FeedbackKind, RegExp>;

function signOf(words: readonly string[]): RegExp {
  const of = (word: string) => (word.endsWith('.') ? `${word.slice(0, -1)}(?![\\p{L}\\p{N}])` : word);
  const hangul = words.filter((word) => /\p{Script=Hangul}/u.test(word)); // its words come joined
  const others = words.filter((word) => word !== '' && !hangul.includes(word)).map(of);
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${others.join('|')})|${hangul.join('|')}`, 'u');
}

/** title: of the item, whose own words don't count. Neither do those of a question. */
export function saysFeedback(message: string, kind: FeedbackKind, title: string): boolean {
  const text = message.normalize('NFC').toLowerCase().replaceAll(title.normalize('NFC').toLowerCase(), ' ■ ');
  const said = text.replace(/[^.!?,;]*\?/gu, ' ');
  if (signs[kind].test(said)) return true;
  return kind.startsWith('not ') && negated.test(said);
}
