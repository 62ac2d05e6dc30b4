// "Nothing from before 2000", read as a wish for what is from before 2000: the years that are meant are the others.

import type { Request } from '#lib/contract/request.ts';

const refusing =
  /(?<!\p{L})(?:nothing|none|no (?:films?|movies?|games?|pictures?|ones?)|not? (?:one|anything|a thing)|nowt|(?:don['’]?t|do not|never) (?:want|show|give|like|need)|nichts|keine?|rien|nada)(?!\p{L})[^.?!,;]{0,40}?(?<!\p{L})(before|older than|earlier than|pre|vor|avant|antes de|after|newer than|later than|post|nach|après|después de)[- ]?(?:the )?(?:year )?(\d{4})(?!\d)/iu;
const earlier = /^(?:before|older than|earlier than|pre|vor|avant|antes de)$/i;

/** A request whose era says what its message refuses has the opposite one. */
export function withoutRefusedEra(request: Request, message: string): Request {
  if (request.name !== 'recommend' || request.era === undefined) return request;
  const [, direction = '', year = ''] = refusing.exec(message) ?? [];
  if (year === '') return request;
  const isEarlier = earlier.test(direction);
  const read = new RegExp(
    `^(?:from )?${isEarlier ? '(?:before|pre-?|older than)' : '(?:after|post-?|newer than)'} ?${year}$`,
    'i',
  );
  if (!read.test(request.era)) return request;
  return { ...request, era: isEarlier ? `since ${year}` : `before ${Number(year) + 1}` };
}
