// The questions that fit an answer, the most fitting first: by the request that it answered, its focus and its cards.

import { itemName } from '#app/[domain]/item-reference.ts';
import type { Domain, DomainFacts } from '#lib/contract/domain.ts';
import { type Evidence, pushesOf } from '#lib/contract/evidence.ts';
import type { ItemRef } from '#lib/contract/item.ts';
import type { Request, RequestOf } from '#lib/contract/request.ts';

export type FollowUp = { text: string; request: Request };

/** Where the last answer left the chat. */
export type Left = {
  nouns: DomainFacts;
  domain: Domain;
  request: Request | null; // the last one; null: stored before there were requests
  focus: ItemRef | null;
  cards: readonly ItemRef[];
  recommended: readonly ItemRef[]; // by the last answer in the chat that recommended
  evidence: Evidence | null;
};

/** By the request that was answered. */
export function following(left: Left): FollowUp[] {
  const { request, focus, evidence } = left;
  switch (request?.name) {
    case 'recommend':
      return afterRecommend(left, request);
    case 'explain':
    case 'doubt':
    case 'influence':
      return aboutOne(left);
    case 'compare':
      return afterCompare(left, request);
    case 'what_if':
      return [...withoutStrongest(left), ...firstListed(left), ...(focus ? [why(focus)] : [])];
    case 'similar':
      return afterSimilar(left, request);
    case 'taste':
      return [...tastes(left), whatNext(left)];
    case 'history':
      return afterHistory(left, request);
    case 'facts':
      return focus ? [why(focus), ...alike(left), likeIt(focus, left)] : [];
    case 'feedback':
      return [whatNext(left, 'What is at the top now?'), ...firstListed(left)];
    case 'about':
      return [ask('What don’t you know?', { name: 'about', topic: 'limits' }), aboutData];
    case 'social':
    case 'unclear':
      return [];
    case undefined: // stored before there were requests
      return evidence ? aboutOne(left) : [];
  }
}

/** Where too little follows. */
export function general(left: Left): FollowUp[] {
  const { nouns } = left;
  return [
    whatNext(left),
    ask('What is my taste?', { name: 'taste', about: 'overall' }),
    ask(`What have I ${nouns.participle} last?`, { name: 'history', ask: 'last', count: '3' }),
    ask('How does this work?', { name: 'about', topic: 'how it works' }),
  ];
}

function aboutOne(left: Left): FollowUp[] {
  const { focus } = left;
  return [
    ...otherSide(left),
    ...withoutStrongest(left),
    ...nextToIt(left),
    ...alike(left),
    ...(focus ? [likeIt(focus, left)] : []),
  ];
}

const ask = (text: string, request: Request): FollowUp => ({ text, request });
const why = (item: ItemRef, text = `Why ${item.title}?`) =>
  ask(text, { name: 'explain', item: itemName(item) });
const aboutData = ask('What did you learn from?', { name: 'about', topic: 'data' });

const verbs: Record<Domain, string> = { movies: 'watch', steam: 'play', games: 'play' };

function whatNext({ nouns, domain }: Left, text?: string): FollowUp {
  return ask(text ?? `Which ${nouns.item} should I ${verbs[domain]} next?`, { name: 'recommend' });
}

function afterRecommend({ cards, nouns }: Left, request: RequestOf<'recommend'>): FollowUp[] {
  const [first, second] = cards;
  if (!first) return [];
  const isDated = cards.some(({ year }) => year !== null);
  const isPriced = cards.some(({ details }) => (details?.priceUsd ?? 0) > 0);
  const [era, other] =
    request.era === 'newer' ? ['older', 'Something older?'] : ['newer', 'Something newer?'];
  return [
    why(first, second ? 'Why the first one?' : undefined),
    ...(isDated ? [ask(other as string, { ...request, era })] : []),
    ...(second
      ? [ask('The first or the second?', { name: 'compare', a: itemName(first), b: itemName(second) })]
      : []),
    ...(isPriced ? [ask('Something cheaper?', { ...request, price: 'cheaper' })] : []),
    ask(`A less known ${nouns.item}?`, { ...request, popularity: 'less known' }),
  ];
}

/** After what speaks for it, what speaks against it, and the other way round; of the history, what it does to the list. */
function otherSide({ request, focus, evidence }: Left): FollowUp[] {
  if (!focus) return [];
  if (evidence?.alreadySeen)
    return [ask(`How much does ${focus.title} matter?`, { name: 'influence', item: itemName(focus) })];
  if (request?.name === 'doubt') return [why(focus, `What speaks for ${focus.title}?`)];
  return [ask(`Why would I not like ${focus.title}?`, { name: 'doubt', item: itemName(focus) })];
}

