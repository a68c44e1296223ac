import { readFile, writeFile } from 'node:fs/promises';
import * as onnx from 'onnxruntime-web';
import { digestOf } from '../digest.ts';
import { encode, type Encoded, type Encodable } from './encoded.ts';
import { meaningFrom, outputsOf, type Meaning } from './meaning.ts';
import { Pieces } from './pieces.ts';

/** A sentence encoder as it is kept: its model (ONNX), the pieces it knows, the themes it was taught. */
export type EncoderFiles = { model: Uint8Array; pieces: string[]; themes: string[] };

/** The name of the model's file. */
export const ENCODER_MODEL = 'encoder.onnx';
const PIECES = 'encoder-pieces.txt';
const THEMES = 'encoder-themes.json';

/** Reads the encoder of a folder. */
export async function readEncoder(folder: URL): Promise<EncoderFiles> {
  const text = (name: string) => readFile(new URL(name, folder), 'utf8');
  return {
    model: await readFile(new URL(ENCODER_MODEL, folder)),
    pieces: (await text(PIECES)).split('\n'),
    themes: JSON.parse(await text(THEMES)) as string[],
  };
}

/** Writes what goes with a model into its folder. */
export async function writeEncoderWords(
  folder: URL,
  { pieces, themes }: Omit<EncoderFiles, 'model'>,
): Promise<void> {
  await writeFile(new URL(PIECES, folder), pieces.join('\n'));
  await writeFile(new URL(THEMES, folder), `${JSON.stringify(themes)}\n`);
}

function whole(numbers: number[]): onnx.Tensor {
  return new onnx.Tensor('int64', BigInt64Array.from(numbers, BigInt), [1, numbers.length]);
}

/**
 * Reads passages for their meaning with a small language model, on this machine and with one processor.
 * The same passage under the same headings always gives the same meaning.
 */
export class Encoder {
  /** In the order in which a meaning has them. */
  readonly themes: string[];
  /** The same for encoders that find the same meanings. */
  readonly digest: string;
  readonly #pieces: Pieces;
  /** How many numbers the model is to give for each piece. */
  readonly #outputs: number;
  readonly #model: Uint8Array;
  #session: Promise<onnx.InferenceSession> | null = null;
  #turn: Promise<unknown> = Promise.resolve();

  constructor({ model, pieces, themes }: EncoderFiles) {
    this.#model = model;
    this.#pieces = new Pieces(pieces);
    this.themes = themes;
    this.#outputs = outputsOf(themes.length).all;
    this.digest = digestOf(model, pieces.join('\n'), themes.join('\n'));
  }

  #open(): Promise<onnx.InferenceSession> {
    // One processor: files are read side by side, each in a process of its own.
    onnx.env.wasm.numThreads = 1;
    return onnx.InferenceSession.create(this.#model);
  }

  #opened(): Promise<onnx.InferenceSession> {
    return (this.#session ??= this.#open());
  }

  /** Opens the model, which takes a second or two; else the first passage waits for it. */
  async ready(): Promise<void> {
    await this.#opened();
  }

  /** How much there is to read in passages: the time it takes goes by the number of pieces. */
  piecesIn(passages: Encodable[]): number {
    const parts = passages.flatMap((passage) => encode(passage, this.#pieces));
    return parts.reduce((sum, { ids }) => sum + ids.length, 0);
  }

  async #scoresOf({ ids, halves }: Encoded): Promise<Float32Array> {
    const session = await this.#opened();
    const { scores } = await session.run({ ids: whole(ids), halves: whole(halves) });
    if (scores!.dims[1] !== this.#outputs) {
      throw new Error(
        `${ENCODER_MODEL} does not belong to ${THEMES} beside it, or kinds were added: run "npm run train-encoder".`,
      );
    }
    return scores!.data as Float32Array;
  }

  /** A session does one thing at a time. */
  #inTurn(encoded: Encoded): Promise<Float32Array> {
    const scores = this.#turn.then(() => this.#scoresOf(encoded));
    this.#turn = scores.catch(() => undefined);
    return scores;
  }

  async #meaningOf(passage: Encodable): Promise<Meaning | null> {
    const parts = encode(passage, this.#pieces);
    const said: number[] = [];
    for (const part of parts) said.push(...(await this.#inTurn(part)));
    const places = parts.flatMap((part) => part.places);
    const scores = Float32Array.from(said);
    return meaningFrom({ places, scores, outputs: this.#outputs }, this.themes.length);
  }

  /** What passages mean, in order; null for those without words. `encodable` says what each is read with. */
  async meaningsOf(passages: Encodable[]): Promise<(Meaning | null)[]> {
    // One by one: read together, passages would change each other's figures in the last decimals.
    const meanings: (Meaning | null)[] = [];
    for (const passage of passages) meanings.push(await this.#meaningOf(passage));
    return meanings;
  }
}
