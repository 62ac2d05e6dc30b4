// What opens an answer about the app where a message asks about something in particular. Every sentence is true of what runs
// here.

import { grouped } from '#lib/catalogue/said-numbers.ts';
import { domainFacts } from '#lib/contract/domain.ts';
import type { ItemRef } from '#lib/contract/item.ts';
import type { TriedOn } from '#lib/recommender/tried-on.ts';
import { capitalized, joined, spokenNumber, spokenOrdinal } from '../wording.ts';
import { factorsSaid, ownOpening } from './about-app.ts';
import { isOwnMatter } from './about-app-signs.ts';
import type { Opened } from './about-opened.ts';
import type { AboutMatter } from './about-signs.ts';
import { usageOpening } from './about-usage.ts';
import { isUsageMatter } from './about-usage-signs.ts';
import type { AppFacts } from './app-facts.ts';
import { closerOpening } from './closer-openings.ts';
import { factsFrom } from './facts-from.ts';
import { firstOfList } from './fame.ts';
import type { ForOthers } from './place-for-others.ts';

/** Where the labels that items carry come from. */
export const tagsFrom: Partial<Record<AppFacts['domain'], string>> = {
  movies: 'Labels beside genres are tags that people wrote on MovieLens; few films have any.',
  steam: 'Tags are those that players give games on Steam.',
};

/** "27 in 100" */
function inHundred(share: number): string {
  const count = Math.round(100 * share);
  return `${count < 1 ? 'fewer than 1' : count} in 100`;
}

function triedSaid({ people, hit, hitByPopularity }: TriedOn, one: string): string {
  return `tried on ${grouped(people)} people whose latest ${one} was hidden, it was among my first ten for ${inHundred(hit)}; the ten best known would have had it for ${inHundred(hitByPopularity)}.`;
}

/** Whether other people get the one in the same place, or the two in the same order. */
function othersSaid(others: readonly ForOthers[], written: (item: ItemRef) => string): string[] {
  const [first, second] = others;
  if (!first) return [];
  if (!second) {
    const at = `around ${spokenOrdinal(first.usual)}`;
    return first.beside === 'alike'
      ? [`Much the same: other people usually get ${written(first.item)} at about the same place.`]
      : [
          `No: other people usually get ${written(first.item)} ${first.beside}, ${at}; for you it's ${spokenOrdinal(first.rank)}.`,
        ];
  }
  const [ahead, behind] = first.usual <= second.usual ? [first, second] : [second, first];
  const usually = `other people usually get ${written(ahead.item)} before ${written(behind.item)}`;
  return [
    ahead.rank <= behind.rank
      ? `In the same order, yes: ${usually}, too.`
      : `No, the other way round: ${usually}.`,
  ];
}

