// The part of a prompt that all tasks share: who is speaking, and the person's history in the method's form. Training,
// evaluation and serving all build their prompts here, so that they're the same token for token and a history is read
// once, however many questions follow.
import type { Catalogue } from '#lib/catalogue/catalogue.ts';
import { type Domain, domainFacts } from '#lib/contract/domain.ts';
import type { Method } from '#lib/contract/method.ts';
import type { Segment, Turn } from '#lib/llm/segment.ts';

/** How many of the latest titles the prompt lists. The user vector covers the target model's whole window. */
export const titlesInPrompt = 12;
/** How many of the latest titles history reconstruction asks for. */
export const reconstructedTitles = 10;
export const titleSeparator = '; ';

/** Items that a user vector is read to point at, strongest first (connector/recalled-items.ts). */
export type RecalledItem = { index: number; vector: Float32Array };
export type Recalled = { next: RecalledItem[]; past: RecalledItem[] };

/** What a task needs to know about one person. `history`: catalogue indices, oldest first. */
export type Person = {
  catalogue: Catalogue;
  history: number[];
  userVector: Float32Array;
  recalled?: Recalled | null; // the items whose soft tokens go next to the user's
};

export function titleOf(catalogue: Catalogue, index: number): string {
  const item = catalogue.items[index];
  if (!item) throw new RangeError(`The catalogue has no item ${index}.`);
  return item.title;
}

export function systemTurn(domain: Domain): Turn {
  return { role: 'system', content: [{ text: `You know the ${domainFacts[domain].item} recommender.` }] };
}

/** The opening of the user's turn; the task's question follows on the next line. */
export function personSegments(person: Person, form: Method): Segment[] {
  const segments: Segment[] = [];
  if (form !== 'behavior') {
    segments.push({ text: 'My taste:' }, { user: person.userVector }, { text: '\n' });
    if (person.recalled) {
      const items = (recalled: RecalledItem[]) => recalled.map(({ vector }): Segment => ({ item: vector }));
      const { next, past } = person.recalled;
      segments.push({ text: 'It points at:' }, ...items(next), { text: '\n' });
      segments.push({ text: 'It remembers:' }, ...items(past), { text: '\n' });
    }
  }
  if (form !== 'intention') {
    const titles = person.history.slice(-titlesInPrompt).map((index) => titleOf(person.catalogue, index));
    const { participle } = domainFacts[person.catalogue.domain];
    segments.push({
      text: titles.length > 0 ? `I ${participle}: ${titles.join('; ')}\n` : `I ${participle} nothing yet.\n`,
    });
  }
  return segments;
}

/** One item in the method's form: title, vector, or both. It follows a word, so the title begins with a space. */
export function itemSegments(
  catalogue: Catalogue,
  index: number,
  vectors: ItemVectors,
  form: Method,
): Segment[] {
  const title = titleOf(catalogue, index);
  if (form === 'behavior') return [{ text: ` ${title}` }];
  const soft: Segment = { item: vectors.row(index) };
  return form === 'intention' ? [soft] : [soft, { text: ` ${title}` }];
}

/** Row access to the target model's item vectors (itemCount, dimension). */
export type ItemVectors = { row(index: number): Float32Array };

export function itemVectorRows(data: Float32Array, dimension: number): ItemVectors {
  const rows: Float32Array[] = []; // one object per row: soft tokens are cached by object
  return {
    row(index) {
      rows[index] ??= data.subarray(index * dimension, (index + 1) * dimension);
      return rows[index];
    },
  };
}

/** A whole dialogue: system, the person and the question, and the answer if there is one. */
export function questionTurns(person: Person, form: Method, question: Segment[], answer?: Segment[]): Turn[] {
  const turns: Turn[] = [
    systemTurn(person.catalogue.domain),
    { role: 'user', content: [...personSegments(person, form), ...question] },
  ];
  if (answer) turns.push({ role: 'assistant', content: answer });
  return turns;
}
