// Writes lib/grounding/answer-pairs.txt: the pairs of neighbouring words of the answers that are trained on.
//   node bench/answer-pairs.ts
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseAnswers } from '#lib/alignment/tasks/speaking.ts';
import { markedTitles, maskPlain, splitSentences } from '#lib/catalogue/masked-titles.ts';
import { isForeign, plainDigits } from '#lib/grounding/other-languages.ts';
import { wordPairs } from '#lib/grounding/said-pairs.ts';

const root = join(import.meta.dirname, '..');
const batches = ['g1', 'g2', 'm1', 'm2', 's1', 's2']; // never the held-out ones, nor the one for choosing

const seconds = new Map<string, Set<string>>(); // first word → what follows it
for (const batch of batches) {
  const answers = parseAnswers(await readFile(join(root, 'corpus/answers', `${batch}.jsonl`), 'utf8'));
  for (const { lines, answer } of answers)
    for (const sentence of splitSentences(maskPlain(answer, markedTitles(lines))))
      for (const pair of wordPairs(isForeign(sentence) ? plainDigits(sentence) : sentence)) {
        const [first = '', second = ''] = pair.split(' ');
        const known = seconds.get(first);
        if (known) known.add(second);
        else seconds.set(first, new Set([second]));
      }
}
const rows = [...seconds].map(([first, all]) => [first, ...[...all].toSorted()].join(' ')).toSorted();
await writeFile(join(root, 'lib/grounding/answer-pairs.txt'), `${rows.join('\n')}\n`);
console.log(`${[...seconds.values()].reduce((sum, all) => sum + all.size, 0)} pairs`);
