// An answer or a whole chat as Markdown. Titles, questions and answers are untrusted text: markup in them is
// escaped, and anything renderers turn into links on their own (URLs, email addresses, mentions) is broken up by an
// invisible word joiner.

import { count, effectOf, figuresOf } from '#app/[domain]/chat/evidence-figures.ts';
import { answerPart, type ChatMessage, evidenceOf, textOf } from '#app/[domain]/chat/message.ts';
import { verdictsOf } from '#app/[domain]/chat/verdicts.ts';
import { comparedPlaces, movedPlaces, placeSentence } from '#app/[domain]/feedback/place-words.ts';
import { itemName } from '#app/[domain]/item-reference.ts';
import { summaryOf } from '#app/[domain]/what-if/what-if.ts';
import { type Domain, domainFacts } from '#lib/contract/domain.ts';
import { type Evidence, pushesOf } from '#lib/contract/evidence.ts';
import type { ItemRef } from '#lib/contract/item.ts';
import type { SelfCheck } from '#lib/contract/self-check.ts';

const wordJoiner = '\u2060';
const maxLineCharacters = 20_000;
// Control characters, and marks that reverse or hide text.
const unseen = /[\p{Cc}\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/gu;
const markup = /[\\`*_{}[\]#+~|$^=!-]/g;
const shownInfluences = 10;

/** One line that stays plain text in any Markdown renderer. */
export function escapeMarkdown(text: string): string {
  return text
    .slice(0, maxLineCharacters)
    .toWellFormed()
    .replace(/\s+/g, ' ')
    .replace(unseen, '')
    .trim()
    .replace(markup, '\\$&')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/^(\d+)([.)])/, '$1\\$2')
    .replaceAll('@', `@${wordJoiner}`)
    .replace(/:(?=\s*\/)/g, `:${wordJoiner}`)
    .replace(/\b(www)\./gi, `$1${wordJoiner}.`)
    .replace(/\b(javascript|data|vbscript|mailto|xmpp):/gi, `$1${wordJoiner}:`);
}

/** Several lines, each its own paragraph. */
function escapeParagraphs(text: string): string {
  return text
    .split(/[\r\n\u2028\u2029]+/)
    .map(escapeMarkdown)
    .filter((line) => line !== '')
    .join('\n\n');
}

export function chatMarkdown({
  domain,
  title,
  messages,
}: {
  domain: Domain;
  title: string;
  messages: readonly ChatMessage[];
}): string {
  const blocks = messages.map((message) =>
    message.role === 'user'
      ? `## ${escapeMarkdown(textOf(message))}`
      : answerBlocks(domain, message).join('\n\n'),
  );
  return `${[`# ${escapeMarkdown(title)}`, ...blocks, footer(domain)].join('\n\n')}\n`;
}

/** One question with its answer. */
export function answerMarkdown({
  domain,
  question,
  answer,
}: {
  domain: Domain;
  question: string;
  answer: ChatMessage;
}): string {
  return `${[`# ${escapeMarkdown(question)}`, ...answerBlocks(domain, answer), footer(domain)].join('\n\n')}\n`;
}

function answerBlocks(domain: Domain, message: ChatMessage): string[] {
  const evidence = evidenceOf(message);
  const whatIf = answerPart(message, 'what-if');
  const check = answerPart(message, 'self-check');
  const cards = answerPart(message, 'cards')?.items ?? [];
  const marks = (answerPart(message, 'marks')?.marks ?? []).filter(({ kind }) => kind !== 'title');
  const text = textOf(message);
  return [
    ...(whatIf === undefined ? [] : [`_Asked with a changed history: ${summaryOf(whatIf)}._`]),
    escapeParagraphs(text),
    ...(marks.length === 0
      ? []
      : [
          `Not true:\n\n${marks
            .map(({ start, end, message: reason }) => {
              return `- “${escapeMarkdown(text.slice(start, end))}”: ${escapeMarkdown(reason)}`;
            })
            .join('\n')}`,
        ]),
    ...(message.metadata?.status === 'stopped' || message.metadata?.status === 'failed'
      ? ['_This answer is incomplete._']
      : []),
    ...(cards.length === 0 ? [] : [cards.map((item, at) => `${at + 1}. ${named(item)}`).join('\n')]),
    ...(check === undefined ? [] : [escapeMarkdown(checkSentence(check))]),
    ...(evidence === undefined ? [] : evidenceBlocks(domain, evidence)),
  ].filter((block) => block !== '');
}

