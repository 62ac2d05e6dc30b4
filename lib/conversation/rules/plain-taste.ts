// Questions about the person's taste, plain from their words: as a whole, or of one kind.
import type { Request } from '#lib/contract/request.ts';
import type { PlainMessage } from './plain-message.ts';

const overall =
  /\bmy (?:type|taste|profile|preferences)\b|\bwhat am i into\b|\bwhat do you (?:know|think) (?:about|of) me\b|\bdescribe me\b|\bwhat (?:do|would) i (?:usually |mostly |really )?(?:like|love|go for)\W*$|\b(?:what|which) (?:kind|sort|type)s? of (?:films?|movies?|games?|things|person) (?:do|am) i\b/i;
const dislikes =
  /\bwhat (?:do|would)(?:n['’]t| not)? i (?:hate|dislike|avoid|never (?:watch|play|buy)|not like)\b|\bmy blind spots?\b/i;
const ofKinds: [string, RegExp][] = [
  [
    'developers',
    /\b(?:what|which) (?:studios?|developers?|makers?|publishers?|companies)\b.{0,20}\b(?:do )?i\b/i,
  ],
  ['genre', /\b(?:what|which) genres?\b.{0,25}\bi\b/i],
  [
    'era',
    /\b(?:what|which) (?:decades?|years?|era)\b.{0,25}\bi\b|\b(?:do|am) i .{0,15}\b(?:old|new) (?:films|movies|games|stuff)\b/i,
  ],
  ['platform', /\b(?:what|which) (?:platforms?|consoles?|systems?)\b.{0,25}\b(?:do|did|have) i\b/i],
  [
    'popularity',
    /\b(?:am i|is my taste|are my (?:films|games)) (?:so |too |very |that |really )?(?:mainstream|basic|obscure|niche|normal|weird|boring)\b/i,
  ],
  [
    'variety',
    /\b(?:do|am) i .{0,25}\b(?:anything (?:else|other|that is(?:n['’]t| not))|one[- ]sided|stuck in a rut|varied|always the same)\b/i,
  ],
];
const stuckIn = /\b(?:stuck|living|lost) in (?:the )?['’]?((?:19|20)?\d0)['’]?s\b/i;
const tooMuch =
  /\b(?:do|did|have|am) i (?:really |just )?(?:watch(?:ing|ed)?|play(?:ing|ed)?|buy(?:ing)?|bought|like|seen?|choose|pick|into) (?:too (?:much|many)|a lot of|so (?:much|many)|only|mostly|many|enough|any) (.{3,40}?)(?: films?| movies?| games?)?\W*$/i;

/** null: nothing about the taste is asked. */
export function taste({ masked, titles }: PlainMessage): Request | null {
  const ask = (about: string): Request => ({ name: 'taste', about });
  const decade = stuckIn.exec(masked)?.[1];
  if (decade)
    return ask(decade.length === 4 ? `${decade}s` : `${Number(decade) < 30 ? '20' : '19'}${decade}s`);
  if (dislikes.test(masked)) return ask('dislikes');
  const kind = ofKinds.find(([, sign]) => sign.test(masked));
  if (kind) return ask(kind[0]);
  if (titles.length > 0) return null;
  const much = tooMuch.exec(masked)?.[1];
  if (much && !/\b(?:it|this|that|them)\b/i.test(much)) return ask(much.toLowerCase());
  return overall.test(masked) ? ask('overall') : null;
}
