// What the rules of lib/grounding stop of sentences that people read and labelled (corpus/claims), and what of the answers that are
// trained on.
//   node bench/sentence-rules.ts [CLAIMS.jsonl ...] [--half odd|even] [--show stopped-true|passed-false|answers]
// What a reader mended isn't counted: nobody drafted it.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { parseLabelledClaims } from '#lib/alignment/tasks/labelled-claims.ts';
import { maskPlain } from '#lib/catalogue/masked-titles.ts';
import { sentencesIn } from '#lib/conversation/voice/speak.ts';
import { sentenceFaults } from '#lib/grounding/check-sentence.ts';
import { lineFacts } from '#lib/grounding/line-facts.ts';
import { isForeign } from '#lib/grounding/other-languages.ts';
import { answersFor } from '#lib/model-version/answer-batches.ts';

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
    half: { type: 'string' },
    show: { type: 'string' },
  },
});
const corpus = join(import.meta.dirname, '../corpus');

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
  });
  return { text, faults, foreign: isForeign(maskPlain(text, facts.titles)), holds, at };
}

const share = (part: number, all: number) =>
  `${part} of ${all} (${all === 0 ? '–' : (part / all).toFixed(3)})`;
const show = (list: Judged[]) => {
  for (const { at, text, faults } of list)
    console.log(`  ${at} ${text}${faults[0] ? ` | ${faults.join(' ')}` : ''}`);
};

/** In the order in which they were drafted. */
async function claimsIn(file: string): Promise<Claim[]> {
  const cases = parseLabelledClaims(await readFile(file, 'utf8'));
  const all = cases.flatMap(({ claims, ...of }) =>
    claims.filter(({ mended }) => !mended).map((claim) => ({ ...of, ...claim })),
  );
  return all.map((claim, at) => ({ ...claim, at: at + 1 }));
}

for (const file of await claimFiles()) {
  console.log(file);
  const half = { odd: 1, even: 0 }[values.half ?? ''];
  const claims = (await claimsIn(file)).filter(({ at }) => half === undefined || at % 2 === half).map(judged);
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

for (const part of ['training', 'development'] as const) {
  const answers = await answersFor(part, join(corpus, 'answers'));
  const sentences = answers.flatMap(({ message, lines, answer }) =>
    sentencesIn(answer, lines).map((text, at, all) =>
      judged({ at, message, lines, text, holds: true, before: all.slice(0, at) }),
    ),
  );
  for (const [language, some] of [
    ['English', sentences.filter(({ foreign }) => !foreign)],
    ['other languages', sentences.filter(({ foreign }) => foreign)],
  ] as const)
    console.log(
      `answers, ${part}, ${language}: passing ${share(some.filter(({ faults }) => faults.length === 0).length, some.length)}`,
    );
  if (values.show === 'answers') show(sentences.filter(({ faults }) => faults.length > 0));
}
