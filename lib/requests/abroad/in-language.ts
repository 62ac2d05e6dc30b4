// Composed sentences in the language of the message, by a table of patterns and their translations.
import { isPhrase, isPlot } from '#lib/catalogue/general-knowledge.ts';
import type { Domain } from '#lib/contract/domain.ts';
import { capitalized } from '../wording.ts';
import { sentences as patterns, type Sentence } from './english-sentences.ts';
import { insteadOfPlot } from './instead-of-plot.ts';
import type { LanguageTable } from './language-table.ts';
import { compiled, filled, match } from './patterns.ts';

const compiledFor = new Map<Domain, (ReturnType<typeof compiled> & { pattern: string })[]>();

export function patternsFor(domain: Domain) {
  const known = compiledFor.get(domain) ?? patterns.map((pattern) => compiled(pattern, domain));
  compiledFor.set(domain, known);
  return known;
}

const holdsBack = /\b(?:not|no|nothing|never|but|only|though|unless|may)\b|n't\b|\?$/i;
/** That picks are what was wished for goes without saying. */
const isMet =
  /^(?:All three|Both|All of them|None of them|Neither|It can|It isn't|It has no|It's(?!.* list\b))\b(?!.*, though\.$)/;
const fewest = 2; // sentences that are left without the last

/**
 * Each sentence in the language, titles between asterisks; null where one can't be said in it. A last sentence that only adds is left out
 * then.
 */
export function inLanguage(
  sentences: readonly string[],
  table: LanguageTable,
  domain: Domain,
): string[] | null {
  if (sentences.length === 0) return null;
  const told = sentences
    .flatMap((sentence, at) =>
      at > 0 && isPlot(domain, sentence) ? (insteadOfPlot(sentence, table, domain) ?? []) : sentence,
    )
    .map((sentence) => withoutPhrases(sentence, domain));
  const said = told.map((sentence) => sentenceAbroad(sentence, table, domain));
  const last = told.at(-1) ?? '';
  const needed = said.filter((one, at) => one !== null || !isMet.test(told[at] ?? ''));
  const isSpare = needed.at(-1) === null && needed.length > fewest && !holdsBack.test(last);
  const whole = isSpare ? needed.slice(0, -1) : needed;
  return whole.every((one) => one !== null) ? whole : null;
}

/** "Otherwise there's *Up* (2009), about an old man in a flying house, or *Coco* (2017).": what titles are about is there in English alone, too. */
function withoutPhrases(sentence: string, domain: Domain): string {
  if (!/^Otherwise there's \*/.test(sentence)) return sentence;
  const bare = sentence.replace(
    /(?<=[*)]), (?:(?:about|with) ([^*,;]+?)|which is [^*;]+?)(?=[,;]? (?:or|and) \*|[,;] \*|\.$|;)/g,
    (whole, words?: string) => (words === undefined || isPhrase(domain, words) ? '' : whole),
  );
  return bare.replaceAll('; ', ', ');
}

/** By the first pattern whose slots can all be said. */
export function sentenceAbroad(sentence: string, table: LanguageTable, domain: Domain): string | null {
  for (const one of patternsFor(domain)) {
    const found = match(one, sentence);
    const said = found && filled(table.sentences[one.pattern as Sentence], found, domain, table);
    if (said) return capitalized(table.finished ? table.finished(said) : said);
  }
  return null;
}
