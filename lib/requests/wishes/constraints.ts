// The keys of a recommend request as tests on items: which items fit, and in which words each was asked for. A wish that
// nothing in the catalogue decides is kept apart and said; it never leaves an item out.

import type { Item } from '#lib/catalogue/catalogue.ts';
import { titleKey } from '#lib/catalogue/title.ts';
import type { RequestOf } from '#lib/contract/request.ts';
import { inAmerican } from '../kinds/football.ts';
import { platformTest } from '../kinds/platform-words.ts';
import { isApart, isHeadCount } from '../known/playing.ts';
import { yearsAreFew } from '../known/years.ts';
import { isPlainAddress } from '../message/plain-address.ts';
import { joined, shown } from '../wording.ts';
import { distinctHistory, itemAt, nounsOf, type World } from '../world.ts';
import { colourTest } from './colour.ts';
import { companyOf, isForKids } from './company.ts';
import { companyConstraint, companyWords, inCompany } from './company-constraint.ts';
import { notOfHouse } from './console-house.ts';
import type { Constraint, ConstraintKey } from './constraint.ts';
import { withoutContradictions } from './contradictions.ts';
import { anyOfTests, eitherOr, withOr } from './either.ts';
import { eraTest } from './era.ts';
import { kindConstraint, type Test } from './kind-constraint.ts';
import { inGroup, knownOnSteam, knownWish, ofStudio, onlySome } from './known-wish.ts';
import { lightHardware } from './light-hardware.ts';
import { lightHearted } from './light-hearted.ts';
import { makerConstraint } from './maker-constraint.ts';
import { matterOf } from './matter-of.ts';
import { mildConstraint } from './mild.ts';
import { moodConstraint, shortConstraint } from './mood-constraint.ts';
import { nameAndKind, ofAnybody, ofFamous } from './of-person.ts';
import { notFrom, withoutSubtitles } from './original-language.ts';
import { notOfOwnSeries } from './own-series.ts';
import { orPlainly } from './plain-words.ts';
import { popularityConstraint } from './popularity-constraint.ts';
import { priceTest } from './price.ts';
import { refusedConstraint } from './refused-wish.ts';
import { comparable } from './shown-before.ts';
import { surpriseConstraint } from './surprise.ts';
import { laterInSeries, seriesName, titledSubject } from './title-subject.ts';
import { titleWish } from './title-wish.ts';
import { orByTraits } from './trait-wish.ts';
import { wishLabels } from './wish-words.ts';
import { wordConstraint } from './word-constraint.ts';

export type Unchecked = { wish: string; matter: string | null }; // null: nothing here knows of it
/** `company`: whose taste isn't known, "your dad's". */
export type Constraints = {
  checked: Constraint[];
  unchecked: Unchecked[];
  caveats: string[];
  company: string | null;
};

/** `beside`: what "older", "newer" and "cheaper" compare with. */
export function constraintsOf(
  request: RequestOf<'recommend'>,
  world: World,
  beside: readonly Item[],
): Constraints {
  const found: Constraints = { checked: [], unchecked: [], caveats: [], company: null };
  const { genre, era, maker, but, mood, platform, price, popularity } = request;
  const named = partsOf(genre)
    .flatMap((part) => nameAndKind(world, part))
    .map((part) => inAmerican(part, world.message));
  const kinds = named.filter((part) => !freeToPlay.test(part));
  if (kinds.length < named.length)
    add(found, world, 'price', 'free', withKey('price', priceTest('free', world, [])));
  for (const [part, test] of eitherOrAll(
    world,
    kinds.map((part) => [
      part,
      withKey(
        'genre',
        tested(part, (words) => orByTraits(world, words, genreConstraint(world, words))),
      ),
    ]),
  ))
    add(found, world, 'genre', part, test);
  if (era) {
    const test = eraWish(world, era, beside) ?? laterThanOwn(world, era, kinds);
    add(found, world, 'era', era, withKey('era', test));
  }
  if (maker) add(found, world, 'maker', maker, makerConstraint(world, maker));
  for (const part of withOr(partsOf(mood), world.message ?? ''))
    add(
      found,
      world,
      'mood',
      part,
      lightHearted(world, part) ??
        tested(part, (words) =>
          orByTraits(
            world,
            words,
            ofFamous(world, words) ??
              moodConstraint(world, words) ??
              wordConstraint(world, words) ??
              knownWish(world, words, beside),
          ),
        ),
    );
  if (platform && world.catalogue.domain === 'steam') found.caveats.push(steamCaveat);
  if (platform && !isOnSteam(world, platform))
    add(found, world, 'platform', platform, withKey('platform', platformTest(platform, world)));
  if (price) add(found, world, 'price', price, withKey('price', priceTest(price, world, beside)));
  const company = request.with;
  const matters = company === 'kids' || world.catalogue.domain !== 'movies'; // any film can be watched with a friend
  if (company && matters) add(found, world, 'with', companyWords[company], companyConstraint(world, company));
  if (popularity) found.checked.push(popularityConstraint(world, popularity));
  const areApart = isApart(world.message ?? '') || partsOf(but).some(isApart);
  for (const part of withOr(partsOf(but), world.message ?? '')) {
    const whose = companyOf(part);
    if (areApart && isHeadCount(part))
      add(found, world, 'but', part, null); // how many can share a screen is no answer
    else if (permission.test(part)) found.caveats.push(`"${shown(part)}" leaves nothing out.`);
    else if (whose) found.company = whose;
    else if (isForKids(part)) {
      if (company !== 'kids') add(found, world, 'with', part, companyConstraint(world, 'kids'));
    } else {
      const test =
        lightHearted(world, part) ??
        tested(part, (words) => orByTraits(world, words, wishConstraint(world, words, beside)));
      add(found, world, 'but', part, test);
    }
  }
  if (areApart && partsOf(but).some(isHeadCount))
    found.checked = found.checked.map((one) =>
      one.key === 'but' && isApart(one.wish ?? '') ? { ...one, ...inCompany(world, one.test) } : one,
    );
  if (request.surprise) found.checked.push(surpriseConstraint(world));
  if (platform && found.checked.some(({ key }) => key === 'platform'))
    found.caveats.push('Games that name no platform are left out.');
  return withoutContradictions(found, world);
}

