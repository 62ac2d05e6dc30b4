// "I'm kinda done with shooters, less of those" is a wish: the list without them.

import { titleKey } from '#lib/catalogue/title.ts';
import type { RequestOf } from '#lib/contract/request.ts';
import { meaningOf } from '#lib/requests/kinds/vocabulary.ts';
import { traitsIn } from '#lib/requests/known/traits.ts';
import { kindInEnglish } from '#lib/requests/message/kind-in-english.ts';
import { refusedKindIn } from '#lib/requests/message/refused-kind.ts';
import { resolveTitle } from '#lib/requests/titles/resolve-title.ts';
import type { ChatState } from '../../chat-state.ts';
import { withWish } from '../new-wish.ts';
import { isOwned } from '../sure-feedback.ts';
import { isIdle, type Rule } from './rule.ts';

const fewestTitles = 3; // of a series whose name stands for a kind: "Pokemon"

export const forRefusedKind: Rule = (request, { text, chat }) => {
  const isRead =
    isIdle(request) ||
    request.name === 'taste' ||
    request.name === 'about' ||
    (request.name === 'feedback' && resolveTitle(request.item, chat).kind !== 'found') ||
    (request.name === 'what_if' && takesOut(request, text, chat));
  const refused = isRead ? refusedKindIn(text) : null;
  if (!refused) return null;
  const { catalogue } = chat;
  const { words, language } = refused;
  const kind =
    language === 'en'
      ? words.replace(/ (?:games|films|movies|stuff|ones|titles)$/iu, '').toLowerCase()
      : kindInEnglish(words, language, catalogue.domain);
  if (kind === null) return null;
  const isKind = meaningOf(catalogue, kind) !== null || traitsIn(kind, catalogue.domain) !== null;
  if (!isKind && (request.name === 'what_if' || !isSeries(kind, catalogue.items))) return null;
  const wish = `${isKind ? 'no' : 'not'} ${kind}`;
  return chat.last?.name === 'recommend' ? withWish(chat.last, wish) : { name: 'recommend', but: wish };
};

function isSeries(name: string, items: readonly { title: string }[]): boolean {
  const key = titleKey(name);
  return items.filter(({ title }) => ` ${titleKey(title)} `.includes(` ${key} `)).length >= fewestTitles;
}

const supposing =
  /\b(?:what|how|would|which|where|then|see|happens?|changes?|imagine|suppose|look)\b(?! you (?:suggest|recommend|show|offer|give)| you['’])/iu;

/** "Could you drop the shooters from my recommendations" supposes nothing, unless it asks what the list would be. */
function takesOut(request: RequestOf<'what_if'>, text: string, chat: ChatState): boolean {
  const { remove, add, only } = request;
  if (remove === undefined || add !== undefined || only !== undefined) return false;
  const asked = text.replace(/^\W*(?:(?:please|ok|and),? )*(?:can|could|would|will) you\b/iu, '');
  return !supposing.test(asked) && !remove.split('; ').some((one) => isOwned(one, chat));
}
