import { AppError } from '#lib/errors.ts';

/** Throws AppError bad_request if an item isn't a row of the model. */
export function assertKnownItems(histories: readonly (readonly number[])[], itemCount: number): void {
  for (const history of histories) {
    for (const item of history) {
      if (!Number.isInteger(item) || item < 0 || item >= itemCount) {
        throw new AppError('bad_request', {
          message: `Item ${item} isn't one of the model's ${itemCount} items.`,
        });
      }
    }
  }
}
