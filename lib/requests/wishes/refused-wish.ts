// A refusal as a test on items: "no horror", "not 3DS", "no Star Wars", "not 12 Monkeys".

import type { Item } from '#lib/catalogue/catalogue.ts';
import { titleKey } from '#lib/catalogue/title.ts';
import { catalogueValues } from '#lib/evidence/attributes.ts';
import { kindsAreFew, kindsAreKnown, saysKind } from '#lib/evidence/known-kinds.ts';
import { tagsAreReliable } from '../kinds/known-kinds.ts';
import { isMoodWord } from '../kinds/moods.ts';
import { platformsNamed } from '../kinds/platform-words.ts';
import { unknownMatter } from '../kinds/unknown-matters.ts';
import { formsOf } from '../titles/named-kind.ts';
import { type Person, personNamed } from '../titles/people.ts';
import { resolveTitle } from '../titles/resolve-title.ts';
import { capitalized, joined, shown } from '../wording.ts';
import { nounsOf, type World } from '../world.ts';
import { kindConstraint, type Test } from './kind-constraint.ts';
import { moodSigns } from './mood-constraint.ts';
import { priceTest } from './price.ts';
import { isWholeTitle, refusedName } from './refused-name.ts';
import { titledSubject } from './title-subject.ts';
import { titleWish } from './title-wish.ts';
import { refusedByWords } from './word-constraint.ts';

/** What "no …" and "not …" leave out; null where nothing here decides it. */
export function refusedConstraint(world: World, wish: string, refused: string): Test | null {
  const { catalogue } = world;
  if (/^free\b/i.test(refused)) {
    const free = priceTest('free', world, []);
    if (free) return { said: `no ${free.said}`, refuses: true, test: (item) => !free.test(item) };
  }
  const platforms = platformsNamed(
    refused.replace(/^(?:on|for) (?:the )?/i, ''),
    catalogueValues(catalogue, 'platform'),
  );
  if (platforms.length > 0)
    return {
      said: `none for ${joined(platforms, 'or')}`,
      refuses: true,
      test: ({ details }) => !details?.platforms?.some((one) => platforms.includes(one)),
    };
  const person = personNamed(refused.replace(ofPerson, ''), catalogue);
  if (person && person.tagged.length > 0) return notOfPerson(wish, person);
  const titled = titleWish(refused, world);
  if (titled) return { said: `no ${titled.said}`, refuses: true, test: (item) => !titled.test(item) };
  const kind = isWholeTitle(catalogue, refused) ? null : refusedKind(world, wish, refused);
  const name = refusedName(catalogue, wish, refused);
  // A plain word that titles begin with is rather what labels tell of: "no walking".
  const labelled =
    !kind && name && !name.isMeant
      ? (labelsWith(world, refused) ?? refusedByWords(world, wish, refused))
      : null;
  if (labelled) return labelled;
  if (!kind)
    return name
      ? {
          said: name.said,
          refuses: true,
          ...(name.isMeant ? { isTitle: true as const } : {}),
          test: name.test,
          ...(name.caveat ? { caveat: name.caveat } : {}),
        }
      : (labelsWith(world, refused) ??
          notThatTitle(world, wish, refused) ??
          refusedByWords(world, wish, refused) ??
          titlesWith(world, wish, refused));
  // Few items carry a label: "not star wars" means those without one, too.
  const besides =
    (kind.caveat || kind.byKind) && name?.isMeant
      ? name
      : kind.byKind
        ? inTitle(refused)
        : kind.caveat
          ? notTitled(world, refused)
          : null;
  // Where most say their kind, one that says none isn't vouched for: enough others are left.
  const isByKnown = kind.byKind !== undefined && kindsAreKnown(catalogue);
  return {
    said: `no ${kind.said}${besides ? ` and ${besides.said}` : ''}`,
    refuses: true,
    ...(kind.byKind ? { byKind: 'refused' } : {}),
    ...(kind.series === undefined ? {} : { isTitle: true as const }),
    test: (item) => !kind.test(item) && (besides?.test(item) ?? true) && (!isByKnown || saysKind(item)),
    ...(kind.standIn
      ? { standIn: { wish: shown(wish), left: null, kind: kind.standIn.kind, leaves: true } }
      : {}),
    ...(kind.caveat ? { caveat: kind.caveat.replace('others may fit too', 'some may slip through') } : {}),
  };
}

