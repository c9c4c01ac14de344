// Draws the client page's icons, as phones want them, from the one that is drawn by hand: `node scripts/draw-icons.mjs`.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { projectFolder } from './run-step.mjs';

const folder = path.join(projectFolder, 'src/portal/public');
const drawn = readFileSync(path.join(folder, 'icon.svg'));
for (const size of [192, 512]) {
  await sharp(drawn, { density: 72 })
    .resize(size, size)
    .png({ palette: true })
    .toFile(path.join(folder, `icon-${size}.png`));
}
