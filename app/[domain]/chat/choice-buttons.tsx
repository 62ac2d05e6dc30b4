'use client';

import { itemName } from '#app/[domain]/item-reference.ts';
import { Button } from '#app/components/ui/button.tsx';
import { titleKey } from '#lib/catalogue/title.ts';
import type { Choices } from '#lib/contract/answer-part.ts';
import type { ItemRef } from '#lib/contract/item.ts';
import { type Request, requestSchema, titleKeys } from '#lib/contract/request.ts';

/** When several items share a title, each button picks one of them and asks what was asked, about that one. */
export function ChoiceButtons({
  choices: { question, options },
  asked,
  onChoose,
}: {
  choices: Choices;
  asked: readonly Request[]; // what the message was understood as
  onChoose?: ((text: string, request?: Request) => void) | undefined; // undefined: an earlier question, or an answer is in progress
}) {
  return (
    <fieldset className="space-y-2">
      <legend className="sr-only">{question}</legend>
      <div className="flex flex-wrap gap-2">
        {options.map((item) => {
          const title = itemName(item);
          return (
            <Button
              key={item.itemId}
              size="small"
              className="h-auto min-h-9 max-w-full whitespace-normal py-1.5 text-left"
              disabled={onChoose === undefined}
              onClick={() => onChoose?.(title, withChosen(asked, options, item))}
            >
              {title}
            </Button>
          );
        })}
      </div>
    </fieldset>
  );
}

/** The request with the title that is meant; undefined where it isn't plain which of its titles that is: then words ask. */
export function withChosen(
  asked: readonly Request[],
  options: readonly ItemRef[],
  chosen: ItemRef,
): Request | undefined {
  const named = asked.flatMap((request) =>
    Object.entries(request).flatMap(([key, title]) => (titleKeys.has(key) ? [{ request, key, title }] : [])),
  );
  const fitting = named.filter(({ title }) =>
    options.every((option) => titleKey(option.title).includes(titleKey(title))),
  );
  const [meant, another] = named.length === 1 ? named : fitting;
  if (meant === undefined || another !== undefined) return undefined;
  return requestSchema.safeParse({ ...meant.request, [meant.key]: itemName(chosen) }).data;
}
