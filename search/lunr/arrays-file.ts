/** Typed arrays one after another in one file, each where its type may begin. */
export type Arrays = Record<string, Uint8Array | Uint16Array | Uint32Array>;

/** Where an array stands in its file: what is kept beside the file to open it again. */
export type ArrayPlace = { type: 'u8' | 'u16' | 'u32'; at: number; length: number };

const TYPES = { u8: Uint8Array, u16: Uint16Array, u32: Uint32Array } as const;
/** Every array begins at a multiple of the widest type. */
const ALIGNMENT = Uint32Array.BYTES_PER_ELEMENT;

function typeOf(array: Arrays[string]): ArrayPlace['type'] {
  if (array instanceof Uint8Array) return 'u8';
  return array instanceof Uint16Array ? 'u16' : 'u32';
}

/** The bytes of arrays in pieces, in order, and where each array stands among them. */
export function packArrays(arrays: Arrays): {
  pieces: Uint8Array[];
  places: Record<string, ArrayPlace>;
} {
  const pieces: Uint8Array[] = [];
  const places: Record<string, ArrayPlace> = {};
  let at = 0;
  for (const [name, array] of Object.entries(arrays)) {
    places[name] = { type: typeOf(array), at, length: array.length };
    const padding = (ALIGNMENT - (array.byteLength % ALIGNMENT)) % ALIGNMENT;
    if (array.length > 0) {
      pieces.push(new Uint8Array(array.buffer, array.byteOffset, array.byteLength));
    }
    if (padding > 0) pieces.push(new Uint8Array(padding));
    at += array.byteLength + padding;
  }
  return { pieces, places };
}

/** Views of the arrays in a file's bytes; nothing is copied. Throws where the bytes are too few. */
export function openArrays(bytes: Uint8Array, places: Record<string, ArrayPlace>): Arrays {
  return Object.fromEntries(
    Object.entries(places).map(([name, { type, at, length }]) => [
      name,
      new TYPES[type](bytes.buffer as ArrayBuffer, bytes.byteOffset + at, length),
    ]),
  );
}
