// A voice that understands every message as what it's told to, and words answers with scripted sentences.
import type { Request } from '#lib/contract/request.ts';
import { speakWith } from '#lib/conversation/voice/speak.ts';
import type { Voice } from '#lib/conversation/voice.ts';

export type FakeVoice = Voice & { disposed: boolean };

export function fakeVoice(
  { requests = [{ name: 'unclear' }], sentences = [] }: { requests?: Request[]; sentences?: string[] },
  more: Partial<Voice> = {},
): FakeVoice {
  return {
    name: 'a scripted voice',
    disposed: false,
    understand: async () => ({ requests, milliseconds: 1, shortened: false }),
    speak: (told, options) =>
      speakWith(
        { draft: async ({ said }) => sentences[said.length] ?? '', judge: async () => true },
        told,
        options,
      ),
    async dispose() {
      this.disposed = true;
    },
    ...more,
  };
}
