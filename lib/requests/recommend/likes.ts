// The titles that something is to be like, wherever they stand: `like="A; B"`, `but="similar to A"`, "in the style of A or B". Each is
// looked up by itself, a series by its best-known title, and somebody's name is a wish for their films.

import type { Item } from '#lib/catalogue/catalogue.ts';
import { titleKey, withoutArticle } from '#lib/catalogue/title.ts';
import type { RequestOf } from '#lib/contract/request.ts';
import { itemsNear } from '../titles/asked-title.ts';
import { personNamed } from '../titles/people.ts';
import { type Resolved, resolveTitle } from '../titles/resolve-title.ts';
import { titledSeries } from '../wishes/title-subject.ts';
import type { World } from '../world.ts';

/** `rest`: the wishes that are left, without these titles. `asked`: which of several titles is meant isn't known. */
export type Likes = {
  found: Item[];
  missing: string[];
  standIns: Item[]; // those that come nearest to well-known titles which aren't here; they may be picked themselves
  asked: Extract<Resolved, { kind: 'ambiguous' }> | null;
  rest: RequestOf<'recommend'>;
};
type Wishes = RequestOf<'recommend'>;

const lead =
  '(?:(?:something|anything|some|ones?|films?|movies?|games?|an?|the|much|very|quite|rather|really|kind of|sort of|exactly|just|a bit|a lot|feels?|feeling|plays?|looks?|that|which|is|are|be|to be|of|in)\\s+)*';
const kinds = '(?:kind|sort|type|style|vein|genre|category|feel|feeling|vibe|vibes|mood|spirit|tone|league)';
const clear = new RegExp(
  `^${lead}(?:more (?:like|in the style of|along the lines of)|similar(?:ly)? (?:to|as)|along the lines of|in (?:the|a) (?:similar |same )?(?:style|vein|spirit|mould|mold|manner|way) (?:of|as|to)|style of|reminiscent of|comparable to|close to|à la|a la|same ${kinds}(?: of (?:\\S+|thing|film|movie|game))? (?:as|like)|same as|(?:a )?similar ${kinds} (?:to|as)) (.+)$`,
  'i',
);
const open = new RegExp(`^${lead}(?:like|as in) (.+)$`, 'i');
const noTitle =
  /^(?:mine|my|your|our|his|her|its|their|what|those|these|that|this|them|it|before|above|i|we|me|you|an?|any|some|all|other|others|another|the (?:last|first|second|third|other|others|one|ones|same|above))\b(?! [\p{Lu}])/u;

export function likesOf(request: Wishes, world: World): Likes {
  const likes: Likes & { people: string[] } = {
    found: [],
    missing: [],
    standIns: [],
    asked: null,
    people: [],
    rest: { ...request },
  };
  delete likes.rest.like;
  if (request.like !== undefined) addAll(likes, partsOf(request.like, world), world);
  for (const key of ['genre', 'mood', 'but'] as const) {
    const left: string[] = [];
    for (const part of (request[key] ?? '').split(';')) {
      const titles = titlesIn(part.trim(), world);
      if (titles) addAll(likes, titles, world);
      else if (part.trim() !== '') left.push(part.trim());
    }
    if (request[key] === undefined) continue;
    if (left.length === 0) delete likes.rest[key];
    else likes.rest[key] = left.join('; ');
  }
  const but = [likes.rest.but, ...likes.people].filter((part) => part !== undefined);
  if (but.length > 0) likes.rest.but = but.join('; ');
  if (likes.found.length > 0) likes.asked = null;
  return likes;
}

/** The titles that words such as "similar to A or B" name. null: they name none. */
function titlesIn(wish: string, world: World): string[] | null {
  const isClear = clear.test(wish);
  const said = (clear.exec(wish) ?? open.exec(wish))?.[1]?.trim();
  if (said === undefined || noTitle.test(said)) return null;
  const parts = partsOf(said, world);
  const isMeant = (part: string) => {
    const found = resolveTitle(part, world);
    if (found.kind === 'found' && (isClear || found.how === 'exact')) return true;
    return isWrittenAsName(part, world) || personNamed(part, world.catalogue) !== null;
  };
  return isClear || parts.every(isMeant) ? parts : null;
}

function isWrittenAsName(part: string, { message = '' }: World): boolean {
  const at = message.toLowerCase().indexOf(part.toLowerCase());
  return /^\p{Lu}/u.test(part) || (at > 0 && /^\p{Lu}/u.test(message.slice(at)));
}

const between = /\s*;\s*|,? (?:and\/)?or |,? and |, | & /i;

/** "A; B", "A or B": each by itself, unless a title is called just so. */
function partsOf(typed: string, world: World): string[] {
  const parts = typed.split(between).flatMap((part) => part.trim().replace(/^(?:either|like) /i, '') || []);
  if (parts.length < 2) return [typed.trim()];
  const whole = resolveTitle(typed, world);
  if (whole.kind === 'found' && whole.how === 'exact') return [typed.trim()];
  const isKnown = (part: string) => resolveTitle(part, world).kind === 'found';
  return whole.kind !== 'unknown' && !typed.includes(';') && !parts.every(isKnown) ? [typed.trim()] : parts;
}

function addAll(likes: Likes & { people: string[] }, parts: readonly string[], world: World): void {
  for (const part of parts) {
    const resolved = oneOf(part, world, parts.length > 1);
    const isNear = resolved.kind === 'found' && (resolved.seen || world.focus === resolved.item.index);
    if (!isNear && isPerson(part, world))
      likes.people.push(part); // "like Hitchcock" is hardly the film about him
    else if (resolved.kind === 'found') {
      if (!likes.found.includes(resolved.item)) likes.found.push(resolved.item);
    } else if (resolved.kind === 'ambiguous') likes.asked ??= resolved;
    else if (resolved.kind === 'unknown') {
      likes.missing.push(resolved.typed);
      likes.standIns.push(...itemsNear(resolved.elsewhere?.near ?? [], world.catalogue));
    }
  }
}

function isPerson(part: string, { catalogue }: World): boolean {
  return personNamed(part, catalogue) !== null;
}

const around = /^(?:the )?(.+?) (?:series|franchise|saga|games?|films?|movies?|titles|ones?|trilogy)$/i;

/** A series is its best-known title. `isAmong`: of several titles none is asked back about. */
function oneOf(typed: string, world: World, isAmong: boolean): Resolved {
  const resolved = resolveTitle(typed, world);
  if (resolved.kind === 'found') return resolved;
  const name = around.exec(typed)?.[1] ?? typed;
  const isNamedSo = ({ title }: Item) =>
    `${titleKey(withoutArticle(title))} `.startsWith(`${titleKey(withoutArticle(name))} `);
  const choices = resolved.kind === 'ambiguous' ? resolved.choices : [];
  const isSeries = choices.length > 1 && choices.every(isNamedSo);
  const test = titledSeries(world, name)?.test ?? (isSeries ? isNamedSo : null);
  const item = test ? bestKnown(world, test) : isAmong ? choices[0] : undefined;
  if (!item) return resolved;
  const seen = world.history.includes(item.index);
  return { kind: 'found', item, how: 'part', typed: resolved.kind === 'none' ? typed : resolved.typed, seen };
}

function bestKnown({ catalogue }: World, test: (item: Item) => boolean): Item | undefined {
  const people = ({ index }: Item) => catalogue.interactionCounts[index] ?? 0;
  return catalogue.items.filter(test).toSorted((a, b) => people(b) - people(a))[0];
}
