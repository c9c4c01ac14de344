import { createRequire } from 'node:module';

/** One of the three planes of a picture as HEIC keeps it: light, and two of colour of half the size. Each row has `stride` bytes. */
export interface Plane {
  data: Uint8Array;
  width: number;
  height: number;
  stride: number;
}

export interface HeicPlanes {
  width: number;
  height: number;
  light: Plane;
  /** Absent in a picture without colour. */
  blue?: Plane;
  red?: Plane;
  /** Gives the memory back. */
  release(): void;
}

interface HeifImage {
  handle: unknown;
  get_width(): number;
  get_height(): number;
  free(): void;
}

interface Heif {
  HeifDecoder: new () => { decode(bytes: Uint8Array): HeifImage[] };
  heif_colorspace: { heif_colorspace_YCbCr: unknown };
  heif_chroma: { heif_chroma_420: unknown };
  heif_channel: Readonly<Record<'heif_channel_Y' | 'heif_channel_Cb' | 'heif_channel_Cr', unknown>>;
  heif_js_decode_image2(
    handle: unknown,
    colours: unknown,
    chroma: unknown,
  ): Promise<{ code?: unknown; channels?: (Plane & { id: unknown })[]; image: unknown } | undefined>;
  heif_image_release(image: unknown): void;
}

let loaded: Heif | undefined;

/**
 * The first picture of a HEIC file of a telephone, turned as it was meant. As the planes that it is made of: with a colour for every pixel it would take nearly three
 * times the memory, and telephones take fifty million of them. Undefined when it is damaged.
 */
export async function decodeHeic(
  bytes: Uint8Array,
  pixelsMax: number,
): Promise<HeicPlanes | 'too-many-pixels' | undefined> {
  loaded ??= createRequire(import.meta.url)('libheif-js/wasm-bundle') as Heif;
  const heif = loaded;
  const [image, ...others] = new heif.HeifDecoder().decode(bytes);
  for (const other of others) other.free();
  if (!image) return undefined;
  try {
    const width = image.get_width();
    const height = image.get_height();
    if (!(width > 0 && height > 0)) return undefined;
    if (width * height > pixelsMax) return 'too-many-pixels';
    const { heif_colorspace_YCbCr: colours } = heif.heif_colorspace;
    const decoded = await heif.heif_js_decode_image2(image.handle, colours, heif.heif_chroma.heif_chroma_420);
    const plane = (name: keyof Heif['heif_channel']): Plane | undefined =>
      decoded?.channels?.find(({ id }) => id === heif.heif_channel[name]);
    const light = plane('heif_channel_Y');
    if (!decoded || !light) return undefined;
    const blue = plane('heif_channel_Cb');
    const red = plane('heif_channel_Cr');
    const release = (): void => heif.heif_image_release(decoded.image);
    return { width, height, light, release, ...(blue && red && { blue, red }) };
  } finally {
    image.free();
  }
}
