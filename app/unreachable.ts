// For `.catch`: the result of a server action that never reached the server.

import type { Refusal } from '#app/[domain]/perform.ts';

export const unreachable = (): Refusal => ({
  ok: false,
  message: 'We can’t reach the server. Check your connection and try again.',
});

/** For a page that already showed the change. */
export const nothingChanged = (): Refusal => ({
  ok: false,
  message: 'We can’t reach the server, so nothing changed. Try again.',
});
