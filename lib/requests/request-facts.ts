// The facts of any answer, told apart by `name`.
import type { AboutFacts, SocialFacts, UnclearFacts } from './about.ts';
import type { CompareFacts, HalfFacts } from './compare.ts';
import type { ExplainFacts } from './explain.ts';
import type { JointFacts } from './facts/joint-answer.ts';
import type { ItemFactsAnswer } from './facts.ts';
import type { FeedbackFacts } from './feedback.ts';
import type { HistoryFacts } from './history.ts';
import type { InfluenceFacts } from './influence.ts';
import type { OfListedFacts } from './recommend/among-listed.ts';
import type { RecommendFacts } from './recommend.ts';
import type { SimilarFacts } from './similar.ts';
import type { TasteFacts } from './taste.ts';
import type { TitleFacts } from './titles/asked-title.ts';
import type { WhatIfFacts } from './what-if.ts';

export type RequestFacts =
  | RecommendFacts
  | OfListedFacts
  | ExplainFacts
  | CompareFacts
  | HalfFacts
  | WhatIfFacts
  | InfluenceFacts
  | SimilarFacts
  | TasteFacts
  | HistoryFacts
  | ItemFactsAnswer
  | JointFacts
  | FeedbackFacts
  | AboutFacts
  | SocialFacts
  | UnclearFacts
  | TitleFacts;
