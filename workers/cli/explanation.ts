// The work behind `explain`: loads the model and streams the answer to the terminal.

import type { AnswerSource } from '#lib/contract/answer-part.ts';
import type { Domain } from '#lib/contract/domain.ts';
import type { Evidence } from '#lib/contract/evidence.ts';
import type { Mark } from '#lib/contract/mark.ts';
import { isPerspective } from '#lib/contract/perspective.ts';
import type { SelfCheck } from '#lib/contract/self-check.ts';
import { answer } from '#lib/conversation/answer.ts';
import { baseModelFiles, cacheFolder } from '#lib/env.ts';
import { isFault } from '#lib/grounding/check-text.ts';
import { loadServingModel } from '#lib/serving/load-serving-model.ts';
import { print } from './outcome.ts';

export type Explanation = {
  domain: Domain;
  folder: string;
  history: number[];
  item: number;
  perspective: string;
  words?: string;
  question: string;
  seed: number;
  computed?: boolean;
  free?: boolean;
  json?: boolean;
};

const influencesShown = 5;

export async function runExplanation(explanation: Explanation): Promise<void> {
  const { domain, folder, history, item, perspective, question, seed, json = false } = explanation;
  const model = await loadServingModel({
    versionId: folder,
    folder,
    domain,
    baseModels: explanation.computed ? [] : baseModelFiles(),
    cacheFolder: cacheFolder(),
    maxSequences: 1,
    warn: (message) => process.stderr.write(`${message}\n`),
  });
  let text = '';
  let source: AnswerSource = 'computed';
  let evidence: Evidence | null = null;
  let marks: Mark[] = [];
  let selfCheck: SelfCheck | null = null;
  let choices: string[] = [];
  const say = (words: string) => !json && process.stdout.write(words);
  try {
    const events = answer({
      model,
      history,
      item,
      perspective: explanation.words ? 'custom' : isPerspective(perspective) ? perspective : 'overall',
      ...(explanation.words ? { customPerspective: explanation.words } : {}),
      ranksItself: true,
      messages: [{ role: 'user', content: question }],
      cacheKey: 'explain',
      seed,
      free: explanation.free ?? false,
      wordPauseMs: 0,
    });
    for await (const event of events) {
      if (event.type === 'evidence') {
        ({ evidence } = event);
        say(`${describe(event.evidence)}\n\n`);
      } else if (event.type === 'self-check') selfCheck = event;
      else if (event.type === 'choices') choices = event.options.map((option) => option.title);
      else if (event.type === 'source') source = event.source;
      else if (event.type === 'marks') marks = event.marks;
      else if (event.type === 'text-delta') {
        text += event.text;
        say(event.text);
      }
    }
  } finally {
    await model.dispose();
  }
  const faults = marks.filter(isFault);
  const check: SelfCheck | null = selfCheck;
  print(
    json,
    { domain, perspective, question, source, evidence, selfCheck, choices, answer: text, marks },
    () =>
      [
        '',
        ...choices.map((title) => `  ${title}`),
        ...(check ? [ownOpinion(check)] : []),
        ...faults.map((mark) => `! "${text.slice(mark.start, mark.end)}": ${mark.message}`),
      ].join('\n'),
  );
}

function ownOpinion({ yes, modelSays, agrees, rank, of }: SelfCheck): string {
  const place = rank === undefined ? '' : `, rank ${rank} of ${of} by its own yes`;
  return `the language model itself says ${modelSays} (${Math.round(100 * yes)} % yes${place}), ${agrees ? 'as' : 'unlike'} the recommender`;
}

function describe(evidence: Evidence): string {
  const { item, rank, candidates, score, influences, counterfactual } = evidence;
  const strongest = influences.filter((influence) => influence.scoreDrop > 0).slice(0, influencesShown);
  return [
    `${item.title}${item.year === null ? '' : ` (${item.year})`}  ${item.genres.join(', ')}`,
    `rank ${rank} of ${candidates}, score ${score.toFixed(2)}`,
    ...strongest.map(
      ({ item: film, scoreDrop, rankWithout }) =>
        `  ${film.title}: score −${scoreDrop.toFixed(2)} without it, rank ${rankWithout}`,
    ),
    ...(counterfactual
      ? [
          `without ${counterfactual.removed.map((film) => film.title).join('; ')}: rank ${counterfactual.rankAfter}`,
        ]
      : []),
  ].join('\n');
}