const ofPerson = /^(?:by|with|from|of|starring|directed by|made by) /i;

/** "Not by Hitchcock": those that a label says to be theirs. */
function notOfPerson(wish: string, { name, tagged }: Person): Test {
  const rows = new Set(tagged.map(({ index }) => index));
  return {
    said: `no films labelled ${capitalized(name)}`,
    refuses: true,
    test: ({ index }) => !rows.has(index),
    standIn: {
      wish: shown(wish),
      left: null,
      kind: `films tagged ${capitalized(name)}`,
      leaves: true,
    },
    caveat: 'Few films here say who made them or who is in them, so some may slip through.',
  };
}

/** "Not 12 monkeys": a title by one of its names. */
function notThatTitle(world: World, wish: string, refused: string): Test | null {
  const isName = /^\p{Lu}|\d/u.test(refused) || /^not\b/i.test(wish.trim());
  const found = isName ? resolveTitle(refused, world) : null;
  if (found?.kind !== 'found' || found.how === 'misspelt') return null;
  const { index, title } = found.item;
  return { said: `not ${title}`, refuses: true, isTitle: true, test: (item) => item.index !== index };
}

/** "Less dating": whatever is labelled with that word, as in "Dating Sim"; where few carry labels, "plot" is only in "bad plot". */
function labelsWith({ catalogue }: World, refused: string): Test | null {
  if (!tagsAreReliable(catalogue)) return null;
  const forms = formsOf(titleKey(refused));
  const holds = (label: string) => forms.some((form) => ` ${titleKey(label)} `.includes(` ${form} `));
  const labels = new Set(catalogueValues(catalogue, 'tag').filter(holds));
  if (labels.size === 0) return null;
  const { many } = nounsOf(catalogue);
  const named = joined([...labels].slice(0, mostLabels), 'or');
  return {
    said: `no ${many} tagged ${named}`,
    refuses: true,
    ...(kindsAreFew(catalogue) ? { byKind: 'refused' } : {}),
    test: ({ details }) => !details?.tags?.some((tag) => labels.has(tag)),
  };
}
const mostLabels = 3;

/** "Not X-2", "no princesses": titles that hold the word; of a plain word they are only a sign. */
function titlesWith({ catalogue }: World, wish: string, refused: string): Test | null {
  const isNumbered = /^not\b/i.test(wish.trim()) && /\d/.test(refused);
  const word = titleKey(refused);
  const isPlain = /^\p{L}{4,}s$/u.test(word) && unknownMatter(word, catalogue.domain) === null;
  if (!isNumbered && (!isPlain || isMoodWord(word))) return null;
  const forms = isNumbered ? [word] : [...formsOf(word), word.replace(/es$/, '')]; // "princesses"
  const holds = ({ title }: Item) => forms.some((form) => ` ${titleKey(title)} `.includes(` ${form} `));
  if (!catalogue.items.some(holds)) return null;
  return {
    said: `none with "${shown(refused)}" in the title`,
    refuses: true,
    test: (item) => !holds(item),
    ...(isNumbered ? {} : { caveat: `Only titles could be checked for "${shown(refused)}".` }),
  };
}

/** A kind of that name; of a word that means one only roughly, rather the labels that tell of it outright. */
function refusedKind(world: World, wish: string, refused: string): Test | null {
  const kind = kindConstraint(world, 'but', refused);
  return kind && !kind.standIn ? kind : (moodSigns(world, wish, refused) ?? kind);
}

/** Where few items say their kind, a title that names it is one more sign: "no racing" leaves out *Moto Racing*. */
function inTitle(refused: string): Pick<Test, 'said' | 'test'> | null {
  const word = titleKey(refused);
  if (word.includes(' ')) return null;
  return {
    said: `none with "${shown(refused)}" in the title`,
    test: ({ title }) => !titleKey(title).split(' ').includes(word),
  };
}

/** Where few films carry labels: "no weddings" leaves out *The Wedding Singer*. */
function notTitled(world: World, refused: string): Pick<Test, 'said' | 'test'> | null {
  const titled = titledSubject(world, refused);
  return titled && { said: `none ${titled.said}`, test: (item) => !titled.test(item) };
}
