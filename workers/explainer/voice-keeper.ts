// The voice of this process: loaded in the background once the domains answer, and in use from the next answer on. If it can't
// be loaded, that is said once, answers go on without it, and it is tried again when one of its files has changed: a
// download that ends while the app runs is picked up.
import type { VoiceHealth } from '#lib/contract/explainer-api.ts';
import type { Voice } from '#lib/conversation/voice.ts';
import { lookAgainMs, stateOf } from './file-state.ts';

export type VoiceLoaded = { voice: Voice; answersAtOnce: number };
export type VoiceKeeper = {
  current(): Voice | null;
  /** How many answers it can hold apart; null without a voice. */
  answersAtOnce(): number | null;
  health(): VoiceHealth;
  /** Looks no further, and frees the voice. */
  close(): Promise<void>;
};

export function keepVoice({
  load,
  files,
  log = console,
  everyMs = lookAgainMs,
}: {
  load: () => Promise<VoiceLoaded>;
  files: readonly string[]; // that it is made of
  log?: Pick<Console, 'log' | 'error'>;
  everyMs?: number;
}): VoiceKeeper {
  let loaded: VoiceLoaded | null = null;
  let health: VoiceHealth = { state: 'loading' };
  let seen: string | null = null; // the state of the files at the last try
  let told = ''; // why not, as it was last said
  let closed = false;
  let timer: NodeJS.Timeout | undefined;

  async function look(): Promise<void> {
    const now = await stateOf(files);
    if (now !== seen) {
      seen = now;
      health = { state: 'loading' };
      await tryLoading();
    }
    if (!loaded && !closed) timer = setTimeout(() => void look(), everyMs).unref();
  }

  async function tryLoading(): Promise<void> {
    try {
      const made = await load();
      if (closed) return await made.voice.dispose();
      loaded = made;
      health = { state: 'ready', name: made.voice.name };
      log.log(
        `voice: ${made.voice.name} understands messages${made.voice.speak ? ' and words answers' : ''}`,
      );
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      if (told !== reason) log.error(`voice: ${reason} Rules understand, and answers are composed.`);
      told = reason;
      health = { state: 'missing', reason };
    }
  }

  const looking = look();
  return {
    current: () => loaded?.voice ?? null,
    answersAtOnce: () => loaded?.answersAtOnce ?? null,
    health: () => health,
    async close() {
      closed = true;
      clearTimeout(timer);
      await looking;
      await loaded?.voice.dispose();
      loaded = null;
    },
  };
}

/** Without a voice, on purpose. */
export const noVoice: VoiceKeeper = {
  current: () => null,
  answersAtOnce: () => null,
  health: () => ({ state: 'off' }),
  close: async () => {},
};
