import { describe, expect, it } from 'vitest';
import { checkDelivery } from './check-delivery.ts';
import { decidePassage } from './decide-passage.ts';
import { calendarDate as on } from '../kernel/index.ts';
import { bank, bankStatement, facts, file, read, receipt, receipts, statement } from './intake.testdata.ts';
import type { DeliveredFile } from './delivered.ts';

const good = file('a.pdf', receipt('2026-10-02', 100));
const decide = (files: DeliveredFile[], over = {}): string[] => {
  const given = facts(files, over);
  return decidePassage(given.files, checkDelivery(given)).map((passage) =>
    passage.passes
      ? `${passage.arrivalId} passes`
      : `${passage.arrivalId} ${passage.because.map((why) => (why.reason === 'finding' ? why.kind : why.reason)).join(', ')}`,
  );
};

describe('an arrival', () => {
  it.each<[string, DeliveredFile[], object, string[]]>([
    ['with nothing to say of it passes', [good], {}, ['a.pdf passes']],
    ['not read yet waits', [file('a.pdf')], {}, ['a.pdf not-read']],
    ['not placed waits', [{ ...good, itemKey: undefined as never }], {}, ['a.pdf not-placed']],
    [
      'read with some doubt waits',
      [file('a.pdf', receipt('2026-10-02', 1, { confidence: 0.79 }))],
      {},
      ['a.pdf unsure'],
    ],
    [
      'read just surely enough passes',
      [file('a.pdf', receipt('2026-10-02', 1, { confidence: 0.8 }))],
      {},
      ['a.pdf passes'],
    ],
    ['in which nothing stands that was agreed upon waits', [file('hund.jpg', read())], {}, ['hund.jpg nothing-told']],
    [
      'that is neither sure nor tells anything waits for both',
      [file('hund.jpg', read({ confidence: 0.5 }))],
      {},
      ['hund.jpg unsure, nothing-told'],
    ],
    [
      'with no more than a day passes',
      [file('a.pdf', read({ fields: { issuedOn: on('2026-10-02') } }))],
      {},
      ['a.pdf passes'],
    ],
    ['with no more than a sum passes', [file('a.pdf', read({ fields: { totalMinor: 100_00 } }))], {}, ['a.pdf passes']],
    ['of another period waits', [file('a.pdf', receipt('2026-08-02', 1))], {}, ['a.pdf wrong-period']],
    ['without an account waits', [good], { form: ['coded'] }, ['a.pdf not-coded']],
    ['without an account that was only wished for passes', [good], { wished: ['coded'] }, ['a.pdf passes']],
    ['passes though something else is missing', [good], { items: [receipts, bank] }, ['a.pdf passes']],
    [
      'passes, and its copy waits',
      [good, { ...good, arrivalId: 'b.pdf' }],
      {},
      ['a.pdf passes', 'b.pdf duplicate-bytes'],
    ],
    ['that was decided is not decided again', [{ ...good, verdict: 'accepted' }], {}, []],
    [
      'passes though a line of it has no voucher',
      [
        good,
        file('b.xml', bankStatement(statement(['2026-10-20 -900 MAXBO', '2026-10-03 -100 CIRCLE K'])), {
          itemKey: 'bank',
        }),
      ],
      {
        items: [receipts, bank],
        form: ['voucher-for-every-bank-line'],
        client: { name: 'x', orgnr: '1', accounts: [] },
      },
      ['a.pdf passes', 'b.xml passes'],
    ],
    [
      'of a mail that may be from anybody waits, with the mail',
      [
        file('m.eml', read({ format: 'eml' }), { way: 'mail', senderVerified: false }),
        { ...good, way: 'mail', senderVerified: false, partOf: { arrivalId: 'm.eml', path: 'a.pdf' } },
      ],
      {},
      ['m.eml sender-not-verified', 'a.pdf sender-not-verified'],
    ],
    [
      'of an archive is placed where the archive is',
      [
        file('z.zip', read({ format: 'zip', source: 'none' })),
        { ...good, itemKey: undefined as never, partOf: { arrivalId: 'z.zip', path: 'a.pdf' } },
      ],
      {},
      ['z.zip passes', 'a.pdf passes'],
    ],
  ])('%s', (_case, files, over, expected) => {
    expect(decide(files, over)).toEqual(expected);
  });

  it('of a row that is not sorted waits with all of it', () => {
    const days = [5, 2, 9, 1, 12, 3];
    const files = days.map((day, index) =>
      file(`${(index * 7) % 10}.jpg`, receipt(`2026-10-${`${day}`.padStart(2, '0')}`, index + 1)),
    );
    expect(decide(files, { form: ['sorted-by-date'] }).every((said) => said.endsWith('not-sorted'))).toBe(true);
  });
});
