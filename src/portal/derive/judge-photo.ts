export type PhotoFault = 'dark' | 'blurred';

/** Of what is brighter than nineteen twentieths of a picture: below this even the paper is dark. */
const darkBelow = 75;
/** Of how sharply neighbouring points differ (variance of the Laplacian): text that can be read is in the hundreds. */
const blurredBelow = 12;

/**
 * Whether a picture of a document is plainly dark or plainly blurred, from its brightness point by point (0 to 255, row by row, about 500 points wide). Says
 * nothing in doubt: a smooth page with little on it is not blurred to anybody. Example: all points at 20 → `dark`.
 */
export function judgePhoto(brightness: Uint8Array | Uint8ClampedArray, width: number): PhotoFault | null {
  const height = Math.floor(brightness.length / width);
  if (width < 3 || height < 3) return null;
  const sorted = brightness.toSorted();
  const bright = sorted[Math.floor(sorted.length * 0.95)]!;
  if (bright < darkBelow) return 'dark';
  // A page without any contrast has nothing that could be blurred.
  if (bright - sorted[Math.floor(sorted.length * 0.05)]! < 30) return null;
  return varianceOfEdges(brightness, width, height) < blurredBelow ? 'blurred' : null;
}

function varianceOfEdges(points: Uint8Array | Uint8ClampedArray, width: number, height: number): number {
  let sum = 0;
  let squares = 0;
  for (let y = 1; y < height - 1; y += 1) {
    for (let x = 1; x < width - 1; x += 1) {
      const at = y * width + x;
      const edge = points[at - 1]! + points[at + 1]! + points[at - width]! + points[at + width]! - 4 * points[at]!;
      sum += edge;
      squares += edge * edge;
    }
  }
  const count = (width - 2) * (height - 2);
  return squares / count - (sum / count) ** 2;
}
