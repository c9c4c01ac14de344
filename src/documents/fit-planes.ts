import sharp from 'sharp';
import type { HeicPlanes, Plane } from './decode-heic.ts';
import type { Pixels } from './render-page.ts';

/** The picture of three planes in a size that is asked for, grey or in colour. Each plane is made smaller before they are put together. */
export async function fitPlanes(planes: HeicPlanes, width: number, height: number, grey: boolean): Promise<Pixels> {
  const light = await fitPlane(planes.light, width, height);
  if (grey || !planes.blue || !planes.red) return { data: light, width, height, channels: 1 };
  const [blue, red] = [await fitPlane(planes.blue, width, height), await fitPlane(planes.red, width, height)];
  return { data: toColours(light, blue, red), width, height, channels: 3 };
}

async function fitPlane({ data, width, height, stride }: Plane, toWidth: number, toHeight: number): Promise<Buffer> {
  const bytes = Buffer.from(data.buffer, data.byteOffset, Math.min(data.byteLength, stride * height));
  return sharp(bytes, { raw: { width: stride, height, channels: 1 }, limitInputPixels: false })
    .extract({ left: 0, top: 0, width, height })
    .resize(toWidth, toHeight, { fit: 'fill' })
    .toColourspace('b-w')
    .raw()
    .toBuffer();
}

/** By ITU-R BT.601 in the full range, which is how telephones write HEIC. */
function toColours(light: Buffer, blue: Buffer, red: Buffer): Buffer {
  const colours = Buffer.alloc(light.length * 3);
  const kept = new Uint8ClampedArray(colours.buffer, colours.byteOffset, colours.byteLength);
  for (let index = 0; index < light.length; index++) {
    const y = light[index]!;
    const cb = blue[index]! - 128;
    const cr = red[index]! - 128;
    kept[index * 3] = y + 1.402 * cr;
    kept[index * 3 + 1] = y - 0.344136 * cb - 0.714136 * cr;
    kept[index * 3 + 2] = y + 1.772 * cb;
  }
  return colours;
}
