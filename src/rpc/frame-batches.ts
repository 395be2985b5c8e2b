import type { Frame, Frames } from './transport.js'

/** Frames in batches that arrived together. */
export class FrameBatches implements Frames {
  readonly batches: AsyncIterable<readonly Frame[]>

  constructor(batches: AsyncIterable<readonly Frame[]>) {
    this.batches = batches
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Frame, void> {
    for await (const frames of this.batches) yield* frames
  }
}
