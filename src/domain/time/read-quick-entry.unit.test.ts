import { expect, test } from 'vitest';
import { readQuickEntry } from './read-quick-entry.ts';

test.each([
  ['Brattli 45 sortering', ['Brattli', 45, 'sorting', '']],
  ['Brattli Bygg 1,5 mva andre termin', ['Brattli Bygg', 90, 'vat-return', 'andre termin']],
  ['Brattli 1,5 t mva', ['Brattli', 90, 'vat-return', '']],
  ['Brattli 1 t 30 min bokføring', ['Brattli', 90, 'bookkeeping', '']],
  ['Brattli 1t30', ['Brattli', 90, undefined, '']],
  ['Brattli 45 min', ['Brattli', 45, undefined, '']],
  ['Brattli 1:30 VAT return done', ['Brattli', 90, 'vat-return', 'done']],
  ["O'Hara & Sønn 15 møte", ["O'Hara & Sønn", 15, 'meeting', '']],
  ['3 Brødre AS 45 sortering', ['3 Brødre AS', 45, 'sorting', '']],
  ['Bygg 1 AS 45', ['Bygg 1 AS', 45, undefined, '']],
  ['Bygg 1 AS 45 sortering 3 permer', ['Bygg 1 AS', 45, 'sorting', '3 permer']],
  ['Brattli 45 ringte om 3 permer', ['Brattli', 45, undefined, 'ringte om 3 permer']],
  ['Brattli 45 møte 24.11', ['Brattli', 45, 'meeting', '24.11']],
  ['internt 30 kurs', [null, 30, 'training', '']],
  ['Internt 2 t', [null, 120, undefined, '']],
])('%j is an entry', (line, [client, minutes, work, words]) => {
  expect(readQuickEntry(line)).toEqual({ client, minutes, work, words });
});

test.each(['', 'Brattli', '45', '45 sortering', 'Brattli sortering', 'Brattli 2000 sortering', 'Brattli 0'])(
  '%j is no entry yet',
  (line) => {
    expect(readQuickEntry(line)).toBeUndefined();
  },
);
