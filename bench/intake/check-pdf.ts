import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { openReader } from '../../src/documents/read-apart.ts';
import { measureMs, median } from '../figures.ts';
import type { Row } from './figures-table.ts';
import { isInstalled } from './running-nginx.ts';

const run = promisify(execFile);
const rounds = 25;
const goal = 10;
const programs = ['pdfinfo', 'qpdf', 'file'];

/**
 * What is asked of a PDF when it comes, by the process that reads and is running already: what it is, whether its structure holds, its pages, its words and the
 * fields in them. Beside `pdfinfo`, `qpdf --check` and `file` one after the other on the same file, which tell less. They take turns.
 */
export async function measureChecking(file: string, what: string): Promise<Row[]> {
  const reader = openReader();
  const read = async (): Promise<void> => {
    const { document } = await reader.read({ file, fileName: 'faktura.pdf' });
    if (document.format !== 'pdf' || document.fields.number === undefined) throw new Error('the PDF was not read');
  };
  try {
    for (let round = 0; round < 10; round += 1) await read();
    const missing = programs.filter((program) => !isInstalled(program));
    const own: number[] = [];
    const theirs: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      own.push(await measureMs(read));
      if (missing.length === 0) {
        theirs.push(
          await measureMs(async () => {
            await run('pdfinfo', [file]);
            await run('qpdf', ['--check', file]);
            await run('file', ['--brief', file]);
          }),
        );
      }
    }
    const figure = `${median(own).toFixed(1)} ms`;
    if (missing.length > 0)
      return [{ what: `checks of ${what}`, figure: `${figure}; beside others skipped: no ${missing.join(', ')}` }];
    const times = median(theirs) / median(own);
    return [
      {
        what: `checks of ${what}, beside pdfinfo + qpdf --check + file`,
        figure: `${figure} against ${median(theirs).toFixed(1)} ms = ${times.toFixed(1)} times faster`,
        goal: `at least ${goal}`,
        met: times >= goal,
      },
    ];
  } finally {
    await reader.close();
  }
}
