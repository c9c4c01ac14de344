import { expect, test } from 'vitest';
import { codePlace, fillIn, linkPlace } from './link-place.ts';

const link = 'https://nordlys.example/t#abc';

test('link and code take their places in text and HTML', () => {
  const message = { text: `Åpne ${linkPlace} og skriv ${codePlace}.`, html: `<a href="${linkPlace}">${codePlace}</a>` };
  expect(fillIn(message, { link, code: '482136' })).toEqual({
    text: `Åpne ${link} og skriv 482136.`,
    html: `<a href="${link}">482136</a>`,
  });
});

test('a text message shows its address without https, and gets the whole link', () => {
  expect(fillIn({ text: 'Send alt. lenken.takt.invalid/', html: '' }, { link }).text).toBe(`Send alt. ${link}`);
});

test('without secrets the places stay, as in the outbox', () => {
  const message = { text: linkPlace, html: codePlace };
  expect(fillIn(message, {})).toEqual(message);
});
