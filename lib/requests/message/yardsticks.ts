// By what a message compares two titles beside how well they suit the person: "which is meaner", "which ends better", "for my
// mother". Labels and store features speak to some of it; of the rest it is said that nothing here knows it.

import type { Item } from '#lib/catalogue/catalogue.ts';
import { titleKey } from '#lib/catalogue/title.ts';
import { valuesOf } from '#lib/evidence/attributes.ts';
import { hasFeature } from '../kinds/specs.ts';
import { joined } from '../wording.ts';
import { type Measure, measureIn } from './asked-measure.ts';
import { company, type Sign, whose, yardsticks } from './yardstick-signs.ts';

/**
 * Labels that speak to what is asked, of each; `wants`: whether the one that has them is meant, or the other. `guess`: the matter, where
 * they are no more than a hint; `isGenre`: they are genres of films.
 */
export type Judged = {
  a: string[];
  b: string[];
  wants: 'more' | 'less';
  coop: boolean;
  guess?: string;
  isGenre?: boolean;
};
export type Yardsticks = {
  unknown: string | null; // what of it nothing here knows
  judged: Judged | null; // where both carry labels and one at least has what is asked about
  newer: 'a' | 'b' | null; // the year decides: it is for people who like nothing old
  alone: { a: boolean; b: boolean; data: boolean } | null; // whether the store lists a single-player mode, where it is to be played alone or offline
  measure: Measure | null; // what else the message compares by, in its own words
  isForOthers: boolean; // it is somebody else's taste
};

const together =
  /\b(?:co-?op|(?:two|three|four|[2-9]) (?:of us|players|people|mates|friends)|us (?:two|three|four)|play(?:ing)? (?:it |this |either )?(?:together|with (?:a |my |our |the |some )?(?:friends?|mates?|buddy|buddies|wife|husband|girlfriend|boyfriend|partner|brother|sister|flatmate))|(?:better|best|nicer|good|more fun) (?:to play )?with (?:a |my |our |the |some )?(?:friends?|mates?|buddy|buddies))\b|(?<!\p{L})(?:zu (?:zweit|dritt|viert|fünft)|à (?:deux|trois|quatre)|entre (?:dos|tres|cuatro)|somos (?:dos|tres|cuatro))(?!\p{L})|둘이|셋이|넷이/iu;
const playingWith = /\b(?:play(?:ing)? (?:it |this |either )?|(?:better|best|nicer|good|more fun) )with\b/iu;
const otherThan =
  /\bwhich(?:['’]?s| is| one['’]?s| one is)? (?:the )?((?:more |less )\p{L}+|\p{L}{3,}ier)\b/iu;
const isSuited =
  /^(?:more|less) (?:me|my|mine|for|us|our|fun|popular|famous|obscure|expensive|recent|suited|likely|worth\w*)$|^(?:pricier|earlier|skinnier)$/iu;
const mostUnknown = 2;

const nothingOld =
  /\bnever (?:seen|watched|played) (?:anything|a(?:n| single)?) (?:old|older|\p{L}+ and white)\b|\b(?:hates?|can['’]?t (?:stand|do)|(?:not|never) into|(?:don|doesn)['’]?t (?:like|watch|do)|allergic to) (?:anything |\p{L}+ )?(?:old|black and white)\b/iu;
const offline = /\b(?:metered|offline|no (?:internet|wi-?fi|signal)|mobile data|data (?:cap|plan))\b/iu;
const solo = /\b(?:solo|on my own|by myself|all alone)\b/iu;

