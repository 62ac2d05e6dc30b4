// Writes lib/grounding/foreign-words.ts: the words of the German, French, Spanish and Korean sentences that are trained on.
//   node scripts/foreign-words.ts
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseAnswers } from '#lib/alignment/tasks/speaking.ts';
import { markedTitles, maskPlain, splitSentences } from '#lib/catalogue/masked-titles.ts';
import { isForeign, wordsAbroad } from '#lib/grounding/other-languages.ts';

const root = join(import.meta.dirname, '..');
const batches = ['g1', 'g2', 'm1', 'm2', 's1', 's2']; // never the held-out ones
const width = 108;

const words = new Set<string>();
for (const batch of batches) {
  const answers = parseAnswers(await readFile(join(root, 'corpus/answers', `${batch}.jsonl`), 'utf8'));
  for (const { lines, answer } of answers)
    for (const sentence of splitSentences(maskPlain(answer, markedTitles(lines))))
      if (isForeign(sentence)) for (const word of wordsAbroad(sentence)) words.add(word);
}
const rows: string[] = [''];
for (const word of [...words].toSorted()) {
  const row = rows.at(-1) ?? '';
  if (row.length + word.length + 1 > width) rows.push(word);
  else rows[rows.length - 1] = row === '' ? word : `${row} ${word}`;
}
await writeFile(
  join(root, 'lib/grounding/foreign-words.ts'),
  `// Written by scripts/foreign-words.ts: the words of the German, French, Spanish and Korean sentences in the answers that are
// trained on (corpus/answers, without the held-out batches), titles left out. A drafted sentence of such a language has no
// other words than these, its message's and its facts'.
export const foreignWords: ReadonlySet<string> = new Set(
  \`
${rows.join('\n')}
\`
    .trim()
    .split(/\\s+/),
);
`,
);
console.log(`${words.size} words`);
