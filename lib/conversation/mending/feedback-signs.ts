// What plainly speaks for or against a title, whatever the title: "■ did nothing for me", "take that one off", "not my thing".

import type { RequestOf } from '#lib/contract/request.ts';

type Kind = RequestOf<'feedback'>['kind'];

const it =
  '(?:■|it|this|that|these|those|them|(?:this|that|the (?:first|second|third|last|other)) (?:one|film|movie|game))';
const me = '(?:me|us|my (?:kids?|son|daughter|wife|husband|partner))';

const against = [
  `\\b(?:did|does|do|done) (?:absolutely |really |literally )?nothing for ${me}\\b`,
  `(?:\\b(?:not|never)|n['’]?t) (?:really |quite |exactly )?(?:my|our) (?:thing|cup of tea|kind|taste|style|genre)\\b`,
  `(?:\\bnot|n['’]?t) (?:really |quite |exactly )?for ${me}\\b`,
  `\\b(?:don['’]?t|do not|never|stop|no need to) (?:ever )?(?:show|suggest|recommend|give|offer|bring|put)(?:ing)? (?:${me} )?${it}(?!\\p{L})`,
  `\\b(?:take|cross|strike|knock|get|kick|throw) ${it} (?:off|away|out)\\b`,
  `\\b(?:drop|bin|hide|remove|lose|skip|scrap|ditch) ${it}(?=\\W*$|[.,;!]| (?:please|from|again|too|neither|then|for good))`,
  `\\b(?:get rid of|out of my sight|want (?:no|nothing)|sick of|tired of|fed up with|had enough of) ${it}?`,
  `\\bless of (?:that|this|the|■)(?: (?:kind|sort|type|stuff))?\\b`,
  `\\bpass on ${it}(?!\\p{L})|^\\W*(?:nah|no|nope)?\\W*pass\\W*$`,
];
const hated = [
  `\\b(?:bored|annoyed|disappointed|put) ${me}\\b[^.?!]*\\b(?:stiff|to (?:death|sleep|tears)|badly|off)\\b`,
  `${it} (?:was|is) (?:just |so |really |absolutely |such |a )*(?:awful|terrible|horrible|rubbish|garbage|trash|boring|dull|overrated|a waste of (?:time|money)|the worst)\\b`,
  `\\b(?:hated|loathed|despised|can['’]?t stand|couldn['’]?t stand) ${it}`,
];
const loved = [
  `\\b(?:loved|adored|really (?:liked|enjoyed)) ${it}`,
  `${it} (?:was|is) (?:just |so |really |absolutely |such |a |one of )*(?:brilliant|amazing|fantastic|wonderful|masterpiece|(?:my|our) (?:all[- ]time )?favou?rites?)\\b`,
];
const signs: [Kind, RegExp][] = [
  ['hated', new RegExp(hated.join('|'), 'iu')],
  ['not interested', new RegExp(against.join('|'), 'iu')],
  ['loved', new RegExp(loved.join('|'), 'iu')],
];
/** The same in German, French, Spanish and Korean. */
const abroad =
  /\b(?:nichts|nicht) für (?:mich|uns)\b|\bnicht mein(?:e|s)? (?:ding|fall|geschmack|genre)\b|\bpas (?:vraiment |trop |du tout )?(?:pour moi|mon (?:truc|genre|style))|\bne m['’]intéresse pas\b|\bno es (?:lo mío|para mí|mi (?:estilo|tipo|rollo))|\bno me interesa\b|취향(?:이|은)? 아니|관심 ?없/iu;
const asking = /\?|\b(?:warum|wieso|pourquoi|por qué|wenn|falls|si|ob)\b|왜/iu;

export function isJudgedAbroad(masked: string): boolean {
  return abroad.test(masked) && !asking.test(masked);
}

const supposing = /\?|\b(?:if|suppose|imagine|pretend|would|why|which|what)\b/iu;

/** masked: with ■ for each title, whose own words don't count. null: nothing that plainly judges one. */
export function judgedIn(masked: string): Kind | null {
  if (isJudgedAbroad(masked)) return 'not interested';
  if (supposing.test(masked)) return null;
  return signs.find(([, sign]) => sign.test(masked))?.[0] ?? null;
}
