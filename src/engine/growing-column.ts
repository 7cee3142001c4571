/** 32-bit numbers one after another, without knowing beforehand how many. */
export class GrowingColumn {
  length = 0;
  private column = new Uint32Array(1024);

  push(value: number): void {
    if (this.length === this.column.length) {
      const smaller = this.column;
      this.column = new Uint32Array(smaller.length * 2);
      this.column.set(smaller);
    }
    this.column[this.length++] = value;
  }

  /** What was pushed: a view, until the next push. */
  get values(): Uint32Array {
    return this.column.subarray(0, this.length);
  }
}
