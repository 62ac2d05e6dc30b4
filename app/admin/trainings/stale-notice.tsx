import { Notice } from '#app/components/ui/notice.tsx';

export function StaleNotice() {
  return (
    <div className="mt-4">
      <Notice
        role="status"
        tone="warning"
        title="We can’t reach the server, so this may be out of date. Trying again every second."
      />
    </div>
  );
}
