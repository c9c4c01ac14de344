import { templates } from '../../domain/agreement/index.ts';
import { templateWords, type ClientReading } from '../../domain/import/index.ts';
import { parseAddress } from '../../mail/parse-address.ts';
import { normaliseMobile } from '../../sms/normalise-mobile.ts';
import { wordsOf } from '../../texts/words/words.ts';
import { initialsOf } from '../office/initials-of.ts';
import { staffOf, type OfficeScope } from '../office/office-scope.ts';

/** What rows are compared with: the people who work in this office, and the templates by every name they have. */
export async function loadClientReading(scope: OfficeScope): Promise<ClientReading> {
  const staff = await scope.trx
    .selectFrom('staff')
    .select(['id', 'name', 'email'])
    .where('office_id', '=', scope.officeId)
    .where('active', '=', true)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  return {
    today: scope.today,
    leads: staff.map(({ id, name, email }) => ({
      id,
      names: [name, email],
      shortNames: [initialsOf(name), name.split(' ')[0] ?? ''],
    })),
    defaultLeadId: staffOf(scope) ?? staff[0]?.id,
    templates: templates.map(({ key, terms }) => ({
      id: key,
      names: [key, wordsOf('nb').agreement.template[key], wordsOf('en').agreement.template[key]],
      shortNames: templateWords[key],
      needsPayday: terms.duties.some(
        ({ schedule }) => 'event' in schedule.period && schedule.period.event === 'payday',
      ),
    })),
    readEmail: (text) => {
      const parsed = parseAddress(text);
      return 'address' in parsed ? parsed.address : undefined;
    },
    readMobile: (text) => {
      const read = normaliseMobile(text);
      return 'e164' in read ? read.e164 : undefined;
    },
  };
}
