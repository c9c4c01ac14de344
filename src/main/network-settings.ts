import { BlockList, isIP } from 'node:net';
import { EnvironmentError, loopbackNames, read, type Variables } from './read-variable.ts';

/** Where Takt listens, and whom it believes about who asks. */
export interface NetworkSettings {
  /** LISTEN_ADDRESS: the one address of this machine on which the server answers; undefined means all of them. */
  listenAddress: string | undefined;
  /** TRUSTED_PROXIES: proxies on other machines whose `X-Forwarded-For` is believed; this machine's own always is. */
  trustedProxies: BlockList;
}

/**
 * Example: `TRUSTED_PROXIES=10.0.0.5, fd00:1::/64` believes one machine and one network of containers.
 * @throws EnvironmentError
 */
export function readNetworkSettings(variables: Variables): NetworkSettings {
  return { listenAddress: readListenAddress(variables), trustedProxies: readTrustedProxies(variables) };
}

function readListenAddress(variables: Variables): string | undefined {
  const address = read(variables, 'LISTEN_ADDRESS');
  if (address !== undefined && isIP(address) === 0) {
    throw new EnvironmentError(
      `LISTEN_ADDRESS is "${address}", but it is one IP address of this machine, for example 127.0.0.1.`,
    );
  }
  return address;
}

function readTrustedProxies(variables: Variables): BlockList {
  const trusted = new BlockList();
  const entries = (read(variables, 'TRUSTED_PROXIES') ?? '').split(',').map((entry) => entry.trim());
  for (const entry of entries.filter(Boolean)) {
    const [address = '', bits, ...rest] = entry.split('/');
    const family = isIP(address);
    const longest = family === 4 ? 32 : 128;
    const prefix = bits === undefined ? longest : /^\d{1,3}$/.test(bits) ? Number(bits) : -1;
    if (family === 0 || rest.length > 0 || prefix < 0 || prefix > longest) {
      throw new EnvironmentError(
        `TRUSTED_PROXIES has "${entry}", but it is a list of IP addresses and ranges, for example 10.0.0.5, 172.16.0.0/12.`,
      );
    }
    if (prefix === 0) {
      throw new EnvironmentError(
        `TRUSTED_PROXIES has "${entry}", which is every address there is: then anybody could say to be anybody.`,
      );
    }
    trusted.addSubnet(address, prefix, family === 4 ? 'ipv4' : 'ipv6');
  }
  return trusted;
}

/** What whoever starts Takt should hear: links, codes and cookies would go over the net for everybody to read. */
export function isPlainOutside(publicUrl: string): boolean {
  const { protocol, hostname } = new URL(publicUrl);
  return protocol === 'http:' && !loopbackNames.has(hostname);
}
