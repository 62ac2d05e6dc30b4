// "Does my list change now?", right after something was said of a title: what that changed.

import { asksChangedNow } from '#lib/requests/message/changed-now.ts';
import type { Rule } from './rule.ts';

export const forChangedNow: Rule = (request, { masked, titles, chat }) => {
  if (chat.last?.name !== 'feedback' || titles.length > 0) return null;
  if (request.name !== 'about' && request.name !== 'unclear' && request.name !== 'social') return null;
  return asksChangedNow(masked) ? { name: 'about', topic: 'my ratings' } : null;
};
