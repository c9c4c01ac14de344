import { expect, it } from 'vitest';
import { readValue, writeValue } from './row-values.ts';

const kari = { name: 'Kari', email: 'kari@havbris.example', mobile: '', scopes: '' };
const row = { name: 'Havbris Kafé AS', contacts: [kari] };

it('reads a value by its name, and a contact’s by its place', () => {
  expect(readValue(row, 'name')).toBe('Havbris Kafé AS');
  expect(readValue(row, 'contacts.0.email')).toBe('kari@havbris.example');
});

it('reads what was never written as empty', () => {
  expect(readValue(row, 'orgnr')).toBe('');
  expect(readValue(row, 'contacts.3.email')).toBe('');
});

it('writes a value and leaves the row it came from as it was', () => {
  expect(writeValue(row, 'name', 'Ås')).toEqual({ name: 'Ås', contacts: [kari] });
  expect(row.name).toBe('Havbris Kafé AS');
});

it('makes the contact that a value is written to', () => {
  const empty = { name: '', email: '', mobile: '', scopes: '' };
  expect(writeValue(row, 'contacts.2.mobile', '900 00 000').contacts).toEqual([
    kari,
    empty,
    { ...empty, mobile: '900 00 000' },
  ]);
  expect(row.contacts).toHaveLength(1);
});
