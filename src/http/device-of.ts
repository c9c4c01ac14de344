import type { Context } from 'hono';
import type { HttpEnv } from './http-env.ts';

/** The first that fits is it: nearly all call themselves Mozilla, Chrome and Safari as well. */
const browsers: readonly (readonly [string, RegExp])[] = [
  ['edge', /\bEdg(iOS|A)?\//],
  ['opera', /\bOPR\//],
  ['samsung', /SamsungBrowser\//],
  ['firefox', /\b(Firefox|FxiOS)\//],
  ['chrome', /(Chrome|CriOS)\//],
  ['safari', /\bSafari\//],
];
const systems: readonly (readonly [string, RegExp])[] = [
  ['iphone', /iPhone/],
  ['ipad', /iPad/],
  ['android', /Android/],
  ['windows', /Windows/],
  ['mac', /Mac OS X|Macintosh/],
  ['linux', /Linux|X11/],
];

/**
 * The browser in two words, `firefox/windows`, as much as somebody needs to know their own devices by. Nothing else of the line that browsers send is kept: it
 * would tell one machine from thousands.
 */
export function deviceOf(c: Context<HttpEnv>): string {
  const line = c.req.header('User-Agent') ?? '';
  const find = (of: readonly (readonly [string, RegExp])[]): string =>
    of.find(([, shape]) => shape.test(line))?.[0] ?? 'other';
  return `${find(browsers)}/${find(systems)}`;
}
