// What can be said beside a title that isn't in the catalogue, so that the answer is no dead end: that it is a person's name, or
// what stands at the top of the list, of the kind that the chat or the person is about if there is one.

import type { Request } from '#lib/contract/request.ts';
import { refOf, refTo } from '#lib/evidence/item-ref.ts';
import { talkLanguage } from '../message/message-language.ts';
import { keptKind } from '../recommend/kept-kind.ts';
import type { RequestFacts } from '../request-facts.ts';
import { listAt } from '../top.ts';
import { distinctHistory, itemAt, type World } from '../world.ts';
import { ownedEditions } from './editions.ts';
import { ownedBy } from './owned-by.ts';
import { personNamed } from './people.ts';

const mostTagged = 3;

export function withWayOn(facts: RequestFacts, request: Request, world: World): RequestFacts {
  if (facts.name !== 'title' || (facts.problem !== 'unknown' && facts.problem !== 'group')) return facts;
  const person = personNamed(facts.typed, world.catalogue);
  const isAboutOwn = request.name === 'what_if' || request.name === 'history';
  const by = person || isAboutOwn ? ownedBy(facts.typed, world) : null;
  if (person || (by && by.known > 0)) {
    const own = distinctHistory(world);
    const tagged = (person?.tagged ?? []).filter((item) => !own.includes(item));
    return {
      name: 'title',
      problem: 'person',
      typed: (by && by.known > 0 ? by.name : person?.name) ?? facts.typed,
      tagged: tagged.slice(0, mostTagged).map(refOf),
      own: (person?.tagged ?? []).filter((item) => own.includes(item)).map(refOf),
      asks: request.name === 'what_if' ? 'change' : request.name === 'history' ? 'history' : 'other',
      ...(by && by.known > 0
        ? { by: { deed: by.deed, items: by.items.map(refOf), known: by.known, size: by.size } }
        : {}),
    };
  }
  if (facts.problem === 'group' || facts.changes || facts.own || facts.others.length > 0) return facts;
  const isForeign = talkLanguage(world.message ?? '') !== null;
  const isAbroad = world.catalogue.domain === 'movies' && isForeign && !facts.known;
  const told = isAbroad ? { ...facts, abroad: true as const } : facts;
  if (request.name === 'history') return { ...told, ofHistory: true };
  if (facts.known && facts.known.near.length > 0)
    return isForeign ? { ...facts, known: { ...facts.known, is: '' } } : facts; // what it is, is known in English
  const kept = keptKind({ name: 'recommend' }, { ...world, before: undefined }, false, () => true);
  const owned = ownedEditions(world);
  const fits = (row: number) =>
    !owned.has(row) && kept?.constraints.every(({ test }) => test(itemAt(world.catalogue, row)));
  const list = listAt(world, world);
  const ofKind = kept && list.first(world.catalogue.items.length).find(fits);
  if (kept && ofKind !== null && ofKind !== undefined)
    return { ...told, instead: refTo(world.catalogue, ofKind), ofKind: kept.kind };
  const [first] = list.first(1);
  return first === undefined ? told : { ...told, instead: refTo(world.catalogue, first) };
}
