// What the words of a wish say for sure, where a language model likes to write something near: "after 1990" is no decade, the
// year of a laptop is no film's, and a name keeps its capitals, by which it is told from a plain word.
import type { Request, RequestOf } from '#lib/contract/request.ts';

const deviceYears =
  /\b(?:laptops?|notebooks?|computers?|pcs?|machines?|macs?|macbooks?|imacs?|rigs?|graphics cards?|gpus?|consoles?|phones?|tablets?|ipads?|tvs?)\b[^.,;]{0,20}?\b(?:from|of|bought in|built in) (?:about |around )?(?:19|20)\d{2}\b|\b(?:19|20)\d{2}(?:['’]s)? (?:laptop|notebook|computer|pc|machine|mac|macbook|imac|rig|graphics card|gpu|phone|tablet|ipad|tv)\b/giu;
const bound = /\b(before|pre|after|post|since)[ -]((?:19|20)\d{2})\b/iu;
const anyYear = /\b(?:19|20)\d{2}/u;

export function withoutDeviceYears(text: string): string {
  return text.replace(deviceYears, ' ');
}

export function wishAsTyped(request: Request, message: string): Request {
  if (request.name !== 'recommend') return request;
  const { era, but } = request;
  const wish = { ...request };
  const asked = eraTyped(era, message);
  if (asked === undefined) delete wish.era;
  else wish.era = asked;
  if (but !== undefined) wish.but = withCapitals(but, message);
  return withRefusalsApart(wish);
}

/** "Wii, not dance" as a platform holds two wishes. */
function withRefusalsApart(wish: RequestOf<'recommend'>): RequestOf<'recommend'> {
  const apart = { ...wish };
  for (const key of ['genre', 'maker', 'mood', 'platform'] as const) {
    const [, wanted, refused] = /^(.+?),? ((?:not|no|without) .+)$/iu.exec(apart[key] ?? '') ?? [];
    if (!wanted || !refused) continue;
    apart[key] = wanted;
    apart.but = [...(apart.but === undefined ? [] : [apart.but]), refused].join('; ');
  }
  return apart;
}

function eraTyped(era: string | undefined, message: string): string | undefined {
  const text = withoutDeviceYears(message);
  if (era === undefined || !anyYear.test(era)) return era;
  if (text !== message && !anyYear.test(text)) return undefined;
  const [, side = '', year] = bound.exec(text) ?? [];
  const isOnly = text.match(/\b(?:19|20)\d{2}/gu)?.length === 1;
  if (!year || !isOnly) return era;
  const word = { pre: 'before', post: 'after' }[side.toLowerCase()] ?? side.toLowerCase();
  return `${word} ${year}`;
}

/** "no de niro" as it was typed: "no De Niro". A message all in capitals says nothing of names. */
function withCapitals(wishes: string, message: string): string {
  if (!/(?:^|\s)\p{Ll}/u.test(message)) return wishes;
  return wishes
    .split('; ')
    .map((wish) => {
      const [, lead = '', words = ''] =
        /^((?:no|not|without|with|except|nothing (?:by|with))\s+)?(.+)$/iu.exec(wish) ?? [];
      const at = lead === '' ? -1 : message.toLowerCase().indexOf(words.toLowerCase());
      const typed = at <= 0 ? words : message.slice(at, at + words.length);
      return /^\p{Lu}/u.test(typed) ? `${lead}${typed}` : wish;
    })
    .join('; ');
}