type Kind = Test & { key: ConstraintKey };

/** "A or B" is either; what only stands around a wish is no reason not to test it. */
function tested(part: string, testOf: (words: string) => Test | null): Test | null {
  return orPlainly(part, (words) => eitherOr(words, testOf) ?? testOf(words));
}

/** "Dragons or robots" are two kinds of which either will do. */
function eitherOrAll(world: World, kinds: [string, Kind | null][]): [string, Kind | null][] {
  const words = titleKey(world.message ?? '').split(' ');
  const isOr = words.some(
    (word, at) =>
      word === 'or' &&
      kinds.some(([part]) => {
        const own = titleKey(part).split(' ');
        return own.at(-1) === words[at - 1] || own[0] === words[at + 1];
      }),
  );
  const tests = kinds.flatMap(([, kind]) => kind ?? []);
  if (!isOr || tests.length < 2) return kinds;
  const known = kinds.flatMap(([part, kind]) => (kind ? [part] : []));
  const whole = joined(known, 'or');
  return [[whole, anyOfTests(whole, tests)], ...kinds.filter(([, kind]) => !kind)];
}

/** Where the catalogue has no years, only those that are generally known decide. */
function eraWish(world: World, era: string, beside: readonly Item[]): Test | null {
  const { catalogue } = world;
  const test = eraTest(era, world, beside);
  return test && yearsAreFew(catalogue)
    ? { ...test, caveat: onlySome('release year', nounsOf(catalogue).many, false) }
    : test;
}

/** "The one after mine", where no years are known but titles are numbered. */
function laterThanOwn(world: World, era: string, kinds: readonly string[]): Test | null {
  if (!/^(?:newer|next|later|after mine|after my\b.*|newest|latest)$/i.test(era.trim())) return null;
  const [name] = kinds.flatMap((part) => seriesName(world, part) ?? []);
  return name === undefined ? null : laterInSeries(world.catalogue, name, distinctHistory(world));
}

function partsOf(value: string | undefined): string[] {
  return (value ?? '').split(';').flatMap((part) => part.trim() || []);
}

const freeToPlay = /^(?:f2p|free[ -]to[ -]play)(?: games?)?$/i;
const permission = /\b(?:allowed|optional|tolerated|welcome|(?:not|no\b.*) (?:needed|required|necessary))$/i;
const steamCaveat = 'All games here are sold on Steam, for PC.';

function isOnSteam({ catalogue }: World, platform: string): boolean {
  return catalogue.domain === 'steam' && /^(?:pc|windows|computer|steam)$/i.test(platform.trim());
}

function withKey(key: ConstraintKey, test: Test | null): (Constraint & { caveat?: string }) | null {
  return test && { key, ...test };
}

function add(
  found: Constraints,
  { catalogue }: World,
  key: ConstraintKey,
  wish: string,
  constraint: (Test & { key?: ConstraintKey }) | null,
): void {
  if (!constraint) {
    if (isPlainAddress(wish)) return;
    found.unchecked.push({ wish: shown(wish), matter: matterOf(catalogue, key, wish) });
    return;
  }
  const { caveat, ...checked } = constraint;
  found.checked.push({ ...checked, key, wish: shown(wish) });
  if (caveat && !found.caveats.includes(caveat)) found.caveats.push(caveat);
}

