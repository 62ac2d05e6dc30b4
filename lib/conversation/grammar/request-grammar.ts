// The grammar under which a language model writes requests: an automaton over bytes, so it fits any tokenizer. Names,
// keys and fixed values come from the schemas of lib/contract/request.ts. A title can only be copied, from the start of
// a word to the end of one, out of the texts that the model was given (every title of the corpus can). Other values are
// free: one line without quotes. Whatever the model does, what it has written at `cut` can be parsed.
//
//   requests  = request (" | " request)*        at most `mostRequests`
//   request   = name (" " key "=" '"' value '"')*     keys in order, those required in any case
import { z } from 'zod';
import { type RequestName, requestNames, requestSchemas, titleKeys } from '#lib/contract/request.ts';
import type { Tokenizer } from '#lib/llm/tokenizer.ts';
import { type CopyState, copyMachine } from './copied-titles.ts';
import { type FreeState, freeStart, freeStep, mayClose } from './free-value.ts';
import { mostRequests, separator } from './request-notation.ts';

/** Where a request stands: which key may come next, and how many requests there are. */
type Place = { name: RequestName; next: number; requests: number };
type State =
  | { kind: 'choice'; options: Option[]; typed: number; mayEnd: boolean } // typed: bytes of all options
  | { kind: 'free'; value: FreeState; place: Place }
  | { kind: 'copy'; value: CopyState; place: Place };
type Option = { literal: Uint8Array; leadsTo: State | Place };

type Key = { name: string; required: boolean; fixed: string[] | null; copied: boolean };

const quote = 0x22;
const wideEnough = 400; // bytes; beyond them only what is required may follow
const bytesOf = (text: string) => new TextEncoder().encode(text);

const keysOf = Object.fromEntries(requestNames.map((name) => [name, readKeys(name)])) as Record<
  RequestName,
  Key[]
>;

function readKeys(name: RequestName): Key[] {
  const { properties = {}, required = [] } = z.toJSONSchema(requestSchemas[name]);
  return Object.entries(properties).flatMap(([key, schema]) => {
    if (key === 'name' || typeof schema === 'boolean') return [];
    return [
      { name: key, required: required.includes(key), fixed: fixedValues(schema), copied: titleKeys.has(key) },
    ];
  });
}

/** All values that a schema allows, if they are few: an enumeration, one word, or a number of at most two digits. */
function fixedValues({ enum: words, const: word, pattern }: z.core.JSONSchema.BaseSchema): string[] | null {
  if (words) return words.map(String);
  if (word !== undefined) return [String(word)];
  if (pattern === undefined) return null;
  const matching = new RegExp(pattern, 'u');
  return Array.from({ length: 100 }, (_, number) => String(number)).filter((text) => matching.test(text));
}

export type RequestGrammar = {
  /** For GenerateOptions.accepts. */
  accepts(generated: readonly number[], token: number): boolean;
  /** The generated text up to the last place where it could have ended; '' where it could not. */
  cut(generated: readonly number[]): string;
};

export type GrammarTokens = Pick<Tokenizer, 'tokenBytes'> & { special: Pick<Tokenizer['special'], 'imEnd'> };

