import sharp from 'sharp';
import type { ReadingFault } from '../domain/intake/index.ts';
import type { Pixels } from './render-page.ts';

/** A picture of a page that is narrower than this bears no legible small print. */
const edgeMin = 700;
const measuredEdge = 1000;
/** Mean light, of 255. */
const darkBelow = 55;
/** How much the light changes from pixel to pixel where there is something: text gives hundreds, a blurred one next to nothing. */
const blurredBelow = 60;
/** Difference between the lightest and the darkest hundredth of an empty sheet, of 255. */
const blankBelow = 24;

export interface Measured {
  blank: boolean;
  faults: readonly ReadingFault[];
}

/** Whether a picture is fit to be read: large enough, sharp, light, and not empty. Looks at a small grey copy. */
export async function measurePicture({ data, width, height, channels }: Pixels): Promise<Measured> {
  const grey = await sharp(data, { raw: { width, height, channels }, limitInputPixels: false })
    .flatten({ background: '#ffffff' })
    .greyscale()
    .resize(measuredEdge, measuredEdge, { fit: 'inside', withoutEnlargement: true })
    .raw()
    .toBuffer({ resolveWithObject: true });
  const light = spreadOf(grey.data);
  const blank = light.middle > 100 && light.high - light.low < blankBelow && light.inked < 0.0002;
  if (blank) return { blank, faults: ['blank-page'] };
  const faults: ReadingFault[] = [];
  if (Math.max(width, height) < edgeMin) faults.push('low-resolution');
  if (light.mean < darkBelow) faults.push('too-dark');
  if (sharpnessOf(grey.data, grey.info.width, grey.info.height) < blurredBelow) faults.push('blurred');
  return { blank, faults };
}

interface Spread {
  mean: number;
  middle: number;
  low: number;
  high: number;
  /** The share of pixels that are much darker than the sheet. */
  inked: number;
}

function spreadOf(grey: Uint8Array): Spread {
  const counts = new Uint32Array(256);
  let sum = 0;
  for (const value of grey) {
    counts[value]! += 1;
    sum += value;
  }
  const at = (share: number): number => {
    let seen = 0;
    for (let value = 0; value < 256; value++) {
      seen += counts[value]!;
      if (seen >= share * grey.length) return value;
    }
    return 255;
  };
  const middle = at(0.5);
  let inked = 0;
  for (let value = 0; value < middle - 60; value++) inked += counts[value]!;
  return { middle, mean: sum / grey.length, low: at(0.01), high: at(0.99), inked: inked / grey.length };
}

/** The variance of the Laplacian over the tiles in which most happens: the empty part of a sheet says nothing of how sharp it is. */
function sharpnessOf(grey: Uint8Array, width: number, height: number): number {
  const tile = 100;
  const variances: number[] = [];
  for (let top = 1; top + tile < height; top += tile) {
    for (let left = 1; left + tile < width; left += tile) variances.push(varianceIn(grey, width, left, top, tile));
  }
  if (variances.length === 0) return varianceIn(grey, width, 1, 1, Math.max(1, Math.min(width, height) - 2));
  variances.sort((a, b) => b - a);
  const best = variances.slice(0, Math.max(1, Math.ceil(variances.length / 10)));
  return best.reduce((sum, each) => sum + each, 0) / best.length;
}

function varianceIn(grey: Uint8Array, width: number, left: number, top: number, size: number): number {
  let sum = 0;
  let squares = 0;
  for (let y = top; y < top + size; y++) {
    for (let x = left; x < left + size; x++) {
      const place = y * width + x;
      const value =
        4 * grey[place]! - grey[place - 1]! - grey[place + 1]! - grey[place - width]! - grey[place + width]!;
      sum += value;
      squares += value * value;
    }
  }
  const count = size * size;
  return squares / count - (sum / count) ** 2;
}
