// Whole dialogues to write answers for: one person, three to six turns. What a chat carries over is carried over: what it is
// about, what was just listed, the last request, and feedback. Turns alternate between questions of the corpus that need no
// context and follow-ups ("the second one", "cheaper", "and without it?"), which stand as the requests they come to.

import type { Request, RequestOf } from '#lib/contract/request.ts';
import { pick } from '#lib/random.ts';
import { answerRequest, type RequestAnswer } from '#lib/requests/answer-request.ts';
import { applied } from '#lib/requests/feedback-change.ts';
import type { World } from '#lib/requests/world.ts';
import { goldCase, type Template } from './gold-case.ts';

export type Turn = { request: Request; message: string | null; answer: RequestAnswer };

const [fewest, most] = [3, 6]; // turns
const mostListed = 6;
const followUpShare = 0.65; // of the turns after the first

export function goldDialogue(
  templates: readonly Template[],
  setting: Omit<World, 'focus' | 'listed'>,
  random: () => number,
): Turn[] {
  const open = templates.filter(({ focus, listed }) => focus === null && listed.length === 0);
  const openers = open.filter(({ request: { name } }) => name !== 'social' && name !== 'about');
  const length = fewest + Math.floor(random() * (most - fewest + 1));
  let world: World = { ...setting, focus: null, listed: [] };
  const turns: Turn[] = [];
  while (turns.length < length) {
    const last = turns.at(-1);
    const followUps = last ? followUpsOf(last, world) : [];
    const isFollowUp = followUps.length > 0 && random() < followUpShare;
    const { focus, listed, ...person } = world;
    const asked = isFollowUp
      ? { request: pick(followUps, random), message: null }
      : goldCase(pick(last ? open : openers, random), person, random);
    const answer = answerRequest(asked.request, world);
    turns.push({ request: asked.request, message: asked.message, answer });
    world = {
      ...world,
      ...(answer.change ? applied(answer.change, world) : {}),
      focus: answer.focus?.index ?? null,
      listed: answer.listed.map(({ index }) => index).slice(0, mostListed),
    };
  }
  return turns;
}

/** What somebody may ask next, as the requests that it comes to. */
function followUpsOf({ request, answer }: Turn, { catalogue, history }: World): Request[] {
  const [first, second] = answer.listed.map(({ title }) => title);
  const focus = answer.focus?.title;
  const ofListed: Request[] = [
    ...(first ? ([{ name: 'feedback', item: first, kind: 'seen' }] as const) : []),
    ...(second
      ? ([
          { name: 'explain', item: second },
          { name: 'doubt', item: second },
          { name: 'facts', item: second, about: catalogue.domain === 'games' ? 'platform' : 'year' },
          { name: 'influence', item: second },
          { name: 'similar', item: second, of: 'mine' },
        ] as const)
      : []),
    ...(first && second ? ([{ name: 'compare', a: first, b: second }] as const) : []),
  ];
  const lifter = answer.evidence?.influences.find(
    ({ item, scoreDrop }) => scoreDrop > 0 && history.includes(item.index),
  )?.item.title;
  const ofFocus: Request[] =
    focus === undefined
      ? []
      : [
          { name: 'doubt', item: focus },
          { name: 'influence', item: focus },
          { name: 'explain', item: focus, view: 'short' },
          { name: 'similar', item: focus },
          { name: 'feedback', item: focus, kind: 'not interested' },
          ...(lifter ? [{ name: 'what_if' as const, remove: lifter }] : []),
        ];
  const same = JSON.stringify(request);
  return [
    ...(request.name === 'recommend' ? refined(request, catalogue) : []),
    ...ofListed,
    ...ofFocus,
  ].filter((next) => JSON.stringify(next) !== same);
}

/** The same wish, narrowed: "cheaper", "older", "something lighter", "lesser known, please". */
function refined(request: RequestOf<'recommend'>, { domain }: World['catalogue']): Request[] {
  const parts: Partial<RequestOf<'recommend'>>[] = [
    { popularity: 'less known' },
    { count: '1' },
    ...(domain === 'games' ? [{ platform: 'ps4' }] : [{ era: 'newer' }, { era: 'older' }, { mood: 'funny' }]),
    ...(domain === 'steam' ? [{ price: 'cheaper' }, { price: 'free' }, { with: 'co-op' as const }] : []),
  ];
  return parts.map((part) => ({ ...request, ...part }));
}
