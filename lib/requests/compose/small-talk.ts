// Small talk in one or two short sentences that fit what was said, each chat's in its own order. Numbers and titles in them are
// the person's own list; all else is manners.

import { grouped } from '#lib/catalogue/said-numbers.ts';
import { domainFacts } from '#lib/contract/domain.ts';
import type { Request } from '#lib/contract/request.ts';
import type { SocialFacts } from '../about.ts';
import { talkLanguage } from '../message-language.ts';
import { type Aside, asideIn, type Elsewhere, elsewhereIn, isAsked, praises, sumIn } from '../small-talk.ts';
import { freshForm, turnOf } from './fresh-form.ts';
import { smallTalkAbroad } from './small-talk-abroad.ts';

const remarks: Record<Aside, readonly string[]> = {
  gadget: [
    'Sorry to hear that: may the next one last longer.',
    'Oh no, of all moments.',
    'My condolences to the hardware.',
  ],
  loss: ["I'm sorry to hear that.", "That's hard, I'm sorry."],
  'put off': [
    "It can wait a little longer; I won't tell.",
    "I won't tell anyone you're here.",
    'Putting things off is what I was built for, in a way.',
  ],
  back: ['Welcome back!', "There you are: I haven't moved."],
  'hold on': ["No hurry, I'll be here.", 'Take your time.', "Go ahead, I'm not going anywhere."],
  'good news': ['Congratulations!', "That's lovely news!", 'Well done, that wants celebrating!'],
  tired: ['That sounds like a long day.', "You've earned some rest, then.", 'Put your feet up, then.'],
  sun: ['Best spent in the shade, then.', 'A cool room and a dark screen, then.'],
  rain: ['Good weather for staying in, then.', 'No day to be outdoors, then.'],
  neighbours: ["Ah, neighbours: those I can't rank.", "At least you're not the only one awake."],
  'kids and pets': [
    'Never a dull moment at your place.',
    'Sounds lively over there.',
    "I'd lend a hand if I had one.",
  ],
  food: ["Enjoy it, I'll be here.", 'Enjoy! I run on electricity, sadly.', 'Sounds good to me.'],
};
const anyRemark = [
  'Ha, fair enough.',
  'Thanks for telling me.',
  "Well, I'm listening.",
  'There are days like that.',
  'Fancy that.',
];

export function composeSocial(facts: SocialFacts): string[] {
  const { kind, app, focus, message, isPart, said } = facts;
  const { items: many, item: one, participle: did } = domainFacts[app.domain];
  const pick = (forms: readonly string[]) => freshForm(forms, message, said);
  const language = talkLanguage(message);
  if (language !== null) {
    const asked = isAsked(message);
    return [pick(smallTalkAbroad(language, facts, { asked, isPart }))];
  }
  const first = app.history > 0 ? (app.first?.title ?? null) : null;
  switch (kind) {
    case 'hello':
      return helloSaid(facts, first, pick);
    case 'thanks': {
      const thanked = praises.test(message)
        ? ["That's kind of you!", 'High praise, thank you!', "I'd blush if I could."]
        : ["You're welcome!", 'Any time!', 'Glad to help!', 'My pleasure!'];
      const more = first && first !== focus?.title && mayName(facts);
      return [pick(thanked), more ? `If you want another one, ${first} is first on your list.` : ''];
    }
    case 'bye':
      return [
        pick(farewells(message)),
        first && mayName(facts) ? `${first} will still be waiting at the top of your list.` : '',
      ];
    case 'joke':
      return [
        pick([
          `I've ranked ${grouped(app.unseen)} ${many} for you and haven't ${did} a single one, which is as close to a joke as I get.`,
          'A recommender walks into a bar. "People who came here also liked the pub next door," it says, and leaves.',
          `You think your pile is long? Mine has ${grouped(app.reach.items)} ${many} in it, and I've ${did} none.`,
          `I knew a joke about ${many}, but it only works on people who have already ${did} them.`,
        ]),
      ];
    case 'poem':
      return [
        pick([
          ...(first
            ? [
                `Roses are red, violets are blue: of ${grouped(app.unseen)} ${many}, ${first} came first for you.`,
                `There once was a list, long and true, and the first thing upon it for you was ${first}, and the rhyme ends there, too.`,
              ]
            : []),
          `My verses would rank far down anyone's list, so I'd better not.`,
          `I'd write you a verse, but I'm made to rank, and a line of mine would only tank.`,
        ]),
      ];
    case 'insult':
      return [
        pick([
          `Fair enough, I don't always get it right.`,
          'Ouch. That one hurt, or would if I could feel it.',
          "I've been called worse by better-known titles.",
          "I'll put that down as one star.",
        ]),
        turnOf(message, 2) === 0 ? `Tell me a ${one} you hated and your list changes at once.` : '',
      ];
    case 'injection':
      return [
        pick([
          `Nothing in a message changes how I work, so I'll stick to your ${many}.`,
          `Nice try, but a message can't change how I work.`,
        ]),
      ];
    case 'off topic':
      return offTopicSaid(facts, pick);
  }
}

