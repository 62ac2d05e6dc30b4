// A failed step: one sentence that says what's missing and what to do about it.

export class StepFailure extends Error {
  /** @param {string} sentence @param {{ cause?: unknown, log?: string }} [details] */
  constructor(sentence, details = {}) {
    super(sentence, { cause: details.cause });
    this.name = 'StepFailure';
    this.log = details.log ?? '';
  }
}
