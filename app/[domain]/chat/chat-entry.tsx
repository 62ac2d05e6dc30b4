'use client';

import { Ellipsis, Pencil, Pin, PinOff, Trash2 } from 'lucide-react';
import Link from 'next/link';
import { type FocusEvent, type KeyboardEvent, useRef, useState } from 'react';
import { classNames } from '#app/components/class-names.ts';
import { Button } from '#app/components/ui/button.tsx';
import { inputClass } from '#app/components/ui/field.tsx';

const maxTitleCharacters = 200; // lib/db/chats.ts has the same limit

export type ChatEntry = { id: string; title: string; when: string; pinned: boolean };
export type ChatChange = { change: 'delete' | 'pin' | 'unpin' } | { change: 'rename'; title: string };

/** One chat in the list, with what can be done with it: pin, rename, delete. */
export function ChatListEntry({
  chat,
  href,
  current,
  detail,
  onChange,
}: {
  chat: ChatEntry;
  href: string;
  current: boolean;
  detail: string;
  onChange: (change: ChatChange) => void;
}) {
  const [renaming, setRenaming] = useState(false);
  if (renaming)
    return (
      <li>
        <RenameForm
          title={chat.title}
          onClose={(title) => {
            setRenaming(false);
            if (title !== null && title !== chat.title) onChange({ change: 'rename', title });
          }}
        />
      </li>
    );
  return (
    <li className="group relative">
      <Link
        href={href}
        aria-current={current ? 'page' : undefined}
        className={classNames(
          'block rounded-lg py-2 pr-10 pl-3 text-sm',
          current ? 'bg-accent text-accent-foreground' : 'hover:bg-muted',
        )}
      >
        <span className="block truncate">{chat.title}</span>
        <span
          className={classNames(
            'line-clamp-2 block break-words text-xs',
            current ? 'opacity-75' : 'text-muted-foreground',
          )}
        >
          {detail}
        </span>
      </Link>
      <EntryMenu chat={chat} onRename={() => setRenaming(true)} onChange={onChange} />
    </li>
  );
}

function EntryMenu({
  chat,
  onRename,
  onChange,
}: {
  chat: ChatEntry;
  onRename: () => void;
  onChange: (change: ChatChange) => void;
}) {
  const [open, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const PinIcon = chat.pinned ? PinOff : Pin;
  const choices = [
    {
      label: chat.pinned ? 'Unpin' : 'Pin',
      name: `${chat.pinned ? 'Unpin' : 'Pin'} ${chat.title}`,
      Icon: PinIcon,
      run: () => onChange({ change: chat.pinned ? 'unpin' : 'pin' }),
    },
    { label: 'Rename', name: `Rename ${chat.title}`, Icon: Pencil, run: onRename },
    {
      label: 'Delete',
      name: `Delete the chat about ${chat.title}`,
      Icon: Trash2,
      run: () => onChange({ change: 'delete' }),
    },
  ];
  function closeOnEscape(event: KeyboardEvent) {
    if (event.key !== 'Escape' || !open) return;
    event.stopPropagation();
    setOpen(false);
    opener.current?.focus();
  }
  function closeWhenLeft(event: FocusEvent<HTMLDivElement>) {
    if (!event.currentTarget.contains(event.relatedTarget)) setOpen(false);
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape and leaving close the menu; the buttons in it do the rest
    <div onKeyDown={closeOnEscape} onBlur={closeWhenLeft} className="absolute top-2.5 right-1">
      <Button
        ref={opener}
        variant="quiet"
        size="small-icon"
        className={
          open
            ? undefined
            : 'sm:opacity-0 sm:focus-visible:opacity-100 sm:group-focus-within:opacity-100 sm:group-hover:opacity-100'
        }
        aria-label={`Pin, rename or delete ${chat.title}`}
        aria-expanded={open}
        title="Pin, rename or delete"
        onClick={() => setOpen(!open)}
      >
        <Ellipsis className="size-4" aria-hidden="true" />
      </Button>
      {open && (
        <div className="absolute top-full right-0 z-20 mt-1 w-36 rounded-xl border bg-card p-1 shadow-raised">
          {choices.map(({ label, name, Icon, run }) => (
            <Button
              key={label}
              variant="quiet"
              size="small"
              className="w-full justify-start"
              aria-label={name}
              onClick={() => {
                setOpen(false);
                run();
              }}
            >
              <Icon className="size-4" aria-hidden="true" /> {label}
            </Button>
          ))}
        </div>
      )}
    </div>
  );
}

/** Enter or leaving the field keeps the new title, Escape the old one. */
function RenameForm({ title, onClose }: { title: string; onClose: (title: string | null) => void }) {
  const [typed, setTyped] = useState(title);
  const closed = useRef(false);
  function close(kept: string | null) {
    if (closed.current) return; // Enter also takes the focus away
    closed.current = true;
    onClose(kept === null || kept.trim() === '' ? null : kept.trim());
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        close(typed);
      }}
    >
      <input
        ref={(field) => field?.focus()}
        aria-label={`New title of ${title}`}
        value={typed}
        maxLength={maxTitleCharacters}
        onFocus={(event) => event.target.select()}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={() => close(typed)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') close(null);
        }}
        className={inputClass}
      />
    </form>
  );
}
