// A wish in a whole sentence of its own is a new one: what was wished for before doesn't go on.

import { titleKey } from '#lib/catalogue/title.ts';
import type { RequestOf } from '#lib/contract/request.ts';
import { playersIn } from '#lib/requests/known/playing.ts';

type Recommend = RequestOf<'recommend'>;

const opening =
  /^(?:(?:ok|okay|now|then|next|alright|well|so|and)[,.]? )*(?:(?:what|how) about |an?|un|une|una|eine?n?|something|anything|etwas|algo|quelque chose|give me|find me|show me|recommend|i(?:['’]d| would)? (?:want|like|need|fancy)) /i;
const goingOn =
  /\b(?:also|too|still|again|same|similar|besides|instead|otherwise|less|more|else|other|another|without|one|ones|\p{L}{3,}er)\b/iu;
/** "Not so much shooting" compares with what there was. */
const comparing = /\b(?:not|nothing|n['’]t) (?:so|as|quite so|too|that) (?:much|many|\p{L}+)\b/iu;
const equipment = /\b(?:controllers?|gamepads?|keyboards?|offline|mouse)\b/iu;
const matter =
  /^(?:something|anything|games?|films?|movies?|etwas|algo|quelque chose) (?:with|about|set|mit|über|con|sobre|avec|sur) /i;
const aboutSome = /\b(?:what|how) about (?:something|anything|an?) ([^.?!]+)/i;
const fewestWords = 6;
const mostWords = 4; // of a part of a wish

/** Of `before`, what the message has no word of is dropped; if nothing is left, its own words are the wish. */
export function withoutOldWishes(request: Recommend, masked: string, before: Recommend | null): Recommend {
  const text = masked.trim();
  const some = aboutSome.exec(text)?.[1];
  const isWhole =
    matter.test(text) ||
    some !== undefined ||
    (opening.test(text) && text.split(/\s+/).length >= fewestWords);
  if (!before || !isWhole || goingOn.test(text) || comparing.test(text)) return request;
  const kept = some === undefined ? request : withoutInherited(request, before, masked);
  const old = before.but?.toLowerCase().split('; ') ?? [];
  const fresh = withBut(
    kept,
    (part) => !old.includes(part.toLowerCase()) || isCircumstance(part) || sharesWord(part, masked),
  );
  const { name: _, count: __, platform: ___, price: ____, with: _____, era, ...rest } = fresh;
  if (some === undefined || Object.keys(rest).length > 0) return fresh;
  const wish = wishIn(some);
  if (wish === null) return fresh;
  const isVague = era !== undefined && !/\d/u.test(era) && !sharesWord(era, masked);
  const { era: ______, ...bare } = fresh;
  return { ...(isVague ? bare : fresh), but: wish };
}

const startingOver =
  /\b(?:instead|forget (?:that|it|about)|never ?mind|start(?:ing)? over|scratch that|whatever|anything goes)\b/iu;
const plainRefusal = /^(?:no|not|nothing|without|never) (?!too |so |very |much |that )/iu;

/** What was just refused, and nothing else wished for with it, counts in the wish that follows, unless that names it. */
export function withJustRefused(request: Recommend, masked: string, before: Recommend | null): Recommend {
  if (!before?.but || startingOver.test(masked)) return request;
  const { name: _, count: __, but, ...others } = before;
  const refused = but.split('; ');
  if (Object.keys(others).length > 0 || !refused.every((part) => plainRefusal.test(part))) return request;
  const said = titleKey(Object.values(request).join(' '));
  const isSaid = (part: string) =>
    titleKey(part.replace(plainRefusal, ''))
      .split(' ')
      .some((word) => word.length > 3 && said.includes(word.replace(/s$/u, '')));
  return refused.filter((part) => !isSaid(part)).reduce((wish, part) => withWish(wish, part), request);
}

/** With whom and on what something is played stays as it is, whatever is wished for next. */
function isCircumstance(part: string): boolean {
  return playersIn(part) !== null || equipment.test(part);
}

const gone = /^(?:genre|era|maker|like|mood|popularity)$/; // what a new wish replaces

function withoutInherited(request: Recommend, before: Recommend, masked: string): Recommend {
  const own = Object.entries(request).filter(([key, value]) => {
    const inherited = gone.test(key) ? (before as Record<string, unknown>)[key] : undefined;
    return inherited !== value || sharesWord(String(value), masked);
  });
  return Object.fromEntries(own) as Recommend;
}

/** The parts of a phrase: "historical, Roman times maybe" → "historical; roman times". */
function wishIn(phrase: string): string | null {
  const parts = phrase
    .split(/,| and | or |;/u)
    .map((part) =>
      part.replace(/\b(?:maybe|perhaps|please|then|this time|for once|for a change)\b/giu, '').trim(),
    )
    .filter((part) => part !== '' && part.split(' ').length <= mostWords);
  return parts.length === 0 ? null : parts.join('; ').toLowerCase();
}

/** One more of the wishes that no other key holds. */
export function withWish(request: Recommend, wish: string): Recommend {
  return { ...request, but: request.but === undefined ? wish : `${request.but}; ${wish}` };
}

export function withBut(request: Recommend, keeps: (part: string) => boolean): Recommend {
  if (!request.but) return request;
  const { but, ...others } = request;
  const parts = but.split('; ').filter(keeps);
  return parts.length === 0 ? others : { ...request, but: parts.join('; ') };
}

function sharesWord(part: string, masked: string): boolean {
  const said = titleKey(masked);
  return titleKey(part)
    .split(' ')
    .some((word) => word.length > 3 && said.includes(word));
}
