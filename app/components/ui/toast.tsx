'use client';

import { X } from 'lucide-react';
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import { Button } from '#app/components/ui/button.tsx';

type Toast = {
  id: number;
  message: string;
  tone: 'neutral' | 'danger';
  action?: { label: string; run: () => void };
};
type NewToast = Omit<Toast, 'id' | 'tone'> & { tone?: Toast['tone'] };

const visibleMs = 8_000; // long enough to read it and reach Undo by keyboard; hover or focus holds it

const ToastContext = createContext<(toast: NewToast) => void>(() => {});
let nextId = 1;

/**
 * Shows one short message at the bottom of the page, or below the header where the composer is at the bottom. A
 * newer message replaces it.
 */
export function useToast(): (toast: NewToast) => void {
  return useContext(ToastContext);
}

export function ToastProvider({ children }: { children: ReactNode }) {
  const [toast, setToast] = useState<Toast | null>(null);
  const [held, setHeld] = useState(false);
  const show = useCallback((shown: NewToast) => setToast({ tone: 'neutral', ...shown, id: nextId++ }), []);
  useEffect(() => {
    if (toast === null || held) return;
    const timer = setTimeout(() => setToast(null), visibleMs);
    return () => clearTimeout(timer);
  }, [toast, held]);
  const close = useCallback(() => {
    setHeld(false);
    setToast(null);
  }, []);
  const view = useMemo(
    () =>
      toast && (
        <section
          key={toast.id}
          aria-label="Notification"
          onMouseEnter={() => setHeld(true)}
          onMouseLeave={() => setHeld(false)}
          onFocus={() => setHeld(true)}
          onBlur={() => setHeld(false)}
          className="pointer-events-auto flex animate-rise items-center gap-2 rounded-xl bg-foreground py-1.5 pr-1.5 pl-4 text-background text-sm shadow-raised"
        >
          <span className="min-w-0 break-words py-1">{toast.message}</span>
          {toast.action && (
            <button
              type="button"
              className="ml-1 shrink-0 rounded-lg px-3 py-1.5 font-semibold underline decoration-2 underline-offset-4 hover:bg-background/15"
              onClick={() => {
                toast.action?.run();
                close();
              }}
            >
              {toast.action.label}
            </button>
          )}
          <Button variant="inverse" size="small-icon" onClick={close} aria-label="Dismiss">
            <X className="size-4" aria-hidden="true" />
          </Button>
        </section>
      ),
    [toast, close],
  );
  return (
    <ToastContext value={show}>
      {children}
      <div
        aria-live={toast?.tone === 'danger' ? 'assertive' : 'polite'}
        className="pointer-events-none fixed inset-x-4 bottom-4 z-50 flex justify-center [body:has(#question)_&]:top-29 [body:has(#question)_&]:bottom-auto md:[body:has(#question)_&]:top-18"
      >
        {view}
      </div>
    </ToastContext>
  );
}
