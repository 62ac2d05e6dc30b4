// Composed answers in the language of the message.
import { markedTitles, maskPlain, unmarked } from '#lib/catalogue/masked-titles.ts';
import { isForeign } from '#lib/grounding/other-languages.ts';
import { inLanguage } from '#lib/requests/abroad/in-language.ts';
import type { LanguageTable } from '#lib/requests/abroad/language-table.ts';
import { tables } from '#lib/requests/abroad/tables.ts';
import type { RequestAnswer } from '#lib/requests/answer-request.ts';
import { wholeLanguage } from '#lib/requests/message/message-language.ts';
import type { World } from '#lib/requests/world.ts';
import { sentencesIn } from '../voice/speak.ts';
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
  const titles = answers.flatMap(({ lines }) => markedTitles(lines)); // "Das Boot" is no German
  const language = wholeLanguage(maskPlain(message, titles));
  const table = language && tables[language];
  if (!table || outsideModel) return null;
  const said = answers.map((answered) => answerAbroad(answered, table, catalogue.domain));
  return said.every((one) => one !== null) ? said : null;
}

function answerAbroad(
  answered: RequestAnswer,
  table: LanguageTable,
  domain: World['catalogue']['domain'],
): string[] | null {
  if (isSaidAbroad(answered)) return sentencesIn(answered.composed, answered.lines);
  return inLanguage(composedSentences(answered), table, domain)?.map(unmarked) ?? null;
}

/** Small talk always is, what the app says of itself mostly. */
function isSaidAbroad({ request, composed, lines }: RequestAnswer): boolean {
  return (
    request.name === 'social' ||
    (request.name === 'about' && isForeign(maskPlain(composed, markedTitles(lines))))
  );
}
