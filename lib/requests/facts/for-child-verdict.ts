// Which of two is better for a child: by what they are rated, then by what may upset and for whom they are made.

import type { Domain } from '#lib/contract/domain.ts';
import { adjectivesOf, traitNamed } from '../known/traits.ts';
import { ageIn } from '../message/age.ts';
import { joined } from '../wording.ts';
import type { KnownSide } from './known-mood-verdict.ts';

const children =
  /\b(?:kids?|child(?:ren)?|toddlers?|little ones?|(?:sons?|daughters?)(?![- ]in[- ]law)|nieces?|nephews?|grand(?:child\w*|sons?|daughters?)|(?:girl|boy) of (?:\d|1[0-5])|(?:\d|1[0-5]|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)[- ]?(?:years?|yrs?)[- ]?olds?)\b|(?<!\p{L})(?:hij[oa]s?|niñ[oa]s?|kinder(?:n)?|tochter|sohn|enfants?|fille|fils|(?:\d|1[0-5])[- ](?:años|ans|jahre\p{L}*|jährig\p{L}*))(?!\p{L})|딸|아들|아이|(?<!\d)1?\d살/giu;
const grown = 13; // years: from there on the milder is no longer the better

export const ofRating: Record<string, number> = {
  G: 0,
  E: 0,
  PG: 8,
  'E10+': 10,
  'PG-13': 13,
  T: 13,
  R: 17,
  M: 17,
  'NC-17': 18,
};
const troubling = ['scary', 'creepy', 'disturbing', 'violent', 'gory', 'sad', 'bleak'];
const made = ['small children', 'children', 'families'];

export type ForChild = { said: string; isAll: boolean; rest: string };

/** text: the message without the titles. null: nobody so young is meant, or too little is known of one of them. */
export function forChildVerdict(a: KnownSide, b: KnownSide, text: string, domain: Domain): ForChild | null {
  if (text.search(children) === -1) return null;
  const [ofA, ofB] = [a, b].map(({ known }) => ofRating[known?.rating ?? '']);
  if (ofA === undefined || ofB === undefined || !a.known?.traits || !b.known?.traits) return null;
  const rest = text.replace(children, ' ');
  const age = ageIn(text) ?? 0;
  const isFine = (from: number) => age >= grown && age >= from;
  const [one, other] = ofA <= ofB ? [a, b] : [b, a];
  const ratings = `it's rated ${one.known?.rating} in the United States, ${other.title} ${other.known?.rating}`;
  if (ofA !== ofB && !(isFine(ofA) && isFine(ofB)))
    return { said: `${one.title}: ${ratings}.${mind(one, other, domain)}`, isAll: true, rest };
  const [first, second] = [a, b].toSorted((x, y) => burden(x) - burden(y)) as [KnownSide, KnownSide];
  const rated = ofA === ofB ? `Their rating in the United States is the same: ${a.known.rating}` : '';
  const differing = troublesOf(second).filter((name) => !troublesOf(first).includes(name));
  const words = adjectives(differing, domain).slice(0, mostNamed);
  if (burden(first) === burden(second) || words.length === 0)
    return {
      said: rated === '' ? 'By their ratings, both are fine at that age.' : `${rated}.`,
      isAll: false,
      rest,
    };
  const lead = `${first.title}: ${second.title} is ${joined(words)}, and it itself isn't.`;
  return { said: rated === '' ? lead : `${lead} ${rated}.`, isAll: true, rest };
}

const mostNamed = 2;

function troublesOf({ known }: KnownSide): string[] {
  return troubling.filter((name) => known?.traits?.includes(name));
}

/** The more, the less it is for a child. */
function burden(side: KnownSide): number {
  const isMade = made.some((name) => side.known?.traits?.includes(name));
  return troublesOf(side).length + (isMade ? 0 : 1);
}

function adjectives(names: readonly string[], domain: Domain): string[] {
  return adjectivesOf(names.flatMap((name) => traitNamed(name, domain) ?? []));
}

/** What a parent wants to know of the milder one, else of the other. */
function mind(side: KnownSide, other: KnownSide, domain: Domain): string {
  const words = adjectives(troublesOf(side), domain).slice(0, mostNamed);
  if (words.length > 0) return ` Mind that it's ${joined(words)}.`;
  const others = adjectives(troublesOf(other), domain).slice(0, mostNamed);
  return others.length > 0 ? ` ${other.title} is ${joined(others)}.` : '';
}
