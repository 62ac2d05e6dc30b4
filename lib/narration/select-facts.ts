// Which facts an answer gets: by the kind of question, and within "why" and "why not" by the perspective.

import type { Evidence } from '#lib/contract/evidence.ts';
import {
  changedHistoryFacts,
  focusFacts,
  likeItemsFacts,
  otherItemFacts,
  ownWordsFacts,
} from './asked-facts.ts';
import type { Ask, CommonFacts, Facts } from './facts.ts';
import { feedbackFacts } from './feedback-facts.ts';
import { influenceOf, titlesOf } from './influence-facts.ts';
import { habitsOf, whyNotSide, whySide, withoutHabits } from './perspective-facts.ts';
import { levelOf, popularityOf, usualOf } from './weigh.ts';

/** Throws TypeError for "something similar, but …" if the evidence was computed without a wish. */
export function selectFacts(evidence: Evidence, ask: Ask): Facts {
  const { perspective, question, focus = null } = ask;
  const common = commonFacts(evidence, ask);
  if (question === 'off-topic') return { ...common, asked: question };
  if (question === 'similar-but') return { ...common, asked: question, found: likeItemsFacts(evidence) };
  if (question === 'compare') return { ...common, asked: question, other: otherItemFacts(evidence) };
  const influence = influenceOf(evidence);
  const { carriedBy, against } = influence;
  if (question === 'what-if') {
    const carriers = carriedBy(2);
    return {
      ...common,
      asked: question,
      whatIf: changedHistoryFacts(evidence),
      carriers: carriers.kind === 'none' ? { ...carriers, noneAgainst: false } : carriers,
    };
  }
  const popularity = popularityOf(evidence);
  if (evidence.windowSize === 0)
    return { ...common, asked: 'empty history', popularity, unseen: evidence.unseen ?? [] };
  const habits = habitsOf(evidence, perspective);
  const { themes } = habits;
  switch (question) {
    case 'taste':
      return { ...common, asked: question, profile: habits.profile() };
    case 'similar':
      return {
        ...common,
        asked: question,
        similar: titlesOf(evidence.similar.map((near) => near.item)).slice(0, 3),
        genres: themes.slice(0, 1),
        carriers: carriedBy(1),
      };
    case 'which-most':
      return {
        ...common,
        asked: question,
        carriers: influence.dominant(3),
        turningPoint: influence.strongest,
        against: against.slice(0, 1),
      };
    case 'without':
      return {
        ...common,
        asked: question,
        carriers: carriedBy(3),
        focus: focus && focusFacts(evidence, focus),
      };
    case 'unknowable':
      return {
        ...common,
        asked: question,
        unseen: evidence.unseen ?? [],
        carriers: carriedBy(2),
        genres: themes.slice(0, 1),
        usual: usualOf(evidence),
      };
    case 'why-not':
      return {
        ...common,
        asked: question,
        carriers: carriedBy(1),
        against: against.slice(0, 2),
        view: ownWordsFacts(evidence),
        ...whyNotSide(evidence, perspective, influence, habits),
      };
    case 'why': {
      const view = ownWordsFacts(evidence);
      const side = whySide(evidence, perspective, influence, habits);
      return {
        ...common,
        asked: question,
        view,
        unseen: evidence.view?.unseen ?? [],
        ...(view ? withoutHabits(side) : side),
      };
    }
  }
}

function commonFacts(evidence: Evidence, ask: Ask): CommonFacts {
  const { item, rank, candidates } = evidence;
  return {
    item,
    name: item.title,
    rank,
    candidates,
    level: levelOf(rank, candidates),
    seen: evidence.alreadySeen,
    known: evidence.knownToModel,
    films: evidence.windowSize,
    older: evidence.historySize > evidence.windowSize,
    tied: (evidence.ties ?? 0) > 0,
    modelSays: ask.modelSays ?? null,
    feedback: feedbackFacts(evidence, ask),
  };
}
