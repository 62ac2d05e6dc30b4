// Feedback said in words: the change that it proposes, what it does to this item and to the top of the list, and what undoes
// it. Pure: whoever asked applies it.
//   seen, loved      → joins the history as its latest (the recommender knows only that it was chosen, not how it was liked)
//   hated            → of an item in the history, that it counts no longer and what is nearest is lowered; else left out
//   not seen         → leaves the history
//   not interested   → left out, or, of an item in the history, as if hated; for a genre, tag, maker or decade that was given as the
//                      reason, all of that is lowered

import type { Item } from '#lib/catalogue/catalogue.ts';
import { titleKey, withoutArticle } from '#lib/catalogue/title.ts';
import type { ItemRef } from '#lib/contract/item.ts';
import type { RequestOf } from '#lib/contract/request.ts';
import { decadeOf } from '#lib/evidence/attributes.ts';
import { topTen } from '#lib/evidence/counterfactual.ts';
import { refOf } from '#lib/evidence/item-ref.ts';
import type { FeedbackRule } from '#lib/recommender/feedback.ts';
import { type Answered, answered } from './answered.ts';
import { type Followed, followedBy, type Near, nearLoved, ownSeriesOf } from './feedback-beside.ts';
import { applied, changeOf, type FeedbackChange, undoOf } from './feedback-change.ts';
import { isNamedBy, valuesIn } from './kinds/vocabulary.ts';
import { knownOf } from './known/known-matter.ts';
import { traitsIn } from './known/traits.ts';
import { type Aside, asideIn } from './message/small-talk.ts';
import { type TitleFacts, titleProblem, type Understood, understood } from './titles/asked-title.ts';
import { namedGroup } from './titles/named-group.ts';
import { type Resolved, resolveTitle } from './titles/resolve-title.ts';
import { listAt, type Top, topBetween } from './top.ts';
import { shown } from './wording.ts';
import { distinctHistory, type World } from './world.ts';

export type FeedbackFacts = {
  name: 'feedback';
  item: ItemRef;
  understood: Understood;
  kind: RequestOf<'feedback'>['kind'];
  because: { words: string; value: string | null } | null; // `value`: the kind of the catalogue that it names
  effect: 'joins' | 'leaves' | 'counts no longer' | 'left out' | 'kind lowered' | 'nothing'; // of the change
  group: ItemRef[]; // of the history, where the name means several of it; the item is then the first
  wasSeen: boolean;
  series: ItemRef[]; // what else begins with the name of an item that is left out, and isn't
  steer: { words: string; label: string | null } | null; // more than a title is unwanted: the label that the words name
  placeBefore: number | null; // in the person's list; null: not in it
  placeAfter: number | null;
  top: Top;
  unwanted: ItemRef[]; // of those that enter the top ten: known to be of the kind that is refused
  near: Near | null; // to what they loved and have already
  followed: Followed | null; // the title that the chat is about, where this moves it
  ownSeries: ItemRef[]; // what else of the series in the history still counts, where one of it no longer does
  message: string;
  isUnfinished: boolean; // told as not finished, which doesn't undo that they began it
  aside: Aside | null; // what is told beside it
  said: readonly string[]; // the answers of this chat so far
  undo: ReturnType<typeof undoOf>;
  areListed?: boolean; // the message names each of the group
  listFollows?: boolean; // in the same answer, so that nothing of it is told here
};

