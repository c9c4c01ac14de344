import '../../words/conduct-words.ts';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addDays } from '../../../domain/kernel/index.ts';
import type { ConductView } from '../../../http/contract/conduct.ts';
import { conductQuery } from '../../api/queries.ts';
import { ClientLink } from '../../design/client-link.tsx';
import { EmptyNote } from '../../design/empty-note.tsx';
import { Loaded } from '../../design/loaded.tsx';
import { PageHead } from '../../design/page-head.tsx';
import { useFormats } from '../../words/use-formats.ts';
import { FiguresCard } from './figures-card.tsx';
import { GradeCard } from './grade-card.tsx';
import { TrendCard } from './trend-card.tsx';
import './conduct.css';

/** How one client and the office have worked together, in figures that each open to what they are made of. */
export function ConductPage() {
  const { t } = useTranslation('conduct');
  const formats = useFormats();
  const { clientId } = useParams({ from: '/office/clients/$clientId/conduct' });
  const query = useQuery(conductQuery(clientId));
  return (
    <>
      <PageHead
        title={t('title')}
        intro={
          query.data &&
          t('intro', {
            from: formats.dayMonthYear(addDays(query.data.all.afterOn, 1)),
            to: formats.dayMonthYear(query.data.all.toOn),
          })
        }
        above={<ClientLink clientId={clientId} name={query.data?.client.name} />}
      />
      <Loaded query={query} lines={8}>
        {(view) => (view.all.duties === 0 ? <EmptyNote words={t('empty')} /> : <ConductSheet view={view} />)}
      </Loaded>
    </>
  );
}

function ConductSheet({ view }: { view: ConductView }) {
  const { t } = useTranslation('conduct');
  const formats = useFormats();
  const [clauseKey, setClauseKey] = useState<string | null>(null);
  const chosen = view.byClause.find((clause) => clause.clauseKey === clauseKey);
  const figures = chosen?.figures ?? view.all;
  const deliveries = view.deliveries.filter((delivery) => !chosen || delivery.clauseKey === chosen.clauseKey);
  return (
    <>
      {view.byClause.length > 1 && (
        <div className="chips" role="group" aria-label={t('kinds')}>
          <button type="button" className="chip" aria-pressed={!chosen} onClick={() => setClauseKey(null)}>
            {t('all')}
          </button>
          {view.byClause.map((clause) => (
            <button
              key={clause.clauseKey}
              type="button"
              className="chip"
              aria-pressed={chosen === clause}
              onClick={() => setClauseKey(clause.clauseKey)}
            >
              {formats.delivery(clause.documents)}
            </button>
          ))}
        </div>
      )}
      <div className="conduct-columns">
        <FiguresCard clientId={view.client.id} figures={figures} deliveries={deliveries} />
        <div className="stack">
          <GradeCard grade={figures.grade} />
          <TrendCard trend={figures.trend} />
        </div>
      </div>
    </>
  );
}
