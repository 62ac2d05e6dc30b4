// Answers about what somebody said of a title: what it changed just now, and whether the app knows how they liked one.

import type { Since } from '../about/since-feedback.ts';
import { asksWhetherLiked } from '../message/whether-liked.ts';
import type { Nouns } from '../world.ts';
import { firstNamed } from './said.ts';

export function sinceSaid(since: Since): string[] {
  if ('told' in since)
    return since.told.length === 0
      ? ['No: that changed nothing, so your list stays as it was.']
      : [`Yes, it has changed already. ${since.told.join(' ')}`];
  const { now, after, entering, leaving } = since.top;
  const [old, fresh] = [now[0], after[0]];
  const isOther = old !== undefined && fresh !== undefined && old.index !== fresh.index;
  const first = isOther ? `${fresh.title} is now at the top instead of ${old.title}.` : '';
  if (entering.length === 0)
    return isOther
      ? ['Yes, it has changed already.', first, 'Your top ten keeps the same ten titles.']
      : ['Hardly: your top ten keeps the same titles, with the same one first.'];
  return [
    `Yes: ${firstNamed(entering)} ${entering.length === 1 ? 'has' : 'have'} entered your top ten, and ${firstNamed(leaving)} ${leaving.length === 1 ? 'has' : 'have'} left it.`,
    first,
  ];
}

/** null: it isn't asked. */
export function whetherLikedSaid(
  message: string,
  { many, did }: Pick<Nouns, 'many' | 'did'>,
): string[] | null {
  if (!asksWhetherLiked(message)) return null;
  return [`Only which ${many} you've ${did}: whether you liked one I don't know unless you tell me here.`];
}
