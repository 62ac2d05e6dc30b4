// The work behind `draft-words`: how a language model words composed answers, sentence by sentence, with what rules and its own
// judgement make of each draft, for a reader to label. Behind each stands what would have been shown before it.
import type { WordedAnswer } from '#lib/alignment/tasks/wording.ts';
import type { Catalogue } from '#lib/catalogue/catalogue.ts';
import { unmarked } from '#lib/catalogue/masked-titles.ts';
import type { Domain } from '#lib/contract/domain.ts';
import { draftWords, passes } from '#lib/conversation/voice/word-answer.ts';
import type { LanguageModel } from '#lib/runtime/language-model.ts';

export type DraftedWords = {
  domain: Domain;
  message: string;
  composed: string;
  before: string[];
  text: string;
  faults: string[]; // why the rules stop it
  yes: number | null; // the model's probability that it says the same; null where the rules stopped it
  passes: boolean;
};

type Drafting = {
  model: LanguageModel;
  catalogues: ReadonlyMap<Domain, Catalogue>;
  seed: number;
  signal: AbortSignal;
};

/** The first draft of each sentence; done: answers so far. */
export async function* draftedWords(
  answers: readonly WordedAnswer[],
  { model, catalogues, seed, signal }: Drafting,
): AsyncGenerator<{ done: number; drafts: DraftedWords[] }> {
  for (const [place, { domain, message, sentences }] of answers.entries()) {
    const catalogue = catalogues.get(domain) as Catalogue;
    const told = { domain, message, lines: sentences, composed: '', catalogue };
    const shown: { composed: string; said: string }[] = [];
    const drafts: DraftedWords[] = [];
    for (const composed of sentences) {
      const draft = await draftWords(told, composed, shown, model, {
        seed: seed + place,
        attempt: 0,
        cacheKey: 'drafted',
        signal,
      });
      const passed = passes(draft);
      drafts.push({
        domain,
        message,
        composed,
        before: shown.map(({ said }) => said),
        ...draft,
        passes: passed,
      });
      shown.push({ composed, said: passed ? draft.text : unmarked(composed) });
    }
    yield { done: place + 1, drafts };
  }
}
