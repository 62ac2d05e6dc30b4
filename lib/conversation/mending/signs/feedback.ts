// Feedback in passing: of a kind instead of a title, of two titles at once, and of what is missing.

import { titleKey } from '#lib/catalogue/title.ts';
import { knownOf } from '#lib/requests/known/known-matter.ts';
import { resolveTitle } from '#lib/requests/titles/resolve-title.ts';
import { titleAt } from '../../mentions/named-titles.ts';
import { isJudgedAbroad, judgedIn } from '../feedback-signs.ts';
import { isIdle, meantBy, type Rule, topicOf } from './rule.ts';

const pointing = /\b(?:it|this|that)\b/iu;

/** "Cartoons aren't my thing, you can take that one off": what was read as a title is the reason. */
export const forKindAsTitle: Rule = (request, message) => {
  if (request.name !== 'feedback' || request.because !== undefined) return null;
  const found = resolveTitle(request.item, message.chat);
  if (found.kind !== 'unknown' || !pointing.test(message.masked)) return null;
  if (!message.text.toLowerCase().includes(request.item.toLowerCase()) || request.item.split(' ').length > 2)
    return null;
  const item = topicOf(message);
  return item === null ? null : { ...request, item, because: request.item.toLowerCase() };
};

const neither = /,? (?:and|or|nor) (?:the )?■,? (?:neither|either|too|as well|also|while you)/iu;

/** "Don't show me that one anymore, and ■ neither" is said of both. */
export const forBoth: Rule = (request, message) => {
  if (request.name !== 'feedback' || !neither.test(message.masked) || message.titles.length !== 1)
    return null;
  const [other = ''] = message.titles;
  const item = titleKey(request.item) === titleKey(other) ? topicOf(message) : request.item;
  if (item === null || titleKey(item) === titleKey(other)) return null;
  const { because: _, ...bare } = request;
  return [
    { ...bare, item },
    { ...bare, item: other },
  ];
};

/** "■ did nothing for me tbh": feedback, whatever else it was read as; "Ist eher nichts für mich" is no doubt either. */
export const forJudged: Rule = (request, message) => {
  const kind = judgedIn(message.masked);
  if (kind === null || !(isIdle(request) || (request.name === 'doubt' && kind === 'not interested')))
    return null;
  const isOfIt = pointing.test(message.masked) || isJudgedAbroad(message.masked);
  if (message.titles.length === 0 && !isOfIt) return null;
  const item = message.titles.length > 1 ? null : meantBy(message);
  return item === null ? null : { name: 'feedback', item, kind };
};

const allOfThem = /\ball (two|three|four|five|six|seven|of (?:them|those|these))\b/iu;
const numbers = ['two', 'three', 'four', 'five', 'six', 'seven'];

/** "I've seen all three of them already": of a series the chat is about, if it has so many. */
export const forWholeSeries: Rule = (request, message) => {
  const said = allOfThem.exec(message.masked)?.[1]?.toLowerCase();
  if (request.name !== 'feedback' || request.kind !== 'seen' || said === undefined) return null;
  if (message.titles.length > 0 || request.item !== topicOf(message)) return null;
  const { catalogue } = message.chat;
  const found = resolveTitle(request.item, message.chat);
  const series = found.kind === 'found' ? knownOf(catalogue, found.item)?.series?.name : undefined;
  if (series === undefined) return null;
  const all = catalogue.items.filter((item) => knownOf(catalogue, item)?.series?.name === series);
  const wanted = numbers.indexOf(said) + 2;
  if (all.length < 2 || all.length > mostOfSeries || (wanted > 1 && wanted !== all.length)) return null;
  return all.map(({ title }) => ({ ...request, item: title }));
};
const mostOfSeries = 4;

const mine =
  /\b(?:i|we)(?:['’]ve| have)? (?:already |just |actually |only |also )?(?:finished|played|watched|saw|seen|completed|bought|own|owned|beat|had|got)\b/iu;
const missing =
  /\b(?:have ?n['’]t got|not (?:there|on (?:there|it|the list|my list)|in (?:there|it|the list|my (?:list|games|films|history))|listed)|missing|is ?n['’]t (?:there|on|in)|can['’]t be everything|forgot|left (?:it )?out|don['’]t have)\b/iu;

/** "I had ■ on the GameCube, it's missing": a title to add, even where it was read as one to take away. */
export const forMissing: Rule = (request, { masked, titles, chat }) => {
  const isRead =
    request.name === 'unclear' ||
    request.name === 'history' ||
    (request.name === 'feedback' && request.kind === 'not seen');
  if (!isRead || !mine.test(masked) || !missing.test(masked)) return null;
  const title = titles.find((one) => {
    const found = resolveTitle(one, chat);
    return found.kind === 'found' && !found.seen;
  });
  return title === undefined ? null : { name: 'feedback', item: title, kind: 'seen' };
};

const asMuchAs =
  /^\W*(?:(?:please|no|nah|hm+|sorry|ok|well),? )*(?:i )?(?:don['’]?t|do not|doesn['’]?t) (?:really )?(?:want|need|fancy|like)\b/iu;

/** "I don't want ■, too dark" of the title that the chat is about: not a wish for others. */
export const forUnwanted: Rule = (request, message) => {
  const { titles, masked, chat } = message;
  if (request.name !== 'recommend' || chat.last?.name === 'recommend' || titles.length !== 1) return null;
  const topic = topicOf(message);
  const [title = ''] = titles;
  if (topic === null || titleKey(topic) !== titleKey(title) || !asMuchAs.test(masked)) return null;
  const { name: _, but = '', ...others } = request;
  const wishes = but.split('; ').filter((wish) => !titleKey(wish).includes(titleKey(title)));
  if (Object.keys(others).length > 0 || wishes.length > 1) return null;
  const [because] = wishes.filter((wish) => wish !== '');
  return { name: 'feedback', item: topic, kind: 'not interested', ...(because ? { because } : {}) };
};

const eitherOne =
  /\b(?:don['’]?t (?:think (?:i|we)['’]?d|want|fancy|like)|do not (?:want|like)|not (?:into|keen on|interested in|bothered about|fussed about)|wouldn['’]?t (?:like|enjoy|want)|can['’]?t stand)\b[^.?!]{0,20}\beither(?: of (?:them|those|these|the two)| one)?\W*$|^\W*(?:(?:no|nah|hm+|nope),? )*neither(?: of (?:them|those|these))?(?: (?:is|are) (?:for me|my thing)| appeals?(?: to me)?)?\W*$/iu;

/** Of two that were compared or named last. */
export const forEither: Rule = (request, { masked, titles, chat }) => {
  const isRead = ['doubt', 'compare', 'recommend', 'feedback'].includes(request.name) || isIdle(request);
  if (!isRead || titles.length > 0 || !eitherOne.test(masked)) return null;
  const { last, listed } = chat;
  const two =
    last?.name === 'compare'
      ? [last.a, last.b]
      : listed.length === 2
        ? listed.map((row) => titleAt(row, chat))
        : [];
  const [a, b] = two;
  if (!a || !b) return null;
  return [
    { name: 'feedback', item: a, kind: 'not interested' },
    { name: 'feedback', item: b, kind: 'not interested' },
  ];
};
