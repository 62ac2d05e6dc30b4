// Composed answers in the language of the message.
import { isPlot } from '#lib/catalogue/general-knowledge.ts';
import { markedTitles, maskPlain, unmarked } from '#lib/catalogue/masked-titles.ts';
import type { Request } from '#lib/contract/request.ts';
import { isForeign } from '#lib/grounding/other-languages.ts';
import { inLanguage } from '#lib/requests/abroad/in-language.ts';
import type { LanguageTable } from '#lib/requests/abroad/language-table.ts';
import { inOwnWords } from '#lib/requests/abroad/own-words.ts';
import { tables } from '#lib/requests/abroad/tables.ts';
import type { RequestAnswer } from '#lib/requests/answer-request.ts';
import { withTitle } from '#lib/requests/compose/item-facts.ts';
import { wholeLanguage } from '#lib/requests/message/message-language.ts';
import type { World } from '#lib/requests/world.ts';
import { linesWithTitles, sentencesIn } from '../voice/speak.ts';
import { composedSentences } from '../voice/word-answer.ts';

/**
 * The sentences of each answer to a message. null where they stay English: a message in English, an answer that can't be said in its
 * language, as two languages in one answer are worse than one, or an outside model that words the answers itself.
 */
export function answersAbroad(
  answers: readonly RequestAnswer[],
  { catalogue, outsideModel }: World,
  message: string,
): string[][] | null {
  const titles = answers.flatMap(({ lines, request }) => [...markedTitles(lines), ...namedBy(request)]); // "Das Boot" is no German
  const language = wholeLanguage(maskPlain(message, titles));
  const table = language && tables[language];
  if (!table || outsideModel) return null;
  const said = answers.map((answered) => answerAbroad(answered, table, catalogue.domain, message));
  return said.every((one) => one !== null) ? said : null;
}

/** The titles of a request as they are typed: "Life is Strange" is no English. */
function namedBy(request: Request): string[] {
  const { item, a, b, like, other, title, remove, add } = request as Record<string, unknown>;
  return [item, a, b, like, other, title, remove, add].flatMap((value) =>
    typeof value === 'string' ? value.split('; ') : [],
  );
}

function answerAbroad(
  answered: RequestAnswer,
  table: LanguageTable,
  domain: World['catalogue']['domain'],
  message: string,
): string[] | null {
  if (answered.composed === '') return []; // told in another answer of the same message
  if (isSaidAbroad(answered)) return sentencesIn(answered.composed, linesWithTitles(answered));
  const composed = composedSentences(answered);
  const sentences = answered.facts.name === 'recommend' ? inOwnWords(composed, message) : composed;
  const said =
    inLanguage(sentences, table, domain) ??
    inLanguage(withoutPlot(answered, sentences, domain), table, domain);
  return said?.map(unmarked) ?? null;
}

/** What a title is about is there in English alone: what kind it is can be said instead. */
function withoutPlot(
  { facts }: RequestAnswer,
  sentences: readonly string[],
  domain: World['catalogue']['domain'],
): string[] {
  const [first = ''] = sentences;
  if (facts.name !== 'facts' || !isPlot(domain, first)) return [];
  const title = `*${facts.item.title}*`;
  const [kinds] = facts.known.filter((sentence) => /^(?:Its genres? |People tag it )/.test(sentence));
  return [
    `What ${title} is about I have in English alone.`,
    ...(kinds === undefined ? [] : [withTitle(kinds, title)]),
    ...sentences.slice(1),
  ];
}

/** Small talk always is, what the app says of itself mostly. */
function isSaidAbroad(answered: RequestAnswer): boolean {
  const { request, composed } = answered;
  return (
    request.name === 'social' ||
    (request.name === 'about' && isForeign(maskPlain(composed, markedTitles(linesWithTitles(answered)))))
  );
}
