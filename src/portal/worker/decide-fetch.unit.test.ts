import { expect, test } from 'vitest';
import { decideFetch } from './decide-fetch.ts';

const shell = { version: '1', files: ['/t/index.html', '/t/assets/index-B9vQkw3t.js'] };
const origin = 'https://takt.example';

test.each([
  ['GET', '/t/', true, 'page'],
  ['GET', '/t/identity?code=1', true, 'page'],
  ['GET', '/t/assets/index-B9vQkw3t.js', false, 'part'],
  ['GET', '/t/assets/other-B9vQkw3t.js', false, 'leave'],
  ['GET', '/t/manifest.webmanifest', false, 'leave'],
  ['GET', '/api/portal/home', false, 'leave'],
  ['GET', '/api/portal/files/1', true, 'leave'],
  ['POST', '/t/', true, 'leave'],
  ['GET', '/tasks', true, 'leave'],
  ['GET', '/t', true, 'leave'],
] as const)('%s %s goes its way', (method, path, navigates, way) => {
  expect(decideFetch({ method, url: origin + path, navigates }, origin, shell)).toBe(way);
});

test('another origin is left alone', () => {
  const url = 'https://elsewhere.example/t/assets/index-B9vQkw3t.js';
  expect(decideFetch({ method: 'GET', url, navigates: false }, origin, shell)).toBe('leave');
});
