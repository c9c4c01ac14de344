import { createRequire } from 'node:module';
import type { Pixels } from './render-page.ts';

interface HeifImage {
  get_width(): number;
  get_height(): number;
  display(target: { data: Uint8ClampedArray; width: number; height: number }, done: (result: unknown) => void): void;
  free?(): void;
}

interface Heif {
  HeifDecoder: new () => { decode(bytes: Uint8Array): HeifImage[] };
}

let loaded: Heif | undefined;

/** The picture of a HEIC file of a telephone, turned as it was meant; undefined when it is damaged, `too-many-pixels` when it says that it is larger. */
export async function decodeHeic(
  bytes: Uint8Array,
  pixelsMax: number,
): Promise<Pixels | 'too-many-pixels' | undefined> {
  loaded ??= createRequire(import.meta.url)('libheif-js/wasm-bundle') as Heif;
  const images = new loaded.HeifDecoder().decode(bytes);
  const image = images[0];
  if (!image) return undefined;
  try {
    const width = image.get_width();
    const height = image.get_height();
    if (!(width > 0 && height > 0)) return undefined;
    if (width * height > pixelsMax) return 'too-many-pixels';
    const data = new Uint8ClampedArray(width * height * 4);
    const shown = await new Promise<unknown>((resolve) => image.display({ data, width, height }, resolve));
    return shown ? { data: Buffer.from(data.buffer), width, height, channels: 4 } : undefined;
  } finally {
    for (const each of images) each.free?.();
  }
}
