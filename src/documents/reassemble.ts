import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

/** What is to be made of which files. Pages are counted from 1. */
export type ReassembleWork =
  | { work: 'split'; file: string; spans: readonly { fromPage: number; toPage: number; to: string }[] }
  | { work: 'join'; files: readonly { file: string; format: 'pdf' | 'jpeg' | 'png' }[]; to: string };

const program = fileURLToPath(new URL('./reassemble.child.ts', import.meta.url));
const timeoutMs = 60_000;

/**
 * Takes a PDF apart by pages, or joins pictures and PDFs to one, in a process of its own with a limit of time and memory: the files are what somebody sent.
 * Answers how many pages each new file has; `refused` where a file cannot be used for this, and nothing is to be made of what was written.
 */
export async function reassemble(
  work: ReassembleWork,
): Promise<{ pages: number[] } | { refused: 'not-reassemblable' }> {
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', '--max-old-space-size=384', program],
    // Of what this process was given, keys too, it needs nothing.
    { stdio: ['pipe', 'pipe', 'ignore'], env: {}, timeout: timeoutMs, killSignal: 'SIGKILL' },
  );
  const ended = new Promise<number | null>((resolve) => {
    child.once('error', () => resolve(null));
    child.once('close', (code) => resolve(code));
  });
  child.stdin.on('error', () => undefined);
  child.stdin.end(JSON.stringify(work));
  const [said, code] = await Promise.all([text(child.stdout).catch(() => ''), ended]);
  return code === 0 ? { pages: JSON.parse(said) as number[] } : { refused: 'not-reassemblable' };
}
