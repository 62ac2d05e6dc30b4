// "Who developed the latter?" after two titles were compared is asked of the second, "the former" of the first.

import type { Request } from '#lib/contract/request.ts';

const pointing = /\bthe (latter|former)\b/iu;
const ofOne: ReadonlySet<Request['name']> = new Set([
  'explain',
  'doubt',
  'influence',
  'facts',
  'feedback',
  'similar',
]);

/** last: the request before, in which alone two titles can stand. A message that names a title of its own keeps it. */
export function ofLatter(request: Request, message: string, last: Request | null): Request {
  const found = pointing.exec(message)?.[1]?.toLowerCase();
  if (found === undefined || last?.name !== 'compare' || !ofOne.has(request.name) || !('item' in request))
    return request;
  const { item } = request;
  if (typeof item === 'string' && message.toLowerCase().includes(item.toLowerCase())) return request;
  return { ...request, item: found === 'latter' ? last.b : last.a } as Request;
}

const two = {
  first:
    /\bfirst (?:one )?of (?:the|those|these) two\b|(?<!\p{L})(?:erste[nrms]? (?:von (?:den |diesen )?(?:beiden|zwei(?:en)?)|der (?:beiden|zwei))|premi(?:er|ère) des deux|primer[oa]? de (?:l[oa]s|es[oa]s) dos)(?!\p{L})|둘 ?중(?:에서?)? ?(?:첫|앞|먼저)/iu,
  second:
    /\bsecond (?:one )?of (?:the|those|these) two\b|(?<!\p{L})(?:zweite[nrms]? (?:von (?:den |diesen )?(?:beiden|zwei(?:en)?)|der (?:beiden|zwei))|(?:deuxième|second[e]?) des deux|segund[oa] de (?:l[oa]s|es[oa]s) dos)(?!\p{L})|둘 ?중(?:에서?)? ?(?:두 ?번째|뒤|나중)/iu,
};

/** "Wie lang geht der erste von den beiden" was read of both: only that one of the two. */
export function ofOneOfTwo(requests: Request[], message: string, last: Request | null): Request[] {
  const place = two.first.test(message) ? 0 : two.second.test(message) ? 1 : null;
  const [a, b] = requests;
  if (place === null || !a || requests.length > 2 || requests.some((one) => !isOfOne(one, message)))
    return requests;
  if (b) return a.name === b.name ? requests.slice(place, place + 1) : requests;
  return last?.name === 'compare' ? [{ ...a, item: place === 0 ? last.a : last.b } as Request] : requests;
}

/** Whether it is asked of a title that the message doesn't name itself. */
function isOfOne(request: Request, message: string): boolean {
  if (!ofOne.has(request.name) || !('item' in request)) return false;
  return !message.toLowerCase().includes(request.item.toLowerCase());
}
