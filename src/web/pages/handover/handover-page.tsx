import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Card } from '../../design/card.tsx';
import { ClientLink } from '../../design/client-link.tsx';
import { Loaded } from '../../design/loaded.tsx';
import { PageHead } from '../../design/page-head.tsx';
import { useInCharge } from '../../shell/use-session.ts';
import { useFormats } from '../../words/use-formats.ts';
import { AccessesCard } from './accesses-card.tsx';
import { BeginCard } from './begin-card.tsx';
import { EndCard } from './end-card.tsx';
import { handoverQuery, type HandoverView } from './handover-requests.ts';
import { LastDayCard } from './last-day-card.tsx';
import { LinesCard } from './lines-card.tsx';
import { ReceiverCard } from './receiver-card.tsx';
import { GivenStatements, StatementCard } from './statement-card.tsx';
import './handover.css';

/** An engagement that ends, on one page: the last day, who takes over, line by line with who and when, the statement, and what the client reads. */
export function HandoverPage() {
  const { t } = useTranslation('handover');
  const { clientId } = useParams({ from: '/office/clients/$clientId/handover' });
  const query = useQuery(handoverQuery(clientId));
  return (
    <>
      <PageHead
        title={query.data ? t('of', { client: query.data.client.name }) : t('title')}
        intro={t('intro')}
        above={<ClientLink clientId={clientId} name={query.data?.client.name} />}
      />
      <Loaded query={query} lines={8}>
        {(view) => (
          <div className="stack">
            <DutyToResign view={view} />
            <Standing view={view} />
          </div>
        )}
      </Loaded>
    </>
  );
}

function Standing({ view }: { view: HandoverView }) {
  const { t } = useTranslation('handover');
  const formats = useFormats();
  const inCharge = useInCharge();
  const { handover, client, leadName, isLead, takenOnBy } = view;
  if (handover === null || handover.endedAs !== null) {
    return (
      <>
        {handover?.endedAs && handover.endedOn && (
          <p className="note-line">{t(`ended.${handover.endedAs}`, { day: formats.date(handover.endedOn) })}</p>
        )}
        {inCharge && client.active && <BeginCard clientId={client.id} />}
        {handover && (
          <GivenStatements
            clientId={client.id}
            handover={handover}
            leadName={leadName}
            isLead={isLead}
            mayChange={false}
          />
        )}
        {handover?.endedAs === 'complete' && <LinesCard clientId={client.id} handover={handover} mayChange={false} />}
      </>
    );
  }
  const shared = { clientId: client.id, handover, mayChange: inCharge };
  return (
    <div className="handover-columns">
      <LinesCard {...shared} />
      <div className="stack">
        <LastDayCard {...shared} />
        <ReceiverCard {...shared} clientName={client.name} takenOnBy={takenOnBy} />
        <AccessesCard {...shared} />
        <StatementCard {...shared} leadName={leadName} isLead={isLead} />
        <Card title={t('happens')}>
          <div className="card-body">
            <ul className="handover-list">
              {handover.whatHappens[formats.language].sentences.map((words) => (
                <li key={words}>{words}</li>
              ))}
            </ul>
          </div>
        </Card>
        <EndCard {...shared} />
      </div>
    </div>
  );
}

/** Counted, and no more: whether the duty is there is a person's to decide. */
function DutyToResign({ view: { dutyToResign } }: { view: HandoverView }) {
  const { language } = useFormats();
  if (dutyToResign === null) return null;
  const words = dutyToResign[language];
  return (
    <Card title={words.heading}>
      <div className="card-body">
        {words.sentences.map((each) => (
          <p key={each}>{each}</p>
        ))}
        <ul className="handover-list">
          {words.conditions.map((each) => (
            <li key={each}>{each}</li>
          ))}
        </ul>
      </div>
    </Card>
  );
}
