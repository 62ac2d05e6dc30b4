// One request → its facts, the lines that say them, one composed answer, and what the page needs beside them. The straight
// line from what a person wants to what may be said.

import type { Evidence } from '#lib/contract/evidence.ts';
import type { ItemRef } from '#lib/contract/item.ts';
import type { Request } from '#lib/contract/request.ts';
import { refTo } from '#lib/evidence/item-ref.ts';
import { about, social, unclear } from './about.ts';
import type { Answered } from './answered.ts';
import { compare } from './compare.ts';
import { compose } from './compose.ts';
import { doubt, explain } from './explain.ts';
import { factLines } from './fact-lines.ts';
import type { Source } from './facts/look-up.ts';
import { facts } from './facts.ts';
import { feedback } from './feedback.ts';
import type { FeedbackChange } from './feedback-change.ts';
import { history } from './history.ts';
import { influence } from './influence.ts';
import { amongListed } from './recommend/among-listed.ts';
import { recommend } from './recommend.ts';
import type { RequestFacts } from './request-facts.ts';
import { similar } from './similar.ts';
import { taste } from './taste.ts';
import { withWayOn } from './titles/missing-title.ts';
import { saidBriefly } from './titles/said-briefly.ts';
import { shortNamed } from './titles/short-named.ts';
import { whatIf } from './what-if.ts';
import { nounsOf, type World } from './world.ts';

export type RequestAnswer = {
  request: Request;
  facts: RequestFacts;
  lines: string[]; // the facts as the language model reads them
  composed: string; // the answer where no language model speaks
  shortTitles: string[]; // as it calls what the lines call by the whole title
  cards: string[]; // ids of the items that it lists
  listed: ItemRef[]; // the same items
  focus: ItemRef | null; // what the chat is about after it
  evidence: Evidence | null;
  links: Source[]; // where to look up what isn't known here
  change: FeedbackChange | null; // what feedback would change; to be applied by whoever asked
};

/** Throws AppError as askedEvidence does. */
export function answerRequest(request: Request, world: World): RequestAnswer {
  const { facts: asFound, listed, focus, evidence, change } = answeredBy(request, world);
  const found = withWayOn(asFound, request, world);
  const nouns = nounsOf(world.catalogue);
  const told = shortNamed(found, world.catalogue);
  const refs = listed.map((index) => refTo(world.catalogue, index));
  return {
    request,
    facts: found,
    lines: factLines(told, nouns),
    ...saidBriefly(compose(told, nouns), found, world, focus),
    cards: refs.map(({ itemId }) => itemId),
    listed: refs,
    focus: focus === null ? null : refTo(world.catalogue, focus),
    evidence,
    links: found.name === 'facts' && found.answer.kind === 'unknown' ? [found.answer.source] : [],
    change,
  };
}

function answeredBy(request: Request, world: World): Answered<RequestFacts> {
  switch (request.name) {
    case 'recommend':
      return amongListed(request, world) ?? recommend(request, world);
    case 'explain':
      return explain(request, world);
    case 'doubt':
      return doubt(request, world);
    case 'compare':
      return compare(request, world);
    case 'what_if':
      return whatIf(request, world);
    case 'influence':
      return influence(request, world);
    case 'similar':
      return similar(request, world);
    case 'taste':
      return taste(request, world);
    case 'history':
      return history(request, world);
    case 'facts':
      return facts(request, world);
    case 'feedback':
      return feedback(request, world);
    case 'about':
      return about(request, world);
    case 'social':
      return social(request, world);
    case 'unclear':
      return unclear(world);
  }
}
