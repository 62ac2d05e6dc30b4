// What the audit log knows administrators to do, and how each is told: "Ann Lee started a job".

export const administrativeActs = {
  startTraining: 'started a job',
  cancelTraining: 'cancelled a job',
  retryTraining: 'tried a job again',
  keepTrainingNote: 'wrote a note on a job',
  removeTraining: 'deleted a job and what it made',
  checkVersion: 'tried a version',
  activateVersion: 'activated a version',
  rollBack: 'rolled back',
  deleteDataset: 'deleted a data set',
  uploadDataset: 'uploaded a data set',
  disableUser: 'disabled the account of',
  enableUser: 'enabled the account of',
  endUserSessions: 'signed out everywhere',
  makeAdministrator: 'made an administrator of',
  takeAdministration: 'took the administration from',
  deleteUser: 'deleted the account and all data of',
} as const;

export type AdministrativeAct = keyof typeof administrativeActs;

/** An act that this release doesn't know, another one's, is told by its own name. */
export function actInWords(act: string): string {
  return Object.hasOwn(administrativeActs, act) ? administrativeActs[act as AdministrativeAct] : act;
}
