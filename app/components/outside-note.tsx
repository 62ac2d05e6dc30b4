import { Notice } from '#app/components/ui/notice.tsx';

/** Where an outside model words the answers: what is sent to it. */
export function OutsideNote({ model, host }: { model: string; host: string }) {
  return (
    <Notice title="Answers are worded by an outside model">
      What you write here, and the facts of each answer with titles of your history, are sent to {model} at{' '}
      {host}. Every sentence is checked against those facts before you see it.
    </Notice>
  );
}
