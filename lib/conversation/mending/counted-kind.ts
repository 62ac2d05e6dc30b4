// "How many Coppolas", "do I have any Maddens", "Batman films, have I seen a lot": a language model likes to count the whole
// history, or to look for one title, where a kind of things was named.
import type { Request } from '#lib/contract/request.ts';

const word = "[\\p{L}\\d][\\p{L}\\d'’-]*";
const many = '(?:films|movies|games|ones|titles)';
const asked = [
  new RegExp(
    `\\bhow many (${word}(?: ${word}){0,2}?)(?: ${many})?(?: (?:have|did|do|are|were|in|i)\\b|\\W*$)`,
    'iu',
  ),
  new RegExp(
    `\\b(?:(?:do|did|have) i(?: (?:have|own|got|seen|watched|played|bought))?|(?:is|are) there) any (${word}(?: ${word}){0,2}?)(?: ${many})?(?: (?:in|on|at|left|yet|here|there|among)\\b|\\W*$)`,
    'iu',
  ),
  new RegExp(
    `^\\W*(${word}(?: ${word}){0,2}?) ${many}\\b.*\\b(?:how many|a lot|lots|much|any|count)\\b`,
    'iu',
  ),
];
const everything =
  /^(?:of|films?|movies?|flicks?|pictures?|pics|games?|titles?|entries|items|things?|ones?|you|have|has|did|do|does|are|were|i|is|was|there|it|that|this|those|these|them|my|all|more|other|different|hours?|people|years?|times?|stars?)\b/iu;

export function countedKind(request: Request, text: string): Request {
  if (request.name !== 'history' || (request.ask !== 'count' && request.ask !== 'contains')) return request;
  const kind = asked.flatMap((sign) => sign.exec(text)?.[1] ?? []).find((found) => !everything.test(found));
  return kind === undefined ? request : { name: 'taste', about: kind.toLowerCase() };
}
