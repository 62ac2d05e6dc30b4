// The work behind `evaluate-speaking`: for each answer of a batch, how the model words its composed sentences, what is shown of
// it after the check, and how it judges claims that say the same as a sentence and that don't.
import type { Claim } from '#lib/alignment/tasks/entailment.ts';
import { type WordedAnswer, wordedClaims } from '#lib/alignment/tasks/wording.ts';
import { type Catalogue, loadCatalogue } from '#lib/catalogue/catalogue.ts';
import { unmarked } from '#lib/catalogue/masked-titles.ts';
import type { Domain } from '#lib/contract/domain.ts';
import { borneOut } from '#lib/conversation/voice/borne-out.ts';
import type { Told } from '#lib/conversation/voice/speak.ts';
import { draftWords, wordAnswer } from '#lib/conversation/voice/word-answer.ts';
import { baseModelPath, cacheFolder } from '#lib/env.ts';
import type { JudgedClaim, SpeakingMeasure, SpeakingOutcome } from '#lib/evaluation/speaking.ts';
import { targetFolderOf } from '#lib/model-version/target-folder.ts';
import { seededRandom } from '#lib/random.ts';
import type { LanguageModel } from '#lib/runtime/language-model.ts';
import { loadLanguageModel } from '#lib/serving/language-model.ts';
import { interruption } from './interruption.ts';
import { modelFolder } from './model-folder.ts';
import { progressBar } from './progress-bar.ts';

type Speaker = { adapter: string | null; baseModel?: string };
type Trial = Speaker & {
  shuffle: boolean; // claims behind a sentence of another answer
  claims: number;
  seed: number;
};

const contextTokens = 2048;
const maxSequences = 5;

export function loadSpeaker({ adapter, baseModel }: Speaker): Promise<LanguageModel> {
  return loadLanguageModel({
    baseModelPath: baseModelPath(baseModel),
    adapterFolder: adapter,
    cacheFolder: cacheFolder(),
    contextTokens,
    maxSequences,
  });
}

/** Of the installed models of these answers' domains. */
export async function cataloguesOf(answers: readonly WordedAnswer[]): Promise<Map<Domain, Catalogue>> {
  const catalogues = new Map<Domain, Catalogue>();
  for (const domain of new Set(answers.map((one) => one.domain)))
    catalogues.set(domain, await loadCatalogue(await targetFolderOf(await modelFolder(domain, undefined))));
  return catalogues;
}

export async function trySpeaking(
  answers: readonly WordedAnswer[],
  { shuffle, claims, seed, ...speaker }: Trial,
): Promise<{ outcomes: SpeakingOutcome[]; texts: string[] }> {
  const signal = interruption();
  const catalogues = await cataloguesOf(answers);
  const model = await loadSpeaker(speaker);
  const bar = progressBar(
    speaker.adapter === null ? 'speaking, unaligned' : shuffle ? 'speaking, sentences of others' : 'speaking',
  );
  const random = seededRandom(seed);
  const outcomes: SpeakingOutcome[] = [];
  const texts: string[] = [];
  try {
    for (const [at, answer] of answers.entries()) {
      const cacheKey = `answer-${at}`;
      const { composed, claims: made } = wordedClaims(answer, claims, random);
      const other = answers[(at + 1) % answers.length]?.sentences[0] ?? '';
      const facts = { domain: answer.domain, lines: [shuffle ? other : composed] };
      const judged = await judgedClaims(facts, made, model, { cacheKey, signal });
      const told = toldOf(answer, catalogues.get(answer.domain) as Catalogue);
      const of = { cacheKey, seed: seed + at, signal };
      const { faults } = await draftWords(told, told.lines[0] as string, [], model, { ...of, attempt: 0 });
      const shown = [];
      for await (const one of wordAnswer(told, model, { ...of, onFailure })) shown.push(one);
      outcomes.push({
        claims: judged,
        drafted: 1,
        faulty: Number(faults.length > 0),
        shown: shown.length,
        byModel: shown.filter(({ by }) => by === 'model').length,
        redrawn: shown.reduce((sum, { redrawn }) => sum + redrawn, 0),
      });
      texts.push(
        `${answer.message}\n${shown.map(({ text, by }) => `  ${by === 'model' ? '·' : '+'} ${text}`).join('\n')}`,
      );
      bar.update({ step: at + 1, steps: answers.length });
    }
    return { outcomes, texts };
  } finally {
    bar.stop();
    await model.dispose();
  }
}

async function judgedClaims(
  facts: { domain: Domain; lines: string[] },
  claims: readonly Claim[],
  model: LanguageModel,
  of: { cacheKey: string; signal: AbortSignal },
): Promise<JudgedClaim[]> {
  const judged: JudgedClaim[] = [];
  for (const { text, holds } of claims) judged.push({ holds, yes: await borneOut(facts, text, model, of) });
  return judged;
}

function toldOf({ domain, message, sentences }: WordedAnswer, catalogue: Catalogue): Told {
  const composed = unmarked(sentences.join(' '));
  return { domain, message, lines: sentences, composed, catalogue };
}

/** A measurement ends where a chat would go on with the composed answer. */
function onFailure(error: unknown): never {
  throw error;
}

export function measureText(name: string, measure: SpeakingMeasure): string {
  const share = ({ value, low, high }: SpeakingMeasure['freeShare']) =>
    `${value.toFixed(3)} (${low.toFixed(3)}–${high.toFixed(3)})`;
  const { accuracy, recallOfFalse, precisionOfFalse, draftsStopped, freeShare, redrawn } = measure;
  return [
    `${name}: ${measure.answers} answers, ${measure.claims} claims`,
    `  claims judged rightly           ${share(accuracy)}`,
    `  false ones found                ${share(recallOfFalse)}`,
    `  found ones that are false       ${share(precisionOfFalse)}`,
    `  first drafts that rules stop    ${share(draftsStopped)}`,
    `  free share                      ${share(freeShare)}`,
    `  drafts drawn again              ${redrawn.toFixed(1)} an answer`,
  ].join('\n');
}
