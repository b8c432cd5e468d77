/**
 * Go's unstable sort (pattern-defeating quicksort, as package sort and package slices have it since Go 1.19). Where the real
 * tools sort by a key that isn't unique, the order of equals is that algorithm's, so a listing can only be the same with it.
 */

type Compare<T> = (a: T, b: T) => number;

const INSERTION_MAX = 12;
const NINTHER_MIN = 50;
const SHIFT_MIN = 50;
const SHIFT_STEPS = 5;
const ALL_SWAPPED = 12;

class PatternDefeatingSort<T> {
  readonly #items: T[];
  readonly #compare: Compare<T>;

  constructor(items: T[], compare: Compare<T>) {
    this.#items = items;
    this.#compare = compare;
  }

  #less(i: number, j: number): boolean {
    return this.#compare(this.#items[i], this.#items[j]) < 0;
  }

  #swap(i: number, j: number): void {
    const kept = this.#items[i];
    this.#items[i] = this.#items[j];
    this.#items[j] = kept;
  }

  /** Sorts [from, to); after `badBudget` unbalanced partitions by heap. */
  sort(from: number, to: number, badBudget: number): void {
    let balanced = true;
    let partitioned = true;
    for (;;) {
      const length = to - from;
      if (length <= INSERTION_MAX) return this.#insertion(from, to);
      if (badBudget === 0) return this.#heap(from, to);
      if (!balanced) {
        this.#scatter(from, length);
        badBudget--;
      }
      let { pivot, swaps } = this.#choosePivot(from, length);
      if (swaps === ALL_SWAPPED) {
        for (let i = from, j = to - 1; i < j; i++, j--) this.#swap(i, j);
        pivot = to - 1 - (pivot - from);
        swaps = 0;
      }
      if (balanced && partitioned && swaps === 0 && this.#almostSorted(from, to)) return;
      if (from > 0 && !this.#less(from - 1, pivot)) {
        from = this.#skipEquals(from, to, pivot);
        continue;
      }
      const split = this.#partition(from, to, pivot);
      partitioned = split.already;
      const left = split.middle - from;
      const right = to - split.middle;
      if (left < right) {
        balanced = left >= length >> 3;
        this.sort(from, split.middle, badBudget);
        from = split.middle + 1;
      } else {
        balanced = right >= length >> 3;
        this.sort(split.middle + 1, to, badBudget);
        to = split.middle;
      }
    }
  }

  #sinkLeft(at: number, from: number): void {
    for (let j = at; j > from && this.#less(j, j - 1); j--) this.#swap(j, j - 1);
  }

  #insertion(from: number, to: number): void {
    for (let i = from + 1; i < to; i++) this.#sinkLeft(i, from);
  }

  #heap(from: number, to: number): void {
    const sift = (root: number, size: number): void => {
      for (let child = 2 * root + 1; child < size; child = 2 * root + 1) {
        if (child + 1 < size && this.#less(from + child, from + child + 1)) child++;
        if (!this.#less(from + root, from + child)) return;
        this.#swap(from + root, from + child);
        root = child;
      }
    };
    const size = to - from;
    for (let i = (size - 1) >> 1; i >= 0; i--) sift(i, size);
    for (let i = size - 1; i >= 0; i--) {
      this.#swap(from, from + i);
      sift(0, i);
    }
  }

  /** Moves three elements about the middle to pseudo-random places (xorshift seeded with the length). */
  #scatter(from: number, length: number): void {
    let state = BigInt(length);
    const mask = 2 ** (32 - Math.clz32(length)) - 1;
    const middle = from + (length >> 2) * 2;
    for (let i = middle - 1; i <= middle + 1; i++) {
      state = BigInt.asUintN(64, state ^ (state << 13n));
      state ^= state >> 7n;
      state = BigInt.asUintN(64, state ^ (state << 17n));
      const other = Number(state & BigInt(mask));
      this.#swap(i, from + (other >= length ? other - length : other));
    }
  }

  /** The median of three, or of three such medians, and how many pairs stood the wrong way round. */
  #choosePivot(from: number, length: number): { pivot: number; swaps: number } {
    let swaps = 0;
    const median = (a: number, b: number, c: number): number => {
      if (this.#less(b, a)) [a, b, swaps] = [b, a, swaps + 1];
      if (this.#less(c, b)) [b, c, swaps] = [c, b, swaps + 1];
      if (this.#less(b, a)) [a, b, swaps] = [b, a, swaps + 1];
      return b;
    };
    const quarter = length >> 2;
    let places = [from + quarter, from + 2 * quarter, from + 3 * quarter];
    if (length >= NINTHER_MIN) places = places.map((at) => median(at - 1, at, at + 1));
    return { pivot: median(places[0], places[1], places[2]), swaps };
  }

  /** Finishes a range with a few neighbours out of order; false if there are more. */
  #almostSorted(from: number, to: number): boolean {
    let i = from + 1;
    for (let step = 0; step < SHIFT_STEPS; step++) {
      while (i < to && !this.#less(i, i - 1)) i++;
      if (i === to) return true;
      if (to - from < SHIFT_MIN) return false;
      this.#swap(i, i - 1);
      if (i - from >= 2) this.#sinkLeft(i - 1, 0);
      if (to - i >= 2) for (let j = i + 1; j < to && this.#less(j, j - 1); j++) this.#swap(j, j - 1);
    }
    return false;
  }

  /** Moves what is less than the pivot before it. */
  #partition(from: number, to: number, pivot: number): { middle: number; already: boolean } {
    this.#swap(from, pivot);
    let low = from + 1;
    let high = to - 1;
    let swapped = false;
    for (;;) {
      while (low <= high && this.#less(low, from)) low++;
      while (low <= high && !this.#less(high, from)) high--;
      if (low > high) break;
      this.#swap(low++, high--);
      swapped = true;
    }
    this.#swap(high, from);
    return { middle: high, already: !swapped };
  }

  /** Moves what equals the pivot to the front and says where the rest begins. */
  #skipEquals(from: number, to: number, pivot: number): number {
    this.#swap(from, pivot);
    let low = from + 1;
    let high = to - 1;
    for (;;) {
      while (low <= high && !this.#less(from, low)) low++;
      while (low <= high && this.#less(from, high)) high--;
      if (low > high) return low;
      this.#swap(low++, high--);
    }
  }
}

/** Sorts in place as Go's sort.Slice and slices.SortFunc do. */
export function goSort<T>(items: T[], compare: Compare<T>): void {
  new PatternDefeatingSort(items, compare).sort(0, items.length, 32 - Math.clz32(items.length));
}

/** Go's order of strings: by their UTF-8 bytes. */
export function compareStrings(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const x = a.charCodeAt(i);
    const y = b.charCodeAt(i);
    if (x !== y) return utf8Rank(x) - utf8Rank(y);
  }
  return a.length - b.length;
}

/** UTF-16 units so that pairs, which encode the highest code points, come last. */
function utf8Rank(unit: number): number {
  if (unit < 0xd800) return unit;
  return unit < 0xe000 ? unit + 0x2000 : unit - 0x800;
}
