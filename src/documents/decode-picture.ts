import sharp, { type Sharp } from 'sharp';
import type { FileFormat, ReadingFault } from '../domain/intake/index.ts';
import { decodeHeic } from './decode-heic.ts';
import { fitPlanes } from './fit-planes.ts';
import type { Pixels } from './render-page.ts';

export interface OpenPicture {
  pages: number;
  /** The page turned as it was held, no larger than asked; with the fault of what is missing at its end. */
  page(number: number, fit: PictureFit): Promise<{ pixels: Pixels; cutOff: boolean } | 'damaged'>;
  /** The pixels that its longer edge had in the file. */
  edge: number;
  close(): void;
}

export interface PictureFit {
  edgeMax: number;
  pixelsMax: number;
  grey: boolean;
}

/** Opens a picture by its header only. What says that it has more pixels than allowed is refused before one of them is decoded. */
export async function openPicture(
  bytes: Buffer,
  format: FileFormat,
  pixelsMax: number,
): Promise<OpenPicture | ReadingFault> {
  return format === 'heic' ? openHeic(bytes, pixelsMax) : openOther(bytes, pixelsMax);
}

async function openHeic(bytes: Buffer, pixelsMax: number): Promise<OpenPicture | ReadingFault> {
  const decoded = await decodeHeic(bytes, pixelsMax);
  if (decoded === undefined) return 'damaged';
  if (decoded === 'too-many-pixels') return decoded;
  const { width, height } = decoded;
  return {
    pages: 1,
    edge: Math.max(width, height),
    page: async (_, fit) => {
      const scale = scaleOf(width, height, fit);
      const pixels = await fitPlanes(
        decoded,
        Math.max(1, Math.round(width * scale)),
        Math.max(1, Math.round(height * scale)),
        fit.grey,
      );
      return { pixels, cutOff: false };
    },
    close: decoded.release,
  };
}

async function openOther(bytes: Buffer, pixelsMax: number): Promise<OpenPicture | ReadingFault> {
  const head = await sharp(bytes, { limitInputPixels: false })
    .metadata()
    .catch(() => undefined);
  if (!head?.width || !head.height) return 'damaged';
  if (head.width * head.height > pixelsMax) return 'too-many-pixels';
  const { width, height } = head;
  return {
    pages: Math.max(1, head.pages ?? 1),
    edge: Math.max(width, height),
    page: (number, fit) => decodePage(bytes, number, pixelsMax, fit),
    close: () => undefined,
  };
}

async function decodePage(
  bytes: Buffer,
  number: number,
  pixelsMax: number,
  fit: PictureFit,
): ReturnType<OpenPicture['page']> {
  const whole = number === 1 ? {} : { page: number - 1 };
  const decode = async (failOn: 'truncated' | 'none'): Promise<Pixels> => {
    const options = { ...whole, limitInputPixels: pixelsMax, failOn, sequentialRead: true } as const;
    const { width, height, orientation } = await sharp(bytes, options).metadata();
    const sideways = (orientation ?? 1) >= 5;
    return fitted(sharp(bytes, options).autoOrient(), sideways ? height : width, sideways ? width : height, fit);
  };
  try {
    return { pixels: await decode('truncated'), cutOff: false };
  } catch {
    const pixels = await decode('none').catch(() => undefined);
    return pixels ? { pixels, cutOff: true } : 'damaged';
  }
}

function scaleOf(width: number, height: number, fit: PictureFit): number {
  return Math.min(1, fit.edgeMax / Math.max(width, height), Math.sqrt(fit.pixelsMax / (width * height)));
}

async function fitted(picture: Sharp, width: number, height: number, fit: PictureFit): Promise<Pixels> {
  const scale = scaleOf(width, height, fit);
  const sized = picture
    .resize(Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale)), { fit: 'fill' })
    .flatten({ background: '#ffffff' })
    .toColourspace(fit.grey ? 'b-w' : 'srgb');
  const { data, info } = await sized.raw().toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height, channels: info.channels as Pixels['channels'] };
}
