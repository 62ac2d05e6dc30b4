// What the recommender seems to believe, and what the person said about it, in words.

import type { Belief } from '#lib/contract/belief.ts';
import type { DomainFacts } from '#lib/contract/domain.ts';
import type { Leaning, LeaningWish } from '#lib/contract/stated.ts';

export const wishWords: Record<LeaningWish, string> = { more: 'More', less: 'Less', none: 'Not at all' };

/** "from the 1990s", "by Valve", "for PC", "Drama". */
export function attributeWords({ kind, value }: { kind: string; value: string }): string {
  if (kind === 'decade') return `from the ${value}`;
  if (kind === 'developer' || kind === 'publisher') return `by ${value}`;
  if (kind === 'platform') return `for ${value}`;
  return value;
}

/** A name for one belief among others: "1990s", "Valve". */
export function kindWords(kind: string): string {
  return { decade: 'era', developer: 'maker', publisher: 'publisher', tag: 'mood' }[kind] ?? kind;
}

/** A short paragraph; every word of it is counted from the history, or said by the person. */
export function beliefParagraph(
  beliefs: readonly Belief[],
  leanings: readonly Leaning[],
  nouns: DomainFacts,
  counted: number,
): string {
  const values = (kind: string, most: number) =>
    beliefs
      .filter((belief) => belief.kind === kind && belief.historyCount > 0)
      .slice(0, most)
      .map(({ value }) => value);
  const genres = values('genre', 3);
  const eras = values('decade', 2).map((decade) => `the ${decade}`);
  const makers = values('developer', 2);
  const platforms = values('platform', 2);
  const moods = values('tag', 3);
  const rich = [
    genres.length > 0 && listed(genres),
    eras.length > 0 && `${nouns.items} from ${listed(eras)}`,
    platforms.length > 0 && `${nouns.items} for ${listed(platforms)}`,
    makers.length > 0 && `${nouns.items} by ${listed(makers)}`,
  ].filter((part) => part !== false);
  const said = (['more', 'less', 'none'] as const).flatMap((wish) => {
    const of = leanings.filter((leaning) => leaning.wish === wish);
    // "no Horror", "nothing from the 1990s"
    const words = of.map((leaning) => {
      const name = attributeWords(leaning);
      return wish === 'none' ? `${name === leaning.value ? 'no' : 'nothing'} ${name}` : name;
    });
    return of.length === 0 ? [] : `${wish === 'none' ? '' : `${wish} `}${listed(words)}`;
  });
  return [
    `It knows ${counted.toLocaleString('en')} ${counted === 1 ? nouns.item : nouns.items} of yours that count.`,
    rich.length > 0 && `They are rich in ${rich.join('; ')}.`,
    moods.length > 0 && `Words that people put on several of them: ${listed(moods)}.`,
    said.length > 0 && `You asked for ${listed(said)}.`,
  ]
    .filter((sentence) => sentence !== false)
    .join(' ');
}

export function changeWords(before: Leaning | undefined, after: Leaning | undefined): string {
  const about = after ?? before;
  if (about === undefined) return 'Nothing changed';
  const what = attributeWords(about);
  return after === undefined ? `${what}: as your history has it` : `${wishWords[after.wish]}: ${what}`;
}

function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
