import { connect, type Socket } from 'node:net';
import { setImmediate as turn } from 'node:timers/promises';

/** Where clamd listens: a socket on this machine, or a host. */
export type ClamdAddress = { path: string } | { host: string; port: number };

export interface VirusScanSettings {
  /** Undefined where no scanner was set up; then nothing is scanned, and the answer says so. */
  address: ClamdAddress | undefined;
  /** Larger files are not sent. clamd has a limit of its own (StreamMaxLength), and what it skips beyond its MaxFileSize it calls clean. */
  maxBytes?: number;
  /** Longest silence while connecting and sending. */
  timeoutMs?: number;
  /** Longest wait for the verdict after the last byte: clamd unpacks and looks for as long as its own MaxScanTime says, two minutes as it comes. */
  verdictTimeoutMs?: number;
}

/** Everything but `clean` and `infected` means that nobody has looked. */
export type VirusVerdict =
  | { verdict: 'clean' }
  /** The scanner's name for what it found. */
  | { verdict: 'infected'; name: string }
  | { verdict: 'not-configured' }
  /** For a log, in English. Nothing of the file stands in it. */
  | { verdict: 'unavailable'; reason: string }
  | { verdict: 'too-large' };

/**
 * Sends a file through clamd (its command INSTREAM: pieces with their length before them in four bytes, a length of zero at the end) and
 * answers what it says. Never throws for what the scanner does; what the stream throws is thrown on. The stream is read to its end only when the
 * scanner listens so long, and is closed otherwise.
 */
export async function scanVirus(settings: VirusScanSettings, stream: AsyncIterable<Uint8Array>): Promise<VirusVerdict> {
  const { address, maxBytes = 100_000_000, timeoutMs = 10_000, verdictTimeoutMs = 150_000 } = settings;
  if (address === undefined) return { verdict: 'not-configured' };
  const socket = connect({ ...address });
  const reply = readReply(socket);
  socket.setTimeout(timeoutMs, () => socket.destroy(new Error('clamd did not answer in time')));
  try {
    const sent = await send(socket, stream, maxBytes);
    if (sent === 'too-large') return { verdict: 'too-large' };
    socket.setTimeout(verdictTimeoutMs);
    const { said, trouble } = await reply;
    // Its last words may be lost when it hangs up in the middle of a large file, which it does for no other reason than the size while it is well.
    const hungUp =
      typeof sent === 'object' && sent.stoppedAtBytes >= hangUpBytes && said === '' && trouble !== undefined;
    if (hungUp && (await isWell(address, timeoutMs))) return { verdict: 'too-large' };
    return readVerdict(said, trouble);
  } finally {
    socket.destroy();
  }
}

/** Nobody sets StreamMaxLength lower than this. */
const hangUpBytes = 1_000_000;

async function isWell(address: ClamdAddress, timeoutMs: number): Promise<boolean> {
  const socket = connect({ ...address });
  socket.setTimeout(timeoutMs, () => socket.destroy());
  const reply = readReply(socket);
  socket.write('zPING\0');
  return (await reply).said.startsWith('PONG');
}

/** Stops when the scanner has ended the conversation on its side, which it does when it has heard enough; its reply tells why. */
async function send(
  socket: Socket,
  stream: AsyncIterable<Uint8Array>,
  maxBytes: number,
): Promise<'sent' | { stoppedAtBytes: number } | 'too-large'> {
  const write = async (bytes: Uint8Array): Promise<'written' | 'stopped'> => {
    if (socket.destroyed || !socket.writable || socket.readableEnded) return 'stopped';
    return socket.write(bytes) ? 'written' : untilDrained(socket);
  };
  let sizeBytes = 0;
  if ((await write(Buffer.from('zINSTREAM\0'))) === 'stopped') return { stoppedAtBytes: 0 };
  for await (const chunk of stream) {
    // A piece of no bytes would be taken for the end.
    if (chunk.byteLength === 0) continue;
    sizeBytes += chunk.byteLength;
    if (sizeBytes > maxBytes) return 'too-large';
    if ((await write(Buffer.concat([lengthOf(chunk.byteLength), chunk]))) === 'stopped')
      return { stoppedAtBytes: sizeBytes };
    // A scanner that has heard enough replies and hangs up. Writing to it then would lose the reply, so it is listened for in between.
    await turn();
  }
  await write(lengthOf(0));
  return 'sent';
}

function untilDrained(socket: Socket): Promise<'written' | 'stopped'> {
  return new Promise((resolve) => {
    const settle = (outcome: 'written' | 'stopped') => () => {
      socket.off('drain', drained).off('close', closed);
      resolve(outcome);
    };
    const drained = settle('written');
    const closed = settle('stopped');
    socket.once('drain', drained).once('close', closed);
  });
}

function lengthOf(bytes: number): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes);
  return length;
}

/** More than any reply; what talks on is no clamd. */
const longestReply = 4096;

/** What was said before the connection ended, and what went wrong with it. Listens from the first moment, because the scanner may hang up early. */
function readReply(socket: Socket): Promise<{ said: string; trouble?: string }> {
  return new Promise((resolve) => {
    let said = '';
    let trouble: string | undefined;
    socket.setEncoding('utf8');
    socket.on('data', (text: string) => {
      said += text;
      if (said.includes('\0') || said.length > longestReply) socket.destroy();
    });
    socket.on('error', (error: NodeJS.ErrnoException) => (trouble = error.message || error.code));
    socket.once('close', () => resolve({ said, ...(trouble === undefined ? {} : { trouble }) }));
  });
}

function readVerdict(said: string, trouble: string | undefined): VirusVerdict {
  const line = said.split('\0')[0]!.trim();
  if (line === 'stream: OK') return { verdict: 'clean' };
  if (line.startsWith('INSTREAM size limit exceeded')) return { verdict: 'too-large' };
  const found = /^stream: (\S.*) FOUND$/.exec(line)?.[1];
  // So set up, clamd reports a file that is beyond its limits as if it were a virus.
  if (found?.startsWith('Heuristics.Limits.Exceeded')) return { verdict: 'too-large' };
  if (found !== undefined) return { verdict: 'infected', name: found.replace(/\p{C}/gu, '').slice(0, 200) };
  const reason =
    trouble ?? (line === '' ? 'clamd said nothing' : `clamd said: ${line.replace(/\p{C}/gu, '').slice(0, 200)}`);
  return { verdict: 'unavailable', reason };
}
