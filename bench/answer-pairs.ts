// Writes lib/grounding/answer-pairs.txt: the pairs of neighbouring words of the answers that are trained on.
//   node bench/answer-pairs.ts
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { markedTitles, maskPlain, splitSentences } from '#lib/catalogue/masked-titles.ts';
import { isForeign, plainDigits } from '#lib/grounding/other-languages.ts';
import { wordPairs } from '#lib/grounding/said-pairs.ts';
import { answersFor } from '#lib/model-version/answer-batches.ts';

const root = join(import.meta.dirname, '..');
const seconds = new Map<string, Set<string>>(); // first word → what follows it
for (const { lines, answer } of await answersFor('training', join(root, 'corpus/answers')))
  for (const sentence of splitSentences(maskPlain(answer, markedTitles(lines))))
    for (const pair of wordPairs(isForeign(sentence) ? plainDigits(sentence) : sentence)) {
      const [first = '', second = ''] = pair.split(' ');
      const known = seconds.get(first);
      if (known) known.add(second);
      else seconds.set(first, new Set([second]));
    }
const rows = [...seconds].map(([first, all]) => [first, ...[...all].toSorted()].join(' ')).toSorted();
await writeFile(join(root, 'lib/grounding/answer-pairs.txt'), `${rows.join('\n')}\n`);
console.log(`${[...seconds.values()].reduce((sum, all) => sum + all.size, 0)} pairs`);
