import { Badge } from '#app/components/ui/badge.tsx';
import type { ListedUser } from '#lib/db/user-list.ts';

/** What sets an account apart from a person's usual one. */
export function UserBadges({ role, demo, disabledAt }: Pick<ListedUser, 'role' | 'demo' | 'disabledAt'>) {
  return (
    <>
      {role === 'administrator' && <Badge tone="accent">administrator</Badge>}
      {demo === 'viewer' && <Badge>demo viewer</Badge>}
      {demo === 'copy' && <Badge>a visitor’s demo copy</Badge>}
      {disabledAt !== null && <Badge tone="danger">disabled</Badge>}
    </>
  );
}
