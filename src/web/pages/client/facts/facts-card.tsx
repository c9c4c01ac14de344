import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { repeatedThings } from '../../../../domain/agreement/index.ts';
import { Action } from '../../../design/action.tsx';
import { Card } from '../../../design/card.tsx';
import { Loaded } from '../../../design/loaded.tsx';
import { useInCharge } from '../../../shell/use-session.ts';
import { useFormats } from '../../../words/use-formats.ts';
import { FactsDialog } from './facts-dialog.tsx';
import { factsQuery, type FactsView } from './facts-query.ts';
import { Standstill } from './standstill.tsx';
import './facts.css';

/** What is known of the client that the agreement depends on; first of all what stands still for what is not known. */
export function FactsCard({ clientId }: { clientId: string }) {
  const { t } = useTranslation();
  const inCharge = useInCharge();
  const query = useQuery(factsQuery(clientId));
  const [changing, setChanging] = useState(false);
  return (
    <Card title={t('client.facts.title')}>
      <Loaded query={query} lines={3}>
        {(view) => (
          <>
            <div className="card-body stack">
              <Standstill view={view} />
              <KnownFacts facts={view.facts} />
            </div>
            {inCharge && (
              <div className="card-foot">
                <Action small onClick={() => setChanging(true)} label={t('client.facts.changeAll')}>
                  {t('client.facts.change')}
                </Action>
              </div>
            )}
            {changing && <FactsDialog clientId={clientId} view={view} onClose={() => setChanging(false)} />}
          </>
        )}
      </Loaded>
    </Card>
  );
}

function KnownFacts({ facts }: { facts: FactsView['facts'] }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { agreement } = formats.words;
  const lines: [name: string, values: readonly string[]][] = [
    [
      t('client.facts.vat'),
      (facts.vat ?? []).map(({ fromOn, regime }) =>
        t('client.facts.from', { what: agreement.vatRegimes[regime], date: formats.dayMonthYear(fromOn) }),
      ),
    ],
    [t('client.facts.payday'), dayOf(facts.paydayOfMonth)],
    [t('client.facts.invoicingDay'), dayOf(facts.invoicingDayOfMonth)],
    [
      t('client.facts.events'),
      (facts.events ?? []).map(({ event, on }) =>
        t('client.facts.eventOn', { event: agreement.clientEvents[event].label, date: formats.dayMonthYear(on) }),
      ),
    ],
    [t('client.facts.yearStartsIn'), facts.yearStartsIn === undefined ? [] : [formats.month(facts.yearStartsIn)]],
    ...repeatedThings.map((thing): [string, readonly string[]] => [
      t(`client.facts.names.${thing}`),
      facts.names?.[thing] ?? [],
    ]),
    [
      t('client.facts.without'),
      (facts.without ?? []).map(({ circumstance, fromOn, toOn }) => {
        const what = t(`client.facts.circumstance.${circumstance}`);
        const date = formats.dayMonthYear(fromOn);
        return toOn === undefined
          ? t('client.facts.from', { what, date })
          : t('client.facts.span', { what, from: date, to: formats.dayMonthYear(toOn) });
      }),
    ],
  ];
  const known = lines.filter(([, values]) => values.length > 0);
  if (known.length === 0) return <p className="muted">{t('client.facts.none')}</p>;
  return (
    <dl className="known-facts">
      {known.map(([name, values]) => (
        <div key={name}>
          <dt className="small muted">{name}</dt>
          {values.map((value) => (
            <dd key={value}>
              <bdi>{formats.capitalise(value)}</bdi>
            </dd>
          ))}
        </div>
      ))}
    </dl>
  );

  function dayOf(day: number | undefined): readonly string[] {
    return day === undefined ? [] : [t('client.facts.dayOfMonth', { day })];
  }
}
