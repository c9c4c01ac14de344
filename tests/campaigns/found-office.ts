import { addClient } from '../../src/app/client/add-client.ts';
import { registerAgreement } from '../../src/app/agreement/register-agreement.ts';
import { inOfficeScope } from '../../src/app/office/office-scope.ts';
import { templates } from '../../src/domain/agreement/index.ts';
import { calendarDate, orgnrFromEightDigits } from '../../src/domain/kernel/index.ts';
import type { TestDatabase } from '../support/database.ts';
import { addSampleOffice, type SampleOffice } from '../support/sample-office.ts';

/** An office with so many clients, each with one contact and the agreement of the story. */
export async function foundOffice(database: Pick<TestDatabase, 'db'>, clients: number): Promise<SampleOffice> {
  const office = await addSampleOffice(database.db, '2026-07-01T08:00:00.000Z');
  for (let index = 0; index < clients; index += 1) {
    await inOfficeScope(office.context, office.officeId, { staffId: office.staffId }, async (scope) => {
      const { clientId } = await addClient(scope, {
        name: `Kunde ${index} & O'Hara AS`,
        ...orgnrAt(index),
        leadId: office.staffId,
        consumer: false,
        language: 'nb',
        startOn: calendarDate('2026-07-01'),
        contacts: [{ name: `Person ${index}`, email: `person${index}@kunder.example`, scopes: ['vouchers'] }],
      });
      const outcome = await registerAgreement(scope, {
        clientId,
        terms: templates[0]!.terms,
        startOn: calendarDate('2026-07-01'),
        firstDeadlineOn: calendarDate('2026-07-01'),
        basis: { basis: 'written', acceptedOn: calendarDate('2026-06-20'), signerName: `Person ${index}` },
      });
      if ('refused' in outcome) throw new Error('the terms are refused');
    });
  }
  return office;
}

function orgnrAt(index: number): { orgnr?: string } {
  const orgnr = orgnrFromEightDigits(String(31_500_000 + index));
  return orgnr === undefined ? {} : { orgnr };
}
