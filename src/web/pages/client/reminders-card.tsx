import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { clientEvents } from '../../../domain/agreement/index.ts';
import type { LadderPlan, Ladders } from '../../../domain/reminder/index.ts';
import type { ClientDetail } from '../../../http/contract/office.ts';
import { Action } from '../../design/action.tsx';
import { Card } from '../../design/card.tsx';
import { Loaded } from '../../design/loaded.tsx';
import { useInCharge } from '../../shell/use-session.ts';
import { useFormats } from '../../words/use-formats.ts';
import { laddersQuery } from '../people/ladders-query.ts';
import { derivePlans, type PlanInForce } from './derive-plans.ts';
import { RemindersDialog } from './reminders-dialog.tsx';

/** When the reminders of this client go, and whose plan that is; the client, or one delivery, can have its own. */
export function RemindersCard({ client, agreement }: { client: ClientDetail; agreement: Agreement }) {
  const { t } = useTranslation();
  const inCharge = useInCharge();
  const query = useQuery(laddersQuery);
  const [changing, setChanging] = useState(false);
  return (
    <Card title={t('client.ladder.title')}>
      <Loaded query={query} lines={3}>
        {(ladders) => {
          const own = ladders.clients.find(({ clientId }) => clientId === client.id);
          const plans = derivePlans(
            agreement.clauses.map(({ key }) => ({ key, kind: kindOf(client, key) })),
            {
              // In JSON nothing is undefined.
              agreed: agreement.agreedLadders as Ladders | null,
              office: ladders.office,
              client: own?.ladders ?? null,
              duties: own?.duties ?? {},
            },
          );
          return (
            <>
              <div className="card-body stack">
                {plans.map((plan) => (
                  <PlanWords key={`${plan.kind}/${plan.clauseKey ?? ''}`} plan={plan} agreement={agreement} />
                ))}
              </div>
              {inCharge && (
                <div className="card-foot">
                  <Action small onClick={() => setChanging(true)}>
                    {t('client.ladder.change')}
                  </Action>
                </div>
              )}
              {changing && (
                <RemindersDialog
                  clientId={client.id}
                  agreement={agreement}
                  ladders={ladders}
                  onClose={() => setChanging(false)}
                />
              )}
            </>
          );
        }}
      </Loaded>
    </Card>
  );
}

export type Agreement = NonNullable<ClientDetail['agreement']>;

/** What is delivered for each payday or invoicing has steps of its own. */
function kindOf(client: ClientDetail, clauseKey: string): 'event' | 'periodic' {
  const duty = [...client.open, ...client.beats].find((one) => one.clauseKey === clauseKey);
  return duty && (clientEvents as readonly string[]).includes(duty.period.of) ? 'event' : 'periodic';
}

function PlanWords({ plan, agreement }: { plan: PlanInForce; agreement: Agreement }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const clause = agreement.clauses.find(({ key }) => key === plan.clauseKey);
  return (
    <section>
      <h3>{clause ? formats.delivery(clause.documents) : t(`people.ladder.${plan.kind}`)}</h3>
      <ul className="small">
        {stepsOf(plan.plan).map(([step, count]) => (
          <li key={step}>{t(`client.ladder.step.${step}`, { count })}</li>
        ))}
      </ul>
      <p className="small muted">{t(`client.ladder.whose.${plan.whose}`)}</p>
    </section>
  );
}

const steps = [
  'earlyDaysBefore',
  'earlyOfficeDaysBefore',
  'mainOfficeDaysAfter',
  'textOfficeDaysAfter',
  'callOfficeDaysAfter',
  'callOnDeadline',
] as const;

function stepsOf(plan: LadderPlan): [(typeof steps)[number], number][] {
  return steps.flatMap((step) => (plan[step] === undefined ? [] : [[step, Number(plan[step])]]));
}
