// The work behind `evaluate-speaking`: for each answer of a batch, what the model writes in one go, what is shown of it
// after the check, and how it judges claims that hold and that don't.
import { toPromptPieces } from '#lib/alignment/prompt-pieces.ts';
import { claimsOf } from '#lib/alignment/tasks/entailment.ts';
import { type GoldAnswer, speakingTurns } from '#lib/alignment/tasks/speaking.ts';
import { type Catalogue, loadCatalogue } from '#lib/catalogue/catalogue.ts';
import { titleMatcher } from '#lib/catalogue/title-matcher.ts';
import type { Domain } from '#lib/contract/domain.ts';
import { borneOut, speak } from '#lib/conversation/aligned-voice.ts';
import { sentencesIn } from '#lib/conversation/speak.ts';
import { baseModelPath, cacheFolder } from '#lib/env.ts';
import type { SpeakingMeasure, SpeakingOutcome } from '#lib/evaluation/speaking.ts';
import { sentenceFaults } from '#lib/grounding/check-sentence.ts';
import { lineFacts } from '#lib/grounding/line-facts.ts';
import { targetFolderOf } from '#lib/model-version/target-folder.ts';
import { seededRandom } from '#lib/random.ts';
import type { LanguageModel } from '#lib/runtime/language-model.ts';
import { loadLanguageModel } from '#lib/serving/language-model.ts';
import { interruption } from './interruption.ts';
import { modelFolder } from './model-folder.ts';
import { progressBar } from './progress-bar.ts';

type Trial = {
  adapter: string | null;
  shuffleFacts: boolean; // behind the facts of another answer
  baseModel?: string;
  claims: number;
  seed: number;
};

const contextTokens = 2048;
const maxSequences = 5; // drafts, claims and the facts that they share
const answerTokens = 160;

export async function trySpeaking(
  answers: readonly GoldAnswer[],
  { adapter, shuffleFacts, baseModel, claims, seed }: Trial,
): Promise<{ outcomes: SpeakingOutcome[]; texts: string[] }> {
  const signal = interruption();
  const catalogues = new Map<Domain, Catalogue>();
  for (const domain of new Set(answers.map((one) => one.domain)))
    catalogues.set(domain, await loadCatalogue(await targetFolderOf(await modelFolder(domain, undefined))));
  const model = await loadLanguageModel({
    baseModelPath: baseModelPath(baseModel),
    adapterFolder: adapter,
    cacheFolder: cacheFolder(),
    contextTokens,
    maxSequences,
  });
  const bar = progressBar(
    adapter === null ? 'speaking, unaligned' : shuffleFacts ? 'speaking, facts of others' : 'speaking',
  );
  const random = seededRandom(seed);
  const outcomes: SpeakingOutcome[] = [];
  const texts: string[] = [];
  try {
    for (const [at, gold] of answers.entries()) {
      const next = answers[(at + 1) % answers.length] as GoldAnswer;
      const made = claimsOf({ gold, other: next.domain === gold.domain ? next : null, most: claims }, random);
      const facts = shuffleFacts ? next : gold;
      const judged = [];
      const cacheKey = `answer-${at}`;
      for (const { text, holds } of made)
        judged.push({ holds, yes: await borneOut(facts, text, model, { cacheKey, signal }) });
      const catalogue = catalogues.get(gold.domain) as Catalogue;
      const prompt = { ...gold, lines: facts.lines };
      const first = await drafted(prompt, catalogue, model, signal);
      // What is true of the facts of others is not known here, so nothing stands in there.
      const composed = shuffleFacts ? '' : gold.answer;
      const shown = [];
      const told = { ...prompt, catalogue, composed };
      for await (const one of speak(told, model, { cacheKey, seed: seed + at, signal })) shown.push(one);
      outcomes.push({
        claims: judged,
        ...first,
        shown: shown.length,
        byModel: shown.filter(({ by }) => by === 'model').length,
        redrawn: shown.reduce((sum, { redrawn }) => sum + redrawn, 0),
      });
      texts.push(
        `${gold.message}\n${shown.map(({ text, by }) => `  ${by === 'model' ? '·' : '+'} ${text}`).join('\n')}`,
      );
      bar.update({ step: at + 1, steps: answers.length });
    }
    return { outcomes, texts };
  } finally {
    bar.stop();
    await model.dispose();
  }
}

/** The likeliest answer, written in one go: its sentences, and those that the rules stop. */
async function drafted(
  gold: GoldAnswer,
  catalogue: Catalogue,
  model: LanguageModel,
  signal: AbortSignal,
): Promise<{ drafted: number; faulty: number }> {
  const prompt = toPromptPieces(speakingTurns(gold), model.tokenizer, null);
  let text = '';
  for await (const token of model.generate(prompt, { maxTokens: answerTokens, signal })) text += token.text;
  const { find } = titleMatcher(catalogue);
  const check = {
    facts: lineFacts(gold.lines),
    message: gold.message,
    strangers: (masked: string) => find(masked, new Set()).map(({ item }) => item.title),
    learnt: true,
  };
  const sentences = sentencesIn(text, gold.lines);
  const faulty = sentences.filter((sentence) => sentenceFaults(sentence, check).length > 0);
  return { drafted: sentences.length, faulty: faulty.length };
}

export function measureText(name: string, measure: SpeakingMeasure): string {
  const share = ({ value, low, high }: SpeakingMeasure['freeShare']) =>
    `${value.toFixed(3)} (${low.toFixed(3)}–${high.toFixed(3)})`;
  const { accuracy, recallOfFalse, precisionOfFalse, draftsStopped, freeShare, redrawn } = measure;
  return [
    `${name}: ${measure.answers} answers, ${measure.claims} claims`,
    `  claims judged rightly      ${share(accuracy)}`,
    `  false ones found           ${share(recallOfFalse)}`,
    `  found ones that are false  ${share(precisionOfFalse)}`,
    `  first drafts stopped       ${share(draftsStopped)}`,
    `  free share                 ${share(freeShare)}`,
    `  drafts drawn again         ${redrawn.toFixed(1)} an answer`,
  ].join('\n');
}
