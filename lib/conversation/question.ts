// What a message asks, by rules: its kind and the films it names. A person's spelling is forgiven: any case, with or
// without the article, small typing errors where a title is plainly meant ("without the rokc").
import { distance } from 'fastest-levenshtein';
import { type Catalogue, type Item, type TitleIndex, titleIndex } from '#lib/catalogue/catalogue.ts';
import { cleanText, titleKey, withoutArticle } from '#lib/catalogue/title.ts';
import type { Focus } from '#lib/evidence/facts.ts';
import type { QuestionKind } from '#lib/evidence/question-kind.ts';
import { titleMatcher } from '#lib/evidence/title-matcher.ts';

export const maxQuestionCharacters = 300; // what the language model reads of a message

export type Question = {
  kind: QuestionKind;
  text: string; // one line, bounded
  about: Item | null; // another item than the one of the chat, where the message asks about it
  focus: Focus | null; // the film to leave out
  more: boolean; // "tell me more": something new is wanted
};
export type QuestionContext = { catalogue: Catalogue; history: readonly number[]; item: number | null };

const thing = '(?:films?|movies?|games?|titles?|ones?|them|items?|history)';
const rules: [QuestionKind, RegExp][] = [
  [
    'without',
    /\b(?:without|remove|removed|take away|took away|leave out|left out|(?:had|did|have)(?:n['’]?t| not| never) (?:watch|watched|seen|see|play|played|bought|buy)|never (?:watched|seen|played|bought)|how much does .{1,80} (?:matter|count|weigh|help))\b/i,
  ],
  [
    'taste',
    /\b(?:my taste|what (?:do|would) (?:you think )?i like|you think i (?:like|love|enjoy)|(?:kind|sort|type)s? of (?:films?|movies?|games?|things)|know about me|describe me|about my (?:history|profile))\b/i,
  ],
  [
    'similar',
    /\b(?:similar|resembles?|most like|like anything|compare[ds]?|closest|close to|nearest|reminds?)\b/i,
  ],
  [
    'which-most',
    new RegExp(
      `\\b(?:which (?:of )?(?:my |the |these )?${thing}?.{0,40}(?:most|matter|count|influenc|weigh|important|decisive)|based on|in my history|main reason|because of (?:what|which)|most (?:influence|important))`,
      'i',
    ),
  ],
  [
    'why-not',
    /\b(?:why not|against|dislike|hate|not (?:like|enjoy|higher|recommend\w*|for me|better)|wouldn['’]?t|shouldn['’]?t|downsides?|what is wrong|what['’]?s wrong|be wrong|so low|not sure|are you sure|really sure|doubts?|drawbacks?)\b/i,
  ],
  [
    'why',
    /\b(?:why|reasons?|explain|recommend\w*|how come|how did|how do you|match|good for me|should i|would i (?:like|enjoy)|will i (?:like|enjoy)|rank\w*|scores?|more|go on|details?|elaborate|what about)\b/i,
  ],
];
const wantsMore = /\b(?:more|go on|else|elaborate|details?|continue|another)\b/i;
const maxReadCharacters = 2_000;
const maxTitleWords = 9;
const indexes = new WeakMap<Catalogue, TitleIndex>();

function indexOf(catalogue: Catalogue): TitleIndex {
  let index = indexes.get(catalogue);
  if (!index) {
    index = titleIndex(catalogue);
    indexes.set(catalogue, index);
  }
  return index;
}

export function readQuestion(message: string, context: QuestionContext): Question {
  const text = cleanText(message.slice(0, maxReadCharacters), maxReadCharacters);
  const named = namedItems(text, context);
  const other = named.find((item) => item.index !== context.item) ?? null;
  const masked = named.reduce((rest, item) => rest.replaceAll(item.title, '■'), text);
  let kind = rules.find(([, rule]) => rule.test(masked))?.[0] ?? (named.length > 0 ? 'why' : 'off-topic');
  const seen = (item: Item) => context.history.includes(item.index);
  if (kind === 'without' && !other && /\bwhy\b/i.test(masked)) kind = 'why';
  const focus = kind === 'without' && other ? { item: refOf(other), watched: seen(other) } : null;
  return {
    kind,
    text: cleanText(text, maxQuestionCharacters),
    about: focus === null && other !== null && !seen(other) ? other : null,
    focus,
    more: kind === 'why' && wantsMore.test(masked),
  };
}

function refOf({ index, itemId, title, year, genres }: Item): Focus['item'] {
  return { index, itemId, title, year, genres };
}

/** Films that a message names: as spelled in the catalogue, then as people spell them. */
function namedItems(text: string, { catalogue, history, item }: QuestionContext): Item[] {
  const near = new Set([...history, ...(item === null ? [] : [item])]);
  const exact = titleMatcher(catalogue).find(text, near);
  if (exact.length > 0) return [...new Set(exact.map((span) => span.item))];
  const phrase =
    /(?:without|remov(?:e|ed|ing)|(?:watched|seen|played|bought|watch|see|play|buy)|take away|leave out|why not|what about|how about|does|about|like)\s+["“‘']?(.{2,100}?)["”’']?\s*(?:matter|count|weigh|help|instead|from my history|in my history|being recommended)?\s*[?.!]*$/i.exec(
      text,
    )?.[1];
  const found = phrase === undefined ? null : spelledAlmost(phrase, catalogue, near);
  return found ? [found] : wordsThatAreTitles(text, catalogue, near);
}

/** One typing error for every five letters, at most three; films of the history come first. */
function spelledAlmost(phrase: string, catalogue: Catalogue, near: ReadonlySet<number>): Item | null {
  const { item, nearest } = indexOf(catalogue).find(phrase);
  if (item) return item;
  const wanted = titleKey(withoutArticle(phrase));
  if (wanted.length < 4) return null;
  const allowed = Math.min(3, Math.floor(wanted.length / 5) + (wanted.length >= 4 ? 1 : 0));
  const own = [...near].flatMap((index) => catalogue.items[index] ?? []);
  for (const candidate of [...own, ...nearest]) {
    const key = titleKey(withoutArticle(candidate.title.replace(/ \(\d{4}\)$/, '')));
    if (Math.abs(key.length - wanted.length) <= allowed && distance(wanted, key) <= allowed) return candidate;
  }
  return null;
}

/** Runs of words that are a title in any case; a single word only where the film is of the history or the chat. */
function wordsThatAreTitles(text: string, catalogue: Catalogue, near: ReadonlySet<number>): Item[] {
  const words = text.split(/\s+/).slice(0, 120);
  const byKey = keysOf(catalogue);
  for (let length = Math.min(maxTitleWords, words.length); length >= 1; length--) {
    for (let start = 0; start + length <= words.length; start++) {
      const key = titleKey(words.slice(start, start + length).join(' '));
      const items = byKey.get(key) ?? [];
      const item =
        items.find((candidate) => near.has(candidate.index)) ?? (length >= 2 ? items[0] : undefined);
      if (item && key.length >= 4) return [item];
    }
  }
  return [];
}

const keyMaps = new WeakMap<Catalogue, Map<string, Item[]>>();

function keysOf(catalogue: Catalogue): Map<string, Item[]> {
  let keys = keyMaps.get(catalogue);
  if (!keys) {
    keys = new Map();
    for (const item of catalogue.items) {
      const bare = item.title.replace(/ \(\d{4}\)(?: #\d+)?$/, '');
      for (const key of new Set([titleKey(item.title), titleKey(bare), titleKey(withoutArticle(bare))])) {
        const items = keys.get(key);
        if (items) items.push(item);
        else keys.set(key, [item]);
      }
    }
    keyMaps.set(catalogue, keys);
  }
  return keys;
}
