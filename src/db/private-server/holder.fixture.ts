/** Holds a lease on the private server of the folder in argv until its input ends. Used by tests as a second process. */
import { openPrivateServer } from './open-private-server.ts';

const server = await openPrivateServer({ dataFolder: process.argv[2]!, throwAway: true });
process.stdout.write(server.appUrl + '\n');
process.stdin.resume();
process.stdin.once('end', () => void server.close().then(() => process.exit(0)));
