// A step that could not be done: one sentence that says what is missing and the way out.

export class StepFailure extends Error {
  /** @param {string} sentence @param {{ cause?: unknown, log?: string }} [details] */
  constructor(sentence, details = {}) {
    super(sentence, { cause: details.cause });
    this.name = 'StepFailure';
    this.log = details.log ?? '';
  }
}
