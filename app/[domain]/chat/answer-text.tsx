'use client';

import { TriangleAlert } from 'lucide-react';
import { type ReactNode, useMemo } from 'react';
import { Streamdown, type StreamdownProps } from 'streamdown';
import { rehypeMarks } from '#app/[domain]/chat/marks.ts';
import { ItemLink } from '#app/[domain]/item-link.tsx';
import { Tooltip } from '#app/components/ui/tooltip.tsx';
import type { Domain } from '#lib/contract/domain.ts';
import type { Mark, MarkKind } from '#lib/contract/mark.ts';

type PluggableList = NonNullable<StreamdownProps['rehypePlugins']>;

const noMarks: Mark[] = [];
const wholeText = (text: string) => [text];
const justText = ({ children }: { children?: ReactNode }) => <>{children}</>;

/**
 * An answer from the language model. It isn't trusted: its links, images and HTML are dropped. Known titles link to
 * their film; false statements are marked, with the reason.
 */
export function AnswerText({
  domain,
  text,
  marks = noMarks,
  streaming,
}: {
  domain: Domain;
  text: string;
  marks?: Mark[];
  streaming: boolean;
}) {
  // As a pair: Streamdown caches processors by a plugin's name and options, and would otherwise give one answer's
  // marks to another.
  const plugins = useMemo<PluggableList>(() => [[rehypeMarks, { source: text, marks }]], [text, marks]);
  const components = useMemo(
    () => ({
      a: justText,
      img: () => null,
      input: () => null, // a checkbox in a task list
      mark: (props: { children?: ReactNode; 'data-mark'?: string }) => (
        <MarkedWords domain={domain} mark={marks[Number(props['data-mark'])]}>
          {props.children}
        </MarkedWords>
      ),
    }),
    [domain, marks],
  );
  return (
    <Streamdown
      className="space-y-3 leading-relaxed"
      parseMarkdownIntoBlocksFn={wholeText}
      rehypePlugins={plugins}
      components={components}
      controls={false}
      isAnimating={streaming}
    >
      {text}
    </Streamdown>
  );
}

function MarkedWords({
  domain,
  mark,
  children,
}: {
  domain: Domain;
  mark: Mark | undefined;
  children: ReactNode;
}) {
  if (mark === undefined) return <>{children}</>;
  if (mark.kind === 'title') {
    if (!mark.item) return <>{children}</>;
    return (
      <ItemLink
        domain={domain}
        itemId={mark.item.itemId}
        className="rounded-sm font-medium underline decoration-primary/40 underline-offset-4 hover:decoration-primary"
      >
        {children}
      </ItemLink>
    );
  }
  return (
    <Tooltip
      text={mark.message || explanations[mark.kind]}
      className="rounded-sm bg-warning-soft text-warning underline decoration-2 decoration-wavy decoration-warning/60 underline-offset-4"
    >
      {children}
      <TriangleAlert className="ml-0.5 inline size-3.5 align-[-0.15em]" aria-label="isn’t true:" />
    </Tooltip>
  );
}

const explanations: Record<Exclude<MarkKind, 'title'>, string> = {
  'unknown-title': 'The catalogue has no title with this name.',
  'false-watched': 'This isn’t in your history.',
  'wrong-number': 'This doesn’t match the computed number.',
  'wrong-attribute': 'This doesn’t match the catalogue.',
};
