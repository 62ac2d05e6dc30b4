/** For `.catch`: the result of a server action where the server could not be asked. */

import type { Refusal } from '#app/[domain]/perform.ts';

export const unreachable = (): Refusal => ({ ok: false, message: 'The server cannot be reached.' });

/** Where the page showed a change of what is stored already. */
export const nothingChanged = (): Refusal => ({
  ok: false,
  message: 'The server cannot be reached. Nothing was changed.',
});
