// The training mixture: which tasks, in which shares, in what order. A row consists of groups. A group is one person
// with many questions (or a few items, or one conversation), packed so that its dialogues share their beginning.
// Everything in row r of step s follows from (seed, s, r) alone, so a resumed training sees exactly the same rows.
//
// Curriculum: the first `warmUpShare` of the steps practise item vector → title, which next item retrieval rests on.
import type { Catalogue } from '#lib/catalogue/catalogue.ts';
import type { Method } from '#lib/contract/method.ts';
import { AppError } from '#lib/errors.ts';
import type { ReferencePeople } from '#lib/evidence/reference.ts';
import { renderChat } from '#lib/llm/chat-template.ts';
import { placesOf } from '#lib/llm/prompt-tree.ts';
import type { Tokenizer } from '#lib/llm/tokenizer.ts';
import { pick, seededRandom } from '#lib/random.ts';
import type { TargetModel } from '#lib/recommender/target-model.ts';
import type { Connectors } from './connector/connector.ts';
import { recalledItems } from './connector/recalled-items.ts';
import { formFor } from './method.ts';
import { type Branch, joinRows, type PackedRow, packRow } from './packed-row.ts';
import { type ItemVectors, itemVectorRows } from './prompt.ts';
import { soften } from './soft-targets.ts';
import { labelsFor } from './target-labels.ts';
import { type Conversation, generalConversation } from './tasks/general-conversation.ts';
import { groundedExplanation } from './tasks/grounded-explanation.ts';
import { historyReconstruction } from './tasks/history-reconstruction.ts';
import { interestClassification, interestSheet } from './tasks/interest-classification.ts';
import { itemDiscrimination, itemTitle, titleList } from './tasks/item-discrimination.ts';
import { itemRanking } from './tasks/item-ranking.ts';
import { nextItemRetrieval } from './tasks/next-item-retrieval.ts';
import type { AlignmentTask, Example, Sample, TaskName } from './tasks/task.ts';

export type MixtureInput = {
  catalogue: Catalogue;
  model: TargetModel;
  sequences: number[][]; // training part of every person, oldest first
  reference: ReferencePeople | null;
  conversations: Conversation[];
  tokenizer: Tokenizer;
  method: Method;
  /** Their readers name the recalled items, if a user vector takes several soft tokens. */
  connectors?: Connectors | null;
};
export type MixtureConfig = {
  rowLength: number; // places in a row
  warmUpShare: number; // of all steps: item → title practice only
  itemShare: number; // of the groups after the warm-up
  titleListShare: number; // of those groups, and of the warm-up: several vectors → their titles
  conversationShare: number;
  explanationShare: number; // of the persons' groups: one grounded explanation beside the other questions
  historyShare: number; // of the persons' groups: history reconstruction alone, which takes many different vectors
  rankingShare: number; // of the persons' other groups: several rankings and verdicts alone
  softTargets: number; // their temperature, see soft-targets.ts; 0: hard targets, as in the paper
  without: TaskName | null; // a task left out, for the ablation (the paper's Fig. 7): what is left takes its place
  seed: number;
};
export const defaultMixtureConfig: MixtureConfig = {
  rowLength: 512,
  warmUpShare: 0.08,
  itemShare: 0.2,
  titleListShare: 0.6,
  conversationShare: 0.05,
  explanationShare: 0.3,
  historyShare: 0.25,
  rankingShare: 0,
  softTargets: 0,
  without: null,
  seed: 1,
};

/** progress: 0 at the first step, 1 at the last. */
export type Mixture = { row(step: number, place: number, progress: number): PackedRow };

type Source = MixtureInput & { people: number[][]; vectors: ItemVectors };

const leastRoom = 48; // places; a row with less than this left is full
const mostDraws = 100; // for a row's first group; after it, three misses end the row
const itemQuestions = 10; // in a group about items
const practisedTitles = 24; // in such a group during the warm-up
const rankings = 4; // of different items, in a group that ranks alone

export function createMixture(input: MixtureInput, config: MixtureConfig = defaultMixtureConfig): Mixture {
  const { model, sequences, tokenizer } = input;
  const vectors = itemVectorRows(model.itemVectors(), model.dimension);
  const source = { ...input, vectors, people: sequences.filter((sequence) => sequence.length >= 3) };
  const branchOf = branchMaker(tokenizer);
  return {
    row(step, place, progress) {
      const random = seededRandom((config.seed * 1_000_003 + step * 97 + place) >>> 0);
      const rows: PackedRow[] = [];
      let room = config.rowLength;
      for (let misses = 0; room >= leastRoom && misses < (rows.length > 0 ? 3 : mostDraws); ) {
        const packed = packRow(drawGroup(source, config, progress, random).map(branchOf), room);
        if (packed) {
          rows.push(packed.row);
          room -= packed.row.places.length;
        } else misses++;
      }
      if (rows.length === 0) {
        throw new AppError('bad_request', {
          message: `No question fits into a row of ${config.rowLength} places, or no one has labels.`,
        });
      }
      return joinRows(rows);
    },
  };
}

