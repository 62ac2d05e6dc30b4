/** The places of the `count` highest numbers, highest first; equal ones in their order. In one pass, without sorting all of them. */
export function strongest(numbers: Float32Array, count: number): number[] {
  const places: number[] = [];
  let least = Number.NEGATIVE_INFINITY;
  for (let place = 0; place < numbers.length; place++) {
    const number = numbers[place] as number;
    if (places.length >= count && !(number > least)) continue;
    let at = places.length;
    while (at > 0 && (numbers[places[at - 1] as number] as number) < number) at--;
    places.splice(at, 0, place);
    if (places.length > count) places.pop();
    least = numbers[places.at(-1) ?? 0] ?? least;
  }
  return places;
}
