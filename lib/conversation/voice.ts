// Who understands messages and words answers. Two implementations: a language model with the common adapter, loaded once for
// all domains, and any OpenAI-compatible endpoint. Whoever it is, requests and facts are typed and ours, and every sentence
// is checked before it is shown.
import type { Domain } from '#lib/contract/domain.ts';
import type { ChatContext } from '#lib/contract/request.ts';
import type { SpeakOptions, SpokenSentence, Told } from './voice/speak.ts';
import type { Understood } from './voice/understand.ts';

export interface Voice {
  readonly name: string; // for administrators: the base model, or the endpoint's model
  readonly outside?: boolean; // someone else's: what it is told leaves this installation
  understand(
    message: string,
    context: ChatContext & { domain: Domain | null },
    signal?: AbortSignal,
  ): Promise<Understood>;
  /**
   * An answer, sentence by sentence. A composed sentence stands in where no draft passes the check, or none comes.
   * null: it has only learned to understand.
   */
  readonly speak: ((told: Told, options: SpeakOptions) => AsyncGenerator<SpokenSentence>) | null;
  dispose(): Promise<void>;
}

export type SpeakingVoice = Voice & { readonly speak: NonNullable<Voice['speak']> };
