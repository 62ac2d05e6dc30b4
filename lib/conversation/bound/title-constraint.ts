// Keeps titles real in answers that are otherwise free: inside a sentence a capitalized word must begin a title of the
// catalogue (or another name from it, or one of a few plain words), and can only continue as such a name does. The first
// word of a sentence may be anything and is left to grounding.
import type { Catalogue, Item } from '#lib/catalogue/catalogue.ts';
import { namesOf } from '#lib/catalogue/title-matcher.ts';
import type { Tokenizer } from '#lib/llm/tokenizer.ts';
import { type Constraint, sequenceConstraint } from '#lib/llm/trie.ts';

type Names = { trie: Constraint; plain: Set<number>; anything: number[]; afterName: number[] };

const plainWords = ['I', 'Yes', 'No', 'SASRec'];
const cache = new WeakMap<Catalogue, WeakMap<Tokenizer, Names>>();
const decoder = new TextDecoder();

/** What may follow the tokens generated so far, for GenerateOptions.allowed; null: anything. */
export function titleConstraint(
  catalogue: Catalogue,
  tokenizer: Tokenizer,
): (generated: readonly number[]) => number[] | null {
  const { trie, plain, anything, afterName } = namesKnownTo(catalogue, tokenizer);
  return (generated) => {
    let name: number[] = []; // tokens of the name so far
    for (const [at, token] of generated.entries()) {
      if (name.length > 0 && trie.allowed(name).includes(token)) name.push(token);
      else name = plain.has(token) || opensSentence(tokenizer, generated.slice(0, at)) ? [] : [token];
    }
    if (name.length === 0) return opensSentence(tokenizer, generated) ? null : anything;
    const further = trie.allowed(name);
    return trie.isComplete(name) ? [...further, ...afterName] : further;
  };
}

function namesKnownTo(catalogue: Catalogue, tokenizer: Tokenizer): Names {
  const byTokenizer = cache.get(catalogue) ?? new WeakMap<Tokenizer, Names>();
  cache.set(catalogue, byTokenizer);
  const known = byTokenizer.get(tokenizer);
  if (known) return known;
  const names = new Set([...plainWords, ...catalogue.items.flatMap(namesAround)]);
  const trie = sequenceConstraint([...names].map((name) => tokenizer.encode(` ${name}`)));
  const starts = trie.allowed([]);
  const plain = new Set<number>();
  const afterName: number[] = [];
  for (let id = 0; id < tokenizer.vocabularySize; id++) {
    const text = decoder.decode(tokenizer.tokenBytes(id));
    if (/^\s*\p{Lu}/u.test(text)) continue;
    plain.add(id);
    if (!/^[\p{L}\p{N}]/u.test(text)) afterName.push(id); // a name does not run on into a longer word
  }
  const made = {
    trie,
    plain,
    anything: [...new Set([...plain, ...starts])],
    afterName: [...new Set([...afterName, ...starts])],
  };
  byTokenizer.set(tokenizer, made);
  return made;
}

/** The item's names, and the other names that the catalogue gives it: genres, makers, platforms. */
function namesAround(item: Item): string[] {
  const { tags = [], platforms = [], developer = '', publisher = '' } = item.details ?? {};
  const names = [...namesOf(item), ...item.genres, ...tags, ...platforms, developer, publisher];
  return names.filter((name) => name !== '');
}

const lookBack = 8; // tokens

function opensSentence(tokenizer: Tokenizer, generated: readonly number[]): boolean {
  const before = tokenizer.decode(generated.slice(-lookBack)).trimEnd();
  return before === '' || /[.!?]["”’)]*$/u.test(before);
}
