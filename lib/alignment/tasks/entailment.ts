// Task 9, entailment, which isn't in the paper: do the facts bear a sentence out? The model judges what others said of many
// facts, and what it said itself of one sentence (wording.ts). True claims are the sentences of gold answers and the facts
// themselves; false ones are the same made false (falsify.ts) and sentences about other facts.
import { markedTitles, maskMarked, maskPlain, splitSentences, unmask } from '#lib/catalogue/masked-titles.ts';
import { numbersIn } from '#lib/catalogue/said-numbers.ts';
import type { Turn } from '#lib/llm/segment.ts';
import { pick, shuffled } from '#lib/random.ts';
import { factsText, factsTurns } from './facts-prompt.ts';
import { type FalsehoodKind, falsehoods } from './falsify.ts';
import type { GoldAnswer } from './gold-answer.ts';
import type { AlignmentTask, Example } from './task.ts';
import { messageLine } from './understanding.ts';

export const bornOut = { yes: 'Yes', no: 'No' } as const;

/** holds: whether the facts bear it out. kind: how it was made. */
export type Claim = { text: string; holds: boolean; kind: 'said' | 'fact' | 'other facts' | FalsehoodKind };

/** other: an answer about other facts, for claims that are not about these. */
export type EntailmentCase = { gold: GoldAnswer; other: GoldAnswer | null; most: number };

const longestClaim = 500; // characters
const factShare = 0.25; // of the true claims: facts, not sentences of the answer
const otherShare = 0.12; // of the false claims: about other facts

export function entailmentTurns(facts: string, claim: string, answer?: string): Turn[] {
  return factsTurns(facts, `Claim: ${messageLine(claim, longestClaim)}`, answer);
}

/** As many false as true claims, as far as both can be made. */
export function claimsOf({ gold, other, most }: EntailmentCase, random: () => number): Claim[] {
  const titles = markedTitles(gold.lines);
  const lines = gold.lines.map((line) => maskMarked(line, titles));
  const said = splitSentences(maskPlain(gold.answer, titles));
  const facts = lines.filter((line) => isPlain(line));
  const truths = shuffled(said, random).map((text) => ({ text, kind: 'said' as const }));
  const drawn = shuffled(facts, random).map((text) => ({
    text: text.replace(/^\d+\. /, ''),
    kind: 'fact' as const,
  }));
  const half = Math.max(1, Math.floor(most / 2));
  const claims: Claim[] = [];
  while (claims.length < half && truths.length + drawn.length > 0) {
    const from = truths.length === 0 || (drawn.length > 0 && random() < factShare) ? drawn : truths;
    const { text, kind } = from.pop() as { text: string; kind: 'said' | 'fact' };
    claims.push({ text: unmask(text, titles), holds: true, kind });
  }
  const wrong = shuffled([...said, ...said, ...facts.map((text) => text.replace(/^\d+\. /, ''))], random);
  const made = new Set<string>();
  const foreign = other ? otherClaims(gold, other) : [];
  for (const text of wrong) {
    if (made.size >= half) break;
    if (foreign.length > 0 && random() < otherShare) {
      const claim = pick(foreign, random);
      if (!made.has(claim)) claims.push({ text: claim, holds: false, kind: 'other facts' });
      made.add(claim);
      continue;
    }
    const [first, second] = falsehoods(text, lines, random);
    // what is merely added is the easiest to see
    const one = first?.kind === 'addition' && second && random() < 0.8 ? second : first;
    if (!one || made.has(one.sentence)) continue;
    made.add(one.sentence);
    claims.push({ text: unmask(one.sentence, titles), holds: false, kind: one.kind });
  }
  return claims;
}

/** A fact that stands by itself as a claim: no heading, nothing about what to say, nothing that holds of any title. */
function isPlain(line: string): boolean {
  return /\p{L}{2}.*\.$/u.test(line) && !notAClaim.test(line);
}

const notAClaim =
  /^(?:Asked|Ask|Offer|They|What can|Can't be checked|"|Stay|All this tells|Near means|The chat is about|Just listed)/;

/** Sentences about other facts that say something of which these know nothing: another title, another number. */
function otherClaims({ lines }: GoldAnswer, other: GoldAnswer): string[] {
  const titles = markedTitles(other.lines);
  const own = lines.join('\n');
  const numbers = new Set(lines.flatMap(numbersIn).map(({ value }) => value));
  return splitSentences(maskPlain(other.answer, titles)).flatMap((sentence) => {
    const text = unmask(sentence, titles);
    if (/\?["”’)]*$/.test(sentence)) return [];
    const strange =
      titles.some((title) => text.includes(title) && !own.includes(title)) &&
      numbersIn(sentence).every(({ value }) => value <= 2 || !numbers.has(value));
    return strange ? [text] : [];
  });
}

const verdictWeight = 4; // a verdict is two tokens beside an answer's fifty

export const entailment: AlignmentTask<EntailmentCase> = {
  name: 'entailment',
  build(sample, random) {
    return judgements(sample.gold, shuffled(claimsOf(sample, random), random));
  },
};

/** Claims behind their facts, each with its verdict. */
export function judgements(
  { domain, lines }: Pick<GoldAnswer, 'domain' | 'lines'>,
  claims: readonly Pick<Claim, 'text' | 'holds'>[],
): Example[] {
  const facts = factsText(domain, lines);
  return claims.map(({ text, holds }) => ({
    turns: entailmentTurns(facts, text, holds ? bornOut.yes : bornOut.no),
    weight: verdictWeight,
  }));
}
