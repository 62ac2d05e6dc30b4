// What a message asks or holds against a title beside why it is there: "isn't that for kids?", "I don't do menus", "it isn't even
// a platformer". Genres and labels speak to it, or it is said that they don't.

import type { Catalogue, Item } from '#lib/catalogue/catalogue.ts';
import { titleKey } from '#lib/catalogue/title.ts';
import { valuesOf } from '#lib/evidence/attributes.ts';
import { saysKind } from '#lib/evidence/known-kinds.ts';
import { tagsAreReliable } from '../kinds/known-kinds.ts';
import { namesIn } from '../kinds/vocabulary.ts';

/** `has`: null where nothing is known of its kind. `labels`: that say so, or what it has instead; `against`: they say that it isn't. */
export type Point = {
  matter: 'kids' | 'menus' | 'kind';
  how: 'asks' | 'denies' | 'minds' | 'never' | 'seldom' | 'mostly'; // never: says that they have none of it; seldom: little; mostly: they do most with them
  has: boolean | null;
  against: boolean;
  labels: string[];
  asked: string; // the label that was meant
  closer: string; // words that make it narrower: "online" of "an online RPG"
};

const kids =
  /(?<!\p{L})(?:kids?|child(?:ren)?|childish|toddlers?|babies|gosses?|enfants?|gamins?|kinder\p{L}*|niñ[oa]s)(?!\p{L})|아이|애들|어린이/iu;
/** "I mostly play with my kids", "half of what I watch is with the kids" */
const mostlyWith =
  /\b(?:i|we)\b[^.?!]{0,40}\b(?:with|for|alongside) (?:my |the |our )?(?:\p{L}+ )?(?:kids?|child(?:ren)?|toddlers?|little ones|boys|girls)\b/iu;
const forKids = ['Children', "Children's", 'Family Friendly', 'Family'];
const notForKids = [
  'Horror',
  'Gore',
  'Violent',
  'Mature',
  'Nudity',
  'Sexual Content',
  'Blood',
  'Psychological Horror',
];
const menus = /\bmenus?\b|\bmenüs?\b/iu;
const withMenus = [
  'RPG',
  'JRPG',
  'CRPG',
  'Turn-Based',
  'Turn-Based Combat',
  'Turn-Based Strategy',
  'Strategy',
  'Management',
];

const rest = '((?:[^.,;:?!\\s]+\\s*){1,5})';
const small =
  '(?:(?:even|really|exactly|actually|just|only|more|not|some|one of|pas|nicht)\\s+)*(?:(?:an?|the|my|un|une|una|ein\\p{L}*|kein\\p{L}*)\\s+)?';
const signs: [Point['how'], RegExp][] = [
  [
    'seldom',
    new RegExp(
      `(?<!\\p{L})(?:hardly|rarely|barely|seldom|(?:don['’]?t|do not) (?:really )?(?:often|usually|normally|much))\\s+(?:ever )?(?:play|watch|do|like|buy|have|own|touch|see)\\s+${small}${rest}`,
      'iu',
    ),
  ],
  [
    'never',
    new RegExp(
      `(?<!\\p{L})(?:don['’]?t|do not|haven['’]?t|have not|have|has|with) (?:even |really |ever |basically |practically |virtually |almost |literally )?(?:have|own|got|watched|seen|played|bought)?\\s*(?:a single|not one|no|any) (?:one )?${rest}`,
      'iu',
    ),
  ],
  [
    'minds',
    new RegExp(
      `(?<!\\p{L})(?:i|we)\\s+(?:don['’]?t|do not|never|can['’]?t|couldn['’]?t)\\s+(?:really |even |ever )?(?:do|play|like|watch|stand|want|touch|care for|get on with)\\s+${small}${rest}`,
      'iu',
    ),
  ],
  [
    'never',
    new RegExp(
      `(?<!\\p{L})never\\s+(?:really |even |ever |once )?(?:owned|had|got|bought|played|watched|seen|liked|touched)\\s+${small}${rest}`,
      'iu',
    ),
  ],
  ['minds', new RegExp(`(?<!\\p{L})(?:i|we)\\s+(?:hate|loathe|despise|detest)\\s+${small}${rest}`, 'iu')],
  [
    'asks',
    new RegExp(
      `(?:^|[.,;!?]\\s*|\\b(?:and|but|so|ok) )(?:is|isn['’]?t|aint|ain['’]?t|ist|est-ce)\\s+(?:(?:that|it|this|das|es|pas)\\s+)?${small}${rest}`,
      'iu',
    ),
  ],
  [
    'denies',
    new RegExp(
      `(?<!\\p{L})(?:isn['’]?t|is not|ain['’]?t|c['’]est pas|n['’]est pas|ist (?:doch )?(?=kein)|no es)\\s+${small}${rest}`,
      'iu',
    ),
  ],
];
const most = 3; // labels

/** `text`: the message without the titles in it. null: it asks nothing of the kind. */
export function pointIn(text: string, item: Item, catalogue: Catalogue): Point | null {
  const own = [...valuesOf(item, 'genre'), ...valuesOf(item, 'tag')];
  const isKnown = catalogue.domain === 'movies' || saysKind(item);
  const how = signs.find(([, sign]) => sign.test(text))?.[0] ?? 'asks';
  const among = (values: readonly string[]) =>
    own.filter((value) => values.some((one) => titleKey(one) === titleKey(value))).slice(0, 2);
  const tags = valuesOf(item, 'tag');
  const told = (catalogue.domain === 'movies' || tags.length === 0 ? own : tags).slice(0, most); // "Indie" says little
  if (kids.test(text)) {
    const [yes, no] = [among(forKids), among(notForKids)];
    return {
      matter: 'kids',
      how: mostlyWith.test(text) ? 'mostly' : how,
      has: isKnown ? yes.length > 0 : null,
      against: yes.length === 0 && no.length > 0,
      labels: yes.length > 0 ? yes : no.length > 0 ? no : told,
      asked: '',
      closer: '',
    };
  }
  if (menus.test(text)) {
    const yes = among(withMenus);
    return {
      matter: 'menus',
      how,
      has: isKnown ? yes.length > 0 : null,
      against: false,
      labels: yes.length > 0 ? yes : told,
      asked: '',
      closer: '',
    };
  }
  for (const [manner, sign] of signs) {
    const found = sign.exec(text)?.[1];
    if (found === undefined) continue;
    const names = namesIn(catalogue, found).filter(
      ({ literal, value }) => literal && (value.kind === 'genre' || tagsAreReliable(catalogue)),
    );
    const [first] = names;
    if (!first) continue;
    const values = names
      .filter(({ start, end }) => start === first.start && end === first.end)
      .map(({ value }) => value.value);
    const yes = among(values);
    return {
      matter: 'kind',
      how: manner,
      has: isKnown ? yes.length > 0 : null,
      against: false,
      labels: yes.length > 0 ? yes : told,
      asked: first.value.value,
      closer: found.trim().split(/\s+/u).slice(0, first.start).join(' ').toLowerCase(),
    };
  }
  return null;
}
