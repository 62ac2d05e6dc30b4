// What a message asks beside the why, in sentences: its own point, the titles it suspects, the system it lacks.

import type { ExplainFacts } from '../explain.ts';
import type { Suspect } from '../titles/suspects.ts';
import { capitalized, genreWord, joined, tagWord } from '../wording.ts';
import type { Nouns } from '../world.ts';
import { calledSo, movedSaid } from './influence.ts';
import { habitual, mostCounted } from './said.ts';

const labelsSaid = (labels: readonly string[], { domain }: Nouns) =>
  domain === 'movies'
    ? `listed as ${joined(labels.map(genreWord))}`
    : `tagged ${joined(labels.map(tagWord))}`;

/** What genres and labels say to what the message asks beside. */
export function pointSaid({ point, pointOwn }: ExplainFacts, nouns: Nouns): string {
  if (!point) return '';
  const { matter, how, has, against, labels, asked } = point;
  const it = `it's ${labelsSaid(labels, nouns)}`;
  const It = capitalized(it);
  const instead = labels.length > 0 ? `: ${it}` : '';
  switch (matter) {
    case 'kids':
      if (has === null) return `Whether it's for kids I can't tell.`;
      if (has) return `${It}, so yes, kids were thought of.`;
      return against
        ? `${It}, so hardly one for kids.`
        : `Nothing in its labels says it's for kids${instead}.`;
    case 'menus':
      if (has === null) return `Whether it has menus I can't tell: I don't know its kind.`;
      return has ? `${It}, so yes, menus.` : `Nothing in its labels says menus${instead}.`;
    case 'kind': {
      if (has === null) return `What kind of ${nouns.one} it is I can't tell.`;
      const label = nouns.domain === 'movies' ? `listed as ${genreWord(asked)}` : `tagged ${tagWord(asked)}`;
      if (pointOwn && pointOwn.count > 0)
        return `${capitalized(habitual({ ...pointOwn, lean: 'as' }, nouns)).replace(/, about as many as most people have$/, '')}, though${has ? ', and so is this one' : ''}.`;
      if (pointOwn && pointOwn.outOf === undefined)
        return has
          ? `True, none of yours is ${label}, but this one is.`
          : `True, none of yours is ${label}, and neither is this.`;
      if (has)
        return how === 'asks' ? `Yes, ${it}.` : how === 'denies' ? `${It} here, though.` : `And yes, ${it}.`;
      const isnt = `it isn't ${label} here`;
      return how === 'denies' ? `True, ${isnt}${instead}.` : `${capitalized(isnt)}${instead}.`;
    }
  }
}

/** What the titles that the message names have to do with it. */
export function suspectsSaid({ standing, suspects, reasons }: ExplainFacts, nouns: Nouns): string {
  const { item, rank } = standing;
  const told = reasons.without && reasons.without.from <= mostCounted ? reasons.without.titles : [];
  const isTold = ({ items }: Suspect) =>
    items.length === told.length && items.every(({ index }) => told.some((one) => one.index === index));
  const [suspect] = suspects.filter((one) => !isTold(one));
  if (!suspect) return '';
  const called = calledSo(suspect, nouns);
  const isSingle = suspect.items.length === 1;
  const isFirst = isSingle && suspect.items[0]?.index === reasons.lifters[0]?.index;
  const moved = movedSaid(item.title, rank, suspect.rankWithout);
  if (isFirst) return `Without ${called}, ${moved}.`;
  const verbs = isSingle ? ['has its', 'speaks', 'plays', 'it'] : ['have their', 'speak', 'play', 'them'];
  const [has, speaks, plays, them] = verbs;
  const part =
    suspect.rankWithout > rank
      ? `${has} part in it, too`
      : suspect.rankWithout < rank
        ? `${speaks} against it rather`
        : `${plays} no part`;
  return `${capitalized(called)} ${part}: without ${them}, ${moved}.`;
}

/** "I don't even have a DS" */
export function platformSaid({ missesPlatform, standing: { item } }: ExplainFacts): string {
  if (!missesPlatform) return '';
  const platforms = item.details?.platforms ?? [];
  return `Which systems you have doesn't count, and ${platforms.length > 0 ? `it's listed for ${joined(platforms.slice(0, 3))}` : "my catalogue doesn't say which it's for"}.`;
}
