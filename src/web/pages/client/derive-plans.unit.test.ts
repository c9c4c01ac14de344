import { describe, expect, it } from 'vitest';
import { derivePlans } from './derive-plans.ts';

const clauses = [
  { key: 'vouchers', kind: 'periodic' },
  { key: 'payroll', kind: 'event' },
] as const;
const none = { office: null, client: null, duties: {} };
const later = { periodic: { mainOfficeDaysAfter: 3 } };

describe('the plans that hold for a client', () => {
  it('are the default, one for each kind of delivery', () => {
    expect(derivePlans(clauses, none)).toMatchObject([
      { kind: 'periodic', whose: 'default', plan: { mainOfficeDaysAfter: 1 } },
      { kind: 'event', whose: 'default', plan: { callOnDeadline: true } },
    ]);
    expect(derivePlans([], none)).toEqual([]);
  });

  it('are those of the nearest who has one, duty before client before office, each kind by itself', () => {
    expect(derivePlans(clauses, { ...none, office: later }).map(({ whose }) => whose)).toEqual(['office', 'default']);
    expect(derivePlans(clauses, { ...none, office: later, client: later })[0]).toEqual({
      kind: 'periodic',
      whose: 'client',
      plan: { mainOfficeDaysAfter: 3 },
    });
    expect(derivePlans(clauses, { ...none, agreed: later, client: {}, duties: { vouchers: {} } })).toMatchObject([
      { kind: 'periodic', whose: 'agreement', plan: { mainOfficeDaysAfter: 3 } },
      { kind: 'event', whose: 'default' },
    ]);
    expect(derivePlans(clauses, { ...none, client: later, duties: { vouchers: later } })).toMatchObject([
      { kind: 'event', whose: 'default' },
      { kind: 'periodic', whose: 'duty', clauseKey: 'vouchers', plan: { mainOfficeDaysAfter: 3 } },
    ]);
  });
});
