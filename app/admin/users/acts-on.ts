// What an administrator can do to an account, and what is said before it's done.

import type { AdminResult } from '#app/admin/perform.ts';
import {
  deleteUser,
  disableUser,
  enableUser,
  endUserSessions,
  makeAdministrator,
  takeAdministration,
} from '#app/admin/users/actions.ts';
import type { ListedUser } from '#lib/db/user-list.ts';

export type ActedOn = Pick<ListedUser, 'id' | 'name' | 'email' | 'role' | 'demo' | 'sessions'> & {
  isDisabled: boolean;
  isSelf: boolean;
};
export type UserAct = {
  label: string;
  title: string;
  text: string;
  typed: string | null; // what has to be typed; null: nothing
  isDangerous: boolean;
  done: string;
  leaves?: string; // where to go, as this page is gone or forbidden afterwards
  run: (typed: string) => Promise<AdminResult>;
};

export function actsOn(user: ActedOn): UserAct[] {
  if (user.demo === 'viewer') return [];
  return [
    ...(user.sessions === 0 || user.isSelf ? [] : [endingSessions(user)]),
    ...(user.demo === 'copy' || (user.isDisabled && user.role === 'person') ? [] : [changingRole(user)]),
    ...(user.isSelf ? [] : [user.isDisabled ? enabling(user) : disabling(user), deleting(user)]),
  ];
}

function endingSessions({ id, name, sessions }: ActedOn): UserAct {
  return {
    label: 'Sign out everywhere',
    title: `Sign ${name} out everywhere?`,
    text: `${sessions === 1 ? 'The open session ends' : `All ${sessions} open sessions end`} at the next request. ${name} can sign in again right away.`,
    typed: null,
    isDangerous: false,
    done: `${name} is signed out everywhere.`,
    run: () => endUserSessions(id),
  };
}

function changingRole({ id, name, email, role, isSelf }: ActedOn): UserAct {
  if (role !== 'administrator')
    return {
      label: 'Make administrator',
      title: `Make ${name} an administrator?`,
      text: `${name} will be able to do all that you can: see and delete accounts, start trainings, activate versions, and take the administration from you.`,
      typed: null,
      isDangerous: false,
      done: `${name} is an administrator.`,
      run: () => makeAdministrator(id),
    };
  return {
    label: isSelf ? 'Stop being an administrator' : 'Take the administration',
    title: isSelf ? 'Stop being an administrator?' : `Take the administration from ${name}?`,
    text: isSelf
      ? 'You lose these pages at once. Only another administrator can give them back to you.'
      : `${name} loses these pages at once and stays signed in as a person, with all their data.`,
    typed: isSelf ? email : null,
    isDangerous: isSelf,
    done: `${name} isn’t an administrator anymore.`,
    ...(isSelf ? { leaves: '/' } : {}),
    run: (typed) => takeAdministration(id, typed),
  };
}

function enabling({ id, name }: ActedOn): UserAct {
  return {
    label: 'Enable',
    title: `Enable the account of ${name}?`,
    text: `${name} can sign in again and finds everything as it was.`,
    typed: null,
    isDangerous: false,
    done: `${name} can sign in again.`,
    run: () => enableUser(id),
  };
}

function disabling({ id, name }: ActedOn): UserAct {
  return {
    label: 'Disable',
    title: `Disable the account of ${name}?`,
    text: `${name} is signed out everywhere at once, can’t sign in and is told so there. Their data stays, links they shared keep working, and you can enable the account again.`,
    typed: null,
    isDangerous: true,
    done: `The account of ${name} is disabled.`,
    run: () => disableUser(id),
  };
}

function deleting({ id, name, email }: ActedOn): UserAct {
  return {
    label: 'Delete with all data',
    title: `Delete the account of ${name} and all its data?`,
    text: `This deletes the account with its histories, feedback, chats and shared links, and signs it out everywhere. It can’t be undone. What a recommender has already learned from histories stays in it until it’s replaced, and the log keeps that you deleted ${email}.`,
    typed: email,
    isDangerous: true,
    done: `The account of ${name} is deleted.`,
    leaves: '/admin/users',
    run: (typed) => deleteUser(id, typed),
  };
}
