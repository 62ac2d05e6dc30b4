// A model version, ready for conversations: the target model with its catalogue and, if there is one, the language
// model aligned with it. Without a speaker, answers are composed from computed sentences.

import type { Connectors } from '#lib/alignment/connector/connector.ts';
import type { ItemVectors } from '#lib/alignment/prompt.ts';
import type { Catalogue } from '#lib/catalogue/catalogue.ts';
import type { Method } from '#lib/contract/method.ts';
import type { ReferencePeople } from '#lib/evidence/reference.ts';
import type { TargetModel } from '#lib/recommender/target-model.ts';
import type { TriedOn } from '#lib/recommender/tried-on.ts';
import type { LanguageModel } from '#lib/runtime/language-model.ts';

export type Speaker = {
  languageModel: LanguageModel;
  connectors: Connectors | null;
  method: Method;
};

export type ServingModel = {
  versionId: string;
  catalogue: Catalogue;
  targetModel: TargetModel;
  vectors: ItemVectors;
  reference: ReferencePeople | null;
  tried?: TriedOn | null; // how its target model did on people whose latest item was hidden
  speaker: Speaker | null;
};
