'use client';

import { itemName } from '#app/[domain]/item-reference.ts';
import { Button } from '#app/components/ui/button.tsx';
import type { Choices } from '#lib/contract/answer-part.ts';

/** When several items share a title, each button picks one of them. */
export function ChoiceButtons({
  choices: { question, options },
  onChoose,
}: {
  choices: Choices;
  onChoose?: (text: string) => void; // undefined: an earlier question, or an answer is in progress
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
              onClick={() => onChoose?.(title)}
            >
              {title}
            </Button>
          );
        })}
      </div>
    </fieldset>
  );
}
