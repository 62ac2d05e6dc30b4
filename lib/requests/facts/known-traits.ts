// What a title is like and about, what it was made from and what came before and after it, as far as two models said the same:
// "is it sad?", "does the dog die?", "is it set in Japan?", "is it based on a book?", "is there a sequel?".

import { type Knowledge, type Series, upsettingTraits } from '#lib/catalogue/general-knowledge.ts';
import { ordinals } from '#lib/catalogue/said-numbers.ts';
import type { Domain } from '#lib/contract/domain.ts';
import {
  adjectiveOf,
  adjectivesOf,
  hasTrait,
  itIs,
  moodsOf,
  moodsSaid,
  type Trait,
  traitsIn,
} from '../known/traits.ts';
import { wholeLanguage } from '../message/message-language.ts';
import { askingPart } from '../message/yes-no.ts';
import { capitalized, joined } from '../wording.ts';

type Asked = { about: string; message: string; isYesNo: boolean; domain: Domain };
const mostMoods = 3;

/** null: no trait is asked about, or nothing of the kind is known. */
export function traitAsked(known: Knowledge, asked: Asked): string | null {
  const { isYesNo, domain, about } = asked;
  if (!known.traits) return null;
  const moods = moodsOf(known, domain).slice(0, mostMoods);
  const own = ownGroups(asked) ?? (wholeLanguage(asked.message) === null ? null : groupsOfMatter(asked));
  const groups = (own ?? namedGroups(asked))?.map((any) => any.filter(({ name }) => !ofOrigin.test(name)));
  if (!groups) return about === 'mood' && moods.length > 0 ? moodsSaid(moods) : null;
  const [first] = groups;
  if (groups.length > 1 || !first?.length) return null;
  const held = first.filter(({ name }) => hasTrait(known, name));
  const [one] = held;
  if (one) {
    const said = moods.some(({ name }) => name === one.name)
      ? moodsSaid([one, ...moods.filter(({ name }) => name !== one.name).slice(0, 1)])
      : `${capitalized(itIs(one))}.`;
    return isYesNo ? `Yes: ${said.replace(/^It/, 'it').replace(/^In it/, 'in it')}` : said;
  }
  const learning = learningAsked(first);
  if (learning !== null)
    return hasTrait(known, learning.contrary) ? `Not really: it's for ${learning.contrary}.` : null;
  if (own === null || !first.every(({ name }) => hasTrait(known, name) === false)) return null;
  if (!isYesNo && own !== null && wholeLanguage(asked.message) !== null && generalMatters.has(about))
    return null;
  const isMood = moodsOf({ traits: first.map(({ name }) => name) }, domain).length > 0;
  if (isMood) return moods.length > 0 ? `Not really: ${moodsSaid(moods).replace(/^It/, 'it')}` : null;
  if (!isYesNo) return null;
  return first.every(({ said }) => said.startsWith('that '))
    ? "It isn't known for that."
    : 'Not that I know of.';
}

/** "Easy to learn": by its contrary, or by how hard it is found, and never by that it isn't on record. */
function learningAsked(traits: readonly Trait[]): { contrary: string } | null {
  const contraries: Record<string, string> = { beginners: 'experts', experts: 'beginners' };
  const [contrary] = traits.flatMap(({ name }) => contraries[name] ?? []);
  return contrary === undefined ? null : { contrary };
}

const ofMatter: Record<string, string> = {
  scariness: 'scary',
  horror: 'scary',
  sadness: 'sad',
  humour: 'funny',
  humor: 'funny',
  romance: 'romantic',
};

/** A message that isn't English is asked about what the request says. */
function groupsOfMatter({ about, domain }: Asked): Trait[][] | null {
  const matter = ofMatter[about] ?? about;
  return generalMatters.has(matter) ? null : traitsIn(matter, domain);
}

/** Told with its author by `originSaid`. */
const ofOrigin = /^(?:from an? |true story$)/;

const asking =
  /^(?:(?:and|but|so|or|also|ok|okay|well|hm+|oh|wait|hey|honestly|please|tell me)[, ]+)*(?:is|are|does|do|did|has|have|will|would|was|were|how|any)\b(?: (?:it|this|that|this one|that one|there|they|the (?:film|movie|game|story)|the whole thing))?(?: (?:be|have|has|get|gets|got|really|at all|actually|very|too|all|any|end|ends|play|set|going to be))*\s+(.+?)[?.! ]*$/iu;

