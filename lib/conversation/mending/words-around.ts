// "Passt Banished oder Prison Architect besser zu mir?", "¿me va más Fargo?", "데드 셀이랑": words of a German, French, Spanish or Korean
// sentence that were read as part of a title are none where the rest is one.
import { type Request, titleKeys } from '#lib/contract/request.ts';
import { wholeLanguage } from '#lib/requests/message/message-language.ts';
import { resolveTitle } from '#lib/requests/titles/resolve-title.ts';
import type { ChatState } from '../chat-state.ts';
import type { TypedTitles } from '../mentions/message-titles.ts';

const before = new RegExp(
  `^(?:[¿¡«„“"]+|(?:${[
    'passt|passen|ist|hat|hatte|läuft|steht|stehen|warum|wieso|weshalb|wäre|kommt|gibt es|gibt|gefällt|wird|werden|und|oder|lieber|eher|besser|soll|sollte|ich|mir|lohnt|sich|kennst|kenn|hast|hab|habe|du|fand|finde|mag|wie|ähnlich|von|an|wegen|ohne|mit|bei|für|als|auch|noch|nicht|der|die|das|den|dem|film|spiel|dauert|kostet|gehört|würde|liegt es|liegt|und was ist mit|was ist mit|was|vergiss|streich|nimm',
    "est-ce que|est-ce qu['’]|c['’]est|qu['’]est-ce que|pourquoi|comment|et|ou|ni|plutôt|entre|sans|avec|comme|à cause de|grâce à|le film|le jeu|le|la|les|un|une|du|de|d['’]|l['’]|j['’]ai|j['’]avais|je|tu|vous|aimerais|aime|adoré|détesté|déjà|vu|joué à|fini|dans|sur|pour|que|quel|quelle|combien|dure|coûte|enlève|enlevez|retire|et si|si|connais|connaissez",
    'me va más|me va mejor|me gusta|me gustaría|es|son|está|por qué|porque|cómo|como|y|e|o|u|ni|entre|sin|con|más|mejor|por|gracias a|la película|el juego|el|la|los|las|un|una|de|del|he|ya|visto|jugado a|jugué a|vi|odio|odié|amo|tiene|dura|cuesta|quita|elimina|si|qué|cuál|vale la pena|merece la pena|conoces|para',
    '왜|그럼|그리고|혹시|만약|영화|게임',
  ].join('|')})(?=[\\s,]|(?<=['’])))[\\s,]*`,
  'iu',
);
const after = new RegExp(
  `[\\s,]*(?:[»“”"?!.]+|(?<![\\p{L}\\d])(?:${[
    'für mich|zu mir|besser zu mir|besser|auf meiner liste|auf der liste|trotzdem|noch|dabei|da|denn|eigentlich|raus|weg|rausnehme|entferne|nicht|an|ab|gut|wert|schon|gespielt|gesehen|mag|magst|oder|und|auch',
    'pour moi|dans ma liste|me plairait|me plaira|est|vaut le coup|aussi|encore|quand même|alors|ou|et|déjà|vraiment',
    'para mí|en mi lista|me gustaría|también|todavía|ya|o|y|entonces|vale la pena',
    '때문에|때문인가요|때문이야|때문|중에|중에서|보다|처럼|같은|대신|말고|없이|없으면|없었으면|없었어도|빼면|빼고',
  ].join('|')}))$`,
  'iu',
);
/** Behind a name in Hangul, without a space. */
const particle =
  /(?<=[\p{L}\d])(?:이랑|랑|하고|에서|보다|처럼|부터|까지|은|는|이|가|을|를|과|와|의|도|만|로|에)$/u;
const mostCut = 6; // words

/** Of a message in English, "Con Air" stays what it is, though only *Air* is known. */
export function withoutSentenceWords(request: Request, { masked }: TypedTitles, chat: ChatState): Request {
  if (wholeLanguage(masked) === null) return request;
  const bare = { ...request } as Record<string, unknown>;
  for (const key of titleKeys) {
    const value = bare[key];
    if (typeof value === 'string')
      bare[key] = value
        .split('; ')
        .map((one) => titleIn(one, chat))
        .join('; ');
  }
  return bare as Request;
}

/** What is left of it that is a title; else as it is. */
function titleIn(value: string, chat: ChatState): string {
  if (isTitle(value, chat)) return value;
  const starts = cuts(value, (text) => text.replace(before, ''));
  for (const start of starts)
    for (const rest of cuts(start, (text) => text.replace(after, '')))
      for (const one of /\p{Script=Hangul}$/u.test(rest) ? [rest, rest.replace(particle, '')] : [rest])
        if (one !== value && one.length > 1 && isTitle(one, chat)) return one;
  return value;
}

function cuts(text: string, cut: (text: string) => string): string[] {
  const found = [text];
  for (
    let rest = cut(text);
    rest !== found.at(-1) && rest !== '' && found.length <= mostCut;
    rest = cut(rest)
  )
    found.push(rest);
  return found;
}

function isTitle(value: string, chat: ChatState): boolean {
  const found = resolveTitle(value, chat);
  return found.kind === 'found' || found.kind === 'ambiguous';
}
