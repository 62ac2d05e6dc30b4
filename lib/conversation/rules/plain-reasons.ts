// Why a title stands where it does, what in the history is behind it, and what would change it: where the words leave no doubt.
// "Because of X?" is answered by leaving X out, "because I like westerns?" from the side of the genre.
import { titleKey } from '#lib/catalogue/title.ts';
import type { Request } from '#lib/contract/request.ts';
import type { PlainMessage } from './plain-message.ts';

const mostLeftOut = 8;
const start =
  "^\\W*(?:(?:so|and|but|ok|hm+|wait|no|well|oh|is (?:that|this|it|■)|it['’]s|that['’]s|was (?:that|this|it)|only|just|all|basically|mostly|here|there)\\W+)*";
const because = new RegExp(
  `${start}(?:because of|due to|thanks to|down to|'?cause of) (?:the |my )?■(?:s|['’]s)?\\W*$`,
  'i',
);
const fame =
  /\b(?:because|since|as|just)\b.{0,25}\b(?:every(?:one|body)|(?:all|most|other|so many|many) (?:people|others)|popular|famous|(?:the )?masses|hype\w*)\b|\bis (?:it|this|that|■) (?:just )?(?:here|there|on (?:it|the list)) because.{0,20}\bpopular\b/i;
const ownKind =
  /\b(?:because|since|as) i (?:(?:always |often |mostly |usually |just |only )?(?:like|love|watch|play|buy|enjoy)|am into|['’]m into) (.{2,40}?)\W*$/i;
const habit =
  /\b(?:because|since|as) i (?:always |just )?(?:buy|play|watch|get) (?:one|them|it|these|those) (?:every|each|all)\b/i;
const influenceSigns =
  /\b(?:which|what) (?:one )?(?:of mine|of my (?:films?|movies?|games?|titles?)|(?:in|from) my (?:history|library|list|collection|past))\b.{0,40}\b(?:did|does|do|made|makes|caused|cause|points?|push(?:es|ed)?|lifts?|behind|led|leads|got|brought|responsible|most|blame|put)\b|\bwho(?:['’]s| is) to blame\b|\bwhat made you (?:think|pick|choose|recommend|suggest|say)\b|\bwhat (?:did i (?:watch|play|buy|see)|have i done|in my (?:history|library)) .{0,30}\b(?:this|that|it|deserve)\b/i;
const blames =
  /^\W*(?:(?:so|and|but|ok|wait|oh)\W+)*(?:is )?■ (?:is |was )?(?:to blame|the reason|the culprit|behind (?:it|this|that)|why|did (?:it|this|that)|responsible)\b/i;
const persuade =
  /\b(?:sell (?:me|it|this)|convince me|justify|persuade me|talk me into|pitch (?:it|this|me)|make (?:your|the|a) case)\b/i;
const leftOut =
  /\b(?:delet(?:e|ed|ing)|scrap|lose|lost|dump|erase[d]?|throw out|kick out|get rid of|bin|ditch(?:ed)?|remov(?:e|ed|ing)|drop(?:ped)?|take out|leave out|without)\b[^■]{0,12}■/i;
const neverWas =
  /\b(?:pretend|suppose|imagine|say|if)\b.{0,25}■ (?:never happened|didn['’]t (?:exist|happen|count)|wasn['’]t (?:there|in (?:it|there|my \w+))|isn['’]t there)|\bif i (?:hadn['’]t|had not|never|didn['’]t) (?:got|get|have|had|own|owned|choose|chosen|pick|picked|add|added) ■|\b(?:pretend|suppose|imagine) (?:i|that i) (?:never|hadn['’]t|didn['’]t)\b.{0,15}■/i;
const likedIt =
  /^\W*(?:(?:so|and|but|is (?:it|this|that)|just|only)\W+)*because (?:i|we) (?:really |also )?(?:lik(?:e|ed)|lov(?:e|ed)|watched|played|have|had|own|bought|saw|enjoyed) (?:the )?■\W*$/i;
const ownOne = /\b(?:closest|nearest|similar|most like|resemble)\b/i;
const likeFive =
  /\blike i(?:['’]m| am| was) (?:five|5|a (?:kid|child))\b|\b(?:in )?(?:simple|plain) (?:words|terms|english)\b|\b(?:short version|in one sentence|tl;?dr)\b/i;
const asksWhy = /\bwhy\b|\bexplain\b|\bhow come\b/i;
const notWhy =
  /\bwhy (?:not|is (?:it|this|that|■) (?:so low|not)|isn['’]t|wouldn['’]t|won['’]t|don['’]t i)\b|\bbelow\b|\bbehind\b|\b(?:higher|lower|better|worse|rather|instead)\b|\bnot (?:the )?■|\bover ■/i;
const series =
  /\b(?:without|never (?:ever )?(?:watched|seen|played|bought|had)|(?:hadn['’]t|didn['’]t) (?:watch|see|play|buy)(?:ed)?|remov(?:e|ing)|drop|take (?:out|away)|leave out|ignore) (?:any|all|every|each|a single|the)(?: (?:one )?of)?(?: the| my)? (.{1,40}?)(?: ?(?:games?|films?|movies?|titles?|stuff|ones?|series))?\W*$/i;

/** null: no such question. */
export function reasons(message: PlainMessage): Request | null {
  const { masked, titles, typed, topic, chat } = message;
  const [title] = titles;
  const own = title !== undefined && chat.own.includes(title);
  const change = changed(message);
  if (change) return change;
  const ownTitles = titles.filter((one) => chat.own.includes(one));
  if (
    leftOut.test(masked) &&
    ownTitles.length === titles.length &&
    titles.length > 1 &&
    !/\?.*\?/.test(masked)
  )
    return { name: 'what_if', remove: ownTitles.join('; ') };
  if (neverWas.test(masked) && ownTitles.length > 0) return { name: 'what_if', remove: ownTitles.join('; ') };
  const left = series.exec(masked)?.[1];
  if (left !== undefined) {
    const words = left.includes('■') ? (typed[0] ?? '') : left;
    const ofSeries = ownTitlesWith(words, chat.own);
    if (ofSeries.length > 0 && (ofSeries.length > 1 || !left.includes('■')))
      return { name: 'what_if', remove: ofSeries.join('; ') };
  }
  if (
    (because.test(masked) || blames.test(masked) || likedIt.test(masked)) &&
    title !== undefined &&
    titles.length === 1
  ) {
    const all = ownTitlesWith(typed[0] ?? '', chat.own);
    if (all.length > 0 || own)
      return { name: 'what_if', remove: (all.length > 0 ? all : [title]).join('; ') };
  }
  const item = titles.length === 1 && title !== undefined ? title : titles.length === 0 ? topic : null;
  if (!item) return null;
  if (fame.test(masked)) return { name: 'explain', item, view: 'popularity' };
  if (habit.test(masked)) return { name: 'explain', item, view: 'pattern' };
  const kind = ownKind.exec(masked)?.[1];
  if (kind && !kind.includes('■') && !/\b(?:it|this|that|them)\b/i.test(kind)) {
    const plain = kind.toLowerCase().replace(/ (?:films?|movies?|games?)$/, '');
    return { name: 'explain', item, view: plain };
  }
  if (persuade.test(masked)) return { name: 'explain', item };
  if (influenceSigns.test(masked) && !ownOne.test(masked)) return { name: 'influence', item };
  if (likeFive.test(masked) && (asksWhy.test(masked) || titles.length === 0))
    return { name: 'explain', item, view: 'short' };
  if (!asksWhy.test(masked) || notWhy.test(masked) || /\b(?:without|if i)\b/i.test(masked)) return null;
  if (own && titles.length === 1 && /\bwhy is ■ (?:in|on) (?:there|it|my)\b/i.test(masked)) return null;
  if (/\bwhy (?:these|those|them|all)\b/i.test(masked)) return null;
  if (own && titles.length === 1) return { name: 'influence', item };
  return titles.length === 1 || /\bwhy\b/i.test(masked) ? { name: 'explain', item } : null;
}

const verbs =
  /\b(add|watch(?:ed)?|play(?:ed)?|bought|buy|had|with|drop(?:ped)?|remov(?:e|ed|ing)|without|take out|leave out|forget|delete)\b|■|(?<=\badd(?:ed|ing)? (?:the )?)((?:\p{Lu}|\d)[\p{L}\d:'’ -]{2,50}?)(?= and\b| but\b|[,?.!]|$)/giu;
const removes = /^(?:drop|remov|without|take out|leave out|forget|delete)/i;

/** "If I add A and drop B": each title by the verb before it. Only where both are said. */
function changed({ masked, titles }: PlainMessage): Request | null {
  if (!/\b(?:add|with)\b/i.test(masked) || !/\b(?:drop|remov\w+|without|take out|leave out)\b/i.test(masked))
    return null;
  const [add, remove]: [string[], string[]] = [[], []];
  let verb = '';
  let at = 0;
  for (const [found, said, unknown] of masked.matchAll(verbs)) {
    if (said) verb = said;
    const title = found === '■' ? titles[at++] : unknown;
    if (title) (removes.test(verb) ? remove : add).push(title);
  }
  if (add.length === 0 || remove.length === 0) return null;
  return { name: 'what_if', remove: remove.join('; '), add: add.join('; ') };
}

/** Titles of the history that hold these words, oldest first. */
function ownTitlesWith(words: string, own: readonly string[]): string[] {
  const wanted = titleKey(words).replace(/s$/, '');
  if (wanted.length < 3) return [];
  return own
    .filter((title) => new RegExp(`(?:^| )${wanted}s?(?: |$)`, 'u').test(titleKey(title)))
    .slice(-mostLeftOut);
}