export function feedback(request: RequestOf<'feedback'>, world: World): Answered<FeedbackFacts | TitleFacts> {
  const [first, ...others] = severalOf(request.item, world);
  const resolved = first ? ownTitle(first, request.item) : titleMeant(request, world);
  if (resolved.kind !== 'found')
    return answered(titleProblem(resolved, world.catalogue, true), { focus: world.focus });
  const { item, seen } = resolved;
  const reason =
    reasonNamed(request.because, item, world) ?? (seen ? null : themeRefused(request, world.catalogue));
  const isUnwanted = request.kind === 'not interested' || request.kind === 'hated';
  const also = isUnwanted && !seen && !reason && others.length === 0 ? wholeSeries(item, world) : [];
  const changed = [item, ...others, ...also];
  const isUnfinished = request.kind === 'not seen' && seen && unfinished.test(world.message ?? '');
  const each = isUnfinished
    ? []
    : changed.map((one) => proposed(request.kind, { item: one, seen, reason, world }));
  const change = changeOf({
    add: each.flatMap((one) => one.change.add),
    remove: each.flatMap((one) => one.change.remove),
    rules: each.flatMap((one) => one.change.rules),
    drop: each.flatMap((one) => one.change.drop),
  });
  const effect = each[0]?.effect ?? 'nothing';
  const before = listAt(world, world);
  const after = listAt(world, applied(change, world));
  const top = topBetween(world, before.first(topTen), after.first(topTen));
  const facts: FeedbackFacts = {
    name: 'feedback',
    item: refOf(item),
    understood: understood(resolved),
    kind: request.kind,
    because:
      request.because === undefined
        ? null
        : { words: request.because, value: effect === 'kind lowered' ? (reason?.value ?? null) : null },
    effect,
    group: changed.length > 1 ? changed.map(refOf) : [],
    wasSeen: seen,
    series: effect === 'left out' && also.length === 0 ? restOfSeries(item, world).map(refOf) : [],
    steer: effect === 'left out' || effect === 'counts no longer' ? steerOf(request.because, world) : null,
    placeBefore: before.placeOf(item.index),
    placeAfter: after.placeOf(item.index),
    top,
    unwanted: effect === 'kind lowered' ? ofRefused(top.entering, reason?.value ?? '', world.catalogue) : [],
    near:
      request.kind === 'loved' && effect === 'nothing' && !world.isPart
        ? nearLoved(item, before, world)
        : null,
    followed: effect === 'nothing' ? null : followedBy(changed, before, after, world),
    ownSeries: effect === 'counts no longer' ? ownSeriesOf(changed, world) : [],
    message: world.message ?? '',
    isUnfinished,
    aside: asideIn(world.message ?? ''),
    said: world.answers ?? [],
    undo: undoOf(change, world),
  };
  return answered(facts, {
    focus: world.focus ?? item.index,
    change,
    listed: facts.top.after.map(({ index }) => index),
  });
}

/** Those that are known for it, though no label says so: naming them as new would sound like scorn. */
function ofRefused(entering: readonly ItemRef[], value: string, catalogue: World['catalogue']): ItemRef[] {
  const names = (traitsIn(value, catalogue.domain) ?? []).flat().map(({ name }) => name);
  return entering.filter((item) => names.some((name) => knownOf(catalogue, item)?.traits?.includes(name)));
}

