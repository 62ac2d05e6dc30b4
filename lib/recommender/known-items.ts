import { AppError } from '#lib/errors.ts';

/** Throws AppError bad_request where an item is not a row of the model. */
export function assertKnownItems(histories: readonly (readonly number[])[], itemCount: number): void {
  for (const history of histories) {
    for (const item of history) {
      if (!Number.isInteger(item) || item < 0 || item >= itemCount) {
        throw new AppError('bad_request', {
          message: `Item ${item} is not one of the ${itemCount} items of the model.`,
        });
      }
    }
  }
}
