// Mean and covariance of all titles' bags, in one pass over portions, so that the bags of a large catalogue are never all there at
// once. Sums are taken about the mean of the first portion, which is near the mean of all: no precision is lost.
import { tf } from '#lib/tensor/backend.ts';
import type { KnownItems } from './known-items.ts';
import { type Separation, separationOf } from './separation.ts';
import { titleBag } from './title-bags.ts';

const portion = 4096; // bags

export function separateBags({ count, titles, words, outputSize: H }: KnownItems): Separation {
  const about = new Float64Array(H);
  const sum = new Float64Array(H);
  const products = new Float64Array(H * H);
  for (let first = 0; first < count; first += portion) {
    const bags = titles.slice(first, first + portion).map((title) => titleBag(title, words, H));
    for (const bag of first === 0 ? bags : [])
      for (let c = 0; c < H; c++) addTo(about, c, (bag[c] as number) / bags.length);
    const rows = new Float32Array(bags.length * H);
    bags.forEach((bag, row) => {
      for (let c = 0; c < H; c++) {
        rows[row * H + c] = (bag[c] as number) - (about[c] as number);
        addTo(sum, c, rows[row * H + c] as number);
      }
    });
    const own = tf.tidy(() => {
      const matrix = tf.tensor2d(rows, [bags.length, H]);
      return tf.matMul(matrix, matrix, true, false).dataSync();
    });
    for (let k = 0; k < H * H; k++) addTo(products, k, own[k] as number);
  }
  const shift = sum.map((value) => value / count);
  const covariance = products.map(
    (value, k) => value / count - (shift[Math.floor(k / H)] as number) * (shift[k % H] as number),
  );
  const mean = Float32Array.from(about, (value, c) => value + (shift[c] as number));
  return separationOf(mean, covariance);
}

function addTo(numbers: Float64Array, at: number, value: number): void {
  numbers[at] = (numbers[at] as number) + value;
}
