// The outside model that words answers (CHAT_BASE_URL), according to the explainer.

import { cache } from 'react';
import { explainerHealth } from '#app/explainer/client.ts';

/** Null without one, and while the explainer can't be reached: then nothing is sent anywhere, either. */
export const outsideModel = cache(async (): Promise<{ model: string; host: string } | null> => {
  const health = await explainerHealth().catch(() => null);
  return health?.voice?.outside ?? null;
});
