import { once } from 'node:events';
import net from 'node:net';
import { EnvironmentError } from './read-variable.ts';

/**
 * Tries the port before anything long is begun, so that a second start does not make a demo office first and then fail.
 * @param address the one to listen on; undefined for all
 * @throws EnvironmentError when somebody has it, it may not be taken, or the address is none of this machine
 */
export async function assertPortFree(port: number, address?: string): Promise<void> {
  const probe = net.createServer();
  try {
    probe.listen(port, address);
    await once(probe, 'listening');
  } catch (error) {
    throw inWords(port, address, error as NodeJS.ErrnoException);
  }
  probe.close();
  await once(probe, 'close');
}

function inWords(port: number, address: string | undefined, error: NodeJS.ErrnoException): Error {
  if (error.code === 'EADDRNOTAVAIL') {
    return new EnvironmentError(`LISTEN_ADDRESS is ${address}, but this machine does not have that address.`);
  }
  if (error.code === 'EADDRINUSE') {
    return new EnvironmentError(
      `Port ${port} is taken. Is Takt running already? Stop what has it, or set PORT to another number, such as PORT=${port + 1}.`,
    );
  }
  if (error.code === 'EACCES') {
    return new EnvironmentError(
      `Port ${port} may not be taken by this user. Set PORT to a number from 1024 up, such as PORT=4180.`,
    );
  }
  return error;
}
