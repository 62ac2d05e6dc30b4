// What a what-if asks about, apart from the change that it supposes: "If both are gone, does X go away?" → "does X go away".

const openers =
  "would|will|wouldn['’]?t|won['’]?t|do|does|did|is|are|can|could|should|where|what|which|how|who|würden?|bleib(?:t|en)|fällt|fliegt|wo|was|wie|verschwinde(?:t|n)|est-ce|resterai(?:t|ent)|que|où|comment|seguirían?|desaparecerían?|qué|dónde|cómo|se iría";
const supposing =
  'if|without|once|when|after|minus|suppos\\p{L}*|imagin\\p{L}*|assum\\p{L}*|remov\\p{L}*|delet\\p{L}*|eras\\p{L}*|drop(?:ped|ping)|(?:tak|took)\\p{L}* (?:out|away|off)|wenn|falls|ohne|si|sans|sin';
const asking = new RegExp(
  `(?:^|[.,;:!?¿–—-]\\s*|(?<!\\p{L})(?:and|but|so|then|und|dann|et|y|alors|entonces)\\s+)((?:${openers})(?!\\p{L})(?:(?!(?<!\\p{L})(?:${supposing})(?!\\p{L}))[^.!?])*)`,
  'giu',
);
const koreanChange = /(?:다면|으면|면|없이|빼고)(?:\s|,)+/u;

/** '' where nothing is asked beside the change. */
export function questionPart(message: string): string {
  if (/\p{Script=Hangul}/u.test(message)) return message.split(koreanChange).slice(1).join(' ');
  return [...message.matchAll(asking)].map(([, question = '']) => question).join(' ');
}
