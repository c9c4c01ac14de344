import { expect, test } from 'vitest';
import { judgePhoto } from './judge-photo.ts';

const width = 120;
/** Rows of dark strokes on light paper, as a page of text looks from afar. */
const text = Uint8Array.from({ length: width * 160 }, (_, at) => {
  const [x, y] = [at % width, Math.floor(at / width)];
  return y % 8 < 3 && (x * 7 + y * 3) % 5 < 3 ? 40 : 225;
});
/** Each point becomes the mean of those around it. */
function blur(points: Uint8Array, reach: number): Uint8Array {
  return points.map((_, at) => {
    const [x, y] = [at % width, Math.floor(at / width)];
    let sum = 0;
    let count = 0;
    for (let dy = -reach; dy <= reach; dy += 1)
      for (let dx = -reach; dx <= reach; dx += 1) {
        const point = x + dx < 0 || x + dx >= width ? undefined : points[(y + dy) * width + x + dx];
        if (point === undefined) continue;
        sum += point;
        count += 1;
      }
    return sum / count;
  });
}
/** Half the page is text; so there is contrast even when the text has run into grey. */
const half = text.map((point, at) => (Math.floor(at / width) < 80 ? 235 : point));

test('a sharp page is fine', () => {
  expect(judgePhoto(text, width)).toBeNull();
  expect(judgePhoto(half, width)).toBeNull();
});

test('a page whose strokes have run together is blurred', () => {
  expect(judgePhoto(blur(blur(blur(half, 6), 6), 6), width)).toBe('blurred');
});

test('a slightly soft page is left alone', () => {
  expect(judgePhoto(blur(text, 1), width)).toBeNull();
});

test('a page in the dark is dark, sharp or not', () => {
  expect(
    judgePhoto(
      text.map((point) => point / 4),
      width,
    ),
  ).toBe('dark');
});

test('an empty page and a tiny picture get no remark', () => {
  expect(judgePhoto(new Uint8Array(width * 100).fill(230), width)).toBeNull();
  expect(judgePhoto(new Uint8Array(4).fill(1), 2)).toBeNull();
});
