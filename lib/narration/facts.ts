// Facts: the parts of the evidence that one answer may use, chosen by question and perspective (select-facts.ts). The
// prompt's lines (fact-lines.ts) and the sentences (topics.ts) are made from the same object, so an answer never says
// anything that isn't in its prompt.
//
// Facts is a union by question: what every answer has, plus what only this question has.

import type { AttributeKind } from '#lib/contract/attribute.ts';
import type { ItemRef } from '#lib/contract/item.ts';
import type { Perspective } from '#lib/contract/perspective.ts';
import type { Verdict } from '#lib/contract/self-check.ts';
import type { QuestionKind } from './question-kind.ts';

/** The film the question leaves out. `watched`: whether it's in the history. */
export type Focus = { item: ItemRef; watched: boolean };
export type Ask = {
  perspective: Perspective;
  question: QuestionKind;
  focus?: Focus | null;
  modelSays?: Verdict | null; // the language model's own verdict, if the recommender's is the opposite
};

export type Level = 'top ten' | 'high' | 'middle' | 'low';
export type Lean = 'more' | 'as' | 'less';
export type Fit = 'personal' | 'mixed' | 'popular' | 'under';
export type Fame = 'well known' | 'known' | 'niche';
export type Habit = { kind: AttributeKind; value: string; count: number; size: number; lean: Lean };

export type CommonFacts = {
  item: ItemRef;
  name: string; // as in the catalogue
  rank: number; // the recommender's own, as all ranks are
  candidates: number;
  level: Level;
  seen: boolean;
  known: boolean;
  films: number; // in the model's window
  older: boolean; // the history has more films, too old for the window
  tied: boolean; // others have exactly the same score
  modelSays: Verdict | null;
  feedback: FeedbackFacts | null; // null: the person's own list is the recommender's
};

/** Places in the list shaped by the person's feedback; null: that list leaves the item out. */
export type FeedbackFacts = {
  place: number | null;
  then?: number | null; // after the change asked about
  other?: { title: string; place: number | null }; // the item it's compared with, if that's new to the person
};

export type Titles = readonly [string, ...string[]]; // at least one

/** The items in the history that raise the score, strongest first. */
export type Carriers =
  | { kind: 'several'; titles: Titles }
  | { kind: 'one above all'; titles: Titles } // the first gives more than half of the push
  | { kind: 'alike'; titles: Titles; value: string } // they share this genre or decade with the item
  | NoCarriers;
export type NoCarriers = {
  kind: 'none';
  titles: [];
  noneAgainst: boolean; // nothing lowers the score either
  withoutAny: 'same' | 'no lower' | null; // how its rank changes, whichever item is left out
};

/** What would move the item out of the top ten, or down. */
export type TurningPoint =
  | { kind: 'leaves the top ten'; removed: string[]; rankAfter: number }
  | { kind: 'stays in the top ten' } // without the few that help most
  | { kind: 'without the strongest'; title: string; rankWithout: number };

/** What an item in the history does for the one asked about; `rankWithout` is null outside the model's window. */
export type Effect = { title: string; watched: boolean; rankWithout: number | null; helps: boolean };
export type Usual = { rank: number; fit: Fit }; // for other people
export type Popularity = { rank: number; people: number; fame: Fame };
export type HistoryPattern = {
  recentSize: number;
  strongest: number;
  strongestRecent: number;
  when: 'recent' | 'older' | 'both';
  shift: { recent: Habit; older: Habit } | null;
  run: { value: string; length: number; ofItem: boolean } | null;
};
export type OtherItem = {
  title: string;
  rank: number;
  seen: boolean;
  known: boolean;
  outcome: 'ahead' | 'behind' | 'tied'; // of the item against this one
  forItem: string[]; // films that raise the item more than this one
  forOther: string[];
  popularityRank: number;
  people: number;
};
export type ChangedHistory = { removed: string[]; added: string[]; rank: number }; // empty lists: nothing changes
export type RankedItem = { title: string; rank: number };
export type LikeItems = {
  wish: string; // '': only likeness is wanted
  to: string;
  ofOwnList: boolean; // the ranks are of a list shaped by feedback
  items: RankedItem[]; // nearest first
};
export type NamedHabit = Habit & { ofItem: boolean };
export type OwnWords = { habits: NamedHabit[]; items: Effect[] };

type Turn = { turningPoint: TurningPoint | null };
type Others = { usual: Usual | null };

/** `profile`: this kind's habits that stand out in the history, whatever the item. */
export type WhySide = { carriers: Carriers } & (
  | ({ perspective: 'overall'; genres: Habit[]; maker: Habit | null } & Turn & Others)
  | { perspective: 'genre'; genres: Habit[]; tags: Habit[]; profile: Habit[] }
  | ({ perspective: 'pattern'; pattern: HistoryPattern | null } & Turn & Others)
  | ({ perspective: 'era'; decade: Habit | null; profile: Habit[] } & Turn & Others)
  | ({ perspective: 'price'; price: Habit | null; profile: Habit[] } & Turn & Others)
  | ({ perspective: 'platform'; platforms: Habit[]; profile: Habit[] } & Turn & Others)
  | ({ perspective: 'popularity'; popularity: Popularity } & Others)
  | ({ perspective: 'sceptic'; against: string[]; genres: Habit[] } & Turn & Others)
);
export type WhyNotSide =
  | ({ perspective: 'overall'; genres: Habit[] } & Others)
  | { perspective: 'genre'; genres: Habit[]; profile: Habit[] }
  | { perspective: 'pattern'; pattern: HistoryPattern | null }
  | { perspective: 'era'; decade: Habit | null; profile: Habit[] }
  | { perspective: 'price'; price: Habit | null; profile: Habit[] }
  | { perspective: 'platform'; platforms: Habit[]; profile: Habit[] }
  | ({ perspective: 'popularity'; popularity: Popularity } & Others)
  | ({ perspective: 'sceptic' } & Turn & Others);

type FactsByQuestion = {
  why: { view: OwnWords | null; unseen: string[] } & WhySide;
  'why-not': { carriers: Carriers; against: string[]; view: OwnWords | null } & WhyNotSide;
  'which-most': { carriers: Carriers; against: string[] } & Turn;
  without: { carriers: Carriers; focus: Effect | null }; // null: none was named
  'what-if': { carriers: Carriers; whatIf: ChangedHistory | null };
  compare: { other: OtherItem | null };
  similar: { similar: string[]; genres: Habit[]; carriers: Carriers };
  'similar-but': { found: LikeItems };
  taste: { profile: Habit[] };
  unknowable: { unseen: string[]; carriers: Carriers; genres: Habit[] } & Others;
  'off-topic': object;
  'empty history': { popularity: Popularity; unseen: string[] }; // any other question, if there is no history
};

export type Facts = {
  [Asked in keyof FactsByQuestion]: CommonFacts & { asked: Asked } & FactsByQuestion[Asked];
}[keyof FactsByQuestion];
