// A question read by rules, as the request that it means: what the page and the next message are told of it.
import type { Request } from '#lib/contract/request.ts';
import type { Wish } from '#lib/evidence/similar-but.ts';
import type { Question } from './question.ts';
import { comparative } from './refinement.ts';

/** "Something like it, but newer": in the keys' order. */
function wished({ wishes, text }: Question, like: string | null): Request {
  const has = (word: Wish) => wishes.includes(word);
  const kinds = wishes.filter((wish) => typeof wish !== 'string');
  const first = (kind: string) => kinds.find((wish) => wish.kind === kind && !wish.not)?.value;
  const genre = kinds.filter(({ kind, not }) => (kind === 'genre' || kind === 'tag') && !not);
  const compared = comparative.exec(text)?.[1]?.toLowerCase();
  const but = [
    ...kinds.filter(({ not }) => not).map(({ value }) => `no ${value.toLowerCase()}`),
    ...(compared ? [compared] : []),
  ];
  const era = first('decade') ?? (has('newer') ? 'newer' : has('older') ? 'older' : undefined);
  const maker = first('developer');
  const platform = first('platform');
  return {
    name: 'recommend',
    ...(genre.length > 0 && { genre: genre.map(({ value }) => value.toLowerCase()).join('; ') }),
    ...(era && { era }),
    ...(maker && { maker }),
    ...(like && { like }),
    ...(but.length > 0 && { but: but.join('; ') }),
    ...(platform && { platform: platform.toLowerCase() }),
    ...(has('cheaper') && { price: 'cheaper' }),
    ...(has('less known')
      ? { popularity: 'less known' }
      : has('better known')
        ? { popularity: 'popular' }
        : {}),
  };
}

/** topic: the title that the chat is about. */
export function requestOf(question: Question, topic: string | null): Request {
  const { kind, about, focus, removed, added, other, unseen, view } = question;
  const item = about?.title ?? topic;
  const list = (titles: string[]) => titles.join('; ');
  switch (kind) {
    case 'taste':
      return { name: 'taste', about: 'overall' };
    case 'off-topic':
      return { name: 'social', kind: 'off topic' };
    case 'without':
      return focus ? { name: 'what_if', remove: focus.item.title } : { name: 'what_if' };
    case 'what-if': {
      const [without, withThese] = [removed, added].map((items) => list(items.map(({ title }) => title)));
      return { name: 'what_if', ...(without && { remove: without }), ...(withThese && { add: withThese }) };
    }
    case 'similar-but':
      return wished(question, item);
    default:
      break;
  }
  if (!item) return { name: 'unclear' };
  switch (kind) {
    case 'why-not':
      return { name: 'doubt', item };
    case 'which-most':
      return { name: 'influence', item };
    case 'compare':
      return { name: 'compare', a: item, b: other?.title ?? item };
    case 'similar':
      return {
        name: 'similar',
        item,
        ...(/\b(?:all|else|other)\b/i.test(question.text) ? {} : { of: 'mine' }),
      };
    case 'unknowable':
      return { name: 'facts', item, about: unseen[0] ?? 'content' };
    default:
      return { name: 'explain', item, ...(view && { view }) };
  }
}
