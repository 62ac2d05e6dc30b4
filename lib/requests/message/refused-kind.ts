// "I'm done with shooters", "Horrorfilme sind nichts für mich", "moins de westerns": a kind that somebody doesn't want any more, in
// the words that they have for it.
import type { TalkLanguage } from './message-language.ts';

const kind = "((?:[\\p{L}\\d][\\p{L}\\d'’&-]*)(?: [\\p{L}\\d][\\p{L}\\d'’&-]*){0,2}?)";
const end =
  "(?= ?(?:$|[.,;!?)]|please|pls|tbh|anymore|any more|for (?:a (?:bit|while)|now|good)|from|on my|in my|again|thanks|though|at the moment|right now|these days|bitte|mehr|stp|s[’']il|por favor|gracias))";
const of = (source: string) => new RegExp(source, 'iu');
const soon =
  '(?:kinda|kind of|sort of|a bit|so|pretty much|really|totally|just|completely|getting|honestly|frankly) ';

const signs: [TalkLanguage | 'en', RegExp[]][] = [
  [
    'en',
    [
      of(
        `\\b(?:i['’]?m|i am|we['’]?re|we are) (?:${soon})*(?:done|finished|through|over it) with (?:all |all the |the |these |those )?${kind}${end}`,
      ),
      of(
        `\\b(?:sick|tired|bored|had enough|fed up) (?:of|with) (?:all |all the |the |these |those |seeing )?${kind}${end}`,
      ),
      of(
        `\\b(?:stop|quit) (?:showing|suggesting|recommending|giving|offering|pushing)(?: me| us)? (?:so many |all the |all these |any |the |those )?${kind}${end}`,
      ),
      of(
        `\\b(?:can|could|would|will) you (?:please |maybe )?(?:drop|leave out|cut|hide|skip|lose|take out|remove) (?:all |all the |the |any )?${kind} (?:from|on|in) (?:my|the) (?:list|recommendations?|suggestions?|picks)`,
      ),
      of(
        `(?:^|[.!;,] |\\b(?:can|could|would|will) you |\\b(?:please|just) )(?:please |maybe |just |ok |and )*(?:drop|take|leave|cut|keep|strike|cross|get|throw|kick|remove|hide) (?:(?:all|the|any|those|these) )*${kind} (?:off|out of|from|away from) (?:of )?(?:(?:my|the|your|our) (?:list|recommendations?|recs|suggestions?|picks)|what you(?:['’]re| are| would|['’]d)? (?:suggest|recommend|show|offer|give|suggesting|recommending|showing)(?: me| us)?)`,
      ),
      of(
        `^[^\\p{L}\\d]*(?:please |ok |and )*(?:drop|leave out|cut|hide|lose|take out|remove) (?:all |all the |the |any )${kind} (?:from|on|in) (?:my|the) (?:list|recommendations?|suggestions?|picks)`,
      ),
      of(
        `^[^\\p{L}\\d]*(?:(?:please|ok|and|show me|i want|i['’]d like|give me) )*(?:(?:fewer|no more) |less (?=[^.?!]*s(?<!pls)(?: please| pls| thanks| on my list)?[^\\p{L}\\d]*$))${kind}(?: please| pls| thanks| on my list)?[^\\p{L}\\d]*$`,
      ),
      of(
        `^[^\\p{L}\\d]*(?:sorry,? |tbh,? |honestly,? |actually,? )?(?!(?:it|this|that|these|those|they)\\b)${kind} (?:are|is)(?: just| really)?(?:n['’]?t| not)(?: really)? (?:for me|my (?:thing|cup of tea|genre|kind of thing))[^\\p{L}\\d]*(?:tbh|really|sorry)?[^\\p{L}\\d]*$`,
      ),
    ],
  ],
  [
    'de',
    [
      of(
        `^[^\\p{L}\\d]*(?:ach |also |nee,? |sorry,? )?(?!(?:das|der|die|es|dies\\p{L}*)(?= (?:ist|sind)))${kind} (?:sind|ist)(?: (?:eigentlich|einfach|echt|eher|leider|ehrlich gesagt|wirklich))* (?:nichts|nicht) (?:so |wirklich )?(?:für mich|für uns|mein (?:ding|fall|geschmack|genre))[^\\p{L}\\d]*$`,
      ),
      of(
        `^[^\\p{L}\\d]*(?:bitte )?(?:keine?|weniger|nie wieder) ${kind}(?: mehr)(?: bitte| zeigen| vorschlagen| empfehlen)*[^\\p{L}\\d]*$`,
      ),
      of(`^[^\\p{L}\\d]*(?:bitte )?weniger ${kind}(?: bitte)?[^\\p{L}\\d]*$`),
      of(`\\b(?:genug von|schluss mit|die nase voll von|satt) (?:den |all den |diesen )?${kind}${end}`),
      of(
        `\\b(?:kannst|könntest) du (?:mir )?(?:bitte )?(?:die |alle |mal die )?${kind} (?:weglassen|rauslassen|rausnehmen|ausblenden)`,
      ),
      of(`^[^\\p{L}\\d]*lass (?:bitte )?(?:die |alle )?${kind} (?:weg|raus)[^\\p{L}\\d]*$`),
      of(`^[^\\p{L}\\d]*(?:ich )?mag (?:eigentlich |einfach )?keine ${kind}[^\\p{L}\\d]*$`),
    ],
  ],
  [
    'fr',
    [
      of(
        `^[^\\p{L}\\d]*(?:en fait,? )?les ${kind},? (?:ce n['’]est|c['’]est|ce ne sont|c['’]est vraiment|ce n['’]est vraiment) pas (?:vraiment |trop |du tout )?(?:pour moi|mon (?:truc|genre|style))[^\\p{L}\\d]*$`,
      ),
      of(`\\b(?:marre|assez) (?:des|de) ${kind}${end}`),
      of(
        `\\b(?:arrête[sz]?|arrêtez) (?:de me (?:proposer|montrer|conseiller|recommander) |avec )(?:des |les |tous ces )?${kind}${end}`,
      ),
      of(`^[^\\p{L}\\d]*moins de ${kind}(?: stp| svp| s['’]il (?:te|vous) pla[iî]t)?[^\\p{L}\\d]*$`),
      of(`^[^\\p{L}\\d]*je n['’]aime pas (?:trop |vraiment )?les ${kind}[^\\p{L}\\d]*$`),
      of(
        `^[^\\p{L}\\d]*(?:enlève|enlevez|retire|retirez) les ${kind}(?: de (?:ma liste|mes recommandations))?[^\\p{L}\\d]*$`,
      ),
    ],
  ],
  [
    'es',
    [
      of(
        `^[^\\p{L}\\d]*(?:los|las) ${kind} no son (?:lo mío|para mí|mi (?:rollo|estilo|tipo))[^\\p{L}\\d]*$`,
      ),
      of(`(?<!\\p{L})(?:hart[oa]|cansad[oa]) de (?:los |las |tantos |tantas )?${kind}${end}`),
      of(
        `(?<!\\p{L})(?:deja|deje) de (?:mostrarme|recomendarme|enseñarme|ponerme) (?:los |las |tantos |tantas )?${kind}${end}`,
      ),
      of(`^[^\\p{L}\\d]*(?:menos|no más|nada de) ${kind}(?: por favor)?[^\\p{L}\\d]*$`),
      of(`^[^\\p{L}\\d]*no me gustan (?:nada )?(?:los|las) ${kind}[^\\p{L}\\d]*$`),
      of(
        `^[^\\p{L}\\d]*(?:quita|elimina) (?:los|las) ${kind}(?: de mi lista| de mis recomendaciones)?[^\\p{L}\\d]*$`,
      ),
    ],
  ],
  [
    'ko',
    [
      of(
        `^[^\\p{L}\\d]*(\\p{L}+?(?: 게임| 영화)?)(?:은|는|이|가|을|를)? ?(?:좀 |별로 |진짜 |이제 )*(?:별로(?:예요|야|에요|다)?|(?:안|못) (?:좋아|맞아)\\p{L}*|싫\\p{L}+|제 취향이? 아니\\p{L}*|내 취향이? 아니\\p{L}*|질렸\\p{L}*|지겨\\p{L}*)[^\\p{L}\\d]*$`,
      ),
      of(
        `^[^\\p{L}\\d]*(\\p{L}+?(?: 게임| 영화)?)(?:은|는|을|를)? ?(?:이제 |좀 )*(?:그만 (?:보여|추천)\\p{L}*(?: ?주?세요| ?줘)?|빼 ?(?:줘|주세요|주실\\p{L}*)(?: ?래요)?)[^\\p{L}\\d]*$`,
      ),
      of(
        `^[^\\p{L}\\d]*(\\p{L}+?(?: 게임| 영화)?)(?:은|는)? ?(?:좀 )?(?:덜|적게|조금만) (?:보여|추천)\\p{L}*(?: ?주?세요| ?줘)?[^\\p{L}\\d]*$`,
      ),
    ],
  ],
];

export type RefusedKind = { language: TalkLanguage | 'en'; words: string };

/** null: nothing of the kind, or a reason is asked for. */
export function refusedKindIn(message: string): RefusedKind | null {
  if (/\b(?:why|how come|warum|wieso|pourquoi|if|but not)\b|왜|por qué/iu.test(message)) return null;
  for (const [language, all] of signs)
    for (const sign of all) {
      const words = sign.exec(message)?.[1]?.trim();
      if (words !== undefined && words.length > (language === 'ko' ? 1 : 2)) return { language, words };
    }
  return null;
}
