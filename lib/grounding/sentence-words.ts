// Words and names that a sentence about the facts has no use for: its own task, names that nothing gave, titles cut in two.
import { maskedAt, masks } from '#lib/catalogue/masked-titles.ts';
import type { SentenceRule } from './sentence-check.ts';

/** Titles of the catalogue that neither the facts nor the message name. */
export const namesFault: SentenceRule = (masked, { strangers, message }) => {
  const asked = message.toLowerCase();
  return strangers(masked)
    .filter((title) => !asked.includes(title.toLowerCase()))
    .map((title) => `No fact names ${title}.`);
};

const ownTask =
  /\b(?:(?:a|the|this|that|no|any)[ -]claim(?:s|ed)?|claim is|claiming|judge|judges|the facts? (?:say|says|bear)|fact lines?|prompts?|assistant|premise|entail\w*|(?:is|a|say|answer is|means?) (?:Yes|No)\b|in the record|predictor|premises)\b|\b(?:is|says?|so|means?),? ["“]?(?:Yes|No)["”]?[.!]?$/;

/** Talk about its own task: "so the claim is No". */
export const ownTaskFault: SentenceRule = (masked, { facts, message }) => {
  const found = ownTask.exec(masked)?.[0];
  if (!found) return [];
  const given = `${facts.lines.map(({ text }) => text).join('\n')}\n${message}`.toLowerCase();
  return given.includes(found.toLowerCase()) ? [] : [`"${found}" is about the task.`];
};

const name = /(?<=[\p{L}\d,;:)’'"”] )["“(]?(\p{Lu}[\p{L}\d]*(?:['’-]\p{L}+)*)/gu;
const common = new Set(
  "I I'm I'd I'll I've OK TV PC PS1 PS2 PS3 PS4 Xbox Nintendo PlayStation Sega Wii Switch Steam IMDb MobyGames MovieLens English German French Spanish Korean DVD RPG RPGs JRPG JRPGs FPS RTS MMO MMOs DLC VR MOBA SASRec DS 3DS 2D 3D".split(
    ' ',
  ),
);

