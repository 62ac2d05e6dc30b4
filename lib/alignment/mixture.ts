// The training mixture: which tasks, in which shares, in what order. A row of a batch is made of groups; a group is one
// person with many questions (or a handful of items, or one conversation) and is packed so that its prefix stands once.
// Everything in row r of step s follows from (seed, s, r) alone, so a resumed training sees exactly the same rows.
//
// Curriculum: the first `warmUpShare` of the steps practise item vector → title, which next item retrieval rests on.
import type { Catalogue } from '#lib/catalogue/catalogue.ts';
import type { Method } from '#lib/contract/method.ts';
import { AppError } from '#lib/errors.ts';
import { computeEvidence } from '#lib/evidence/evidence.ts';
import type { ReferencePeople } from '#lib/evidence/reference.ts';
import { renderChat } from '#lib/llm/chat-template.ts';
import type { Tokenizer } from '#lib/llm/tokenizer.ts';
import { seededRandom } from '#lib/random.ts';
import type { TargetModel } from '#lib/recommender/target-model.ts';
import type { Connectors } from './connector/connector.ts';
import { recall } from './connector/recall.ts';
import { pick } from './draw.ts';
import { labelsFor } from './labels.ts';
import { formFor } from './method.ts';
import { type Branch, joinRows, type PackedRow, packRow, toSlots } from './packed-row.ts';
import { type ItemVectors, itemVectorRows } from './prompt.ts';
import { soften } from './soft-targets.ts';
import { drawExplanationCase } from './tasks/explanation-case.ts';
import { type Conversation, generalConversation } from './tasks/general-conversation.ts';
import { explanationTurns } from './tasks/grounded-explanation.ts';
import { historyReconstruction } from './tasks/history-reconstruction.ts';
import { interestClassification, interestSheet } from './tasks/interest-classification.ts';
import { itemDiscrimination, itemTitle, itemTitles } from './tasks/item-discrimination.ts';
import { itemRanking } from './tasks/item-ranking.ts';
import { nextItems } from './tasks/next-item-retrieval.ts';
import type { Example, Sample } from './tasks/task.ts';

export type MixtureInput = {
  catalogue: Catalogue;
  model: TargetModel;
  sequences: number[][]; // training part of every person, oldest first
  reference: ReferencePeople | null;
  conversations: Conversation[];
  tokenizer: Tokenizer;
  method: Method;
  /** Whose readers tell what a user vector points at, where it takes several soft tokens. */
  connectors?: Connectors | null;
};
export type MixtureConfig = {
  rowLength: number; // places in a row
  warmUpShare: number; // of all steps: item → title practice only
  itemShare: number; // of the groups after that
  titleListShare: number; // of those, and of the practice before: several vectors → their titles
  conversationShare: number;
  explanationShare: number; // of the persons' groups: one grounded explanation beside the other questions
  historyShare: number; // of the persons' groups: history reconstruction alone, which takes many different vectors
  nextItemAnswers: number; // of a person's group, where soft targets give more than one
  softTargets: number; // their temperature, see soft-targets.ts; 0: hard targets, as in the paper
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
  nextItemAnswers: 3,
  softTargets: 0,
  seed: 1,
};

export type Mixture = {
  row(step: number, place: number, progress: number): PackedRow & { groupOf: Int32Array };
};

const leastRoom = 48; // places; a row with less than this left is full
const explanationWeight = 0.35;
const mostDraws = 100; // for the first group of a row; later ones may miss three times