/** By the question's own words. */
function ownGroups({ message, domain }: Asked): Trait[][] | null {
  for (const sentence of askingPart(message).split(/(?<=[?.!])\s+|, (?=and |or )/u)) {
    const rest = asking.exec(sentence.trim())?.[1];
    const found = rest === undefined ? null : traitsIn(rest, domain);
    if (found) return found;
  }
  return null;
}

/** Whether the words of the question name what titles may be like or have in them. */
export function namesTrait(message: string, domain: Domain): boolean {
  return ownGroups({ message, domain, about: '', isYesNo: false }) !== null;
}

/** By the words that the request names, which may be read amiss: they can say that it is so, and not that it isn't. */
function namedGroups({ about, domain }: Asked): Trait[][] | null {
  return generalMatters.has(about) ? null : traitsIn(about, domain);
}
const generalMatters = new Set(
  'mood genre plot story setting ending music rating reviews length cast director developer platform price year age tags popularity difficulty multiplayer language languages country about'.split(
    ' ',
  ),
);

/** Where it is set. */
export function settingSaid(known: Knowledge, { domain, about }: Asked): string | null {
  if (!known.traits || !/\b(?:set|setting|takes? place|location|where)\b/.test(about)) return null;
  if (/\bfilm(?:ed|ing)|\bshot\b/.test(about)) return null;
  const places = known.traits.flatMap((name) =>
    (traitsIn(name, domain) ?? []).flat().filter((trait) => trait.name === name && /^set /.test(trait.said)),
  );
  return places.length === 0 ? null : `It's ${joined(places.slice(0, mostMoods).map(({ said }) => said))}.`;
}

const asksNext =
  /\b(?:sequels?|follow-?ups?|after|continu\w*|next|second one|more of|part (?:two|2)|another one)\b/;
const asksEarlier =
  /\b(?:prequels?|before|first|previous|earlier|order|start with|standalone|stand alone|on its own|need to (?:see|watch|play))\b/;

/** "Do I need to play the first one?" */
export const asksNeed =
  /\b(?:need|have|must|should|ought|got)\b[^.?!]*\b(?:play|see|seen|watch|know|finish|start|read)|\b(?:without|never|not|n['’]t)\b[^.?!]*\b(?:first|earlier|previous|older|others?)\b|(?:\b(?:never|not|without)|n['’]t)\b[^.?!]*\b(?:[1-9] ?(?:to|and|&|-|–|,) ?[1-9]|first|earlier|previous|older|others?)\b|\b(?:in (?:the )?(?:right )?order|start with)\b/i;
/** "Is it a sequel or a stand-alone game?" */
const asksSequel =
  /(?<!\bthere )\ba (?:sequel|prequel|follow-?up|second part)\b|\b(?:it|this|that) the (?:sequel|second one)\b/i;
const asksAlone = /\b(?:stand-? ?alone|on its own|by itself)\b/i;

export function seriesSaid(
  { series }: Knowledge,
  { about, message, isYesNo, domain, firstOnes = [] }: Asked & { firstOnes?: readonly string[] },
): string | null {
  if (!series) return null;
  const text = `${about} ${message.toLowerCase()}`;
  const { name, number, before, after } = series;
  const asksWhole = /\b(?:series|franchise|trilogy|saga)\b/i.test(message);
  if (asksNeed.test(message))
    return `${neededSaid(series)}${firstOnes.length > 0 ? ` The series begins with ${joined(firstOnes)}.` : ''}`;
  if (asksAlone.test(message) || (asksSequel.test(message) && !/\bis there\b/i.test(message)))
    return sequelSaid(series, asksAlone.test(message), domain);
  if (asksEarlier.test(text) && !asksWhole) {
    if (before) return `${placeOf(number, name)} ${before} came before it.`;
    return number === 1 ? `${placeOf(number, name)}${after ? ` ${after} came after it.` : ''}` : null;
  }
  if (asksNext.test(text) && !asksWhole)
    return after ? `${isYesNo ? 'Yes: ' : ''}${after} came after it.` : null;
  const around = [before && `before it came ${before}`, after && `after it ${before ? '' : 'came '}${after}`];
  const told = around.filter((part) => part !== undefined);
  return `${placeOf(number, name)}${told.length > 0 ? ` ${capitalized(joined(told))}.` : ''}`;
}

/** Whether the ones before are needed; by their order alone, where it isn't known what continues what. */
function neededSaid({ name, number, before, need }: Series): string {
  const place = placeOf(number, name).replace(/^It/, 'it').replace(/\.$/, '');
  if (before === undefined && number === 1) return `No: ${place}.`;
  if (before === undefined) return `I can't tell: ${place}, and I don't have its order.`;
  if (need === 'yes') return `Yes: ${place} and carries straight on from ${before}.`;
  if (need === 'helps')
    return `Not really: ${place} and can be followed without ${before}, but it's richer with it.`;
  if (need === 'no') return `No: ${place}, but you can start with it.`;
  const earlier = number === undefined || number === 2 ? 'it' : 'the earlier ones';
  return `By their order, yes: ${place}, after ${before}; whether the story needs ${earlier} I don't know.`;
}

