// The system that something is for, as a message says it: one that nothing in it names isn't meant, nor one that is about to go.

import type { Catalogue } from '#lib/catalogue/catalogue.ts';
import type { RequestOf } from '#lib/contract/request.ts';
import { catalogueValues } from '#lib/evidence/attributes.ts';
import { platformsNamed } from '#lib/requests/kinds/platform-words.ts';
import { otherLanguageOf } from '../languages/other-languages.ts';

type Recommend = RequestOf<'recommend'>;

const anySystem =
  /(?<!\p{L})(?:ps ?\d?|psp|ps ?vita|vita|play ?stations?|xbox\p{L}*|x ?360|360|one x|wii ?u?|switch|(?:new )?[23]?ds(?:i|xl)?|n64|nes|snes|game ?cube|gc|game ?boy\p{L}*|gb[ac]?|dreamcast|sega|genesis|mega ?drive|saturn|atari|pc|mac(?:book)?|linux|windows|steam|computer|laptop|notebook|desktop|phone|mobile|tablet|ipad|android|ios|hand-?helds?|portables?|consoles?|nintendo|sony|microsoft|systems?|platforms?|rechner|ordinateur|ordenador|konsole\p{L}*)(?!\p{L})|콘솔|컴퓨터|노트북|스위치|위|플스|엑박/iu;

/** null: it stays. */
export function withSaidSystem(
  request: Recommend,
  masked: string,
  catalogue: Catalogue,
  before: Recommend | null,
): Recommend {
  if (catalogue.domain !== 'games') return request;
  const { platform, ...others } = request;
  const going = goneIn(masked);
  const isGone = platform !== undefined && going !== null && sameSystem(platform, going, catalogue);
  if (computer.test(masked) && (isGone || platform === undefined) && !refusedComputer.test(masked))
    return { ...withoutMachine(others), platform: 'pc' };
  if (isGone) return others;
  if (platform === undefined || before?.platform === platform) return request;
  return anySystem.test(masked) || otherLanguageOf(masked) !== null ? request : others;
}

const computer = /\b(?:laptop|notebook|desktop|computer|macbook|pc)\b/iu;
const refusedComputer =
  /\b(?:no|not|without|sold|broke\w*|dead|died|instead of)\b[^.,;?!]{0,16}\b(?:laptop|notebook|desktop|computer|macbook|pc)\b/iu;

const system =
  '((?:play ?station|ps|xbox|wii|nintendo|switch|game ?cube|game ?boy|vita|psp|3ds|ds|console)(?: ?(?:\\d|one|360|u|vita|switch|3ds|ds))?)';
const going = [
  `\\b(?:my|our|the) (?:old )?${system}(?:['’]s| is| has| just| will)?(?: (?:about|going|just|now|finally|almost|nearly))*(?: to)? (?:die|dying|dead|died|break|breaking|broke|broken|gone|sold|packing up|on its last legs|giv(?:en|ing) up)\\b`,
  `\\b(?:sold|selling|gave away|lost|got rid of|giving away|without) (?:my|our|the) (?:old )?${system}\\b`,
].map((source) => new RegExp(source, 'iu'));

function goneIn(masked: string): string | null {
  const found = going.flatMap((sign) => sign.exec(masked)?.[1] ?? []);
  return found[0] ?? null;
}

function sameSystem(platform: string, named: string, catalogue: Catalogue): boolean {
  const systems = catalogueValues(catalogue, 'platform');
  const [a, b] = [platform, named].map((one) => platformsNamed(one.replace(/\s+/gu, ' '), systems));
  return platform.toLowerCase() === named.toLowerCase() || !!a?.some((one) => b?.includes(one));
}

/** "Playable on an old laptop" is said by the system. */
function withoutMachine(request: Recommend): Recommend {
  const { but, ...others } = request;
  const parts = but?.split('; ').filter((part) => !computer.test(part)) ?? [];
  return parts.length === 0 ? others : { ...others, but: parts.join('; ') };
}
