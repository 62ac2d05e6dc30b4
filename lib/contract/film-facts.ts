// What The Movie Database says about a film, as kept and shown.
import { z } from 'zod';

const name = z.string().min(1).max(200);

export const filmFactsSchema = z.object({
  posterPath: z
    .string()
    .regex(/^\/[\w-]{1,100}\.(?:jpg|png|webp)$/)
    .nullable(),
  overview: z.string().max(4_000),
  directors: z.array(name).max(10),
  cast: z.array(name).max(10),
  runtimeMinutes: z.number().int().min(1).max(10_000).nullable(),
});
export type FilmFacts = z.infer<typeof filmFactsSchema>;
