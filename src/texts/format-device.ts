import type { Language } from './language.ts';

const browsers: Readonly<Record<string, string>> = {
  firefox: 'Firefox',
  chrome: 'Chrome',
  edge: 'Edge',
  safari: 'Safari',
  opera: 'Opera',
  samsung: 'Samsung Internet',
};
const systems: Readonly<Record<string, string>> = {
  windows: 'Windows',
  mac: 'Mac',
  linux: 'Linux',
  android: 'Android',
  iphone: 'iPhone',
  ipad: 'iPad',
};
const words = {
  nb: { on: 'på', browser: 'Nettleser', unknown: 'Ukjent enhet' },
  en: { on: 'on', browser: 'Browser', unknown: 'Unknown device' },
} as const;

/** A browser in words: `firefox/windows` is «Firefox på Windows», `other/iphone` is «Nettleser på iPhone», and null an unknown device. */
export function formatDevice(device: string | null, language: Language): string {
  const [browser = '', system = ''] = (device ?? '').split('/');
  const { on, browser: anyBrowser, unknown } = words[language];
  const name = browsers[browser];
  if (systems[system] === undefined) return name ?? unknown;
  return `${name ?? anyBrowser} ${on} ${systems[system]}`;
}
