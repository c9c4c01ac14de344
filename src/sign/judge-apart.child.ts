import { buffer } from 'node:stream/consumers';
import { judgeFile } from './judge-file.ts';

// A process of its own: the file comes in, the verdict goes out as JSON.
process.stdout.write(JSON.stringify(judgeFile(await buffer(process.stdin))));
