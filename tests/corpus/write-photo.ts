import sharp from 'sharp';
import { linesOfReceipt } from './lay-out-receipt.ts';
import type { PlannedVoucher } from './plan.ts';

/** A receipt on a table, as a telephone takes it: a little askew, in warm light; or blurred, in the dark, or from far away. */
export async function writePhoto(
  voucher: PlannedVoucher,
  flaw: 'blurred' | 'too-dark' | 'low-resolution' | undefined,
): Promise<Buffer> {
  const lines = linesOfReceipt(voucher);
  const height = 260 + lines.length * 64;
  const text = lines
    .flatMap((line, index) => {
      const [left = '', right] = line.split(/ {3,}/);
      const y = 150 + index * 64;
      return [
        `<text x="110" y="${y}">${escape(left)}</text>`,
        ...(right === undefined ? [] : [`<text x="1090" y="${y}" text-anchor="end">${escape(right)}</text>`]),
      ];
    })
    .join('');
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="${height}"><rect width="1200" height="${height}" fill="#8a7a66"/><rect x="60" y="50" width="1080" height="${height - 100}" fill="#f7f5ef"/><g font-family="DejaVu Sans Mono" font-size="32" fill="#1c1c1c">${text}</g></svg>`;
  const tilt = (voucher.id % 3) - 1;
  const photo = sharp(Buffer.from(svg)).rotate(tilt, { background: '#8a7a66' });
  const plain = await photo.png().toBuffer();
  switch (flaw) {
    case 'blurred':
      return sharp(plain).blur(14).jpeg({ quality: 85 }).toBuffer();
    case 'too-dark':
      return sharp(plain).linear(0.06, 2).jpeg({ quality: 70 }).toBuffer();
    case 'low-resolution':
      return sharp(plain).resize({ width: 150 }).jpeg({ quality: 60 }).toBuffer();
    default:
      return sharp(plain).blur(0.6).jpeg({ quality: 85 }).toBuffer();
  }
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
