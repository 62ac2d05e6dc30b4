// Which tokens the language model may write, so that every sentence follows from the evidence. All sentences the facts
// allow are in prefix trees over tokens, by topic. Word by word, the model chooses what to say, in which form, and when
// to stop. It can't say anything else, however good it would sound.
//
// Rules: the verdict comes first, then whatever must be said. Topics keep the plan's order and come up once. An answer
// has at least `leastSentences` sentences (or all there are) and at most `mostSentences`.

import type { Tokenizer } from '#lib/llm/tokenizer.ts';
import { addSequence, type TrieNode, trieRoot } from '#lib/llm/trie.ts';
import { type DerivableSentence, mustBeSaid } from '#lib/narration/prose.ts';

type Node = TrieNode<number>; // labels are a topic's place in the plan

const leastSentences = 4;
const mostSentences = 6;

/**
 * What may follow the tokens generated so far, for GenerateOptions.allowed. Sentences are in the plan's order; the
 * first one's topic opens the answer. An empty result means that the tokens have left the trees.
 */
export function sentenceConstraint(
  sentences: readonly Pick<DerivableSentence, 'topic' | 'text'>[],
  tokenizer: Tokenizer,
): (generated: readonly number[]) => number[] {
  const names = [...new Set(sentences.map((sentence) => sentence.topic))];
  const [first, later]: [Node, Node] = [trieRoot(), trieRoot()];
  for (const { topic, text } of sentences) {
    const place = names.indexOf(topic);
    if (place === 0) addSequence(first, tokenizer.encode(text), place);
    else addSequence(later, tokenizer.encode(` ${text}`), place);
  }
  const least = Math.min(leastSentences, names.length);
  const optional = names.findIndex((name, place) => place > 0 && !mustBeSaid(name, names[0] ?? name));
  const fixed = optional === -1 ? names.length : optional; // this many topics come first, in this order

  /** Whether a sentence on a later topic starts here, with enough topics after it to reach `least` sentences. */
  const open = (child: Node, lastTopic: number, finished: number) =>
    child.through
      .values()
      .some((topic) =>
        finished < fixed ? topic === finished : topic > lastTopic && finished + names.length - topic >= least,
      );

  return (generated) => {
    let node = first;
    let lastTopic = -1; // of the finished sentences
    let finished = 0;
    for (const token of generated) {
      let child = node.children.get(token);
      const ended = node.ends.at(-1);
      if (!child && ended !== undefined) {
        lastTopic = ended;
        finished++;
        child = later.children.get(token);
      }
      if (!child) return [];
      node = child;
    }
    const out = [...node.children]
      .filter(([, child]) => open(child, lastTopic, finished))
      .map(([token]) => token);
    const ended = node.ends.at(-1);
    if (ended === undefined) return out;
    const said = finished + 1;
    const next = [...later.children].filter(([, child]) => open(child, ended, said)).map(([token]) => token);
    if (said < mostSentences) out.push(...next);
    if ((said >= least && said >= fixed) || next.length === 0 || said >= mostSentences)
      out.push(tokenizer.special.imEnd);
    return out;
  };
}