/** Returns the function that renders an example for packing. */
function branchMaker(tokenizer: Tokenizer): (example: Example) => Branch {
  const encoded = new Map<string, number[]>(); // mostly titles, each encoded once
  const encode = (text: string) => {
    const tokens = encoded.get(text) ?? [...tokenizer.encode(text), tokenizer.special.imEnd];
    encoded.set(text, tokens);
    return tokens;
  };
  return ({ turns, weight, choices }) => {
    const places = placesOf(renderChat(turns, tokenizer, { addGenerationPrompt: false }));
    return { places: choices ? soften(places, choices, encode) : places, weight };
  };
}

function drawGroup(source: Source, config: MixtureConfig, progress: number, random: () => number): Example[] {
  const { method, conversations } = source;
  const sees = method !== 'behavior'; // vectors, whose titles can be practised
  const asks = (task: AlignmentTask) => task.name !== config.without;
  if (sees && progress < config.warmUpShare && asks(itemTitle))
    return itemGroup(source, config, itemTitle, practisedTitles, random);
  const draw = random();
  if (
    draw < config.conversationShare &&
    conversations.length > 0 &&
    config.without !== 'general conversation'
  )
    return generalConversation.build(pick(conversations, random), random);
  if (draw < config.conversationShare + config.itemShare && asks(itemDiscrimination))
    return itemGroup(source, config, itemDiscrimination, itemQuestions, random);
  return personGroup(source, config, random);
}

function itemGroup(
  source: Source,
  config: MixtureConfig,
  task: AlignmentTask,
  count: number,
  random: () => number,
): Example[] {
  const { method } = source;
  const sample = drawSample(source, config, method, random);
  if (!sample) return [];
  if (method !== 'behavior' && random() < config.titleListShare) return titleList.build(sample, random);
  return Array.from({ length: count }, () => task.build(sample, random)).flat();
}

function personGroup(source: Source, config: MixtureConfig, random: () => number): Example[] {
  const { method } = source;
  if (
    method !== 'behavior' &&
    random() < config.historyShare &&
    config.without !== historyReconstruction.name
  ) {
    const sample = drawSample(source, config, 'intention', random);
    return sample ? historyReconstruction.build(sample, random) : [];
  }
  const form = formFor(method, random);
  const sample = drawSample(source, config, form, random);
  if (!sample) return [];
  const ask = (about: Sample, ...tasks: AlignmentTask[]) =>
    tasks.flatMap((task) => (task.name === config.without ? [] : task.build(about, random)));
  if (config.rankingShare > 0 && random() < config.rankingShare) {
    const draws = Array.from({ length: rankings }, () => labelsFor(sample.scores, sample.history, random));
    return draws.flatMap((labels) =>
      labels ? ask({ ...sample, labels }, itemRanking, interestClassification) : [],
    );
  }
  const first = ask(sample, nextItemRetrieval, interestClassification, interestSheet);
  const history = form === 'intention' ? ask(sample, historyReconstruction) : [];
  const explained =
    form === method && random() < config.explanationShare ? ask(sample, groundedExplanation) : [];
  const verdicts = [interestClassification, interestClassification, interestClassification];
  return [...first, ...history, ...explained, ...ask(sample, itemRanking, ...verdicts)];
}

/** A random part of a random person's history, with what the target model says about it. */
function drawSample(
  { catalogue, model, reference, people, vectors, connectors = null }: Source,
  { softTargets }: MixtureConfig,
  form: Method,
  random: () => number,
): Sample | null {
  const sequence = pick(people, random);
  const history = sequence.slice(0, 2 + Math.floor(random() * (sequence.length - 2)));
  const [scores, userVector] = [model.scores([history]), model.userVectors([history])];
  const labels = labelsFor(scores, history, random);
  if (!labels) return null;
  const recalled = recalledItems(connectors, { userVector, history }, vectors, form);
  const person = { catalogue, history, userVector, recalled };
  return { ...person, form, model, reference, vectors, scores, labels, temperature: softTargets };
}
