// What one person waits for, at the size of a catalogue: p50 and p95 of each kind of request, by the clock and in time of the
// processor, which a busy machine changes less. The first of a kind, which may build an index for the catalogue, is told apart.

import { type Catalogue, titleIndex } from '#lib/catalogue/catalogue.ts';
import type { HistoryRow } from '#lib/catalogue/exports/history-row.ts';
import { matchHistory } from '#lib/catalogue/match-history.ts';
import { readQuestion } from '#lib/conversation/rules/question.ts';
import { askedEvidence } from '#lib/evidence/asked-evidence.ts';
import { checkText } from '#lib/grounding/check-text.ts';
import { composeSentences } from '#lib/narration/prose.ts';
import { seededRandom } from '#lib/random.ts';
import { type FeedbackRule, recommendWithFeedback } from '#lib/recommender/feedback.ts';
import type { TargetModel } from '#lib/recommender/target-model.ts';

const historyLength = 50;
const longHistory = 20_000;
const listLength = 24;

export function timeRequests(catalogue: Catalogue, model: TargetModel, repeats: number): string[] {
  const random = seededRandom(3);
  const anyItem = () => Math.floor(random() ** 3 * model.itemCount);
  const anyHistory = (length = historyLength) => {
    const chosen = new Set<number>();
    while (chosen.size < Math.min(length, model.itemCount >> 1))
      chosen.add(Math.floor(random() * model.itemCount));
    return [...chosen];
  };
  const genre = catalogue.items[0]?.genres[0] ?? 'Drama';
  const refused: FeedbackRule = { itemIndex: 3, reason: 'genre', value: genre };
  const lists = (history: number[], rules: FeedbackRule[]) =>
    recommendWithFeedback({ model, catalogue, history, rules, k: listLength });
  const evidenceOf = (history: number[], item: number, rules: FeedbackRule[] = []) => {
    const source = { model, catalogue, history, reference: null };
    const comparedWith = anyItem();
    return askedEvidence(source, { item, comparedWith, wishes: ['newer'], rules });
  };
  const best = (history: number[]) => lists(history, [])[0]?.item ?? 0;
  const titleOf = (item: number) => catalogue.items[item]?.title ?? '';
  const misspelled = (item: number) => titleOf(item).replace(/(\w)(\w)(\W|$)/, '$2$1$3');
  const ask = (text: string) => readQuestion(text, { catalogue, history: anyHistory(), item: anyItem() });
  const chat = { history: anyHistory(), item: 5 };
  const evidence = evidenceOf(chat.history, chat.item);
  const told = { perspective: 'overall', question: 'why', focus: null, domain: catalogue.domain } as const;
  const sentences = composeSentences(evidence, { ...told, random });
  const text = sentences.map((sentence) => sentence.text).join(' ');
  const index = titleIndex(catalogue);
  const items = catalogue.items.map(({ itemId, title, year }) => ({ itemId, title, year }));
  const rowsOf = () =>
    Array.from({ length: 20 }, (_, line): HistoryRow => {
      return { source: 'list of titles', line, title: misspelled(anyItem()), status: 'seen' };
    });

  const requests: Record<string, () => unknown> = {
    recommend: () => lists(anyHistory(), []),
    'recommend, a genre refused': () => lists(anyHistory(), [refused]),
    'recommend, an item counts too much': () => {
      const history = anyHistory();
      const [historyIndex] = history;
      return lists(history, [
        {
          itemIndex: 3,
          reason: 'history-item',
          value: null,
          ...(historyIndex === undefined ? {} : { historyIndex }),
        },
      ]);
    },
    'recommend, 20,000 seen': () => lists(anyHistory(longHistory), []),
    'evidence of any item': () => evidenceOf(anyHistory(), anyItem()),
    'evidence of the best item': () => {
      const history = anyHistory();
      return evidenceOf(history, best(history));
    },
    'evidence, a genre refused': () => evidenceOf(anyHistory(), anyItem(), [refused]),
    'evidence, 20,000 seen': () => evidenceOf(anyHistory(longHistory), anyItem()),
    'evidence again, another item': () => evidenceOf(chat.history, anyItem()),
    'a title that is there': () => index.find(titleOf(anyItem())),
    'a title with an error': () => index.find(misspelled(anyItem())),
    'a title that is nowhere': () => index.find('Qwertz Uiopasdfg Hjklyx'),
    'a question without a title': () => ask('Why is this recommended to me?'),
    'a question with a title': () => ask(`What if I had never watched ${titleOf(anyItem())}?`),
    'a question with a misspelled title': () => ask(`compare it with ${misspelled(anyItem()).toLowerCase()}`),
    'a question with an unknown title': () => ask('Why not “Qwertz Uiopasdfg Hjklyx”?'),
    'a long question': () =>
      ask(`I have thought about it for ${'many evenings and tried films '.repeat(12)}now`),
    'check of an answer': () => checkText(text, { catalogue, history: chat.history, evidence }),
    'twenty titles of an export': () => matchHistory(rowsOf(), items),
  };
  return Object.entries(requests).map(([name, request]) => {
    const [first, ...others] = Array.from({ length: repeats + 1 }, () => {
      const [startMs, start] = [performance.now(), process.cpuUsage()];
      request();
      const { user, system } = process.cpuUsage(start);
      return { wallMs: performance.now() - startMs, processorMs: (user + system) / 1000 };
    });
    const at = (part: number, measure: 'wallMs' | 'processorMs') => {
      const sorted = others.map((one) => one[measure]).sort((a, b) => a - b);
      return (sorted[Math.floor(part * sorted.length)] ?? 0).toFixed(1).padStart(7);
    };
    const wall = `p50 ${at(0.5, 'wallMs')} ms  p95 ${at(0.95, 'wallMs')} ms`;
    const processor = `of processor ${at(0.5, 'processorMs')} and ${at(0.95, 'processorMs')} ms`;
    return `  ${name.padEnd(36)} ${wall}  ${processor}  first ${(first?.wallMs ?? 0).toFixed(0).padStart(6)} ms`;
  });
}
