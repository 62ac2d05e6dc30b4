// Feedback that is told in passing: that all of what was listed is known, and that one was only a joke.

import type { Request } from '#lib/contract/request.ts';
import { titleAt } from '../../mentions/named-titles.ts';
import { isIdle, type Message, type Rule, topicOf } from './rule.ts';

const joke =
  /\b(?:was|is|were|got|bought|came|given)\b[^.?!]*\b(?:a (?:joke|gag|prank|dare|bet) (?:from|of|by|between|with|among)|as a (?:joke|gag|prank|dare|bet)|(?:joke|gag|prank) (?:gift|present|purchase|buy)|(?:just|only|more of) a (?:joke|gag|prank)\b[^.?!]*\b(?:friend|brother|sister|mate|minutes?|present|gift)|for a (?:laugh|joke|dare|bet)|for laughs|by (?:accident|mistake)|accidentally)\b/iu;
const judging =
  /\b(?:hate[ds]?|awful|terrible|rubbish|garbage|trash|boring|bored|dull|worst|loathe[ds]?|dislike[ds]?|didn['’]?t (?:like|enjoy))\b/iu;

/** "■ was a joke from a friend" says nothing against it: it isn't to count. */
export const forJoke: Rule = (request, { masked }) => {
  if (request.name !== 'feedback' || (request.kind !== 'hated' && request.kind !== 'not interested'))
    return null;
  return joke.test(masked) && !judging.test(masked)
    ? { name: 'feedback', item: request.item, kind: 'not seen' }
    : null;
};

const numbers: Record<string, number> = {
  two: 2,
  both: 2,
  three: 3,
  four: 4,
  five: 5,
  zwei: 2,
  beide: 2,
  beiden: 2,
  drei: 3,
  vier: 4,
  fünf: 5,
  deux: 2,
  trois: 3,
  quatre: 4,
  cinq: 5,
  dos: 2,
  tres: 3,
  cuatro: 4,
  cinco: 5,
};
const one = Object.keys(numbers).join('|');
const known = [
  `\\b(?:i|we)(?:['’]ve| have)? (?:already |actually |just )?(?:finished|played|seen|watched|completed|beat(?:en)?|done|know|own|got|bought)\\b[^.?!]{0,12}\\b(?:(?:all (?:of )?)?(?:the|those|these)|all) (${one})\\b|\\b(?:i|we)(?:['’]ve| have)? (?:already |actually )?(?:finished|played|seen|watched|completed|beat(?:en)?|done) (both)\\b`,
  `\\bhab(?:e)?(?: ich)? (?:schon |bereits )?(?:alle |diese |die )(${one})\\b[^.?!]*\\b(?:gesehen|gespielt|durch|durchgespielt|fertig)`,
  `\\bj['’]ai (?:déjà )?(?:fini|joué|vu|terminé|fait|regardé)(?: à)? (?:tous |toutes )?(?:les|ces) (${one})\\b`,
  `\\bya (?:he |los he |las he )?(?:visto|jugado|terminado|acabado)?(?: a)? ?(?:los|las|estos|esos|estas|esas) (${one})\\b`,
].map((sign) => new RegExp(sign, 'iu'));
const collected = /\b(?:collection|trilogy|anthology|compilation|saga|box set|bundle|pack)\b/iu;
const asking = /\?|\b(?:if|should|suppose|wenn|falls|si j|si ya)\b/iu;

/** "I've already finished all three of them" after a list of three, or of a collection that the chat is about. */
export const forAllListed: Rule = (request, message) => {
  const { masked, titles, chat } = message;
  if (titles.length > 0 || asking.test(masked)) return null;
  const said = known.flatMap((sign) => sign.exec(masked)?.slice(1) ?? []).find((word) => word !== undefined);
  const count = numbers[said?.toLowerCase() ?? ''];
  if (count === undefined) return null;
  const isRead =
    isIdle(request) ||
    request.name === 'taste' ||
    request.name === 'history' ||
    (request.name === 'feedback' && request.kind === 'seen');
  if (!isRead) return null;
  const all = listedOf(message);
  if (chat.last?.name === 'recommend' && all.length === count) return all.map(seen);
  const topic = topicOf(message);
  return topic !== null && collected.test(topic) && request.name !== 'feedback' ? seen(topic) : null;
};

function seen(item: string): Request {
  return { name: 'feedback', item, kind: 'seen' };
}

/** What was listed, what the chat is then about included. */
function listedOf({ chat }: Message): string[] {
  const rows =
    chat.focus === null || chat.listed.includes(chat.focus) ? chat.listed : [chat.focus, ...chat.listed];
  return rows.flatMap((row) => titleAt(row, chat) ?? []);
}
