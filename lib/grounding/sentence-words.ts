// Words and names that a sentence about the facts has no use for: its own task, names that nothing gave, titles cut in two.
import { masks } from '#lib/catalogue/masked-titles.ts';
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
