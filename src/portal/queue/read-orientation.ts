/** How many degrees a picture is to be turned clockwise to stand upright. */
export type Turn = 0 | 90 | 180 | 270;

const turns: Readonly<Record<number, Turn>> = { 3: 180, 4: 180, 5: 90, 6: 90, 7: 270, 8: 270 };
const orientationTag = 0x0112;

/** Whether bytes begin as a JPEG picture does. */
export function isJpeg(bytes: Uint8Array): boolean {
  return bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff;
}

/**
 * Which way a phone held the camera, from the Exif part of a JPEG (CIPA DC-008, tag 0x0112): viewers of pictures heed it, viewers of PDF do not. A mirrored
 * picture is turned only. Without a readable Exif part nothing is turned. Example: orientation 6 → 90.
 */
export function readOrientation(bytes: Uint8Array): Turn {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const tiff = findTiff(view);
    return tiff === undefined ? 0 : (turns[readTag(view, tiff)] ?? 0);
  } catch {
    // It ends in the middle.
    return 0;
  }
}

/** Where the TIFF header of the Exif part begins. */
function findTiff(view: DataView): number | undefined {
  let at = 2;
  while (view.getUint8(at) === 0xff) {
    const marker = view.getUint8(at + 1);
    // From the start of the scan on there is only picture.
    if (marker === 0xda || marker === 0xd9) return undefined;
    if (marker === 0xe1 && view.getUint32(at + 4) === 0x45786966) return at + 10;
    at += 2 + view.getUint16(at + 2);
  }
  return undefined;
}

function readTag(view: DataView, tiff: number): number {
  const little = view.getUint16(tiff) === 0x4949;
  const directory = tiff + view.getUint32(tiff + 4, little);
  const count = view.getUint16(directory, little);
  for (let index = 0; index < count; index += 1) {
    const entry = directory + 2 + index * 12;
    if (view.getUint16(entry, little) === orientationTag) return view.getUint16(entry + 8, little);
  }
  return 1;
}
