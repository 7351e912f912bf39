/** So many different numbers are told apart by default: scores, which are sums of points, and days are fewer. */
export const MOST_PLACES = 8192;

/** One number, and its bits as two whole ones. */
const NUMBER = new Float64Array(1);
const BITS = new Int32Array(NUMBER.buffer);

/**
 * Gives each different number a place, 0, 1, 2 … in the order in which they come; −0 and 0 are one. A table over the
 * bits of the numbers: a Map takes several times as long, and the longer the more numbers are looked up.
 */
export class NumberPlaces {
  /** The number at each place; only the first `size` count. */
  numbers = new Float64Array(32);
  size = 0;
  /** One more than a place, 0 where there is none; never more than half full. */
  private slots = new Int32Array(64);
  /** How far a product of 32 bits is shifted to be one of the slots. */
  private shift = 26;

  /** @param most how many different numbers get a place; beyond some thousand it is no quicker than a Map */
  constructor(private readonly most: number = MOST_PLACES) {}

  /** @returns −1 for NaN, and for a number more than the most */
  placeOf(number: number): number {
    // Adding 0 makes −0 the 0 that it equals.
    const wanted = number + 0;
    const { slots, numbers } = this;
    let slot = bitsOf(wanted) >>> this.shift;
    for (;;) {
      const place = (slots[slot] as number) - 1;
      if (place < 0) return this.add(wanted, slot);
      if (numbers[place] === wanted) return place;
      slot = (slot + 1) & (slots.length - 1);
    }
  }

  /** The places by their number, lowest first. */
  rising(): number[] {
    const { numbers, size } = this;
    return Array.from({ length: size }, (_, place) => place).sort(
      (left, right) => (numbers[left] as number) - (numbers[right] as number),
    );
  }

  private add(number: number, slot: number): number {
    if (this.size === this.most || Number.isNaN(number)) return -1;
    const place = this.size++;
    if (place === this.numbers.length) {
      this.grow();
      this.size = 0;
      const { numbers } = this;
      for (let known = 0; known < place; known++) this.placeOf(numbers[known] as number);
      return this.placeOf(number);
    }
    this.numbers[place] = number;
    this.slots[slot] = place + 1;
    return place;
  }

  private grow(): void {
    const numbers = new Float64Array(2 * this.numbers.length);
    numbers.set(this.numbers);
    this.numbers = numbers;
    this.slots = new Int32Array(2 * numbers.length);
    this.shift--;
  }
}

/** The bits of a number, mixed: products have their best mixed ones on top. */
function bitsOf(number: number): number {
  NUMBER[0] = number;
  const bits = Math.imul(BITS[1] as number, 0x85ebca6b) + (BITS[0] as number);
  return Math.imul(bits, 0x9e3779b1);
}
