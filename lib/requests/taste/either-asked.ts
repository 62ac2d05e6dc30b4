// Two kinds of which a message asks whether it's rather the one or the other, each counted as where it is asked about alone.

import { oneOf } from '../compose/known-count.ts';
import { distinctHistory, nounsOf, type World } from '../world.ts';
import { countsMore, knownCount } from './known-count.ts';
import { eitherIn, eitherOf, moreOr } from './taste-either.ts';
import type { AskedKind } from './taste-kind.ts';
import type { Topic } from './taste-topic.ts';

/** One of them counts at least. */
export type Either = { said: string; kind: AskedKind | null }[];

const mostNamed = 3;

/** Of what the request says, or, where it says only that kinds are asked about, of the message. */
export function eitherAsked(
  topic: Topic,
  about: string,
  world: World,
  counted: (words: string) => AskedKind | null,
): Either {
  const { message = '' } = world;
  const named = topic === 'word' ? eitherOf(about) : null;
  if (named?.every((word) => deeds.test(word))) return named.map((said) => ({ said, kind: null }));
  const side = (said: string) => ({ said, kind: sideCounted(said, world, counted) });
  const both = ([a, b]: [string, string]) => [side(a), side(b)];
  const tells = (kinds: Either) =>
    kinds.every(({ kind }) => kind !== null) || kinds.some(({ kind }) => kind !== null && kind.count > 0);
  if (named) return [both(named)].find(tells) ?? [];
  const isSide = topic === 'word' && moreOr.test(message); // each of the two was read by itself
  if (topic !== 'genre' && topic !== 'overall' && !isSide) return [];
  return (
    eitherIn(message)
      .filter((pair) => !isSide || pair.some((one) => one.includes(about)))
      .map(both)
      .find((kinds) => kinds.every(({ kind }) => kind !== null)) ?? []
  );
}

/** By labels or by what is generally known, as where it is asked about alone. */
function sideCounted(
  said: string,
  world: World,
  counted: (words: string) => AskedKind | null,
): AskedKind | null {
  const { catalogue } = world;
  const asked = counted(said);
  const known = knownCount(said, world, distinctHistory(world));
  if (known?.sort !== 'of') return asked;
  const finds = catalogue.domain === 'games' && asked !== null && known.items.length > asked.count; // few of them carry labels
  if (!finds && !countsMore(known, asked, { catalogue, about: said })) return asked;
  const { items, kind, detail } = known;
  const nouns = nounsOf(catalogue);
  return {
    said: `${nouns.many} ${kind}`,
    one: oneOf(kind, nouns),
    count: items.length,
    lean: null,
    titles: items.slice(-mostNamed).map(({ title }) => title),
    others: [],
    known: { detail, count: known.known },
  };
}

/** What somebody does in a game or feels in a film, which no list gives away. */
const deeds =
  /^(?:the )?(?:good|evil|bad|nice|mean|hero(?:es|ic)?|villain(?:s|ous)?|saints?|sinners?|cruel|kind|wicked|goodies?|badd?ies?)(?: (?:guys?|ones?|side|person|at heart))?$/iu;
