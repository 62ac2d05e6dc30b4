// What a request is answered from: one person's history and feedback, the target model with its catalogue, and what the
// chat was about. Everything in this folder is a pure function of a request and this.

import type { Catalogue, Item } from '#lib/catalogue/catalogue.ts';
import type { Domain, DomainFacts } from '#lib/contract/domain.ts';
import { domainFacts } from '#lib/contract/domain.ts';
import type { Request } from '#lib/contract/request.ts';
import type { EvidenceSource } from '#lib/evidence/evidence-cache.ts';
import type { FeedbackRule } from '#lib/recommender/feedback.ts';
import type { TriedOn } from '#lib/recommender/tried-on.ts';

/** How much the recommender learned from, where its manifest or data set says so. */
export type TrainedOn = { people: number | null; events: number; source: string | null };

export type World = EvidenceSource & {
  rules: readonly FeedbackRule[]; // the person's feedback
  focus: number | null; // the item that the chat is about
  listed: readonly number[]; // what was listed just before, in order, the focus apart
  before?: { request: Request | null; listed: readonly number[] }; // the request before, and all that its answer listed
  trainedOn: TrainedOn | null;
  tried?: TriedOn | null; // null: not on record
  message?: string; // that the request was read from
  named?: readonly number[]; // titles of the catalogue in it, where a request needs them
  answers?: readonly string[]; // what the chat's answers before this one said, oldest first
  isPart?: boolean; // of a message that asks for something else as well
  told?: readonly number[]; // items whose facts this answer has told already
  explained?: readonly number[]; // items whose place, and what lifts it, this answer has named already
  outsideModel?: string | null; // who words the answers, where it is no model of this installation: its name and where it is
};

/** The nouns and verbs of a domain. "watched", "film", "films". */
export type Nouns = { domain: Domain; one: string; many: string; did: string };

export function nounsOf(catalogue: Catalogue): Nouns {
  const { item, items, participle }: DomainFacts = domainFacts[catalogue.domain];
  return { domain: catalogue.domain, one: item, many: items, did: participle };
}

export function itemAt(catalogue: Catalogue, index: number): Item {
  return catalogue.items[index] as Item;
}

/** The history's items, each once, oldest first. */
export function distinctHistory({
  catalogue,
  history,
}: Pick<World, 'catalogue'> & { history: readonly number[] }): Item[] {
  return [...new Set(history)].flatMap((index) => catalogue.items[index] ?? []);
}
