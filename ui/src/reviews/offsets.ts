// Places in a text: the program counts Unicode scalar values, the page UTF-16 units. Converted once, here.

/** Turns places counted in scalar values into places of a JavaScript string, and back. */
export class Offsets {
  /** For each character outside the basic plane, its place in scalar values; in order. */
  private readonly wide: number[] = [];

  constructor(text: string) {
    let scalars = 0;
    for (let at = 0; at < text.length; at += 1) {
      const unit = text.charCodeAt(at);
      if (unit >= 0xd800 && unit <= 0xdbff && at + 1 < text.length) {
        this.wide.push(scalars);
        at += 1;
      }
      scalars += 1;
    }
  }

  /** The place in the string of the n-th scalar value. */
  toUtf16(scalar: number): number {
    return scalar + this.before(scalar);
  }

  /** The scalar values before a place in the string. */
  toScalar(utf16: number): number {
    let low = 0;
    let high = this.wide.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.wide[middle] + middle < utf16) low = middle + 1;
      else high = middle;
    }
    return utf16 - low;
  }

  /** How many wide characters stand before the n-th scalar value. */
  private before(scalar: number): number {
    let low = 0;
    let high = this.wide.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.wide[middle] < scalar) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