export function createMixture(input: MixtureInput, config: MixtureConfig = defaultMixtureConfig): Mixture {
  const { catalogue, model, tokenizer, method, connectors = null } = input;
  const vectors: ItemVectors = itemVectorRows(model.itemVectors(), model.dimension);
  const people = input.sequences.filter((sequence) => sequence.length >= 3);
  const encoded = new Map<string, number[]>(); // titles, mostly: each once, as evaluation has them
  const encode = (text: string) => {
    const tokens = encoded.get(text) ?? [...tokenizer.encode(text), tokenizer.special.imEnd];
    encoded.set(text, tokens);
    return tokens;
  };
  const branchOf = ({ turns, weight, choices }: Example): Branch => {
    const slots = toSlots(renderChat(turns, tokenizer, { addGenerationPrompt: false }));
    return { slots: choices ? soften(slots, choices, encode) : slots, weight };
  };

  function drawSample(random: () => number, form: Method): Sample | null {
    const sequence = pick(people, random);
    const history = sequence.slice(0, 2 + Math.floor(random() * (sequence.length - 2)));
    const [scores, userVector] = [model.scores([history]), model.userVectors([history])];
    const labels = labelsFor(scores, history, random);
    const recalled = recall(connectors, { userVector, history }, vectors, form);
    const temperature = config.softTargets;
    return labels && { catalogue, history, userVector, labels, vectors, form, scores, recalled, temperature };
  }

  function historyGroup(random: () => number): Example[] {
    const sample = drawSample(random, 'intention');
    const example = sample && historyReconstruction.build(sample, random);
    return example ? [example] : [];
  }

  function personGroup(random: () => number): Example[] {
    if (method !== 'behavior' && random() < config.historyShare) return historyGroup(random);
    const form = formFor(method, random);
    const sample = drawSample(random, form);
    if (!sample) return [];
    const examples: (Example | null)[] = [
      ...nextItems(sample, random, config.nextItemAnswers),
      interestClassification.build(sample, random),
      interestSheet.build(sample, random),
    ];
    if (form === 'intention') examples.push(historyReconstruction.build(sample, random));
    if (form === method && random() < config.explanationShare) examples.push(explanation(sample, random));
    examples.push(
      itemRanking.build(sample, random),
      interestClassification.build(sample, random),
      interestClassification.build(sample, random),
      interestClassification.build(sample, random),
    );
    return examples.filter((example) => example !== null);
  }

  /** Mostly about items near the top, which is what people ask about; some from further down, some disliked. */
  function explanation(sample: Sample, random: () => number): Example {
    const { positives, negatives } = sample.labels;
    const draw = random();
    const item =
      draw < 0.8
        ? pick(positives.subarray(0, 25), random)
        : pick(draw < 0.92 ? positives : negatives, random);
    const evidence = computeEvidence({
      model,
      catalogue,
      history: sample.history,
      item,
      reference: input.reference,
    });
    const { facts, instruction, questionText, answer } = drawExplanationCase(evidence, { catalogue, random });
    const { form } = sample;
    const prompt = {
      person: sample,
      form,
      vectors,
      item,
      facts,
      instruction,
      question: questionText,
      answer,
    };
    return { task: 'grounded explanation', turns: explanationTurns(prompt), weight: explanationWeight };
  }

  function itemGroup(random: () => number, titlesOnly: boolean): Example[] {
    const sample = drawSample(random, method);
    if (!sample) return [];
    const build = () => itemDiscrimination.build(sample, random);
    if (method === 'behavior') return Array.from({ length: 10 }, build).filter((example) => example !== null);
    if (random() < config.titleListShare) return [itemTitles(sample, random)];
    const title = () => itemTitle(sample, random);
    return Array.from({ length: titlesOnly ? 24 : 10 }, titlesOnly ? title : build).filter(
      (example) => example !== null,
    );
  }

  function drawGroup(random: () => number, progress: number): Example[] {
    if (progress < config.warmUpShare && method !== 'behavior') return itemGroup(random, true); // it sees no vectors
    const draw = random();
    if (draw < config.conversationShare && input.conversations.length > 0) {
      return [generalConversation(input.conversations, random)];
    }
    if (draw < config.conversationShare + config.itemShare) return itemGroup(random, false);
    return personGroup(random);
  }

  return {
    /** progress: 0 at the first step, 1 at the last. */
    row(step, place, progress) {
      const random = seededRandom((config.seed * 1_000_003 + step * 97 + place) >>> 0);
      const rows: PackedRow[] = [];
      let room = config.rowLength;
      for (let misses = 0; room >= leastRoom && misses < (rows.length > 0 ? 3 : mostDraws); ) {
        const packed = packRow(drawGroup(random, progress).map(branchOf), room);
        if (packed) {
          rows.push(packed.row);
          room -= packed.row.slots.length;
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
