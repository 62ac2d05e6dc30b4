// Messages that say little by themselves and continue what was just asked: "and the second?", "celeste?", "which of those?",
// "undo that", "that or Serpico".
import type { Request } from '#lib/contract/request.ts';
import type { PlainMessage } from './plain-message.ts';

const filler = '(?:and|ok(?:ay)?|so|but|hm+|then|now|well|or|oh|alright|right|yeah|no)';
const onlyATitle = new RegExp(
  `^\\W*(?:${filler}\\W+)*(?:(?:what|how) about|same (?:question )?(?:for|about)|do|try)?\\W*(?:the )?■(?:\\W+(?:then|too|though|instead|maybe|also|game|film|movie|one))*\\W*$`,
  'i',
);
const isItGood =
  /^\W*(?:and |but |so |ok |hm,? )*(?:is|are|was|would) (?:the )?■ (?:be )?(?:any )?(?:good|worth (?:it|my time|playing|watching|a try)|for me|something for me|my (?:kind of )?thing|right)(?: (?:for me|game|film|one))*\W*$|^\W*(?:and |so |but )*(?:will|would|do you think|why do you think|you think) i(?:['’]d| will| would)? (?:like|love|enjoy|hate) (?:the )?(?:■|it|this|that)\W*$/i;
const twoOf =
  /^\W*(?:(?:ok|so|and|hm+|well|compare|which is better|what(?:['’]s| is) better)\W+)*(?:is )?(?:the )?■(?: (?:or|vs\.?|versus|against|compared (?:to|with)|and|better than|worse than)|[:,])+ (?:the )?■(?:\W+(?:go|for me|please|quick|then|which))*\W*$/i;
const orUnknown =
  /^\W*(?:(?:ok|so|and|hm+|well|compare)\W+)*(?:■ (?:or|vs\.?|versus) ([\p{L}\d][\p{L}\d'’: -]{2,30})|([\p{L}\d][\p{L}\d'’: -]{2,30}) (?:or|vs\.?|versus) ■)\W*$/iu;
const likeIt =
  /^\W*(?:(?:ok|so|and|well)\W+)*(?:what(?:['’]s| is)?|any(?:thing|one)|something|more|games?|films?|movies?|stuff)(?: else)?(?: (?:is|there is|that is|that['’]s))? (?:like|similar to|close to) (?:the )?■\W*$/i;
const closest = /\b(?:closest|nearest|most similar|most like)\b.{0,12}■\W*$/i;
const nextOne = /^\W*(?:(?:and|ok|so|what about|how about)\W+)*the next(?: one)?\W*$/i;
const withoutIt =
  /^\W*(?:(?:and|but|ok|so|now|what about|what)\W+)*(?:without|minus|if (?:i|you) (?:remove|drop|take out|leave out)|(?:remove|drop|take out|leave out)) (?:that|it|this|him|her|that one|this one)\W*$/i;
const noSuchPlace =
  /^\W*(?:(?:and|ok|so|what about|how about)\W+)*the (?:second|third|fourth|fifth|sixth)(?: one)?\W*$/i;
const theTwo = /\b(?:the|those|these) two\b|\bof the two\b/i;
const choose =
  /\bwhich (?:one|two|film|game|movie)? ?(?:of (?:those|these|them|the (?:two|three|four|five|lot)|all)(?: (?:two|three))?)?\b.{0,30}\b(?:should i|would you|suits? me|(?:most|more|best|better) (?:for |suited to )?me|is (?:the )?(?:most me|best|better|first|more me)|fits?|first|pick|choose|start with|take)\b|^\W*which (?:one|of (?:those|these|them|the two))\W*$|^\W*(?:the )?best (?:one )?(?:of (?:those|these|them|the \w+))\W*$/i;
const whatHappens =
  /\bwhat (?:happens|would happen|changes) (?:if|when) i (?:say|rate|mark|tell|like|hate|love|give)\b/i;
const undo =
  /^\W*(?:(?:actually|no|wait|sorry|oops|ok|please|hm+|can you|could you)\W+)*(?:undo|take (?:that|it|this) back|revert|cancel (?:that|it)|i take (?:that|it) back|forget (?:that|it|what i said)|that was (?:a mistake|wrong|an accident|my (?:sister|brother|kid|son|daughter)))\b/i;
const orOther =
  /^\W*(?:(?:so|ok|and|hm+|well|then|but|now)\W+)*(?:is (?:it|this|that) (?:better|worse|higher|lower|stronger)\b.{0,20}\bthan|(?:this|that|it)(?: one)?,? (?:or|vs\.?|versus)|(?:better|worse) than) (?:the )?■\W*$|^\W*(?:(?:so|ok|and)\W+)*■,? or (?:this|that|it)(?: one)?\W*$/i;

/** null: no such message. */
export function followUp(message: PlainMessage): Request | null {
  const { masked, titles, topic, chat } = message;
  const { last, listed, item } = chat;
  const [title] = titles;
  if (undo.test(masked) && last?.name === 'feedback') return undone(last);
  if (orOther.test(masked) && titles.length === 1 && title && topic && topic !== title)
    return { name: 'compare', a: topic, b: title };
  const [a, b] = titles;
  if (twoOf.test(masked) && a && b && titles.length === 2) return { name: 'compare', a, b };
  const unknown = title !== undefined && titles.length === 1 ? orUnknown.exec(masked) : null;
  const name = (unknown?.[1] ?? unknown?.[2])?.trim();
  if (title && name && !/\b(?:it|this|that|one|not|no|what|why|something|else|other)\b/i.test(name))
    return unknown?.[2] ? { name: 'compare', a: name, b: title } : { name: 'compare', a: title, b: name };
  if (likeIt.test(masked) && titles.length === 1 && title) return { name: 'recommend', like: title };
  if (withoutIt.test(masked) && titles.length === 0) {
    const ofTopic = topic !== null && chat.own.includes(topic) ? topic : null;
    const lifter = listed.find((one) => chat.own.includes(one)) ?? ofTopic;
    if (lifter) return { name: 'what_if', remove: lifter };
  }
  if (closest.test(masked) && titles.length === 1 && title) return { name: 'similar', item: title };
  const next = nextOne.test(masked) ? listed[topic === null ? 0 : listed.indexOf(topic) + 1] : undefined;
  if (next) return same(last, next, message);
  if (noSuchPlace.test(masked) || nextOne.test(masked)) return { name: 'unclear' };
  if (whatHappens.test(masked)) return { name: 'about', topic: 'my ratings' };
  if (
    choose.test(masked) &&
    titles.length === 0 &&
    !/\bmy (?:films?|movies?|games?|history)\b/i.test(masked)
  ) {
    const two =
      listed.length === 2 || (listed.length > 2 && !theTwo.test(masked))
        ? listed
        : [item, chat.focus ?? topic];
    const [one, another] = two;
    if (one && another && one !== another) return { name: 'compare', a: one, b: another };
  }
  const meant = titles.length === 1 ? title : titles.length === 0 ? topic : null;
  if (isItGood.test(masked) && meant) return { name: 'explain', item: meant };
  if (onlyATitle.test(masked) && titles.length === 1 && title) return same(last, title, message);
  return null;
}

/** What was asked just before, about another title. */
function same(last: Request | null, title: string, { chat }: PlainMessage): Request {
  const own = chat.own.includes(title);
  switch (last?.name) {
    case 'facts':
      return { ...last, item: title };
    case 'doubt':
    case 'influence':
      return { ...last, item: title };
    case 'history':
      return last.ask === 'contains' ? { ...last, title } : { name: 'explain', item: title };
    case 'what_if':
      return own && last.remove !== undefined
        ? { name: 'what_if', remove: title }
        : { name: 'explain', item: title };
    default:
      return { name: 'explain', item: title };
  }
}

/** What takes feedback back: as far as words can, else how it is done. */
function undone(last: Extract<Request, { name: 'feedback' }>): Request {
  const { kind, item } = last;
  if (kind === 'seen' || kind === 'loved') return { name: 'feedback', item, kind: 'not seen' };
  if (kind === 'not seen') return { name: 'feedback', item, kind: 'seen' };
  return { name: 'about', topic: 'my ratings' };
}