/** `text`: the message without the titles. */
export function yardsticksIn(text: string, a: Item, b: Item): Yardsticks {
  const matters = yardsticks.flatMap((one) => {
    const found = one.sign.exec(text)?.[0];
    return found === undefined ? [] : [{ ...one, matter: asNamed(one.matter, found) }];
  });
  const others = whose.flatMap(([sign, said]) => (sign.test(text) ? said : [])).slice(0, 1);
  const alone = aloneIn(text, a, b);
  const newer = newerIn(text, a, b);
  const [first] = matters;
  const judged =
    newer !== null || alone !== null
      ? null
      : together.test(text)
        ? togetherJudged(a, b)
        : first
          ? judgedBy(first, a, b)
          : null;
  const isJudged = judged !== null && !judged.coop;
  const unjudged = matters
    .flatMap(({ matter }) => (matter === '' || (isJudged && matter === first?.matter) ? [] : matter))
    .slice(0, 1);
  const other = otherThan.exec(text)?.[1]?.toLowerCase();
  const isTogether = judged?.coop === true && playingWith.test(text); // whether it can be, not what they like
  const named = isTogether
    ? unjudged
    : [...unjudged, ...others.filter((one) => unjudged.length === 0 || one === company)];
  const unknown =
    named.length > 0
      ? joined([...new Set(named)].slice(0, mostUnknown), 'or')
      : judged === null && matters.length === 0 && other !== undefined && !isSuited.test(other)
        ? `which is ${other}`
        : null;
  const isOpen = unknown === null && judged === null && newer === null && alone === null;
  const isForOthers = unjudged.length === 0 ? others.length > 0 : unjudged.includes('age ratings');
  return { unknown, judged, newer, alone, measure: isOpen ? measureIn(text) : null, isForOthers };
}

/** "Which is harder", where the message says it in one word. */
function asNamed(matter: string, found: string): string {
  return matter !== 'age ratings' && matter !== '' && /^[a-z]+er$/iu.test(found)
    ? `which is ${found.toLowerCase()}`
    : matter;
}

function newerIn(text: string, a: Item, b: Item): Yardsticks['newer'] {
  if (!nothingOld.test(text) || a.year === null || b.year === null || a.year === b.year) return null;
  return a.year > b.year ? 'a' : 'b';
}

function aloneIn(text: string, a: Item, b: Item): Yardsticks['alone'] {
  const data = offline.test(text);
  if ((!data && !solo.test(text)) || [a, b].some(({ details }) => !details?.specs?.length)) return null;
  const has = (item: Item) => hasFeature(item, 'single-player') === true;
  return { a: has(a), b: has(b), data };
}

/** By the labels that speak to it outright, else by those that do in their stead. */
function judgedBy(
  { labels = [], wants = 'more', instead, isGuess, matter }: Sign,
  a: Item,
  b: Item,
): Judged | null {
  const guess = isGuess ? { guess: matter } : {};
  const outright = labelled(labels, wants, a, b);
  const isSplit = (one: Judged | null) => one !== null && (one.a.length === 0) !== (one.b.length === 0);
  if (isSplit(outright)) return outright && { ...outright, ...guess };
  const standIn = instead ? labelled(instead.labels, instead.wants, a, b) : null;
  if (isSplit(standIn)) return standIn;
  return isGuess ? null : outright; // a hint at both is none
}

/** Films have genres where they have no labels. */
function labelled(labels: readonly string[], wants: Judged['wants'], a: Item, b: Item): Judged | null {
  const wanted = new Set(labels.map(titleKey));
  const own = (kind: 'genre' | 'tag', item: Item) =>
    valuesOf(item, kind).filter((value) => wanted.has(titleKey(value)));
  const by = (kinds: readonly ('genre' | 'tag')[]): Judged | null => {
    const carry = [a, b].every((item) => kinds.some((kind) => valuesOf(item, kind).length > 0));
    const [ofA, ofB] = [a, b].map((item) => kinds.flatMap((kind) => own(kind, item)).slice(0, 2)) as [
      string[],
      string[],
    ];
    return carry && ofA.length + ofB.length > 0 ? { a: ofA, b: ofB, wants, coop: false } : null;
  };
  const isTagged = [a, b].every((item) => valuesOf(item, 'tag').length > 0);
  const [ofTags, ofGenres] = [isTagged ? by(['tag']) : null, by(['genre'])];
  const isFilm = [a, b].every(({ details }) => !details?.specs && !details?.platforms);
  if (ofTags && (ofTags.a.length === 0) !== (ofTags.b.length === 0)) return ofTags;
  return isFilm && ofGenres ? { ...ofGenres, isGenre: true } : ofTags;
}

/** Which can be played together, where the store tells. */
function togetherJudged(a: Item, b: Item): Judged | null {
  if ([a, b].some(({ details }) => !details?.specs?.length)) return null;
  const own = (item: Item) => [
    ...(hasFeature(item, 'co-op') ? ['co-op'] : []),
    ...valuesOf(item, 'tag').filter((tag) => tag === 'PvE' || tag === 'PvP'),
  ];
  const [ofA, ofB] = [own(a), own(b)];
  return ofA.length + ofB.length > 0 ? { a: ofA, b: ofB, wants: 'more', coop: true } : null;
}
