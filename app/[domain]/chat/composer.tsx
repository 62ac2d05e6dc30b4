'use client';

import { ArrowDown, ArrowUp, FlaskConical, Square } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { composerFieldId, focusComposer, useComposerFocus } from '#app/[domain]/chat/composer-focus.ts';
import type { FollowUp } from '#app/[domain]/chat/follow-up-questions.ts';
import { maxMessageCharacters, perspectiveChoices } from '#app/[domain]/chat/message.ts';
import type { Conversation } from '#app/[domain]/chat/use-conversation.ts';
import { asItIs, isAsItIs, summaryOf } from '#app/[domain]/what-if/what-if.ts';
import { Button } from '#app/components/ui/button.tsx';
import type { Domain } from '#lib/contract/domain.ts';
import { maxPerspectiveCharacters } from '#lib/contract/perspective.ts';

const countFrom = 7_000; // from here on, the length is shown
const maxHeightPixels = 200;

/** The composer: suggested questions, the perspective, the message. Enter sends; Shift+Enter starts a new line. */
export function Composer({
  conversation,
  domain,
  about,
  end,
  suggestions,
}: {
  conversation: Conversation;
  domain: Domain;
  about: string | null; // the title the chat is about
  end: { away: boolean; jump: () => void };
  suggestions: FollowUp[];
}) {
  const { input, setInput, perspective, setPerspective, own, setOwn, busy, stopping, send, stop } =
    conversation;
  const { whatIf, setWhatIf, setSupposing } = conversation;
  const choices = perspectiveChoices(domain);
  const field = useRef<HTMLTextAreaElement>(null);
  const tooLong = input.length > maxMessageCharacters;
  useEffect(() => {
    if (field.current === null) return;
    field.current.style.height = 'auto';
    field.current.style.height =
      input === '' ? '' : `${Math.min(field.current.scrollHeight, maxHeightPixels)}px`;
  }, [input]);
  useComposerFocus(busy);
  function submit() {
    if (!tooLong) send(input);
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    submit();
  }
  return (
    <div
      data-composer
      className="sticky bottom-0 z-10 -mx-4 bg-linear-to-t from-75% from-background px-4 pt-6 pb-4 sm:mx-0 sm:px-0"
    >
      <div className="relative mx-auto w-full max-w-3xl">
        {end.away && (
          <Button
            size="small"
            className="absolute -top-6 left-1/2 -translate-x-1/2 -translate-y-full rounded-full shadow-raised"
            onClick={() => {
              end.jump();
              focusComposer();
            }}
          >
            <ArrowDown className="size-4" aria-hidden="true" /> Jump to latest
          </Button>
        )}
        {suggestions.length > 0 && (
          <fieldset className="-mx-4 mb-3 flex min-w-0 gap-2 overflow-x-auto px-4 pb-1 [scrollbar-width:none] sm:mx-0 sm:overflow-visible sm:px-0">
            <legend className="sr-only">Suggested questions</legend>
            {suggestions.map(({ text, request }) => (
              <Button key={text} size="chip" title={text} onClick={() => send(text, request)}>
                <span className="truncate">{text}</span>
              </Button>
            ))}
          </fieldset>
        )}
        {!isAsItIs(whatIf) && (
          <p
            role="status"
            className="mb-2 flex flex-wrap items-center gap-x-3 gap-y-1 rounded-xl bg-warning-soft px-3 py-1.5 text-sm text-warning"
          >
            <FlaskConical className="size-4 shrink-0" aria-hidden="true" />
            <span className="mr-auto">The next answer uses a changed history: {summaryOf(whatIf)}.</span>
            <button
              type="button"
              className="rounded font-medium underline"
              onClick={() => setSupposing(true)}
            >
              Change
            </button>
            <button type="button" className="rounded font-medium underline" onClick={() => setWhatIf(asItIs)}>
              Reset
            </button>
          </p>
        )}
        <form
          onSubmit={(event) => {
            event.preventDefault();
            submit();
          }}
          className="rounded-2xl border border-input bg-card p-2 shadow-raised has-[textarea:focus-visible]:border-ring has-[textarea:focus-visible]:ring-1 has-[textarea:focus-visible]:ring-ring"
        >
          <label htmlFor={composerFieldId} className="sr-only">
            Ask a follow-up
          </label>
          <textarea
            ref={field}
            id={composerFieldId}
            rows={1}
            value={input}
            onChange={(event) => setInput(event.target.value)}
            onKeyDown={onKeyDown}
            aria-invalid={tooLong}
            aria-describedby={input.length > countFrom ? 'question-length' : undefined}
            placeholder={about === null ? 'Ask anything…' : `Ask about ${about}…`}
            className="block w-full resize-none bg-transparent px-2.5 py-2 text-base placeholder:text-muted-foreground focus:outline-none"
          />
          {input.length > countFrom && (
            <p
              id="question-length"
              role={tooLong ? 'alert' : undefined}
              className={`px-2.5 pb-1 text-xs ${tooLong ? 'text-danger' : 'text-muted-foreground'}`}
            >
              {input.length.toLocaleString('en')} of {maxMessageCharacters.toLocaleString('en')} characters
              {tooLong && '. Shorten your message to send it.'}
            </p>
          )}
          <div className="flex items-end justify-between gap-2">
            <div className="flex min-w-0 flex-1 flex-wrap items-center gap-2">
              <select
                aria-label="Perspective"
                title="Perspective of the next answer"
                value={perspective}
                onChange={(event) => {
                  const chosen = choices.find(({ value }) => value === event.target.value);
                  if (chosen !== undefined) setPerspective(chosen.value);
                }}
                className="h-9 max-w-full rounded-lg bg-muted px-2.5 text-sm hover:opacity-85"
              >
                {choices.map(({ value, label }) => (
                  <option key={value} value={value}>
                    {label}
                  </option>
                ))}
              </select>
              {perspective === 'custom' && (
                <input
                  aria-label="Your own perspective"
                  value={own}
                  onChange={(event) => setOwn(event.target.value)}
                  maxLength={maxPerspectiveCharacters}
                  placeholder="As someone who…"
                  className="h-9 min-w-40 flex-1 rounded-lg bg-muted px-2.5 text-sm placeholder:text-muted-foreground"
                />
              )}
            </div>
            {busy ? (
              <Button
                size="icon"
                variant="secondary"
                onClick={stop}
                disabled={stopping}
                aria-label="Stop"
                title="Stop"
              >
                <Square className="size-4 fill-current" aria-hidden="true" />
              </Button>
            ) : (
              <Button
                type="submit"
                size="icon"
                variant="primary"
                disabled={input.trim() === '' || tooLong}
                aria-label="Send"
                title="Send"
              >
                <ArrowUp className="size-4.5" aria-hidden="true" />
              </Button>
            )}
          </div>
        </form>
      </div>
    </div>
  );
}