function checkSentence(check: SelfCheck): string {
  const { model, recommender, differ } = verdictsOf(check);
  const other = recommender === null ? '' : `; the recommender says ${recommender}`;
  const says = `The language model on its own says ${model} (${(100 * check.yes).toFixed(0)}% Yes)${other}.`;
  return differ ? `${says} They disagree.` : says;
}

function evidenceBlocks(domain: Domain, evidence: Evidence): string[] {
  const { items } = domainFacts[domain];
  const { item, withFeedback } = evidence;
  const own = withFeedback?.counterfactual;
  const counterfactual = own === undefined ? evidence.counterfactual : own;
  const shared = evidence.sharedAttributes.filter(({ historyCount }) => historyCount > 0);
  const place = placeSentence(evidence);
  const figures = figuresOf(domain, evidence);
  return [
    `### Evidence: ${named(item)}`,
    table(
      figures.map(({ term }) => escapeMarkdown(term)),
      [figures.map(({ value, note }) => (note === undefined ? value : `${value} (${note})`))],
    ),
    ...(place === null ? [] : [place]),
    ...influenceBlocks(evidence),
    ...askedBlocks(evidence),
    ...(counterfactual === null
      ? []
      : [
          `Without ${counterfactual.removed.map(named).join(', ')} it would drop out of the top ten, to rank ${count(counterfactual.rankAfter)}${own === undefined ? '' : ' of your list, with your feedback'}.`,
        ]),
    ...(shared.length === 0
      ? []
      : [
          table(
            ['In common with the history', `Number of ${items}`, 'Compared with the catalogue'],
            shared.map(({ value, historyCount, historySize, lift }) => [
              escapeMarkdown(value),
              `${historyCount} of ${historySize}`,
              `${lift.toFixed(1)}×`,
            ]),
          ),
        ]),
  ];
}

/** What carries it and what holds it back, each in a table of its own. */
function influenceBlocks(evidence: Evidence): string[] {
  const { raising, lowering } = pushesOf(evidence);
  const groups = [
    { title: 'Carries it', of: raising },
    { title: 'Holds it back', of: lowering },
  ];
  return groups
    .filter(({ of }) => of.length > 0)
    .map(({ title, of }) =>
      table(
        [title, 'Without it the score', 'New rank'],
        of.slice(0, shownInfluences).map((influence) => {
          const { way, by, rank } = effectOf(influence);
          return [named(influence.item), `${way} ${by}`, rank];
        }),
      ),
    );
}

/** Evidence only this question asked for. */
function askedBlocks(evidence: Evidence): string[] {
  const { item, rank, score, comparison, whatIf, similarBut, withFeedback } = evidence;
  const places = comparedPlaces(evidence);
  const moved = movedPlaces(withFeedback?.rank, whatIf && withFeedback?.rankThen);
  return [
    ...(comparison === undefined
      ? []
      : [
          `${named(item)} is at rank ${count(rank)}, ${named(comparison.other)} at rank ${count(comparison.rank)}.`,
          ...(places === null ? [] : [places]),
          table(
            ['In the history', 'Favours', 'By'],
            comparison.split
              .slice(0, shownInfluences)
              .map((carrier) => [
                named(carrier.item),
                named(carrier.difference >= 0 ? item : comparison.other),
                Math.abs(carrier.difference).toFixed(2),
              ]),
          ),
        ]),
    ...(whatIf === undefined
      ? []
      : [
          table(
            ['What if', 'Rank', 'Score'],
            [
              ['As it is', count(rank), score.toFixed(2)],
              [
                [
                  ...whatIf.removed.map((one) => `without ${named(one)}`),
                  ...whatIf.added.map((one) => `with ${named(one)}`),
                ].join(', '),
                count(whatIf.rank),
                whatIf.score.toFixed(2),
              ],
            ],
          ),
        ]),
    ...(moved === null ? [] : [`With that change: ${moved}.`]),
    ...(similarBut === undefined || similarBut.items.length === 0
      ? []
      : [
          table(
            [
              escapeMarkdown(
                `Like ${similarBut.to.title}${similarBut.wish === '' ? '' : `, but ${similarBut.wish}`}`,
              ),
              'Rank',
            ],
            similarBut.items.map((alike) => [named(alike.item), count(alike.rank)]),
          ),
        ]),
  ];
}

function table(head: string[], rows: string[][]): string {
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

function named(item: ItemRef): string {
  return escapeMarkdown(itemName(item));
}

function footer(domain: Domain): string {
  const { participle } = domainFacts[domain];
  return `_The evidence is computed from the recommender, which only knows who ${participle} what, and in which order. The text was written from that evidence or checked against it._`;
}
