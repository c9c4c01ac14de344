import fs from 'node:fs';
import path from 'node:path';
import { projectFolder } from './environment.ts';

/** The version of this Takt, as its package says. */
export function readTaktVersion(): string {
  const { version } = JSON.parse(fs.readFileSync(path.join(projectFolder, 'package.json'), 'utf8')) as {
    version: string;
  };
  return version;
}
