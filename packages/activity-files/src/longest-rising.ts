/** The places of the longest row of numbers that never goes back. */
export function longestRising(numbers: ArrayLike<number>): number[] {
  const tails: number[] = [];
  const before: number[] = [];
  for (let i = 0; i < numbers.length; i++) {
    const number = numbers[i] as number;
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((numbers[tails[middle] as number] as number) <= number) low = middle + 1;
      else high = middle;
    }
    before[i] = low === 0 ? -1 : (tails[low - 1] as number);
    tails[low] = i;
  }
  const row: number[] = [];
  for (let i = tails.at(-1) ?? -1; i >= 0; i = before[i] as number) row.push(i);
  return row.reverse();
}
