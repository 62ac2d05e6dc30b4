// Which of two is scarier, funnier, slower: by the traits that are generally known of both. One that has the trait beside one that
// hasn't decides; of two that have it no one can say which has more.

import type { Knowledge } from '#lib/catalogue/general-knowledge.ts';
import type { Domain } from '#lib/contract/domain.ts';
import { adjectivesOf, hasTrait, itIs, moodsOf, type Trait, traitsIn } from '../known/traits.ts';
import { plainOf } from '../message/degree-words.ts';
import { asksWhether } from '../message/yes-no.ts';
import { joined } from '../wording.ts';

export type KnownSide = { title: string; known: Knowledge | null };
/** asked: the words of the message that it answers; isOpen: it doesn't decide between the two. */
export type SideVerdict = { said: string; asked: string; isOpen: boolean };
type Asked = { traits: Trait[]; words: string; wants: 'more' | 'less'; isDegree: boolean; isHow?: true };

/** text: the message without the titles, in lower case. null: no trait is asked about, or it isn't known of both, or neither has it. */
export function moodVerdict(a: KnownSide, b: KnownSide, text: string, domain: Domain): SideVerdict | null {
  const asked = traitAsked(text, domain);
  if (!asked || !a.known?.traits || !b.known?.traits) return null;
  const { traits, words, wants, isDegree } = asked;
  const having = (side: KnownSide) => traits.filter(({ name }) => hasTrait(side.known ?? {}, name) === true);
  const [ofA, ofB] = [having(a), having(b)];
  const both = ofA.find((trait) => ofB.includes(trait));
  if (both && asked.isHow) return { said: bothSo(both, a, b, domain), asked: words, isOpen: false };
  if (both)
    return {
      said: `${bothAre(both)}${isDegree ? `; I can't say which ${wants}.` : '.'}`,
      asked: words,
      isOpen: true,
    };
  const [has, hasNot, [trait]] = ofA.length > 0 ? [a, b, ofA] : [b, a, ofB];
  if (!trait || !traits.every(({ name }) => hasTrait(hasNot.known ?? {}, name) === false)) return null;
  const unlike = `and ${hasNot.title} isn't known for that.`;
  if (asksWhether(text)) {
    const isSo = (has === a) === (wants === 'more');
    return {
      said: `${isSo ? 'Yes' : 'No'}: ${isSaid(trait, has.title)}, ${unlike}`,
      asked: words,
      isOpen: false,
    };
  }
  const said =
    wants === 'more'
      ? `${has.title}: ${isSaid(trait, 'it')}, ${unlike}`
      : `${hasNot.title}: ${isSaid(trait, has.title)}, and it isn't known for that.`;
  return { said, asked: words, isOpen: false };
}

/** "Both are scary. Sleepy Hollow is also gory, The Shining disturbing and slow." */
function bothSo(trait: Trait, a: KnownSide, b: KnownSide, domain: Domain): string {
  const beyond = ({ known }: KnownSide, other: KnownSide) => {
    const own = [
      ...adjectivesOf(moodsOf(known ?? {}, domain)),
      ...['gory', 'violent'].filter((name) => known?.traits?.includes(name)),
    ];
    const isElse = (word: string) =>
      !word.includes(' to look at') && hasTrait(other.known ?? {}, word) === false && word !== trait.name;
    return own.filter(isElse).slice(0, mostBeyond);
  };
  const [ofA, ofB] = [beyond(a, b), beyond(b, a)];
  const lead = `${bothAre(trait)}.`;
  if (ofA.length > 0 && ofB.length > 0)
    return `${lead} ${a.title} is ${joined(ofA)}, ${b.title} ${joined(ofB)}.`;
  const [one, words] = ofA.length > 0 ? [a, ofA] : [b, ofB];
  return words.length > 0 ? `${lead} ${one.title} is ${joined(words)} as well.` : lead;
}
const mostBeyond = 2;