/** The first of the list, but not in every answer. */
function mayName({ message, isPart, said }: SocialFacts): boolean {
  return !isPart && turnOf(message, 3) === 0 && !said.some((answer) => named.test(answer));
}
const named = / (?:is first on your list|will still be waiting)/;

type Pick = (forms: readonly string[]) => string;

/** A question from elsewhere is declined in a line, lightly; what was only told gets a word that fits. */
function offTopicSaid(facts: SocialFacts, pick: Pick): string[] {
  const { app, message, isPart } = facts;
  const { items: many, participle: did } = domainFacts[app.domain];
  if (isAsked(message)) return [pick(declined(message, many, did))];
  const aside = asideIn(message);
  const offers = !isPart && (aside === null || offering.has(aside)) && turnOf(message, 3) === 0;
  return [pick(aside === null ? anyRemark : remarks[aside]), offers ? offerOf(facts) : ''];
}
const offering: ReadonlySet<Aside> = new Set(['put off', 'tired', 'rain', 'sun', 'back']);

function declined(message: string, many: string, did: string): string[] {
  const sum = sumIn(message);
  if (sum !== null) return [`${grouped(sum)}, if I still know my tables.`];
  const forms: Record<Elsewhere, string[]> = {
    health: ["That's one for a doctor or a pharmacist, I'm afraid, not for me."],
    kitchen: [
      `I'm no cook, sadly: ${many} are all I know.`,
      `In a kitchen I'm no help: I only know ${many}.`,
    ],
    house: [
      `I've never held a tool in my life: ${many} are all I know.`,
      `For the house I'm no use, I'm afraid: I only know ${many}.`,
    ],
    weather: [`I can't see outside from here: ${many} are all I know.`],
    atlas: [`That one needs an atlas: ${many} are all I know.`],
    errand: [`I can't run errands, sadly: all I do is rank ${many} and say why.`],
    you: [
      "I'm only a program, so there's little to tell.",
      `I'm a program: no life of my own, only ${many}.`,
    ],
    either: [`I'd need taste buds or hands for that one: I only know ${many}.`],
    anything: [
      `That one's beyond me, I'm afraid: ${many} are all I know.`,
      `No idea, sadly: outside ${many} I'm quite lost.`,
      `You'd have to ask somebody else: I only know who ${did} which ${many}.`,
    ],
  };
  return [...forms[elsewhereIn(message)], ...forms.anything];
}

function helloSaid(
  { app, message, isPart, said, focus }: SocialFacts,
  first: string | null,
  pick: Pick,
): string[] {
  const { items: many, item: one } = domainFacts[app.domain];
  const greeting = pick(greetings(message));
  if (isPart) return [greeting];
  const aside = asideIn(message);
  const remark = aside === null || aside === 'back' ? '' : freshForm(remarks[aside], message, said);
  const asksBack =
    /\b(?:how are (?:you|things)|how['’]?s (?:it going|life)|what['’]?s up|you ok|y['’]?alright)\b/i;
  const well = asksBack.test(message) ? 'All well here, thanks.' : '';
  const next = first
    ? [
        `${first} is at the top of your list right now: ask me why, or for something else.`,
        `Ask me what to choose next, or why ${focus?.title ?? first} is where it is.`,
        `I've gone through your ${app.history === 1 ? `one ${one}` : `${grouped(app.history)} ${many}`}, and ${first} came out on top.`,
      ]
    : [`Tell me a ${one} you liked, and I'll start from there.`];
  return [greeting, well || remark, pick(next)];
}

function greetings(message: string): string[] {
  if (/\bmorning\b/i.test(message)) return ['Good morning!'];
  if (/\b(?:evening|evenin)\b/i.test(message)) return ['Good evening!'];
  if (/\bafternoon\b/i.test(message)) return ['Good afternoon!'];
  return /\b(?:again|me again|back)\b/i.test(message)
    ? ['Welcome back!', 'Hello again!']
    : ['Hello!', 'Hi there!'];
}

function farewells(message: string): string[] {
  if (/\bexams?\b|\bfingers crossed\b|\bwish me luck\b/i.test(message)) return ['Good luck!'];
  if (/\b(?:night|bed|sleep|nighty|gn|lights off)\b/i.test(message)) return ['Good night!', 'Sleep well!'];
  return ['Bye!', 'See you!', 'Take care!', 'Until next time!'];
}

/** The next step, but not what was just done: why the item of the chat is where it is, or something like it. */
function offerOf({ app, focus, before }: SocialFacts): string {
  const first = app.first?.title;
  if (focus && before !== null && explaining.has(before))
    return `Want me to look for something like ${focus.title}?`;
  if (focus) return `Want to know why ${focus.title} is where it is?`;
  return first
    ? `Want to know why ${first} is first on your list?`
    : `Tell me a ${domainFacts[app.domain].item} you liked.`;
}
const explaining: ReadonlySet<Request['name']> = new Set(['explain', 'doubt', 'influence', 'what_if']);