/** A name in mid-sentence that neither facts nor message have: invented, or a title cut in two. */
export const strangeNameFault: SentenceRule = (masked, { facts, message }) => {
  const given =
    `${facts.lines.map(({ text }) => text).join(' ')} ${facts.titles.join(' ')} ${message}`.toLowerCase();
  const words = new Set([...given.matchAll(/[\p{L}\d]+/gu)].map(([word]) => word));
  return [...masked.matchAll(name)].flatMap(([, word = '']) => {
    const bare = word.replace(/['’]s$/, '').replace(/['’](?=\p{L}+$)/u, "'");
    if (common.has(bare) || /^I['’]/.test(word)) return [];
    const known = [...bare.toLowerCase().matchAll(/[\p{L}\d]+/gu)].every(
      ([part]) => words.has(part) || words.has(part.replace(/s$/, '')),
    );
    return known ? [] : [`Nothing names ${word}.`];
  });
};

/** The same title twice in a list, the same words again, brackets that don't close. */
export const repetitionFault: SentenceRule = (masked) => {
  const faults: string[] = [];
  if (/([\uE000-\uF8FF])(?:,|,? and| or)+ (?:[\uE000-\uF8FF],? (?:and )?)*\1/u.test(masked))
    faults.push('A title is listed twice.');
  if (/\b(\p{Lu}[\p{L}\d]+) and \1\b/u.test(masked)) faults.push('A name is listed twice.');
  const words = masked
    .toLowerCase()
    .replace(masks, '*')
    .split(/[^\p{L}\d*'’-]+/u)
    .filter(Boolean);
  const seen = new Set<string>();
  for (let at = 0; at + 4 <= words.length; at++) {
    const run = words.slice(at, at + 4).join(' ');
    if (seen.has(run) && !run.includes('*')) faults.push(`"${run}" is said twice.`);
    seen.add(run);
  }
  const plain = masked.replace(/[:;]-?[()]/g, '').replace(/(?:^|\s)\w\)/g, '');
  if ((plain.match(/\(/g) ?? []).length !== (plain.match(/\)/g) ?? []).length)
    faults.push('A bracket is open.');
  return faults;
};

const agents =
  /(?:\b(?:films?|movies?|games?|titles?)\b|[\uE000-\uF8FF]) (?:learns?|reads?|knows?|thinks?|scores?|ranks? (?:every|the|all)|checks?|says?|never sees?)\b/u;
const nonsense =
  /\bhear(?:ing)? from you\b|\b(?:played|watched|bought|seen|owned|play|watch|buy) (?:most |more |other |fewer )?people\b(?! (?:do|have|play|watch|buy|who|love))|\bothers['’]s\b|\bI['’]ll (?:look|check|search|find out)\b|\bnear you\b|\bit['’]s where it['’]s\b|\b(?:is|are) your top ten\b|\b(?:is|are) in the training data\b|\b(?:should|would|could|must|and|or|the|of|which)[.!]$/i;
const emptiness =
  /\byour (?:list|history) (?:is|looks|was) empty\b|\b(?:no|any|a) record of your\b|\bempty (?:list|history)\b/i;

/** What no sentence about a list of titles can mean: "the film learns", "you've played most people". */
export const senseFault: SentenceRule = (masked, { facts, message }) => {
  const all = `${facts.lines.map(({ text }) => text).join('\n')}\n${message}`;
  const given = all.toLowerCase();
  const found = [agents, nonsense]
    .map((pattern) => pattern.exec(masked)?.[0])
    .filter((one) => one !== undefined);
  const faults = found
    .filter((one) => !given.includes(one.toLowerCase()))
    .map((one) => `"${one}" has no sense here.`);
  if (emptiness.test(masked) && !/\bempty\b|no record/i.test(all)) faults.push('Nothing here is empty.');
  if (/\b(?:no|any) reason\b/i.test(masked) && facts.lifting.size > 0) faults.push('There are reasons.');
  if (
    /\bno reason\b/i.test(masked) &&
    /\bis empty\b/.test(all) &&
    !/\b(?:empty|history|nothing)\b/i.test(masked)
  )
    faults.push('The reason is an empty history.');
  return faults;
};

const known = /([\uE000-\uF8FF])(?:,)? (?:which )?(?:is|are) (?:very |so )?(?:well|best|better) known\b/u;

/** Fame told of a title of which no fact tells it; "the best known" where it is one of them. */
export const fameFault: SentenceRule = (masked, { facts }) => {
  const faults: string[] = [];
  const title = known.exec(masked)?.[1];
  if (
    title !== undefined &&
    !facts.lines.some(({ text }) => text.includes(title) && /known/.test(text)) &&
    !facts.places.focus.has(maskedAt(title))
  )
    faults.push(`No fact says how well known ${title} is.`);
  const best = /\b(?:is|['’]s|as) the best[ -]known\b(?! of)/.test(masked);
  if (best && facts.lines.some(({ text }) => /^One of the best known/.test(text)))
    faults.push('It is one of the best known.');
  return faults;
};

const usual = new Set(
  'before history nothing something another friend friends family people number second between collection version edition classic ultimate without'.split(
    ' ',
  ),
);

/** A title in small letters, or a word that only a title has: a title cut in two. */
export const cutTitleFault: SentenceRule = (masked, { facts, message }) => {
  const lower = masked.toLowerCase();
  const asked = message.toLowerCase();
  const whole = facts.titles.filter(
    (title) =>
      /\p{L} \p{L}/u.test(title) &&
      title.length > 9 &&
      lower.includes(title.toLowerCase()) &&
      !asked.includes(title.toLowerCase()),
  );
  const plain = `${facts.lines.map(({ text }) => text).join(' ')} ${message}`.toLowerCase();
  const given = new Set([...plain.matchAll(/[\p{L}\d]+/gu)].map(([word]) => word));
  const ofTitles = new Set(
    facts.titles.flatMap((title) => [...title.toLowerCase().matchAll(/\p{L}{6,}/gu)].map(([word]) => word)),
  );
  const cut = [...masked.matchAll(/\p{L}+/gu)]
    .map(([word]) => word)
    .filter((word) => /^\p{Ll}/u.test(word) && ofTitles.has(word) && !given.has(word) && !usual.has(word));
  return [
    ...whole.map((title) => `The title is ${title}.`),
    ...cut.map((word) => `Only a title has ${word}.`),
  ];
};

const shrug = /\b(?:can['’]t|cannot|couldn['’]t) (?:tell|say|check|know)\b|\bdon['’]t know\b/i;
const told = /\bspeaks? for\b|\blifts? (?:it|them)\b|\bholds? it back\b|\bon (?:its|your) (?:side|list)\b/i;
const bareAnswer = /^["“]?(?:Yes|No|Yeah|Nope|Ja|Nein|Oui|Non|Sí)\b[,:]? ?([^.!?]*)[.!]["”]?$/;
const list = /(?:and|,) [\uE000-\uF8FF](?:(?:,? and |, )[\uE000-\uF8FF])*\.$/u;

/** A shrug about what the facts tell, a bare Yes or No with a word of the question, titles hung on a whole sentence. */
export const emptyAnswerFault: SentenceRule = (masked, { facts, message }) => {
  const faults: string[] = [];
  if (shrug.test(masked) && told.test(masked) && facts.lifting.size + facts.holding.size > 0)
    faults.push('The facts tell it.');
  const rest = bareAnswer.exec(masked)?.[1];
  if (rest !== undefined && rest !== '') {
    const words = [...rest.toLowerCase().matchAll(/[\p{L}']{3,}/gu)].map(([word]) => word);
    const given = facts.lines.map(({ text }) => text.toLowerCase()).join(' ');
    const asked = message.toLowerCase();
    if (
      words.length < 4 &&
      !/[\uE000-\uF8FF\d]/u.test(rest) &&
      words.some((word) => asked.includes(word) && !given.includes(word))
    )
      faults.push('It only takes up the question.');
  }
  if (
    /^No [^.]*[^.]$|^No (?!one|other)[\p{L}' -]+(?:, and no [\p{L}' -]+)?\.$/u.test(masked) &&
    !/\b(?:is|are|was|has|have|does|do|can|could|will|would|needs?|fits?|lifts?|knows?|says?|speaks?|holds?|means?|here|yet|needed|then|found|single|harm|doubt|problem|idea|luck|wonder|matter|clue|use|surprise|worries|hurry|trace|news|joke|more|less)\b|['’]/.test(
      masked,
    )
  )
    faults.push('It says no more than no.');
  const hung = list.exec(masked);
  if (
    hung &&
    /\b(?:fits?|lifts?|goes?|go|is|are|has|have|does|knows?) [^\uE000-\uF8FF:]*, (?:and )?[\uE000-\uF8FF]/u.test(
      masked,
    ) &&
    !/[\uE000-\uF8FF]/u.test(masked.slice(0, hung.index)) &&
    hung[0].startsWith('and')
  )
    faults.push('The titles hang on nothing.');
  return faults;
};

const articled =
  /\b(?:[Tt]he|[Aa]n?) ([\uE000-\uF8FF]) (?:is|lifts?|holds?|does|comes|stays?|leads?|and|pushes|helps?)\b/u;

/** "the Predestination lifts": an article before a title that has none. */
export const articleFault: SentenceRule = (masked) => {
  const title = articled.exec(masked)?.[1];
  return title === undefined ? [] : [`${title} has no article.`];
};
