// The voice that BASE_MODEL and CHAT_BASE_URL ask for: our own language model, an outside one whose sentences ours judges, or none.
import { join } from 'node:path';
import { alignedVoice, warmUp } from '#lib/conversation/voice/aligned-voice.ts';
import { shownExamples } from '#lib/conversation/voice/endpoint-understanding.ts';
import { endpointVoice } from '#lib/conversation/voice/endpoint-voice.ts';
import { messagesFor } from '#lib/model-version/message-batches.ts';
import type { ChatEndpoint } from '#lib/runtime/chat-endpoint.ts';
import { loadJudge, loadVoice, type VoiceOptions } from '#lib/serving/load-voice.ts';
import { keepVoice, noVoice, type VoiceKeeper, type VoiceLoaded } from './voice-keeper.ts';

export type VoiceSettings = {
  outside: ChatEndpoint | null;
  own: VoiceOptions | null; // null: no language model of our own is wanted
  messagesFolder: string; // of the corpus: examples for the outside model
  mostAnswersAtOnce: number; // where our own model sets no limit
};

const withinMs = 20_000; // a message or a sentence that takes longer is left to rules and composed words

/** Begins to load it in the background. */
export function openVoice(settings: VoiceSettings): VoiceKeeper {
  const { outside, own } = settings;
  if (outside === null && own === null) return noVoice;
  const files = own === null ? [] : [...own.baseModels, join(own.adapterFolder, 'common.json')];
  return keepVoice({ files, load: () => makeVoice(settings) });
}

/** Throws AppError where our own model is all there is, and can't be loaded. */
export async function makeVoice({
  outside,
  own,
  messagesFolder,
  mostAnswersAtOnce,
}: VoiceSettings): Promise<VoiceLoaded> {
  if (own !== null && outside === null) {
    const model = await loadVoice(own);
    await warmUp(model);
    const onFailure = (error: unknown) =>
      console.error('voice: an answer goes on without it:', error instanceof Error ? error.message : error);
    return { voice: alignedVoice(model, { withinMs, onFailure }), answersAtOnce: model.answersAtOnce };
  }
  if (outside === null) throw new Error('No voice is wanted.');
  const judge = own && (await loadJudge(own).catch(() => null)); // without it, only the rules judge
  const examples = shownExamples(await messagesFor('training', messagesFolder));
  const warn = (message: string) => console.error(`voice: ${message}`);
  return {
    voice: endpointVoice(outside, { examples, judge: judge?.languageModel ?? null, warn, withinMs }),
    answersAtOnce: judge?.answersAtOnce ?? mostAnswersAtOnce,
  };
}
