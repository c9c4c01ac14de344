import { expect, test } from 'vitest';
import { readLines } from './read-lines.ts';

async function linesOf(...pieces: string[]): Promise<string[]> {
  async function* from(): AsyncGenerator<Buffer> {
    for (const piece of pieces) yield Buffer.from(piece, 'latin1');
  }
  const lines: string[] = [];
  for await (const line of readLines(from())) lines.push(line);
  return lines;
}

const latin1 = (text: string): string => Buffer.from(text).toString('latin1');

test('a line ends at a line feed and nowhere else, wherever the pieces are cut', async () => {
  expect(await linesOf('en\nto', '\n\ntre')).toEqual(['en', 'to', '', 'tre']);
  expect(await linesOf(latin1('a\u2028b\rc\n'))).toEqual(['a\u2028b\rc']);
  const [half, other] = [latin1('å').slice(0, 1), latin1('å').slice(1)];
  expect(await linesOf(half, `${other}\n`)).toEqual(['å']);
  expect(await linesOf()).toEqual([]);
});
