// A request: what a person wants from the chat, typed. A button sends one as it is; a message becomes one or several,
// written by the language model in the notation of `lib/conversation/grammar/request-notation.ts`. Titles stand as the person
// typed them (`lib/requests/titles/resolve-title.ts` finds the item); other values are in English and lower case.
import { z } from 'zod';

export const historyQuestions = ['list', 'last', 'first', 'count', 'contains'] as const;
export const feedbackKinds = ['loved', 'hated', 'seen', 'not seen', 'not interested'] as const;
export const aboutTopics = [
  'how it works',
  'data',
  'trust',
  'my ratings',
  'privacy',
  'limits',
  'language',
  'who made you',
] as const;
export const socialKinds = [
  'hello',
  'thanks',
  'joke',
  'bye',
  'insult',
  'off topic',
  'injection',
  'poem',
] as const;

const longestValue = 200;
const title = z.string().min(1).max(longestValue);
const titles = z.string().min(1).max(longestValue); // "; " between them
const words = z.string().min(1).max(longestValue);

/** One schema a request, its keys in the order in which they are written. */
export const requestSchemas = {
  recommend: z.object({
    name: z.literal('recommend'),
    count: z
      .string()
      .regex(/^\d{1,2}$/)
      .optional(),
    genre: words.optional(), // countries too
    era: words.optional(), // "1970s", "older", "newer"
    maker: words.optional(),
    like: title.optional(),
    but: words.optional(), // wishes that no other key holds, "; " between them
    mood: words.optional(),
    platform: words.optional(),
    price: words.optional(), // "free", "under 10", "cheaper"
    surprise: z.literal('yes').optional(),
    popularity: z.enum(['less known', 'popular']).optional(),
    with: z.enum(['kids', 'a friend', 'co-op']).optional(),
  }),
  explain: z.object({ name: z.literal('explain'), item: title, view: words.optional() }),
  doubt: z.object({ name: z.literal('doubt'), item: title }),
  compare: z.object({ name: z.literal('compare'), a: title, b: title }),
  what_if: z.object({
    name: z.literal('what_if'),
    remove: titles.optional(),
    add: titles.optional(),
    only: titles.optional(), // a history of these alone
  }),
  influence: z.object({ name: z.literal('influence'), item: title }),
  similar: z.object({
    name: z.literal('similar'),
    item: title,
    of: z.enum(['mine', 'all']).optional(), // where to look
    other: title.optional(), // how alike are the two?
  }),
  taste: z.object({ name: z.literal('taste'), about: words }),
  history: z.object({
    name: z.literal('history'),
    ask: z.enum(historyQuestions),
    title: title.optional(),
    count: z
      .string()
      .regex(/^\d{1,2}$/)
      .optional(),
  }),
  facts: z.object({ name: z.literal('facts'), item: title, about: words }),
  feedback: z.object({
    name: z.literal('feedback'),
    item: title,
    kind: z.enum(feedbackKinds),
    because: words.optional(),
  }),
  about: z.object({ name: z.literal('about'), topic: z.enum(aboutTopics) }),
  social: z.object({ name: z.literal('social'), kind: z.enum(socialKinds) }),
  unclear: z.object({ name: z.literal('unclear') }),
} as const;

/** The keys that hold titles, as typed or as they stood before; all other values are in the requests' own words. */
export const titleKeys: ReadonlySet<string> = new Set(
  Object.values(requestSchemas).flatMap(({ shape }) =>
    Object.entries(shape).flatMap(([key, value]) => {
      const held: unknown = value instanceof z.ZodOptional ? value.unwrap() : value;
      return held === title || held === titles ? [key] : [];
    }),
  ),
);

export type RequestName = keyof typeof requestSchemas;
export const requestNames = Object.keys(requestSchemas) as RequestName[];

export const requestSchema = z.discriminatedUnion('name', [
  requestSchemas.recommend,
  requestSchemas.explain,
  requestSchemas.doubt,
  requestSchemas.compare,
  requestSchemas.what_if,
  requestSchemas.influence,
  requestSchemas.similar,
  requestSchemas.taste,
  requestSchemas.history,
  requestSchemas.facts,
  requestSchemas.feedback,
  requestSchemas.about,
  requestSchemas.social,
  requestSchemas.unclear,
]);
export type Request = z.infer<typeof requestSchema>;
export type RequestOf<N extends RequestName> = Extract<Request, { name: N }>;

/** What a message is read with: nothing else decides what it means. */
export const chatContextSchema = z.object({
  focus: z.string().max(longestValue).nullable(), // the title that the chat is about
  listed: z.array(z.string().max(longestValue)).max(6), // titles listed just before
  last: requestSchema.nullable(), // the request before this one
});
export type ChatContext = z.infer<typeof chatContextSchema>;