const howMuch = /(?<!\p{L})how (?:much )?((?:[\p{L}'’-]+ ?){1,2}?) (?:is|are|was|does|would|will|it)\b/iu;
const degree = /(?<!\p{L})(more|most|less|least) ((?:[\p{L}'’-]+ ?){1,4})/giu;
const compared =
  /(?:^\s*|[,:;.!?–—-]\s*|(?<!\p{L})(?:is|are|was|be|the|bit|much|lot|way|far|even|one|feels?|gets?|looks?|moves?|goes|plays?|ends?|any|no|and|or|but)\s+|['’]s\s+)(\p{L}{2,}(?:er|est))(?!\p{L})/giu;
const noComparison =
  /^(?:thriller|killer|shooter|fighter|slasher|other|former|latter|rest|best|west|quest|guest|test|interest|honest)$/u;
const plainly =
  /(?<!\p{L})which(?: one| (?:one )?of (?:them|those|these|the two))?(?:['’]s| is| has| are| have) ([^.?!,;]+)/iu;
const longestPlain = 6; // words

/** The trait that two titles are compared by: "scarier", "more romantic", "which one has a happy ending". */
function traitAsked(text: string, domain: Domain): Asked | null {
  for (const [, how = '', rest = ''] of text.matchAll(degree)) {
    const words = rest.trim().split(' ');
    for (let count = words.length; count > 0; count--) {
      const said = words.slice(0, count).join(' ');
      const traits = oneOf(said, domain);
      if (traits)
        return {
          traits,
          words: `${how} ${said}`,
          wants: /^le/iu.test(how) ? 'less' : 'more',
          isDegree: true,
        };
    }
  }
  for (const [, word = ''] of text.matchAll(compared)) {
    const traits = noComparison.test(word) ? undefined : adjectivesIn(word, domain);
    if (traits) return { traits, words: word, wants: 'more', isDegree: true };
  }
  for (const [sign, word] of abroad) {
    const found = sign.exec(text)?.[0];
    const traits = found === undefined ? null : oneOf(word, domain);
    if (found !== undefined && traits) return { traits, words: found, wants: 'more', isDegree: true };
  }
  const how = howMuch.exec(text)?.[1] ?? '';
  const ofHow = how === '' ? null : oneOf(how, domain);
  if (ofHow) return { traits: ofHow, words: how, wants: 'more', isDegree: true, isHow: true };
  const rest = plainly.exec(text)?.[1]?.trim() ?? '';
  const traits = rest.split(' ').length > longestPlain ? null : oneOf(rest, domain);
  return traits && { traits, words: rest, wants: 'more', isDegree: false };
}

function oneOf(said: string, domain: Domain): Trait[] | null {
  const groups = traitsIn(said, domain);
  return groups?.length === 1 ? (groups[0] ?? null) : null;
}

/** "scarier" → "scary": of the plain words it may come from the first that names what something is like. */
function adjectivesIn(word: string, domain: Domain): Trait[] | undefined {
  for (const plain of plainOf(word)) {
    const traits = (oneOf(plain, domain) ?? []).filter(
      ({ name, said }) => said.startsWith('that ') || moodsOf({ traits: [name] }, domain).length > 0,
    );
    if (traits.length > 0) return traits;
  }
  return undefined;
}

const abroad: [RegExp, string][] = [
  [
    /(?<!\p{L})(?:gruselig|unheimlich)er(?!\p{L})|plus effrayante?|fait plus peur|(?:da )?más miedo|더 무서/iu,
    'scary',
  ],
  [/(?<!\p{L})(?:lustig|witzig)er(?!\p{L})|plus drôle|más (?:divertid|gracios)[oa]|더 웃/iu, 'funny'],
  [/(?<!\p{L})trauriger(?!\p{L})|plus triste|más triste|더 슬/iu, 'sad'],
  [/(?<!\p{L})(?:düsterer|dunkler)(?!\p{L})|plus sombre|más oscur[oa]|더 어두/iu, 'dark'],
  [
    /(?<!\p{L})(?:sanfter|ruhiger)(?!\p{L})|plus (?:doux|douce|calme)|más (?:tranquil|suave)[oa]?|더 잔잔/iu,
    'gentle',
  ],
  [/(?<!\p{L})romantischer(?!\p{L})|plus romantique|más romántic[oa]|더 로맨틱/iu, 'romantic'],
  [
    /(?<!\p{L})(?:seltsamer|schräger|merkwürdiger)(?!\p{L})|plus (?:bizarre|étrange)|más rar[oa]|더 이상한/iu,
    'weird',
  ],
];

/** "it's scary", "Alien is scary", "Alien moves fast", "it has dragons". */
function isSaid(trait: Trait, subject: string): string {
  const [, verb, rest = ''] = /^that (?!are )(\S+) (.+)$/u.exec(trait.said) ?? [];
  if (verb) return `${subject} ${verb}s ${rest.replace(/\btheir\b/u, 'its')}`;
  const said = itIs(trait);
  if (subject === 'it') return said;
  return said
    .replace(/^it's /u, `${subject} is `)
    .replace(/^it has /u, `${subject} has `)
    .replace(/^in it, /u, `in ${subject}, `);
}

/** "Both are scary", "Both move fast", "Both have dragons". */
function bothAre({ said }: Trait): string {
  if (said.startsWith('that ')) return `Both ${said.slice('that '.length)}`;
  if (said.startsWith('with ')) return `Both have ${said.slice('with '.length)}`;
  if (said.startsWith('in which ')) return `In both, ${said.slice('in which '.length)}`;
  return `Both are ${said}`;
}