/** What if its strongest lift were not in the history? After a what-if, the next one goes, too. */
function withoutStrongest({ request, focus, evidence, nouns }: Left): FollowUp[] {
  if (!evidence || !focus || evidence.item.itemId !== focus.itemId) return [];
  const gone = evidence.whatIf?.removed ?? [];
  const next = pushesOf(evidence).raising.find(({ item }) =>
    gone.every(({ itemId }) => itemId !== item.itemId),
  );
  if (!next || (request?.name === 'what_if' && (gone.length === 0 || request.only))) return [];
  const removed = [...gone, next.item];
  if (removed.some(({ title }) => title.includes(';'))) return []; // it parts titles
  const text =
    gone.length > 0
      ? `And without ${next.item.title}, too?`
      : `What if I hadn’t ${nouns.participle} ${next.item.title}?`;
  return [ask(text, { name: 'what_if', remove: removed.map(itemName).join('; ') })];
}

/** The one in focus beside the next that was recommended. */
function nextToIt({ focus, recommended }: Left): FollowUp[] {
  const other = recommended.find(({ itemId }) => itemId !== focus?.itemId);
  if (!focus || !other) return [];
  return [
    ask(`${focus.title} or ${other.title}?`, { name: 'compare', a: itemName(focus), b: itemName(other) }),
  ];
}

function alike({ focus }: Left): FollowUp[] {
  if (!focus) return [];
  return [ask(`What is ${focus.title} similar to?`, { name: 'similar', item: itemName(focus), of: 'all' })];
}

function likeIt(focus: ItemRef, { nouns }: Left): FollowUp {
  return ask(`A less known ${nouns.item} like it?`, {
    name: 'recommend',
    like: itemName(focus),
    popularity: 'less known',
  });
}

function firstListed({ cards, focus }: Left): FollowUp[] {
  const [first] = cards;
  return first && first.itemId !== focus?.itemId ? [why(first)] : [];
}

function afterCompare(left: Left, request: RequestOf<'compare'>): FollowUp[] {
  const { evidence, cards } = left;
  const [a, b] = cards;
  const strongest = evidence?.comparison?.split[0]?.item;
  return [
    ...(b ? [why(b)] : []),
    ...(strongest && !strongest.title.includes(';')
      ? [
          ask(`What if I hadn’t ${left.nouns.participle} ${strongest.title}?`, {
            name: 'what_if',
            remove: itemName(strongest),
          }),
        ]
      : []),
    ...(a && b
      ? [
          ask('How alike are the two?', { name: 'similar', item: request.a, other: request.b }),
          ask(`Something like ${a.title}?`, { name: 'recommend', like: itemName(a) }),
        ]
      : []),
  ];
}

function afterSimilar(left: Left, request: RequestOf<'similar'>): FollowUp[] {
  const { focus, nouns } = left;
  if (!focus) return [];
  const mine = ask(`Which of my ${nouns.items} is closest to it?`, {
    name: 'similar',
    item: itemName(focus),
    of: 'mine',
  });
  return [
    ...(request.of === 'mine' ? alike(left) : [mine]),
    ...firstListed(left),
    why(focus),
    likeIt(focus, left),
  ];
}

function tastes({ domain }: Left): FollowUp[] {
  const kinds: FollowUp[] = [
    ask('What do I avoid?', { name: 'taste', about: 'dislikes' }),
    ask('How mainstream am I?', { name: 'taste', about: 'popularity' }),
  ];
  if (domain === 'movies')
    return [ask('Which decades do I like?', { name: 'taste', about: 'era' }), ...kinds];
  if (domain === 'games')
    return [ask('Which platforms do I use?', { name: 'taste', about: 'platform' }), ...kinds];
  return [ask('Do I like cheap games?', { name: 'taste', about: 'price' }), ...kinds];
}

function afterHistory({ cards, nouns }: Left, request: RequestOf<'history'>): FollowUp[] {
  const [first] = cards;
  const other: RequestOf<'history'> = { name: 'history', ask: request.ask === 'first' ? 'last' : 'first' };
  return [
    ask('What is my taste?', { name: 'taste', about: 'overall' }),
    ...(first && request.ask !== 'contains'
      ? [
          ask(`How much does ${first.title} matter?`, { name: 'influence', item: itemName(first) }),
          ask(`Something like ${first.title}?`, { name: 'recommend', like: itemName(first) }),
        ]
      : []),
    ask(other.ask === 'first' ? 'Which did I start with?' : `Which have I ${nouns.participle} last?`, other),
  ];
}