function sequelSaid({ name, number, before, need }: Series, asksOwn: boolean, domain: Domain): string {
  const place = placeOf(number, name).replace(/^It/, 'it').replace(/\.$/, '');
  if (before === undefined) return number === 1 ? `No sequel: ${place}.` : `I can't tell: ${place}.`;
  const seen = domain === 'movies' ? 'watched' : 'played';
  const known = need === 'yes' ? ', and it carries straight on' : `, but it can be ${seen} on its own`;
  const open = need ? known : `; whether it can be ${seen} on its own I don't know`;
  return `A sequel: ${place}, after ${before}${asksOwn ? open : ''}.`;
}

/** "It's the second of the Toy Story series." */
function placeOf(number: number | undefined, name: string): string {
  const bare = name.replace(/^the /i, '');
  const series = /\bseries$/i.test(bare) ? bare : `${bare} series`;
  const place = number === undefined ? undefined : ordinals[number];
  return place === undefined ? `It belongs to the ${series}.` : `It's the ${place} of the ${series}.`;
}

export function originSaid({ origin, traits = [] }: Knowledge, { message, isYesNo }: Asked): string | null {
  if (/\b(?:true|real|really happen\w*|fact)\b/i.test(message) && traits.includes('true story'))
    return isYesNo ? "Yes: it's based on a true story." : "It's based on a true story.";
  if (!origin) return traits.includes('true story') ? "It's based on a true story." : null;
  const said = /^true events/.test(origin)
    ? 'true events'
    : `${/^[aeiou]/.test(origin) ? 'an' : 'a'} ${origin}`;
  const sentence = `it's based on ${said}.`;
  if (!isYesNo) return capitalized(sentence);
  const isAsked = namesOrigin(message, origin);
  return isAsked === null ? capitalized(sentence) : `${isAsked ? 'Yes' : 'No'}: ${sentence}`;
}

const origins: [RegExp, RegExp][] = [
  [/\b(?:book|novel)s?\b/i, /^novel/],
  [/\bcomics?\b|\bgraphic novel\b|\bmanga\b/i, /^(?:comic|manga|graphic novel)/],
  [/\bplay\b/i, /^play/],
  [/\b(?:true|real)\b/i, /^true events/],
  [/\b(?:video )?games?\b/i, /^(?:video )?game/],
  [/\b(?:short story|story)\b/i, /^short story/],
];

/** Whether the message asks for that origin; null: for none by name, or one that doesn't rule it out. */
function namesOrigin(message: string, origin: string): boolean | null {
  const named = origins.filter(([asked]) => asked.test(message));
  if (named.length === 0) return null;
  if (named.some(([, own]) => own.test(origin))) return true;
  return /\b(?:true|real|story)\b/i.test(message) ? null : false;
}

const troubling = ['scary', 'creepy', 'disturbing', 'sad', 'bleak', ...upsettingTraits];
const youngest = 6; // years, up to which "for small children" decides

/** Whether it is one for children, where no age is named; null: that isn't known. */
export function isForChildren({ traits }: Knowledge): boolean | null {
  if (traits?.some((name) => /^(?:small children|children|families)$/.test(name))) return true;
  return traits?.includes('adults only') ? false : null;
}

/** What a parent wants to know besides the rating: "It's sad, and an animal dies in it." '' where nothing stands out. */
export function forChildren({ traits }: Knowledge, age: number | null, domain: Domain): string {
  if (!traits) return '';
  const held = troubling.filter((name) => traits.includes(name));
  const named = held.flatMap((name) =>
    (traitsIn(name, domain) ?? []).flat().filter((one) => one.name === name),
  );
  const moods = adjectivesOf(named);
  const others = named.filter((trait) => adjectiveOf(trait) === null);
  const parts = [
    moods.length > 0 ? `it's ${joined(moods.slice(0, 2))}` : '',
    others[0] ? itIs(others[0]) : '',
  ].filter((part) => part !== '');
  if (parts.length > 0) return ` Mind that ${joined(parts)}.`;
  if (age !== null && age <= youngest && traits.includes('small children'))
    return " It's made for small children.";
  return traits.includes('families') ? " It's made for the whole family." : '';
}
