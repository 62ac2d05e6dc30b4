// "I'm kinda done with shooters, less of those" is a wish: the list without them.

import { titleKey } from '#lib/catalogue/title.ts';
import { meaningOf } from '#lib/requests/kinds/vocabulary.ts';
import { traitsIn } from '#lib/requests/known/traits.ts';
import { kindInEnglish } from '#lib/requests/message/kind-in-english.ts';
import { refusedKindIn } from '#lib/requests/message/refused-kind.ts';
import { resolveTitle } from '#lib/requests/titles/resolve-title.ts';
import { withWish } from '../new-wish.ts';
import { isIdle, type Rule } from './rule.ts';

const fewestTitles = 3; // of a series whose name stands for a kind: "Pokemon"

export const forRefusedKind: Rule = (request, { text, chat }) => {
  const isRead =
    isIdle(request) ||
    request.name === 'taste' ||
    request.name === 'about' ||
    (request.name === 'feedback' && resolveTitle(request.item, chat).kind === 'unknown');
  const refused = isRead ? refusedKindIn(text) : null;
  if (!refused) return null;
  const { catalogue } = chat;
  const { words, language } = refused;
  const kind =
    language === 'en'
      ? words.replace(/ (?:games|films|movies)$/iu, '').toLowerCase()
      : kindInEnglish(words, language, catalogue.domain);
  if (kind === null) return null;
  const isKind = meaningOf(catalogue, kind) !== null || traitsIn(kind, catalogue.domain) !== null;
  if (!isKind && !isSeries(kind, catalogue.items)) return null;
  const wish = `${isKind ? 'no' : 'not'} ${kind}`;
  return chat.last?.name === 'recommend' ? withWish(chat.last, wish) : { name: 'recommend', but: wish };
};

function isSeries(name: string, items: readonly { title: string }[]): boolean {
  const key = titleKey(name);
  return items.filter(({ title }) => ` ${titleKey(title)} `.includes(` ${key} `)).length >= fewestTitles;
}