const unfinished =
  /\b(?:never|not|n['’]t|didnt|havent|hardly) (?:\w+ )?(?:finish\w*|complet\w*|beat|beaten|got? (?:to the end|through|past))\b|\b(?:gave up on|stopped (?:playing|watching)|dropped|quit|only half|half ?way)\b/iu;
const mostChanged = 20; // titles that one message may change

/** "I hated all the Silent Hills": titles of the history that a name of several means. */
function severalOf(name: string, world: World): Item[] {
  const isRest = /\brest of\b/iu.test(world.message ?? ''); // then what got feedback of its own isn't meant
  const isJudged = ({ index }: Item) =>
    world.rules.some((rule) => (rule.historyIndex ?? rule.itemIndex) === index);
  const items = (namedGroup(name, world)?.items ?? []).filter((item) => !isRest || !isJudged(item));
  return items.length > 1 ? items.slice(0, mostChanged) : [];
}

/** What isn't theirs after all is of the history: "I haven't seen Mad Max" means the *Mad Max: Fury Road* there, not another film. */
function titleMeant({ item: name, kind }: RequestOf<'feedback'>, world: World): Resolved {
  const resolved = resolveTitle(name, world);
  if (kind !== 'not seen' || resolved.kind === 'none') return resolved;
  const isNear = resolved.kind === 'found' && (resolved.seen || isBeside(resolved.item, world));
  if (isNear) return resolved;
  const [own, ...others] = ownOpened(name, world);
  if (!own) return resolved;
  return others.length === 0
    ? ownTitle(own, name)
    : { kind: 'ambiguous', typed: shown(name), choices: [own, ...others].slice(0, mostChoices) };
}
const mostChoices = 4;
const shortestName = 3; // letters

function isBeside({ index }: Item, { focus, listed }: World): boolean {
  return focus === index || listed.includes(index);
}

/** Of the history, titles that begin with a name, or have it after a colon. */
function ownOpened(name: string, world: World): Item[] {
  const key = titleKey(withoutArticle(name));
  if (key.length < shortestName) return [];
  const own = distinctHistory(world);
  const opened = own.filter(({ title }) => `${titleKey(withoutArticle(title))} `.startsWith(`${key} `));
  if (opened.length > 0) return opened;
  return own.filter(({ title }) =>
    title.split(/: | [-–] /u).some((part) => titleKey(withoutArticle(part)) === key),
  );
}

function ownTitle(item: Item, typed: string): Extract<Resolved, { kind: 'found' }> {
  return { kind: 'found', item, how: 'exact', typed, seen: true };
}

/** "Do NOT show me mario party": those of its name that may still come up. */
function restOfSeries({ title, index }: Item, { catalogue, history }: World): Item[] {
  const start = `${titleKey(title)} `;
  return catalogue.items
    .filter((one) => one.index !== index && titleKey(one.title).startsWith(start))
    .filter((one) => !history.includes(one.index));
}

/** "No Mario Party at all, none of them": the rest of the series, where the message says that all of it is meant. */
function wholeSeries(item: Item, world: World): Item[] {
  return wholeOf.test(world.message ?? '') ? restOfSeries(item, world).slice(0, mostChanged - 1) : [];
}
const wholeOf =
  /\b(?:none of (?:them|those|the)|(?:all|any|every one|the whole lot|the lot) of (?:them|those|the)|(?:whole|entire) (?:series|franchise|lot)|the (?:series|franchise)|every(?: single)? one of)\b/i;

/** "Nothing with blood and asylums please": said of more than the title. */
function steerOf(because: string | undefined, { message = '', catalogue }: World): FeedbackFacts['steer'] {
  if (because === undefined || !unwanted.test(message)) return null;
  return { words: because, label: valuesIn(catalogue, because)[0]?.value ?? null };
}
const unwanted =
  /\b(?:nothing|anything|everything|no more|none|all|stuff|less)\b[^.?!]{0,20}\b(?:with|of|about|like)\b/i;

type Reason = Pick<FeedbackRule, 'reason' | 'value'>;

/** The genre, tag, maker or decade of the item that the words name. */
function reasonNamed(words: string | undefined, item: Item, { catalogue }: World): Reason | null {
  if (words === undefined) return null;
  const named = valuesIn(catalogue, words);
  const own = named.find(({ kind, value }) =>
    kind === 'genre' ? item.genres.includes(value) : (item.details?.tags ?? []).includes(value),
  );
  if (own?.kind === 'genre' || own?.kind === 'tag') return { reason: own.kind, value: own.value };
  const developer = item.details?.developer;
  if (developer && titleKey(words).includes(titleKey(developer)))
    return { reason: 'developer', value: developer };
  const decade = decadeOf(item.year);
  if (decade !== null && /\b(?:too )?old\b|\bdated\b/i.test(words))
    return { reason: 'decade', value: decade };
  return null;
}

/** "Vampires? At my age?": a label by its own name, though this title doesn't carry it, is no longer wanted either. */
function themeRefused(
  { kind, because }: RequestOf<'feedback'>,
  catalogue: World['catalogue'],
): Reason | null {
  if (kind !== 'not interested' || because === undefined) return null;
  const tag = valuesIn(catalogue, because).find((one) => one.kind === 'tag' && isNamedBy(one, because));
  return tag ? { reason: 'tag', value: tag.value } : null;
}

function proposed(
  kind: RequestOf<'feedback'>['kind'],
  { item, seen, reason, world }: { item: Item; seen: boolean; reason: Reason | null; world: World },
): { change: FeedbackChange; effect: FeedbackFacts['effect'] } {
  const own = world.rules.filter((rule) => rule.itemIndex === item.index);
  const rule = (part: Omit<FeedbackRule, 'itemIndex'>): FeedbackRule => ({ itemIndex: item.index, ...part });
  switch (kind) {
    case 'loved':
    case 'seen': {
      const change = changeOf({ add: seen ? [] : [item.index], drop: kind === 'loved' ? own : [] });
      return { change, effect: seen ? 'nothing' : 'joins' };
    }
    case 'not seen':
      return seen
        ? { change: changeOf({ remove: [item.index] }), effect: 'leaves' }
        : { change: changeOf({}), effect: 'nothing' };
    case 'hated':
    case 'not interested':
      if (reason) return { change: changeOf({ rules: [rule(reason)] }), effect: 'kind lowered' };
      if (seen)
        return {
          change: changeOf({
            rules: [rule({ reason: 'history-item', value: null, historyIndex: item.index })],
          }),
          effect: 'counts no longer',
        };
      return { change: changeOf({ rules: [rule({ reason: 'item', value: null })] }), effect: 'left out' };
  }
}
