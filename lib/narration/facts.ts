// Facts: the few things out of the evidence that one answer may use, chosen by question and perspective
// (select-facts.ts). The lines of the prompt (fact-lines.ts) and the composed answer (prose.ts) read the same object, so an
// answer never says anything that is not in its prompt.

import type { AttributeKind } from '#lib/contract/attribute.ts';
import type { ItemRef } from '#lib/contract/item.ts';
import type { Perspective } from '#lib/contract/perspective.ts';
import type { Verdict } from '#lib/contract/self-check.ts';
import type { FeedbackFacts } from './feedback-facts.ts';
import type { QuestionKind } from './question-kind.ts';

/** A film of the conversation other than the item: watched says whether the history holds it. */
export type Focus = { item: ItemRef; watched: boolean };
export type Ask = {
  perspective: Perspective;
  question: QuestionKind;
  focus?: Focus | null;
  modelSays?: Verdict | null; // the language model's own opinion, where the recommender's is the other one
};

export type Level = 'top ten' | 'high' | 'middle' | 'low';
export type Lean = 'more' | 'as' | 'less';
export type Fit = 'personal' | 'mixed' | 'popular' | 'under';
export type Fame = 'well known' | 'known' | 'niche';
/** What an item of the history does for the one asked about; `rankWithout` is null where the model does not count it. */
export type Effect = { title: string; watched: boolean; rankWithout: number | null; helps: boolean };
export type Habit = { kind: AttributeKind; value: string; count: number; size: number; lean: Lean };

export type Facts = {
  item: ItemRef;
  name: string; // as in the catalogue
  rank: number;
  candidates: number;
  level: Level;
  seen: boolean;
  known: boolean;
  films: number; // counted by the model
  older: boolean; // there are more, too far back to count
  tied: boolean; // others have the very same score
  modelSays: Verdict | null;
  feedback: FeedbackFacts | null; // all other ranks are the recommender's own
  carriers: string[] | null; // strongest first; [] says that nothing raises the score; null: not told
  carriersOf: string | null; // the genre or decade that these carriers share with the item
  dominant: boolean; // the first carrier gives more than half of the push
  strongest: { title: string; rankWithout: number } | null;
  counterfactual: { removed: string[]; rankAfter: number } | null;
  robust: boolean;
  against: string[]; // films that lower the score, strongest first
  noInfluence: boolean; // no film clearly raises or lowers it
  withoutAny: 'same' | 'no lower' | null; // its rank, whichever one film is left out; only where nothing carries it
  genres: Habit[];
  tags: Habit[];
  maker: Habit | null;
  platforms: Habit[];
  price: Habit | null;
  decade: Habit | null;
  usual: { rank: number; fit: Fit } | null;
  popularity: { rank: number; people: number; fame: Fame } | null;
  similar: string[];
  profile: Habit[]; // genres and tags first, then the decade
  focus: Effect | null;
  pattern: {
    recentSize: number;
    strongest: number;
    strongestRecent: number;
    when: 'recent' | 'older' | 'both';
    shift: { recent: Habit; older: Habit } | null;
    run: { value: string; length: number; ofItem: boolean } | null;
  } | null;
  comparison: {
    other: string;
    rank: number;
    seen: boolean;
    known: boolean;
    outcome: 'ahead' | 'behind' | 'tied';
    forItem: string[]; // films that raise the item more than the other
    forOther: string[];
    popularityRank: number;
    people: number;
  } | null;
  whatIf: { removed: string[]; added: string[]; rank: number } | null; // empty lists: nothing changes
  similarBut: {
    wish: string;
    to: string;
    ofOwnList: boolean; // ranks of a list that feedback shapes
    items: { title: string; rank: number }[];
  } | null;
  view: {
    habits: (Habit & { ofItem: boolean })[];
    items: Effect[];
  } | null;
  unseen: string[];
};
