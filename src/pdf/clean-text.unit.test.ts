import { expect, it } from 'vitest';
import { cleanText } from './clean-text.ts';

it('a text keeps its letters, line feeds and no-break spaces', () => {
  expect(cleanText('Ærlig Ørn & Ås «–» kr\u00a01\u00a0250\nNy linje')).toBe(
    'Ærlig Ørn & Ås «–» kr\u00a01\u00a0250\nNy linje',
  );
});

it('letters that a Mac sends in two parts are composed', () => {
  expect(cleanText('A\u030as')).toBe('Ås');
});

it('marks that turn the reading direction, control and zero-width characters and half characters go', () => {
  expect(cleanText('a\u202ebc\u0000d\u001b[31m\u200be\u2066f\ufeff\ud800')).toBe('abcd[31mef');
});

it('line ends of every system are line feeds, tabs are spaces', () => {
  expect(cleanText('a\r\nb\rc\u2028d\te')).toBe('a\nb\nc\nd e');
});
