// Wishes that want nothing harsh, whatever else can be checked of them: something for a child, a calm evening, "nobody dies",
// "no corpses", "no guns". What is called horror, war or the like is left out then, where anything else is left.

import type { Item } from '#lib/catalogue/catalogue.ts';
import { titleKey } from '#lib/catalogue/title.ts';
import type { RequestOf } from '#lib/contract/request.ts';
import { catalogueValues, type NamedAttribute } from '#lib/evidence/attributes.ts';
import { isCheerful, isGentle, isUnfit } from '../kinds/moods.ts';
import { shown } from '../wording.ts';
import { nounsOf, type World } from '../world.ts';
import { isForKids } from './company.ts';
import type { Test } from './constraint.ts';
import { anyOf } from './kind-constraint.ts';
import { carries, wishLabels } from './wish-words.ts';

const mildWords =
  /\b(?:cute|wholesome|sweet|adorable|heal(?:ing|er)?|peace\w*|bed(?:time)?|sleep\w*|warm|harmless|innocent|kid|family)\b/i;
const isRefusal =
  /\b(?:no|not|none|nothing|nobody|never|without|zero|less|fewer|isn't|doesn't|don't|nobody's)\b|n't\b/i;
const harshWords =
  /\b(?:ghosts?|spook\w*|scar(?:y|es?|ing)|nightmares?|corpses?|bod(?:y|ies) count|guns?|shoot\w*|weapons?|knives|kill\w*|death|dead|dies?|dying|eaten|murder\w*|blood\w*|violen\w*|scream\w*|shout\w*|yell\w*|torture|jump ?scares?|crying|trauma\w*)\b/i;
const harsh = ['Crime', 'Thriller', 'Horror', 'War'];
const harshOnScreen = ['Horror', 'Violent', 'FPS', 'Shooter', 'Gore', 'War'];
const beside = new Set(
  ['Film-Noir', 'FPS', 'Shooter', 'Third-Person Shooter', 'Top-Down Shooter', 'Violent', 'Hunting', 'Sniper']
    .concat([
      'Lovecraftian',
      'Dark Fantasy',
      'Psychological',
      'Assassin',
      'Hack and Slash',
      'Fighting',
      'Wrestling',
    ])
    .map(titleKey),
);

function isMildWish(wish: string): boolean {
  return isRefusal.test(wish)
    ? harshWords.test(wish)
    : isGentle(wish) || isCheerful(wish) || mildWords.test(wish) || isForKids(wish);
}

function isMild(item: Item): boolean {
  return ![...item.genres, ...(item.details?.tags ?? [])].some(
    (value) => isUnfit(value) || beside.has(titleKey(value)),
  );
}

/** What is rather left out, given all wishes: what none of them names and some contradict. null: nothing. */
export function mildTest(request: RequestOf<'recommend'>, world: World): Test['test'] | null {
  const wishes = [request.mood, request.but, request.genre]
    .flatMap((value) => (value ?? '').split(';'))
    .flatMap((part) => part.trim() || []);
  if (isForGrownUps(request, wishes, world))
    return (item) => !item.genres.some((genre) => forChildren.test(genre));
  const avoid = wishes.flatMap((wish) => wishLabels(world.catalogue, wish)?.avoid ?? []);
  const wantsMild = request.with === 'kids' || wishes.some(isMildWish);
  if (!wantsMild && avoid.length === 0) return null;
  return (item) => !carries(item, avoid) && (!wantsMild || isMild(item));
}

const forChildren = /^children/i;
const childlike = /\b(?:child\p{L}*|kids?|family|famil\p{L}*|animat\p{L}*|cartoons?|disney|pixar|fairy)\b/iu;

const kidsAsleep =
  /\b(?:kids?|children|baby|toddlers?|little ones?|boys|girls|son|daughter)\b(?: is| are|['’]s|['’]re)?(?: \p{L}+)? (?:asleep|sleeping|in bed|to bed|away|gone)\b/iu;

/** An evening with friends or once the children sleep, of which nothing says that children are there. */
function isForGrownUps(
  request: RequestOf<'recommend'>,
  wishes: readonly string[],
  { catalogue, message = '' }: World,
): boolean {
  if (catalogue.domain !== 'movies') return false;
  if (request.with === undefined && kidsAsleep.test(message)) return true;
  if (request.with !== 'a friend') return false;
  return ![...wishes, message].some((words) => childlike.test(words));
}

/** "Nobody dies": no label tells it, but some tell that it is unlikely. */
export function mildConstraint(world: World, wish: string): Test | null {
  if (!isRefusal.test(wish) || !isMildWish(wish)) return null;
  const { catalogue } = world;
  const isFilm = catalogue.domain === 'movies';
  const values = (isFilm ? harsh : harshOnScreen).flatMap((value): NamedAttribute[] => {
    const kind = (['genre', 'tag'] as const).find((one) => catalogueValues(catalogue, one).includes(value));
    return kind ? [{ kind, value }] : [];
  });
  if (values.length === 0) return null;
  const kind = anyOf(values.slice(0, mostNamed), nounsOf(catalogue), 2);
  const all = / tagged /.test(kind) ? kind : kind.replace(/ or (?=[^,]*$)/, ' and ');
  return {
    said: `no ${kind}`,
    refuses: true,
    test: isMild,
    standIn: { wish: shown(wish), left: null, kind: all, leaves: 'by sign' },
  };
}
const mostNamed = 3;
