import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { safeFileName } from './safe-file-name.ts';

describe('a file name', () => {
  it.each([
    ['Kvittering.pdf', 'Kvittering.pdf'],
    ['C:\\Bilag\\Kvittering for bensin.pdf', 'Kvittering for bensin.pdf'],
    ['../../etc/passwd', 'passwd'],
    ['/', 'fil'],
    ['..', 'fil'],
    ['', 'fil'],
    ['   ', 'fil'],
    ['bilag/', 'bilag'],
    ['.htaccess', 'htaccess'],
    ['a\0b.pdf', 'ab.pdf'],
    ['a\r\nb\t.pdf', 'ab.pdf'],
    ['faktura\u202efdp.exe', 'fakturafdp.exe'],
    ['\u200f\u2066\u200b', 'fil'],
    ['Æresløs Ødegård.jpg', 'Æresløs Ødegård.jpg'],
    ['a\u030a.pdf', 'å.pdf'],
    ['a<b>:"c|d?e*.pdf', 'a_b___c_d_e_.pdf'],
    ['nul.txt', '_nul.txt'],
    ['COM1', '_COM1'],
    ['x.pdf. . ', 'x.pdf'],
    ['🧾.pdf', '🧾.pdf'],
    ['\ud800.pdf', 'pdf'],
  ])('%j becomes %j', (name, safe) => {
    expect(safeFileName(name)).toBe(safe);
  });

  it('is at most 120 characters and keeps its ending', () => {
    expect(safeFileName(`${'ø'.repeat(200)}.pdf`)).toBe(`${'ø'.repeat(116)}.pdf`);
    expect([...safeFileName('🧾'.repeat(500))]).toHaveLength(120);
  });

  it('is safe and stays the same when made safe again, whatever the naughty string', () => {
    const list = JSON.parse(
      readFileSync(new URL(import.meta.resolve('big-list-of-naughty-strings')), 'utf8'),
    ) as string[];
    for (const name of list) {
      const safe = safeFileName(name);
      expect(safe).not.toMatch(/[/\\\p{C}]|^\.|^$/u);
      expect(safeFileName(safe)).toBe(safe);
    }
  });
});
