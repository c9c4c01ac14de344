import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('./store-alone.child.ts', import.meta.url));

/** A server, in a process of its own, that takes the bytes of files into a store in this folder and does nothing else. */
export async function startStoreAlone(folder: string): Promise<{ url: string; stop(): Promise<void> }> {
  const child = fork(program, [folder], { execArgv: ['--disable-warning=ExperimentalWarning'] });
  const [port] = (await once(child, 'message')) as [number];
  return {
    url: `http://127.0.0.1:${port}`,
    async stop() {
      const gone = once(child, 'exit');
      child.disconnect();
      await gone;
    },
  };
}
