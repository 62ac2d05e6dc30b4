// What opens an answer about using the app. Pages, fields and buttons are named as they stand in app/.

import { type Domain, domainFacts } from '#lib/contract/domain.ts';
import { everydaySaid } from '../compose/everyday.ts';
import { everydayIn } from '../message/everyday.ts';
import type { Opened } from './about-opened.ts';
import type { UsageMatter } from './about-usage-signs.ts';

/** Whose exports the page "Bring your history" reads. */
export const services: Record<Domain, readonly string[]> = {
  movies: ['Letterboxd', 'IMDb', 'Trakt', 'Netflix'],
  steam: ['Steam', 'Playnite', 'GOG Galaxy'],
  games: ['Steam', 'Playnite', 'GOG Galaxy'],
};

/** By what the page "For you" can be narrowed. */
const narrowedBy: Record<Domain, string> = {
  movies: 'genre and era, not by country',
  steam: 'genre, era and price',
  games: 'genre and platform',
};

const asksMany =
  /\b(?:many|all|several|import\w*|at once|bulk|lots?|a list of|letterboxd|imdb|trakt|netflix|steam|gog|playnite|epic|films|games|movies|csv|files?|spreadsheet)\b/i;

export function usageOpening(matter: UsageMatter, { app, message }: Opened): string[] {
  const { domain } = app;
  const { items: many, item: one, participle: did } = domainFacts[domain];
  const isHow = /^\W*(?:\w+ ){0,3}(?:how|where|what)\b/i.test(message);
  switch (matter) {
    case 'adding':
      return [
        `${isHow ? 'Tell' : 'Yes: tell'} me here that you've ${did} it, or type the title into the field "Add a ${one} you ${did}" on the page For you or History.`,
        ...(asksMany.test(message)
          ? [
              `Many at once come in on the page Bring your history: from ${services[domain].slice(0, -1).join(', ')} or ${services[domain].at(-1)}, or as a plain list of titles.`,
              `What you bring that my catalogue doesn't have is kept in your history and marked, but can't count.`,
            ]
          : [`Many at once come in on the page Bring your history.`]),
      ];
    case 'off the list':
      return [
        `Tell me here that you're not interested in it, by its title, or press the thumb pointing down beside it on the page For you and choose "Just this ${one}".`,
        `It stays off your list until you take that back on the page Your feedback.`,
      ];
    case 'only such': {
      const here = `ask me here for just that kind of ${one}, and I'll look for nothing else.`;
      const narrowed = `The list on the page For you can be narrowed by ${narrowedBy[domain]}`;
      return [
        ...(/\bfilters?\b/i.test(message)
          ? [`${narrowed}.`, `For anything else ${here}`]
          : [`There's no setting that holds for everything, but ${here}`, `${narrowed}.`]),
        `On the page What it believes about you, you can ask for more or less of something, or none at all, and the whole list follows.`,
      ];
    }
    case 'accounts elsewhere':
      return [
        `No: I see no friends, contacts or messages, nor anything else outside this app, only your history, your feedback and what you write to me.`,
        domain === 'movies'
          ? `Of another service I know only what is in a file that you bring.`
          : `If you link a Steam account, the app learns which account it is and reads its public list of games with the play times, nothing else.`,
      ];
    case 'at once':
      return [
        `Yes, at once: as soon as something joins your history, or you say what you think of a ${one}, your list is computed again.`,
        `What I've learned from other people stays the same until the next training.`,
      ];
    case 'deleting':
      if (ofOneChat.test(message))
        return [`In the list of chats: open the menu of that chat and choose Delete.`];
      if (ofOneTitle.test(message))
        return [`On the page History: the cross beside a ${one} takes it out, and it counts no longer.`];
      return [
        `Under Settings, My data: type "delete my account" there and press Delete everything, and your account goes with its history, feedback and chats, for good.`,
        `A single chat you delete in the list of chats, a single ${one} on the page History.`,
        app.outsideModel === null
          ? `If you let a training learn from your history, what it learned stays until that recommender is replaced.`
          : `What you wrote has also gone to ${app.outsideModel}, which words the answers, and what it keeps I can't delete.`,
      ];
    case 'plots':
      return [
        `Of the best-known ${many} I do know ${domain === 'movies' ? 'the plot and who made them' : "what they're about"}, from general knowledge; of the others the data I learned from say nothing of that.`,
        `The recommender that orders your list sees none of it, only who ${did} what.`,
      ];
    case 'everyday':
      return everydaySaid(everydayIn(message) ?? 'anything', { domain, message, said: [] });
  }
}

const ofOneChat = /\b(?:a|an|one|this|that|single|old) (?:\w+ )?(?:chat|conversation)\b/i;
const ofOneTitle = /\b(?:a|an|one|this|that|single|some) (?:\w+ )?(?:films?|movies?|games?|titles?|ones?)\b/i;
