// "Which of those is the gentlest?" after titles were listed is asked of those, though a language model likes to take it for no
// question about titles, or for a wish of everything.
import type { Request } from '#lib/contract/request.ts';
import { asksNearness, namesChild, ofThose } from '#lib/requests/message/of-those.ts';
import { yardstickIn } from '#lib/requests/recommend/listed-yardstick.ts';
import { resolveTitle } from '#lib/requests/titles/resolve-title.ts';
import { beside } from '#lib/requests/titles/suspects.ts';
import type { ChatState } from '../chat-state.ts';
import type { TypedTitles } from '../mentions/message-titles.ts';
import { titleAt } from '../mentions/named-titles.ts';

const fewest = 2;
/** What it is taken for; the first ones whatever is asked, the others only where it's clear what those are measured by. */
const taken: ReadonlySet<Request['name']> = new Set(['social', 'unclear', 'recommend']);
const measured: ReadonlySet<Request['name']> = new Set([...taken, 'about', 'taste', 'history', 'facts']);
const onRecord = /\b(?:year|age|release|price|popularity)\b/; // of several, facts are told together with a verdict

export function withListed(
  requests: readonly Request[],
  { text, titles }: Pick<TypedTitles, 'text' | 'titles'>,
  chat: ChatState,
): Request[] {
  const read = [...requests];
  if (ofThose(text) === null || chat.listed.length < fewest) return read;
  if (read.some(({ name }) => name === 'social') && read.some(({ name }) => !taken.has(name))) return read;
  const wish = read.find((one) => one.name === 'recommend');
  if (asksNearness(text)) {
    const title = read.every(({ name }) => taken.has(name))
      ? besideListed([wish?.like, ...titles], chat)
      : null;
    return title === null ? read : [{ name: 'similar', item: title, of: 'all' }];
  }
  const isJoint = read.length > 1 && read.every((one) => one.name === 'facts' && onRecord.test(one.about));
  if (isJoint) return read;
  const listed = chat.listed.flatMap((row) => titleAt(row, chat) ?? []);
  const yardstick = yardstickIn(beside(text, listed), chat);
  const replaced = yardstick ? measured : taken;
  if (!read.every(({ name }) => replaced.has(name))) return read;
  if (wish) return [wish];
  return [
    {
      name: 'recommend',
      ...(yardstick ? { but: yardstick.word } : {}),
      ...(namesChild(text) ? { with: 'kids' as const } : {}),
    },
  ];
}

/** The first title that is none of those listed. */
function besideListed(titles: readonly (string | undefined)[], chat: ChatState): string | null {
  const isOther = (title: string) => {
    const found = resolveTitle(title, chat);
    return found.kind === 'found' && !chat.listed.includes(found.item.index);
  };
  return titles.find((title) => title !== undefined && isOther(title)) ?? null;
}
