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
