import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

export interface RunningNginx {
  url: string;
  /** Where it lays what it is sent. */
  folder: string;
  stop(): Promise<void>;
}

/** Whether a program of Debian is there to compare with. */
export function isInstalled(program: string): boolean {
  return spawnSync('sh', ['-c', `command -v ${program}`]).status === 0;
}

/** nginx with nothing but PUT, without a log, in a folder of its own on the file system that Takt is measured on. */
export async function startNginx(folder: string, port: number): Promise<RunningNginx> {
  const files = path.join(folder, 'files');
  fs.mkdirSync(files, { recursive: true });
  const configuration = path.join(folder, 'nginx.conf');
  const user = process.getuid?.() === 0 ? 'user root;' : '';
  const temporary = ['proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (kind) => `${kind}_temp_path ${path.join(folder, kind)};`,
  );
  fs.writeFileSync(
    configuration,
    `${user} daemon off; worker_processes auto; pid ${path.join(folder, 'pid')}; error_log stderr crit;
     events { worker_connections 256; }
     http { access_log off; client_max_body_size 2g; client_body_temp_path ${path.join(folder, 'incoming')}; ${temporary.join(' ')}
       server { listen 127.0.0.1:${port}; root ${files}; location / { dav_methods PUT; create_full_put_path on; } } }`,
  );
  const child = spawn('nginx', ['-p', folder, '-e', 'stderr', '-c', configuration], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const url = `http://127.0.0.1:${port}`;
  while ((await fetch(url).catch(() => undefined)) === undefined) {
    if (child.exitCode !== null) throw new Error('nginx ended before it answered');
    await wait(20);
  }
  return {
    url,
    folder: files,
    async stop() {
      const gone = once(child, 'exit');
      child.kill('SIGTERM');
      await gone;
    },
  };
}
