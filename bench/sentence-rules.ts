// What the rules of lib/grounding stop of sentences that people read and labelled, and what of the answers that are trained on.
//   node bench/sentence-rules.ts [CLAIMS.jsonl ...] [--labels LABELS.jsonl] [--half odd|even] [--free] [--show stopped-true|passed-false|gold]
// --free: as for a model that didn't learn from corpus/answers (said-pairs.ts).
// CLAIMS: `{domain, message, lines, text, holds}` a line (corpus/claims); or drafts without `holds`, whose labels
// (`{at, holds: 'yes'|'no'|'drop'}`, at: the line of the drafts, from 1) are in the file after --labels.
import { readFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { parseAnswers } from '#lib/alignment/tasks/speaking.ts';
import { maskPlain } from '#lib/catalogue/masked-titles.ts';
import { sentencesIn } from '#lib/conversation/speak.ts';
import { sentenceFaults } from '#lib/grounding/check-sentence.ts';
import { lineFacts } from '#lib/grounding/line-facts.ts';
import { isForeign } from '#lib/grounding/other-languages.ts';

type Claim = {
  at: number;
  message: string;
  lines: string[];
  text: string;
  holds: boolean;
  before?: string[];
};
type Judged = { text: string; faults: string[]; foreign: boolean; holds: boolean; at: number };

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    labels: { type: 'string' },
    half: { type: 'string' },
    show: { type: 'string' },
    free: { type: 'boolean' },
  },
});
const corpus = join(import.meta.dirname, '../corpus');
const training = ['g1', 'g2', 'm1', 'm2', 's1', 's2'];

const rowsOf = (text: string) =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line));

async function claimFiles(): Promise<string[]> {
  if (positionals.length > 0) return positionals;
  const folder = join(corpus, 'claims');
  const names = await readdir(folder).catch(() => []);
  return names.filter((name) => name.endsWith('.jsonl')).map((name) => join(folder, name));
}

function judged({ at, message, lines, text, holds, before }: Claim): Judged {
  const facts = lineFacts(lines);
  const faults = sentenceFaults(text, {
    ...(before && { said: before }),
    facts,
    message,
    strangers: () => [],
    learnt: !values.free,
  });
  return { text, faults, foreign: isForeign(maskPlain(text, facts.titles)), holds, at };
}

const share = (part: number, all: number) =>
  `${part} of ${all} (${all === 0 ? '–' : (part / all).toFixed(3)})`;
const show = (list: Judged[]) => {
  for (const { at, text, faults } of list)
    console.log(`  ${at} ${text}${faults[0] ? ` | ${faults.join(' ')}` : ''}`);
};

/** Rows without a label, or labelled `drop`, are left out. */
function claimsIn(file: string): Claim[] {
  const rows = rowsOf(readFileSync(file, 'utf8'));
  const labels = new Map<number, string>(
    values.labels ? rowsOf(readFileSync(values.labels, 'utf8')).map(({ at, holds }) => [at, holds]) : [],
  );
  return rows.flatMap((row, place) => {
    const at = place + 1;
    const holds = row.holds ?? { yes: true, no: false }[labels.get(at) ?? ''];
    return typeof holds === 'boolean' ? [{ ...row, at, holds }] : [];
  });
}

for (const file of await claimFiles()) {
  const half = { odd: 1, even: 0 }[values.half ?? ''];
  const claims = claimsIn(file)
    .filter(({ at }) => half === undefined || at % 2 === half)
    .map(judged);
  for (const [name, some] of [
    ['all', claims],
    ['English', claims.filter(({ foreign }) => !foreign)],
    ['other languages', claims.filter(({ foreign }) => foreign)],
  ] as const) {
    const [yes, no] = [some.filter(({ holds }) => holds), some.filter(({ holds }) => !holds)];
    const stopped = ({ faults }: Judged) => faults.length > 0;
    console.log(
      `${name}: false ones stopped ${share(no.filter(stopped).length, no.length)}, true ones passing ${share(yes.filter((one) => !stopped(one)).length, yes.length)}`,
    );
  }
  if (values.show === 'stopped-true') show(claims.filter(({ holds, faults }) => holds && faults.length > 0));
  if (values.show === 'passed-false')
    show(claims.filter(({ holds, faults }) => !holds && faults.length === 0));
}

for (const [name, batches] of [
  ['training', training],
  ['gold', ['gold']],
] as const) {
  const texts = await Promise.all(
    batches.map((batch) => readFile(join(corpus, 'answers', `${batch}.jsonl`), 'utf8')),
  );
  const sentences = texts
    .flatMap((text) => parseAnswers(text))
    .flatMap(({ message, lines, answer }) =>
      sentencesIn(answer, lines).map((text, at, all) =>
        judged({ at, message, lines, text, holds: true, before: all.slice(0, at) }),
      ),
    );
  for (const [language, some] of [
    ['English', sentences.filter(({ foreign }) => !foreign)],
    ['other languages', sentences.filter(({ foreign }) => foreign)],
  ] as const)
    console.log(
      `answers, ${name}, ${language}: passing ${share(some.filter(({ faults }) => faults.length === 0).length, some.length)}`,
    );
  if (values.show === 'gold') show(sentences.filter(({ faults }) => faults.length > 0));
}
