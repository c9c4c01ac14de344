import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { cloneDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { addBuilder, addSampleOffice, moveClock, type SampleOffice } from '../../../tests/support/sample-office.ts';
import { calendarDate as on } from '../../domain/kernel/index.ts';
import { addClient } from '../client/add-client.ts';
import { answerItems } from '../intake/answer-items.ts';
import { decideExtension, requestExtension } from '../intake/extensions.ts';
import { dutiesOf, inSample, lettersOf, openTasksOf, sendSample } from '../intake/intake.testdata.ts';
import { acceptArrivals } from '../intake/accept-arrivals.ts';
import { returnArrival } from '../intake/return-arrival.ts';
import { placeArrival } from '../intake/place-arrival.ts';
import { registerPaper } from '../intake/register-paper.ts';
import { moveFile } from '../portal/move-file.ts';
import { sweepOffice } from '../reminder/sweep-office.ts';
import { sendMessage } from './send-message.ts';

let database: TestDatabase;
let office: SampleOffice;
let builder: { clientId: string; personId: string };
let first: string;

beforeAll(async () => {
  database = await cloneDatabase();
});
afterAll(() => database.close());

/** Thursday before the first deadline, Sunday 20 September 2026. */
beforeEach(async () => {
  office = await addSampleOffice(database.db, '2026-07-01T08:00:00.000Z');
  builder = await addBuilder(office, '2026-07-01');
  [first] = (await dutiesOf(office, builder.clientId)) as [string];
  moveClock(office, '2026-09-17T07:12:00.000Z');
});

const item = (itemKey: string) => ({ obligationId: first, itemKey });
const send = (itemKey: string) => sendSample(office, builder, item(itemKey));
const sweep = () => sweepOffice(office.context, office.officeId, { smsConfigured: false });
const sendOut = async () => {
  for (const id of office.queued.splice(0)) {
    await sendMessage(office.context, office.officeId, id, {
      worker: 1,
      failpoint: () => undefined,
      send: async () => ({ outcome: 'accepted', response: '250 ok' }),
    });
  }
};
const answer = (itemKey: string) =>
  inSample(
    office,
    (scope) => answerItems(scope, builder.clientId, [{ obligationId: first, itemKey, kind: 'nothing-this-time' }]),
    { personId: builder.personId },
  );

describe('a receipt', () => {
  test('goes once, when everything is in, and counts the files that follow while it waits', async () => {
    await send('receipts');
    await send('invoices');
    expect(await lettersOf(office)).toEqual([]);
    await send('bank');
    await send('bank');
    const letters = await lettersOf(office);
    expect(letters).toMatchObject([
      { kind: 'receipt', to: 'jo@brattli.example', subject: 'Takk, vi har fått alt', chasing: false },
    ]);
    expect(letters[0]!.text).toContain('Vi fikk fire filer torsdag 17. september kl. 09.12.');
    expect(letters[0]!.text).toContain('Du trenger ikke gjøre mer før fredag 20. november.');
    expect(letters[0]!.text).toContain('https://lenken.takt.invalid/');
    expect(office.queued).toHaveLength(1);
  });

  test.each([
    ['two-monthly', '2026-09-17T07:12:00.000Z', 'Da sender vi mva-meldingen innen mandag 12. oktober.'],
    ['two-monthly', '2026-10-12T07:12:00.000Z', 'Da sender vi mva-meldingen innen mandag 12. oktober.'],
    ['two-monthly', '2026-10-13T07:12:00.000Z', undefined],
    ['yearly', '2026-09-17T07:12:00.000Z', undefined],
    [null, '2026-09-17T07:12:00.000Z', undefined],
  ])('of a client whose VAT term is %s, at %s, says of the VAT return: %s', async (vatTerm, now, sentence) => {
    moveClock(office, now);
    await inSample(office, ({ trx }) => trx.updateTable('client').set({ vat_term: vatTerm }).execute());
    for (const key of ['receipts', 'invoices', 'bank']) await send(key);
    const letter = (await lettersOf(office)).at(-1);
    if (sentence === undefined) expect(letter?.text ?? '').not.toContain('mva-meldingen');
    else expect(letter!.text).toContain(sentence);
  });

  test('goes by what the office knows of the VAT, before the term that its list once said', async () => {
    const vat = JSON.stringify({ vat: [{ fromOn: '2026-01-01', regime: 'two-monthly' }] });
    await inSample(office, ({ trx }) => trx.updateTable('client').set({ vat_term: 'yearly', facts: vat }).execute());
    for (const key of ['receipts', 'invoices', 'bank']) await send(key);
    expect((await lettersOf(office)).at(-1)!.text).toContain('Da sender vi mva-meldingen innen mandag 12. oktober.');
  });

  test('praises the third delivery in time in a row, and not the second', async () => {
    const praise: (string | undefined)[] = [];
    for (const now of ['2026-09-17', '2026-11-17', '2027-01-18'].map((day) => `${day}T08:12:00.000Z`)) {
      moveClock(office, now);
      await sweep();
      const duties = await dutiesOf(office, builder.clientId);
      const obligationId = duties[praise.length]!;
      for (const itemKey of ['receipts', 'invoices', 'bank'])
        await sendSample(office, builder, { obligationId, itemKey });
      const letter = (await lettersOf(office)).findLast(({ kind }) => kind === 'receipt');
      praise.push(/Det er .* på rad i tide\./.exec(letter!.text)?.[0]);
      moveClock(office, now.replace('08:12', '09:12'));
      await sendOut();
    }
    expect(praise).toEqual([undefined, undefined, 'Det er tredje gang på rad i tide.']);
  });

  test('is not sent again for a file that comes after it left', async () => {
    for (const key of ['receipts', 'invoices', 'bank']) await send(key);
    moveClock(office, '2026-09-17T07:15:00.000Z');
    await sendOut();
    await send('bank');
    moveClock(office, '2026-09-17T08:15:00.000Z');
    await sweep();
    await sweep();
    expect(await lettersOf(office)).toHaveLength(1);
  });

  test('thanks for an answer where no file came', async () => {
    for (const key of ['receipts', 'invoices', 'bank']) await answer(key);
    expect((await lettersOf(office)).map(({ text }) => text.includes('Vi fikk svaret ditt'))).toEqual([true]);
  });

  test('for a part comes when nothing has followed for ten minutes, once however often it is swept', async () => {
    await send('receipts');
    await send('invoices');
    moveClock(office, '2026-09-17T07:21:59.000Z');
    await sweep();
    expect(await lettersOf(office)).toEqual([]);
    moveClock(office, '2026-09-17T07:22:00.000Z');
    await sweep();
    await Promise.all([sweep(), sweep()]);
    const letters = await lettersOf(office);
    expect(letters).toMatchObject([{ kind: 'receipt-partial', subject: 'Takk. Én ting gjenstår' }]);
    expect(letters[0]!.text).toContain('Send oss kontoutskrift for juli og august innen søndag 20. september.');
    expect(letters[0]!.text).toContain('Resten er her. Vi fikk to filer torsdag 17. september kl. 09.12.');
  });

  test('for a part comes in the evening too', async () => {
    moveClock(office, '2026-09-17T19:00:00.000Z');
    await send('receipts');
    moveClock(office, '2026-09-17T19:12:00.000Z');
    await sweep();
    expect(await lettersOf(office)).toMatchObject([{ kind: 'receipt-partial', subject: 'Takk. To ting gjenstår' }]);
  });

  test('says nothing is missing while a file waits to be placed, which it may be', async () => {
    await send('receipts');
    await sendSample(office, builder);
    moveClock(office, '2026-09-17T08:00:00.000Z');
    await sweep();
    expect(await lettersOf(office)).toEqual([]);
  });

  test('is not sent for what a person of the office registered', async () => {
    await inSample(office, (scope) =>
      registerPaper(scope, {
        obligationId: first,
        itemKeys: ['receipts', 'invoices', 'bank'],
        handedOverOn: on('2026-09-17'),
      }),
    );
    expect(await lettersOf(office)).toEqual([]);
  });

  test('is sent once when the last two things come at the same time', async () => {
    await send('receipts');
    await Promise.all([send('invoices'), send('bank')]);
    expect((await lettersOf(office)).map(({ kind }) => kind)).toEqual(['receipt']);
  });
});

describe('the first late delivery', () => {
  test('is told to be free of charge, once, in place of a receipt', async () => {
    moveClock(office, '2026-09-21T07:00:00.000Z');
    await sweep();
    await sendOut();
    moveClock(office, '2026-09-28T15:00:00.000Z');
    for (const key of ['receipts', 'invoices']) await send(key);
    await answer('bank');
    const letters = await lettersOf(office);
    expect(letters).toMatchObject([{ kind: 'forgiven', subject: 'Vi har fått alt. Denne gangen er uten tillegg' }]);
    expect(letters[0]!.text).toContain('Det var åtte dager etter fristen.');
    expect(letters[0]!.text).toContain('Neste frist er fredag 20. november.');
    await send('bank');
    moveClock(office, '2026-09-28T16:00:00.000Z');
    await sweep();
    expect(await lettersOf(office)).toHaveLength(1);
  });
});

describe('what is sent back', () => {
  const back = (arrivalId: string, code: 'cut-off' | 'unreadable' | 'not-sorted' = 'cut-off') =>
    inSample(office, (scope) => returnArrival(scope, arrivalId, { code, words: 'Bare til dere to' }));
  const returnLetters = async () => (await lettersOf(office)).filter(({ kind }) => kind === 'returned');

  test('is told with what, why and by when, and without the office’s own words', async () => {
    const receipts = await send('receipts');
    expect(await back(receipts)).toMatchObject({ mendByOn: '2026-09-22' });
    const [letter, ...others] = await returnLetters();
    expect(others).toEqual([]);
    expect(letter!.subject).toBe('Ta ett bilde på nytt innen tirsdag 22. september');
    expect(letter!.text).toContain('Ta et nytt bilde av kvitteringen. Summen nederst er kuttet bort.');
    expect(letter!.text).toContain('Kommer det innen tirsdag 22. september, teller det som levert 17. september.');
    expect(letter!.text).not.toContain('Resten er i orden');
    expect(letter!.text).not.toContain('Bare til dere to');
  });

  test('comes in one letter with what else is sent back while it waits', async () => {
    const [receipts, invoices, bank] = [await send('receipts'), await send('invoices'), await send('bank')];
    await inSample(office, (scope) => acceptArrivals(scope, [bank]));
    await back(receipts);
    await back(invoices, 'unreadable');
    const letters = await returnLetters();
    expect(letters.map(({ subject }) => subject)).toEqual(['Ta to bilder på nytt innen tirsdag 22. september']);
    expect(letters[0]!.text).toContain('Resten er i orden.');
  });

  test('comes in a letter of its own after the first has left', async () => {
    const [receipts, invoices] = [await send('receipts'), await send('invoices')];
    await back(receipts);
    moveClock(office, '2026-09-17T07:15:00.000Z');
    await sendOut();
    await back(invoices);
    expect(await returnLetters()).toHaveLength(2);
  });

  test('is told again when it was moved, and sent back anew', async () => {
    const second = await inSample(office, (scope) =>
      addClient(scope, {
        name: 'Brattli Eiendom AS',
        leadId: office.staffId,
        consumer: false,
        language: 'nb',
        startOn: on('2026-07-01'),
        contacts: [{ name: 'Jo Brattli', email: 'jo@brattli.example', scopes: ['vouchers'] }],
      }),
    );
    const receipts = await send('receipts');
    await back(receipts);
    moveClock(office, '2026-09-17T07:15:00.000Z');
    await sendOut();
    await inSample(office, (scope) => moveFile(scope, receipts, second.clientId), { personId: builder.personId });
    await inSample(office, (scope) =>
      placeArrival(scope, receipts, { clientId: builder.clientId, item: item('receipts') }),
    );
    await back(receipts);
    expect(await returnLetters()).toHaveLength(2);
  });

  test('is told once when two people send it back at the same time', async () => {
    const receipts = await send('receipts');
    const outcomes = await Promise.all([back(receipts), back(receipts)]);
    expect(outcomes.filter((outcome) => 'refused' in outcome)).toEqual([{ refused: 'already-returned' }]);
    expect(await returnLetters()).toHaveLength(1);
  });

  test('is a task where nobody can be reached', async () => {
    const receipts = await send('receipts');
    await inSample(office, (scope) =>
      scope.trx.updateTable('person').set({ email: null }).where('office_id', '=', office.officeId).execute(),
    );
    await back(receipts);
    expect(await returnLetters()).toEqual([]);
    expect(await openTasksOf(office)).toEqual(['no-address']);
  });
});

describe('the answer to a wish for more days', () => {
  const ask = async () => {
    const asked = await inSample(
      office,
      (scope) =>
        requestExtension(scope, builder.clientId, {
          obligationId: first,
          proposedOn: on('2026-09-25'),
          words: 'På jobb i Å',
        }),
      { personId: builder.personId },
    );
    return 'requestId' in asked ? asked.requestId : '';
  };
  const decide = (requestId: string, decision: Parameters<typeof decideExtension>[2]) =>
    inSample(office, (scope) => decideExtension(scope, requestId, decision));

  test('gives the day that was asked for', async () => {
    expect(await decide(await ask(), { decision: 'granted' })).toMatchObject({ decided: true, dueOn: '2026-09-25' });
    const [letter] = await lettersOf(office);
    expect(letter).toMatchObject({ kind: 'extension-granted', subject: 'Ny frist er fredag 25. september' });
    expect(letter!.text).toContain('Det er i orden. Send alt innen fredag 25. september.');
    expect(letter!.text).toContain('det blir ikke noe tillegg før den');
    expect(await openTasksOf(office)).toEqual([]);
  });

  test('says another day plainly', async () => {
    await decide(await ask(), { decision: 'granted', untilOn: on('2026-09-23') });
    expect((await lettersOf(office))[0]!.text).toContain('Du får til onsdag 23. september.');
  });

  test('says which deadline stands when there are no more days', async () => {
    await decide(await ask(), { decision: 'declined' });
    expect(await lettersOf(office)).toMatchObject([
      { kind: 'extension-declined', subject: 'Fristen er søndag 20. september, som før' },
    ]);
  });

  test('is one letter for several deliveries that get the same day, and two where the days differ', async () => {
    const [, second] = (await dutiesOf(office, builder.clientId)) as [string, string];
    moveClock(office, '2026-11-18T07:00:00.000Z');
    const asked = await inSample(
      office,
      async (scope) => {
        const ids: string[] = [];
        for (const obligationId of [first, second]) {
          const outcome = await requestExtension(scope, builder.clientId, {
            obligationId,
            proposedOn: on('2026-11-27'),
          });
          if ('requestId' in outcome) ids.push(outcome.requestId);
        }
        return ids;
      },
      { personId: builder.personId },
    );
    await decide(asked[0]!, { decision: 'granted' });
    await decide(asked[1]!, { decision: 'granted' });
    expect(await lettersOf(office)).toHaveLength(1);
    const about = await inSample(office, (scope) =>
      scope.trx
        .selectFrom('message_obligation')
        .select('obligation_id')
        .where('step', '=', 'extension-granted')
        .execute(),
    );
    expect(about.map((row) => row.obligation_id).sort()).toEqual([first, second].sort());
    const again = await inSample(
      office,
      (scope) => requestExtension(scope, builder.clientId, { obligationId: second, proposedOn: on('2026-12-04') }),
      { personId: builder.personId },
    );
    await decide('requestId' in again ? again.requestId : '', { decision: 'granted' });
    expect(await lettersOf(office)).toHaveLength(2);
  });

  test('is decided and told once, by two people at once', async () => {
    const requestId = await ask();
    const outcomes = await Promise.all([
      decide(requestId, { decision: 'granted' }),
      decide(requestId, { decision: 'declined' }),
    ]);
    expect(outcomes.filter((outcome) => 'refused' in outcome)).toEqual([{ refused: 'already-decided' }]);
    expect(await lettersOf(office)).toHaveLength(1);
  });

  test('counts what came in the meantime as in time, and writes no letter that asks for it', async () => {
    const requestId = await ask();
    moveClock(office, '2026-09-24T07:00:00.000Z');
    for (const key of ['receipts', 'invoices', 'bank']) await send(key);
    moveClock(office, '2026-09-28T07:00:00.000Z');
    expect(await decide(requestId, { decision: 'granted' })).toMatchObject({ decided: true, dueOn: '2026-09-25' });
    const duty = await inSample(office, (scope) =>
      scope.trx.selectFrom('obligation').select(['due_on', 'days_late']).where('id', '=', first).executeTakeFirst(),
    );
    expect(duty).toEqual({ due_on: '2026-09-25', days_late: -1 });
    expect((await lettersOf(office)).map(({ kind }) => kind)).toEqual(['receipt']);
    expect(await openTasksOf(office)).toEqual([]);
  });

  test('never gives a day that has passed, or one before the deadline', async () => {
    const requestId = await ask();
    expect(await decide(requestId, { decision: 'granted', untilOn: on('2026-09-20') })).toEqual({
      refused: 'not-later',
    });
    moveClock(office, '2026-09-28T07:00:00.000Z');
    expect(await decide(requestId, { decision: 'granted' })).toEqual({ refused: 'day-in-the-past' });
    expect(await decide(requestId, { decision: 'granted', untilOn: on('2026-09-30') })).toMatchObject({
      decided: true,
    });
  });
});