/** One to three sentences that answer it, addressed to the person. `written`: how titles are set. */
export function openingOf(
  matter: AboutMatter,
  opened: Opened,
  written = ({ title }: ItemRef) => title,
): string[] {
  const closer = closerOpening(matter, opened, written);
  if (closer !== null) return closer;
  if (isUsageMatter(matter)) return usageOpening(matter, opened);
  if (isOwnMatter(matter)) return ownOpening(matter, opened, written);
  const { app, missed, others, versions, afterFacts } = opened;
  const { items: many, item: one, participle: did } = domainFacts[app.domain];
  const upTo = app.reach.lastYear === null ? '' : `, up to ${app.reach.lastYear}`;
  const neverLearns = `I never learn whether you liked what I named`;
  const noPercentage = `A place is no percentage: it says that a ${one} scores above the others for you, not how likely you'll like it.`;
  const sentOut =
    app.outsideModel === null
      ? []
      : [`What you write and the facts of each answer go to ${app.outsideModel}, which words the answers.`];
  switch (matter) {
    case 'order':
      return app.model === 'sasrec'
        ? [
            `Yes, the order counts: your history is read from the oldest to the latest, and the latest usually weigh most.`,
          ]
        : [
            `No, the order makes no difference${app.counted < app.history ? `, except that only your latest ${app.counted} are looked at` : `: your ${many} count whichever came first`}.`,
          ];
    case 'age':
      return [
        app.model === 'sasrec'
          ? /\b(?:older|newer|old|recent) (?:\w+ )?(?:games?|films?|movies?|titles?|ones?)\b/i.test(
              opened.message,
            )
            ? `The year of a ${one} doesn't count, but when it joined your history does: those you added last usually weigh most.`
            : `${whether.test(opened.message) ? 'Yes, in a way: what' : 'What'} you added last usually weighs most. It's the order that counts, though: dates I don't know.`
          : `No, neither the date nor the order counts: an old ${one} weighs as much as a new one.`,
        app.counted < app.history ? `Only your latest ${app.counted} are looked at.` : '',
      ].filter((said) => said !== '');
    case 'hours':
      return [
        `${whether.test(opened.message) ? 'No, hours' : 'Hours'} don't count: only which ${many} you've ${did}, not how long or how often.`,
      ];
    case 'finished':
      return [
        `Finished or not, it counts the same: I can't see how far you get, only that a ${one} is in your history.`,
        `If you gave one up because you disliked it, tell me here, and it stops counting at once.`,
      ];
    case 'stars':
      return [
        `Stars don't count: the recommender knows which ${many} you've ${did}, not how you rated them.`,
        `Saying here that you hated one does count, at once.`,
      ];
    case 'feedback counts':
      if (opened.afterPraise)
        return [
          `It stays noted, but praise moves little: the recommender sees that you chose a ${one}, not how much you liked it.`,
          `A ${one} that you've never named before joins your history, and one that you hated stops counting at once.`,
        ];
      return [
        `Yes, it changes something at once: what you say you've ${did}, loved, hated or never ${did} is noted, and your list is computed again.`,
        `You can take it back on the pages Your feedback and History.`,
      ];
    case 'take back':
      return [
        `On the pages Your feedback and History you can look at what you've said of a ${one} and take it back.`,
      ];
    case 'reviews':
      return [
        `No reviews are read, neither critics' nor players' nor yours: only who ${did} what counts.`,
      ].map((said) => (app.domain === 'movies' ? said.replace("players'", "viewers'") : said));
    case 'pictures':
      return [
        `${/\bor\b/.test(opened.message) ? 'Neither' : 'No'}: I've never seen a picture, and the ${app.domain === 'movies' ? 'plots and casts' : 'plots and makers'} that I know of the best-known ${many} make no difference to the order; only who ${did} what does.`,
      ];
    case 'tags':
      return [
        tagsFrom[app.domain] ?? `My catalogue has no tags or genres of ${many}.`,
        `They make no difference to the order: only who ${did} what does.`,
      ].slice(0, tagsFrom[app.domain] ? 2 : 1);
    case 'prices':
      return [
        app.domain === 'steam'
          ? `Prices were collected once, with the rest of my catalogue${upTo}, and may have changed since.`
          : `I know no prices.`,
        `They make no difference to the order: only who ${did} what does.`,
      ];
    case 'updates':
      return [
        `Nothing is learned between trainings${app.reach.lastYear === null ? '' : `: the catalogue ends in ${app.reach.lastYear}`}, so newer releases are missing.`,
        `Your own history and feedback count at once.`,
      ];
    case 'whose':
      return [
        `It's all one history to me: I can't tell whose ${many} are whose.`,
        `Take out those that aren't yours, and the list is computed without them; whoever wants a list of their own needs their own account.`,
      ];
    case 'same list': {
      const isOfAll = ofEveryone.test(opened.message);
      const why = `list rests only on what somebody has ${did}: whoever has ${did} much the same gets much the same list.`;
      const own = opened.fame?.ownFirst ?? null;
      if (own !== null && own > 0 && isOfAll)
        return [`Not everybody gets the same: ${ownCount(own)}.`, `A ${why}`];
      if (own !== null) return [ownSaid(own), `A ${why}`];
      const rests = `${isOfAll ? 'Not everybody gets the same. A ' : 'A '}${why}`;
      return [
        rests,
        opened.fame
          ? `What many people have ${did} is high on many lists; of your first ten, ${opened.fame.amongFirst === 0 ? 'none is' : opened.fame.amongFirst === 1 ? 'one is' : `${spokenNumber(opened.fame.amongFirst)} are`} among the best known hundredth.`
          : `Besides, what many people have ${did} is high on many lists.`,
      ];
    }
    case 'consoles':
      return [
        app.withPlatform > 0
          ? `I know it for ${grouped(app.withPlatform)} of my ${grouped(app.reach.items)} ${many}, and you can ask for those of one system alone.`
          : `No: my catalogue doesn't say for which system ${many} are.`,
        `By itself it makes no difference to the order: only who ${did} what does, and the name doesn't count either.`,
      ];
    case 'friends':
      return [`I don't know who your friends are, so what they've ${did} counts no more than anyone's.`];
    case 'horoscope':
      return [
        app.history === 0
          ? `Fair doubt: your history is empty, so all ${grouped(app.unseen)} ${many} are ranked as they suit people in general.`
          : `It can be checked, unlike a horoscope: ask what changes without a ${one} of yours, and the recommender is run again without it.`,
        `The evidence under an answer shows the numbers.`,
      ];
    case 'anyone else':
      return [
        ...othersSaid(others, written),
        `What I say rests only on what somebody has ${did} and told me here: another history, another list.`,
      ];
    case 'what counts':
      return [
        ...factorsSaid(opened),
        factorsSaid(opened).some((said) => said.startsWith('By '))
          ? ''
          : `All I go by is who ${did} what: ${app.domain === 'movies' ? 'plots, casts' : 'how a game plays, its kind, price'}, reviews and year make no difference.`,
        app.model === 'sasrec'
          ? `Of your ${many} the latest usually weigh most.`
          : `Besides, what you tell me here that you loved or hated counts at once.`,
      ].filter((said) => said !== '');
    case 'editions':
      return [
        ...(app.domain === 'movies'
          ? [
              `It counts as one, however many copies you have; only a cut or version that my catalogue lists by itself counts as a film of its own.`,
            ]
          : [
              `Each listing in my catalogue counts once: copies of the same are one, editions that are listed apart are two.`,
              `A list of suggestions shows one edition of a game, and none of what you have.`,
            ]),
        versions.length > 1 ? `I have ${joined(versions.map(written))}.` : '',
      ].filter((said) => said !== '');
    case 'my age':
      return [
        `No: I don't know how old you are, or whether you're a man or a woman. Only which ${many} you've ${did} counts, and what you tell me of them here.`,
      ];
    case 'redone':
      return [
        `There's no fixed time: your list is computed from your history and feedback as they stand, so whatever you change counts at once.`,
        `What the recommender has learned from other people stays the same until it is trained again.`,
      ];
    case 'who decided':
      return [
        `Nobody did: a place is computed from which ${many} other people ${did} along with those you have.`,
        ...(afterFacts ? [`${factsFrom[app.domain]}.`, tagsFrom[app.domain] ?? ''] : []),
      ].filter((said) => said !== '');
    case 'sources':
      return [
        `${factsFrom[app.domain]}${app.domain === 'movies' && app.source ? `, ${app.source}` : ''}; it was collected once, so it may be out of date or wrong.`,
        `Places don't rest on it: they come from who ${did} which ${many}${upTo}.`,
      ];
    case 'guess':
      if (app.tried === null) return [noPercentage, `I'm often wrong about taste, so take it as a hint.`];
      return [
        `${app.tried.hit > app.tried.hitByPopularity ? `An educated guess, not chance` : `Little better than a guess`}: ${triedSaid(app.tried, one)}`,
        noPercentage,
      ];
    case 'certainty':
      return [noPercentage, `I'm often wrong about taste, so take it as a hint.`];
    case 'hit rate':
      return app.tried === null
        ? [`How often I'm right I can't say: ${neverLearns}.`, noPercentage]
        : [
            app.tried.hit < 0.5
              ? `I miss more often than I hit: ${triedSaid(app.tried, one)}`
              : capitalized(triedSaid(app.tried, one)),
            `How often I'm right about you I can't say: ${neverLearns}.`,
          ];
    case 'mistakes':
      return [
        `I don't notice by myself when I'm wrong: ${neverLearns}.`,
        `Tell me that you hated one, and it counts at once.`,
      ];
    case 'a case':
      return missed === null
        ? openingOf('mistakes', opened, written)
        : [
            `Take ${written(missed.item)}: you've ${did} it, but without it in your history it would be only ${spokenOrdinal(missed.rank)} of ${grouped(missed.of)} for you.`,
            `All I go by is who ${did} what, so what you choose for any other reason escapes me.`,
          ];
    case 'other source':
      return [
        app.domain === 'steam'
          ? `Then trust the store: what my catalogue says of a ${one} was collected once${upTo}, and may be out of date or wrong.`
          : `Then trust the other source: what my catalogue says of a ${one} was collected once${upTo}, and may be incomplete or wrong.`,
        `Your list doesn't rest on it: only who ${did} what moves a place.`,
      ];
    case 'says who':
      return [
        `The people I learned from, by what they ${did}${upTo}.`,
        `Which ${many} go together, and how high one comes for you, is computed from that; nobody's opinion is in it.`,
      ];
    case 'speed':
      return [
        `Quick, but not careless: scoring all ${grouped(app.reach.items)} ${many} for you takes only a moment, and so does doing it again without each of yours.`,
      ];
    case 'paid':
      return [
        `Nobody pays for a place: there are no ads here, and the links to other sites earn nothing.`,
        `A place comes from the recommender alone, and it knows only who ${did} what.`,
      ];
    case 'sold':
      return [
        app.outsideModel === null
          ? `No, nothing is sold or passed on: your history, feedback and chats stay in this app's own database.`
          : `No, nothing is sold.`,
        ...sentOut,
      ];
    case 'name':
      return [
        `Only what your account holds: a name and an e-mail address, if it has any, and nobody checks whether that name is real.`,
        `Your history, feedback and chats are kept with that account; the recommender sees only titles.`,
        ...sentOut,
      ];
    case 'stored':
      return [
        `Yes, what's typed here is kept with the account's chats until somebody deletes it there.`,
        ...sentOut,
      ];
    case 'who sees':
      return [
        `${/\bwho\b/i.test(opened.message) || !/\b(?:can|does|do|will|could|would|is)\b/i.test(opened.message) ? 'Other' : 'No, other'} people here never see your history or your chats; a shared link shows only the answer that you shared. Whoever runs this server could read its database.`,
        ...sentOut,
        `Someone who uses your account would see them, of course.`,
      ];
    case 'robot':
      return [`I live on this app's server, if anywhere, and no person is typing here.`];
  }
}

/** "Does it matter how long I played?" */
const whether = /^\W*(?:(?:and|so|but|ok|also),? )*(?:does|do|did|is|are|will|would|can)\b/iu;

const ofEveryone = /\b(?:any|every)(?:one|body)\b|\ball of us\b/iu;

const mostlyOwn = 6; // of the first ten
const partlyOwn = 3;

/** How many of the first ten are there for this person and not for most. */
function ownSaid(own: number): string {
  if (own === 0) return 'Hardly for you alone: none of your first ten stands far lower for most people.';
  if (own >= mostlyOwn) return `Mostly for you: ${ownCount(own)}.`;
  return own >= partlyOwn
    ? `Partly for you: ${ownCount(own)}, and the others are high on many lists.`
    : `Less for you than you may think: only ${ownCount(own)}.`;
}

function ownCount(own: number): string {
  const count = own === firstOfList ? 'all' : spokenNumber(own);
  return `${count} of your first ten ${own === 1 ? 'stands' : 'stand'} far lower for most people`;
}
