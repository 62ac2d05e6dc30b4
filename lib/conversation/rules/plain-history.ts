// Questions about the person's own history, plain from their words.
import { cardinals } from '#lib/catalogue/said-numbers.ts';
import type { Request, RequestOf } from '#lib/contract/request.ts';
import { did, many, type PlainMessage } from './plain-message.ts';

const numbers = cardinals.slice(1, 11); // one to ten

function countIn(text: string): string | null {
  const found = new RegExp(`\\b(\\d{1,2}|${numbers.slice(1).join('|')})\\b`, 'i').exec(text)?.[1];
  if (!found) return /\b(?:a )?(?:few|couple)\b/i.test(text) ? '3' : null;
  const word = numbers.indexOf(found.toLowerCase());
  return word < 0 ? String(Number(found)) : String(word + 1);
}

/** null: nothing about the history is asked. */
export function history({ masked, titles, topic, chat }: PlainMessage): Request | null {
  const ask = (
    kind: RequestOf<'history'>['ask'],
    more: { title?: string; count?: string } = {},
  ): Request => ({
    name: 'history',
    ask: kind,
    ...more,
  });
  const [title] = titles;
  if (title !== undefined) {
    const has = new RegExp(
      `^\\W*(?:so |and |but |hey |wait,? )*(?:have|did|do|don['’]t|haven['’]t|didn['’]t) i (?:ever |already |even |actually )*(?:${did}|have|got|finish(?:ed)?) (?:the )?■(?: yet| already| before)?\\W*$|^\\W*(?:is|was) ■ (?:already )?(?:in|on|part of) my (?:history|library|list of ${many})\\W*$`,
      'i',
    );
    return titles.length === 1 && has.test(masked) ? ask('contains', { title }) : null;
  }
  const hasIt = new RegExp(
    `^\\W*(?:(?:so|and|but|hey|wait|hm+|hang on)\\W+)*(?:have|did|do|don['’]t|haven['’]t|didn['’]t) i (?:ever |already |even |actually |not )*(?:${did}|have|got|finish(?:ed)?) (?:it|this|that|this one|that one)(?: yet| already| before| somewhere)*\\W*$`,
    'i',
  );
  if (topic && hasIt.test(masked)) return ask('contains', { title: topic });
  // A capitalized name that no title fits is looked for, too: the answer says that the catalogue doesn't have it.
  const unknown = new RegExp(
    `^\\W*(?:[Hh]ave|[Dd]id) [Ii] (?:ever |already )*(?:${did}|have) ((?:\\p{Lu}|\\d)[^?!]{1,80}?)(?: yet| already| before)?\\s*\\?*$`,
    'u',
  ).exec(masked);
  if (unknown?.[1]) return ask('contains', { title: unknown[1] });
  if (
    chat.last?.name === 'history' &&
    /^\W*(?:and |so )?how many (?:is|are|was|were) (?:that|those|there|it|they)\b/i.test(masked)
  )
    return ask('count');
  const edge =
    /\bwhat(?:['’]s| is| was) the (?:very )?(oldest|first|earliest|newest|latest|last|most recent)(?: (?:thing|one|film|movie|game|title))?(?: (?:in|on) (?:there|it|my \w+|the list)| i (?:watched|saw|played|bought|added))?\W*$/i.exec(
      masked,
    )?.[1];
  if (edge && (/\b(?:there|my|i)\b/i.test(masked) || chat.last?.name === 'history'))
    return ask(/first|oldest|earliest/i.test(edge) ? 'first' : 'last');
  const end = `(?: (?:i|i've|i have|ive)? ?${did})?(?: so far| here)?\\W*$`;
  const place = new RegExp(
    `\\b(?:my|the) (?:very )?(last|latest|most recent|newest|first|oldest|earliest)\\b([^.?!]{0,20}?)\\b(?:${many}|purchases?)?${end}|\\bwhat (?:was it |did )i ${did} (last|first|most recently)\\W*$`,
    'i',
  ).exec(masked);
  if (place && /\b(?:what|which|show|list|tell|name|remind)\b/i.test(masked)) {
    const first = /first|oldest|earliest/i.test(place[1] ?? place[3] ?? '');
    const count = countIn(place[2] ?? '');
    return ask(first ? 'first' : 'last', count ? { count } : {});
  }
  if (
    new RegExp(
      `\\bhow many ${many} (?:have|did) i (?:already )?${did}\\b|\\bhow many ${many} do i (?:have|own)\\b|\\bhow many ${many} (?:are|do i have) (?:in|on)? ?my history\\b|\\bhow (?:long|big|large) is my history\\b`,
      'i',
    ).test(masked)
  )
    return ask('count');
  const list = new RegExp(
    `\\b(?:what|which)(?: ${many})? (?:all )?(?:have|did|had) i (?:already |all |ever |actually )*${did}(?: so far| already| before| until now)?\\W*$|\\b(?:show|list|see|display|print|tell)(?: me)?(?: all)? (?:of )?my (?:whole |entire |full |watch )*(?:history|library|collection|purchases|${many})\\W*$|^\\W*(?:what(?:['’]s| is) (?:in |on )?)?my (?:watch |play )?(?:history|library|collection|list|shelf)\\W*$|^\\W*(?:list|show|tell|give)(?: me)? (?:everything|(?:it|them) all|all of (?:it|them)|the (?:whole|full|entire) (?:list|thing))(?: (?:i['’]?ve|i have|i) ${did})?\\W*$|\\bwhat do you have (?:on|about|for) me\\b|\\b(?:what do you have|what(?:['’]s| is)) (?:in|on) my history\\W*$`,
    'i',
  );
  return list.test(masked) ? ask('list') : null;
}
