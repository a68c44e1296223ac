const FIRST_SIZE = 1024;

/** Whole numbers in a list that grows, four bytes each. */
export class NumberList {
  #numbers = new Uint32Array(FIRST_SIZE);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  push(number: number): void {
    if (this.#length === this.#numbers.length) {
      const larger = new Uint32Array(2 * this.#length);
      larger.set(this.#numbers);
      this.#numbers = larger;
    }
    this.#numbers[this.#length++] = number;
  }

  /** The numbers so far; not a copy. */
  get numbers(): Uint32Array {
    return this.#numbers.subarray(0, this.#length);
  }
}
