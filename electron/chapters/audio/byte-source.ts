/** Bytes that can be read anywhere, so that a large file is touched only where its tags are. */
export interface ByteSource {
  /** Bytes in all. */
  size: number;
  /** The bytes from `offset` on: `length` of them, fewer at the end. */
  read(offset: number, length: number): Promise<Uint8Array>;
}

/** Bytes in memory as a source. */
export const bytesSource = (bytes: Uint8Array): ByteSource => ({
  size: bytes.length,
  read: (offset, length) => Promise.resolve(bytes.subarray(offset, offset + length)),
});

/** A cursor over big-endian bytes; reading past the end throws a RangeError. */
export class Reader {
  readonly bytes: Uint8Array;
  readonly #view: DataView;
  offset = 0;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  get left(): number {
    return this.bytes.length - this.offset;
  }

  skip(length: number): void {
    this.offset += length;
  }

  u8(): number {
    return this.#view.getUint8(this.#advance(1));
  }

  u16(): number {
    return this.#view.getUint16(this.#advance(2));
  }

  u32(): number {
    return this.#view.getUint32(this.#advance(4));
  }

  /** As a number: exact up to 2^53, which no file exceeds. */
  u64(): number {
    return Number(this.#view.getBigUint64(this.#advance(8)));
  }

  /** At most `length` bytes. */
  take(length: number): Uint8Array {
    const from = this.#advance(length);
    return this.bytes.subarray(from, from + length);
  }

  /** `length` characters of Latin-1. */
  latin1(length: number): string {
    return new TextDecoder('latin1').decode(this.take(length));
  }

  /** The bytes up to the next zero, which is skipped. */
  untilZero(): Uint8Array {
    const end = this.bytes.indexOf(0, this.offset);
    const bytes = this.bytes.subarray(this.offset, end === -1 ? undefined : end);
    this.offset += bytes.length + 1;
    return bytes;
  }

  #advance(length: number): number {
    const from = this.offset;
    this.offset += length;
    return from;
  }
}