const refusal =
  /^(?:no|not|nothing|without|less|fewer|isn't|not too|not so|not very|never|avoid|except)\s+(?:an?\s+|too\s+|so\s+|very\s+|any\s+|the\s+|much\s+|all\s+)*(.+)$/i;

/** One wish of `but`: a refusal ("no horror", "not american"), a feature ("split screen"), a kind, an era or a price. */
function wishConstraint(world: World, wish: string, beside: readonly Item[]): Test | null {
  const own =
    colourTest(world.catalogue, wish) ??
    lightHardware(world, wish) ??
    notOfHouse(world, wish) ??
    inGroup(world, wish) ??
    knownWish(world, wish, beside) ??
    signConstraint(world, wish) ??
    ofFamous(world, wish);
  if (own) return own;
  const table = wishLabels(world.catalogue, wish);
  if (table?.isWhole && table.keep.length > 0) {
    const kind = refusal.test(wish.trim()) ? null : kindConstraint(world, 'but', wish);
    if (!kind || kind.standIn) return wordConstraint(world, wish);
  }
  const refused = refusal.exec(wish.trim())?.[1];
  if (refused !== undefined)
    return (
      eraTest(wish, world, beside) ??
      refusedConstraint(world, wish, refused) ??
      shortConstraint(world, wish) ??
      wordConstraint(world, wish) ??
      mildConstraint(world, wish) ??
      knownOnSteam(world, wish)
    );
  if (/^(?:less|lesser)[ -]known|obscure|hidden gems?$/i.test(wish))
    return popularityConstraint(world, 'less known');
  if (/^(?:popular|famous|well[ -]known)$/i.test(wish)) return popularityConstraint(world, 'popular');
  const wanted = wish.replace(/^(?:more|with|has|is|for|available in)\s+/i, '');
  return (
    titleWish(wish, world) ??
    eraWish(world, wanted, beside) ??
    (/\$|\bfree\b|\bf2p\b|cheap|under \d+$/i.test(wanted) ? priceTest(wanted, world, beside) : null) ??
    kindConstraint(world, 'but', wanted) ??
    shortConstraint(world, wish) ??
    wordConstraint(world, wish) ??
    mildConstraint(world, wish) ??
    knownOnSteam(world, wish) ??
    subjectOfTitles(world, wish)
  );
}

/** "Blobs": what no label tells may be in titles, where several have the word. */
function subjectOfTitles(world: World, wish: string): Test | null {
  const subject = titledSubject(world, wish);
  if (!subject) return null;
  const kind = `${nounsOf(world.catalogue).many} ${subject.said}`;
  return {
    said: kind,
    test: subject.test,
    isSubject: true,
    standIn: { wish: shown(wish), left: null, kind },
  };
}

/** What everyday words mean as a whole comes before a part of them that names a kind. */
function genreConstraint(world: World, said: string): Kind | null {
  const person = colourTest(world.catalogue, said) ?? ofStudio(world, said) ?? ofFamous(world, said);
  if (person) return { key: 'genre', ...person };
  const kind = kindConstraint(world, 'genre', said);
  if (kind && !kind.standIn) return kind;
  const theirs = ofAnybody(world, said);
  if (theirs) return { key: 'genre', ...theirs };
  const known = world.catalogue.domain === 'movies' ? null : knownWish(world, said, []);
  if (known) return { key: 'genre', ...known };
  const words = wordConstraint(world, said, { whole: kind !== null });
  if (kind && !kind.standIn?.left?.length && !words) return kind;
  return words ? { ...words, key: 'genre' } : kind;
}

/** Wishes that titles show a sign of: "no subtitles", "no sequels to mine". */
function signConstraint(world: World, wish: string): Test | null {
  const { many } = nounsOf(world.catalogue);
  const leaving = (kind: string, test: Test['test']): Test => ({
    said: `no ${kind}`,
    refuses: true,
    test,
    standIn: { wish: shown(wish), left: null, kind, leaves: 'by sign' },
  });
  const abroad = notFrom(world.catalogue, wish);
  if (abroad?.leaves) return leaving(abroad.kind, abroad.test);
  if (abroad)
    return {
      said: abroad.kind,
      refuses: true,
      test: abroad.test,
      standIn: { wish: shown(wish), left: null, kind: abroad.kind },
    };
  const spoken = withoutSubtitles(world.catalogue, wish);
  if (spoken) return leaving(`${many} with a foreign title in brackets`, spoken);
  const begun = notOfOwnSeries(world, wish);
  return begun && leaving(`${many} whose title begins like one of yours`, begun);
}

/** What "older", "newer" and "cheaper" compare with: what was listed, else what the chat is about. */
export function comparedItems(world: World): Item[] {
  const { catalogue, focus } = world;
  const listed = comparable(world);
  if (listed.length > 0) return listed.map((index) => itemAt(catalogue, index));
  return focus === null ? [] : [itemAt(catalogue, focus)];
}
