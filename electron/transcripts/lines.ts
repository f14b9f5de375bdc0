/** Steps through the lines of a text by their offsets: to cut 100,000 lines out of it costs more than to read them. */
export class Lines {
  readonly text: string;
  /** Offset of the first character of the current line. */
  start = 0;
  /** Offset behind its last, the line end not counted. */
  end = 0;
  /** 1-based. */
  number = 1;
  readonly #mark: string;
  /** Offset of the first mark that is not before the current line, once it was looked for. */
  #marked = -1;

  /** `text` has LF line endings; `mark` is what a line of times holds. */
  constructor(text: string, mark: string) {
    this.text = text;
    this.#mark = mark;
    this.end = this.#endOfLine();
  }

  /** Whether the last line has been passed. */
  get done(): boolean {
    return this.start > this.text.length;
  }

  get isEmpty(): boolean {
    return this.start === this.end;
  }

  get hasMark(): boolean {
    if (this.#marked < this.start) {
      const found = this.text.indexOf(this.#mark, this.start);
      this.#marked = found < 0 ? Infinity : found;
    }
    return this.#marked < this.end;
  }

  get line(): string {
    return this.text.slice(this.start, this.end);
  }

  next(): void {
    this.start = this.end + 1;
    this.end = this.#endOfLine();
    this.number++;
  }

  #endOfLine(): number {
    const end = this.text.indexOf('\n', this.start);
    return end < 0 ? this.text.length : end;
  }
}
