// The app itself and messages that were not understood, in sentences.

import { grouped } from '#lib/catalogue/said-numbers.ts';
import { domainFacts } from '#lib/contract/domain.ts';
import { openingOf } from '../about/about-openings.ts';
import type { AboutMatter } from '../about/about-signs.ts';
import type { AppFacts } from '../about/app-facts.ts';
import type { AboutFacts, UnclearFacts } from '../about.ts';
import { aboutAbroad } from './about-abroad.ts';
import { freshForm } from './fresh-form.ts';
import { sinceSaid, whetherLikedSaid } from './my-ratings.ts';

function wordsOf({ domain }: AppFacts) {
  const { items, item, participle } = domainFacts[domain];
  return { many: items, one: item, did: participle };
}

const mostSaid = 3; // sentences

export function composeAbout(facts: AboutFacts): string[] {
  const { topic, matter } = facts;
  const abroad = aboutAbroad(facts);
  if (abroad !== null) return [abroad];
  if (facts.since !== null) return sinceSaid(facts.since);
  const liked = topic === 'my ratings' ? whetherLikedSaid(facts.message, wordsOf(facts.app)) : null;
  if (liked !== null) return liked;
  if (matter === null) return topicSaid(facts);
  const opening = openingOf(matter, facts);
  const { topics, but } = goesOn[matter] ?? { topics: [], but: undefined };
  const rest = topics.includes(topic) ? topicSaid(facts).filter((said) => !but?.test(said)) : [];
  return [...opening, ...rest].slice(0, mostSaid);
}

/** Under which topics their own sentences go on from the opening, but those that it has said already or that lead away. */
const goesOn: Partial<Record<AboutMatter, { topics: readonly AboutFacts['topic'][]; but?: RegExp }>> = {
  order: { topics: [] },
  age: { topics: [] },
  hours: { topics: [] },
  finished: { topics: [] },
  stars: { topics: [] },
  'feedback counts': { topics: [] },
  'take back': { topics: [] },
  reviews: { topics: [] },
  pictures: { topics: [] },
  tags: { topics: [] },
  prices: { topics: [] },
  updates: { topics: ['data'] },
  whose: { topics: [] },
  'anyone else': { topics: [] },
  'same list': { topics: [] },
  consoles: { topics: [] },
  editions: { topics: [] },
  'what counts': { topics: [] },
  'my age': { topics: [] },
  redone: { topics: [] },
  friends: { topics: [] },
  horoscope: { topics: ['trust'], but: /running the recommender/ },
  certainty: { topics: ['trust'], but: /whether you'll like/ },
  'hit rate': { topics: [] },
  mistakes: { topics: [] },
  'a case': { topics: [] },
  'other source': { topics: [] },
  'says who': { topics: [] },
  'who decided': { topics: [] },
  sources: { topics: [] },
  guess: { topics: [] },
  speed: { topics: ['trust'], but: /running the recommender|ads/ },
  paid: { topics: [] },
  sold: { topics: ['privacy'], but: /own database/ },
  name: { topics: ['privacy'], but: /own database/ },
  stored: { topics: ['privacy'], but: /own database/ },
  'who sees': { topics: ['privacy'], but: /own database/ },
  robot: { topics: ['who made you'], but: /No person/ },
};

function topicSaid({ topic, app }: AboutFacts): string[] {
  const { many, one, did } = wordsOf(app);
  const upTo = app.reach.lastYear === null ? '' : `, up to ${app.reach.lastYear}`;
  switch (topic) {
    case 'how it works':
      return [
        `I've learned from many people's histories which ${many} go together: what goes best with yours${app.model === 'sasrec' ? ', the latest above all,' : ''} comes first.`,
        `Ask why one is where it is, and I'll leave out each ${one} of yours in turn and see what changes.`,
        `Reviews play no part in it, nor do plots or casts: what I tell of plots and casts is general knowledge.`,
      ];
    case 'data':
      return [
        `I learned from ${grouped(app.events)} times that people ${did} one of ${grouped(app.reach.items)} ${many}${upTo}.`,
        `Of you I use only your history and the feedback you give.`,
        `Plots, casts and reviews are not in it: what I say of those, for the best-known ${many}, two language models wrote down from general knowledge.`,
      ];
    case 'trust':
      return [
        `The places and reasons aren't made up: I get them by running the recommender with and without each ${one} of yours, and what I say is checked against that.`,
        `Nobody can pay for a place, and there are no ads here.`,
        `What I can't know is whether you'll like the ${one}.`,
      ];
    case 'my ratings':
      return [
        `I only know which ${many} you've ${did} and in which order, not how many stars you gave.`,
        `Tell me that you hated one, though, and it stops counting at once; on the page Your feedback you can take that back.`,
      ];
    case 'privacy':
      return [
        app.outsideModel === null
          ? `Your history, feedback and chats stay in this app's own database and aren't sold: other people here can't see them, though whoever runs the server could.`
          : `Your history, feedback and chats are stored in this app's own database, but what you write and the facts of each answer, with titles of your history, are sent to an outside model, ${app.outsideModel}, which words the answers.`,
        `Under Settings, My data, you can download or delete everything.`,
      ];
    case 'limits':
      return [
        `Ask me what to choose, why a ${one} is where it is, what would change without one of yours, or about your taste and history.`,
        `I know ${grouped(app.reach.items)} ${many}${upTo}: who ${did} what, which decides the places, and of the best known also what they're about and who made them.`,
        `I can't look anything up on the internet.`,
      ];
    case 'language':
      return [
        `You can write to me in English, German, French, Spanish or Korean, though I understand English best.`,
        `What I can't say in your language comes in English.`,
      ];
    case 'who made you':
      return [
        `I'm an open-source program built after the RecExplainer paper: a recommender, and a language model aligned with it so that it can explain the choices.`,
        `No person is typing here, and nobody pays for a place in your list.`,
      ];
  }
}

export function composeUnclear({ app, focus, listed, message, said }: UnclearFacts): string[] {
  const { one, many } = wordsOf(app);
  if (lost.test(message))
    return [
      freshForm(["No matter, it'll come back to you.", 'Take your time.', 'No worries.'], message, said),
      `A title, a kind of ${one} or a plain question will do.`,
    ];
  const [first, second] = listed;
  const choices = [
    focus ? `why ${focus.title} is where it is` : `what ${one} to choose next`,
    first && second
      ? `whether ${first.title} or ${second.title} suits you better`
      : 'what I make of your taste',
    `for ${many} of a certain kind`,
  ];
  return [`I'm not sure what you mean.`, `You could ask ${choices[0]}, ${choices[1]}, or ${choices[2]}.`];
}

/** They broke off themselves: to ask back what they meant would not help. */
const lost =
  /\b(?:gone|nvm|never ?mind|forget it|idk|i don['’]?t know|what was i|tip of my|lost it|keyboard|hang on|hold|sorry|ugh|you know|bah|ach)\b|(?<!\p{L})(?:egal|non rien|entfallen)(?!\p{L})/iu;