/** texts: what the model is given, as it stands in the prompt; titles are copied out of them. */
export function requestGrammar(tokenizer: GrammarTokens, texts: readonly string[]): RequestGrammar {
  const copied = copyMachine(texts);
  const places = new Map<string, State>();
  const start: State = choice(
    requestNames
      .filter(canBeWritten)
      .map((name) => ({ literal: bytesOf(name), leadsTo: { name, next: 0, requests: 1 } })),
    false,
  );

  function canBeWritten(name: RequestName): boolean {
    return copied.possible || !keysOf[name].some(({ required, copied: isTitle }) => required && isTitle);
  }

  /** The state at a place: the keys that may follow, another request, or the end. */
  function stateAt({ name, next, requests }: Place, written: number): State {
    const tight = written > wideEnough;
    const known = `${name} ${next} ${requests} ${tight}`;
    const state = places.get(known) ?? makeState({ name, next, requests }, tight);
    places.set(known, state);
    return state;
  }

  function makeState({ name, next, requests }: Place, tight: boolean): State {
    const options: Option[] = [];
    let complete = true;
    for (const [at, key] of keysOf[name].entries()) {
      if (at < next || (tight && !key.required) || (key.copied && !copied.possible)) continue;
      const place: Place = { name, next: at + 1, requests };
      options.push({ literal: bytesOf(` ${key.name}="`), leadsTo: valueState(key, place) });
      if (key.required) {
        complete = false;
        break;
      }
    }
    if (complete && requests < mostRequests && !tight) {
      for (const { literal, leadsTo } of start.kind === 'choice' ? start.options : []) {
        if (!('name' in leadsTo)) continue;
        const joined = bytesOf(separator + new TextDecoder().decode(literal));
        options.push({ literal: joined, leadsTo: { ...leadsTo, requests: requests + 1 } });
      }
    }
    return choice(options, complete);
  }

  function valueState({ fixed, copied: isTitle }: Key, place: Place): State {
    if (fixed)
      return choice(
        fixed.map((word) => ({ literal: bytesOf(`${word}"`), leadsTo: place })),
        false,
      );
    if (isTitle) return { kind: 'copy', value: copied.start, place };
    return { kind: 'free', value: freeStart, place };
  }

  function step(state: State, byte: number, written: number): State | null {
    switch (state.kind) {
      case 'choice': {
        const { typed } = state;
        const options = state.options.filter(({ literal }) => literal[typed] === byte);
        const ended = options.find(({ literal }) => literal.length === typed + 1);
        if (ended) return 'kind' in ended.leadsTo ? ended.leadsTo : stateAt(ended.leadsTo, written);
        return options.length > 0 ? { kind: 'choice', options, typed: typed + 1, mayEnd: false } : null;
      }
      case 'free': {
        if (byte === quote) return mayClose(state.value) ? stateAt(state.place, written) : null;
        const value = freeStep(state.value, byte);
        return value && { ...state, value };
      }
      case 'copy': {
        if (byte === quote) return copied.mayClose(state.value) ? stateAt(state.place, written) : null;
        const value = copied.step(state.value, byte);
        return value && { ...state, value };
      }
    }
  }

  /** firstSteps: by the first byte of a token, made when it is asked for; a vocabulary has few first bytes. */
  type Reached = { state: State | null; written: number; firstSteps: (State | null | undefined)[] };
  function after({ state, written, firstSteps }: Reached, token: number): State | null {
    const bytes = tokenizer.tokenBytes(token);
    const first = bytes[0];
    if (!state || first === undefined) return state;
    let reached = firstSteps[first];
    if (reached === undefined) {
      reached = step(state, first, written + 1);
      firstSteps[first] = reached;
    }
    for (let at = 1; at < bytes.length && reached; at++)
      reached = step(reached, bytes[at] as number, written + at + 1);
    return reached;
  }

  const tokens: number[] = []; // of the generation so far, and what they reach: one more token, one more step
  const reached: Reached[] = [{ state: start, written: 0, firstSteps: [] }];
  let followed: readonly number[] | null = null;
  /** A generation only grows, so one of the same length as before is the same. */
  function follow(generated: readonly number[]): Reached {
    if (generated !== followed || generated.length !== tokens.length) {
      let same = 0;
      while (same < tokens.length && tokens[same] === generated[same]) same++;
      tokens.length = same;
      reached.length = same + 1;
      for (const token of generated.slice(same)) {
        const before = reached.at(-1) as Reached;
        const written = before.written + tokenizer.tokenBytes(token).length;
        reached.push({ state: after(before, token), written, firstSteps: [] });
        tokens.push(token);
      }
      followed = generated;
    }
    return reached.at(-1) as Reached;
  }
  const mayEnd = ({ state }: Reached) => state?.kind === 'choice' && state.mayEnd;

  return {
    accepts(generated, token) {
      const now = follow(generated);
      if (!now.state) return false;
      if (token === tokenizer.special.imEnd) return mayEnd(now) ?? false;
      return tokenizer.tokenBytes(token).length > 0 && after(now, token) !== null;
    },
    cut(generated) {
      // A token can end in the middle of a key, so the last possible end is looked for byte by byte.
      const bytes = generated.flatMap((token) => [...tokenizer.tokenBytes(token)]);
      let state: State | null = start;
      let end = 0;
      for (const [at, byte] of bytes.entries()) {
        state = state && step(state, byte, at + 1);
        if (!state) break;
        if (state.kind === 'choice' && state.mayEnd) end = at + 1;
      }
      return new TextDecoder().decode(Uint8Array.from(bytes.slice(0, end)));
    },
  };
}

function choice(options: Option[], mayEnd: boolean): State {
  return { kind: 'choice', options, typed: 0, mayEnd };
}
