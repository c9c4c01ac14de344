import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { ClientDetail } from '../../../http/contract/office.ts';
import { arrivalsQuery } from '../../api/queries.ts';
import { ProblemNote } from '../../design/problem-note.tsx';
import { ArrivalsCard } from '../../intake/arrivals-card.tsx';
import { LedgerCard } from '../../accounting-system/ledger-card.tsx';
import { LettersCard } from '../../objections/letters-card.tsx';
import { ObjectionsCard } from '../../objections/objections-card.tsx';
import { StopCard } from '../../objections/stop-card.tsx';
import { QuestionsCard } from '../../questions/questions-card.tsx';
import { UrgentCard } from '../../urgent/urgent-card.tsx';
import { TakeOutCard } from '../../ways/take-out-card.tsx';
import { AgreementCard } from './agreement-card.tsx';
import { ClientRetentionCard } from '../retention/client-retention-card.tsx';
import { ClientHead } from './client-head.tsx';
import { ContactsCard } from './contacts-card.tsx';
import { DeliveriesCard } from './deliveries-card.tsx';
import { FactsCard } from './facts/facts-card.tsx';
import { GroupCard } from './group-card.tsx';
import { NowCard } from './now-card.tsx';
import { PackageCard } from './package-card.tsx';
import { PromisesCard } from './promises-card.tsx';
import { RecordCard } from './record-card.tsx';
import { RemindersCard } from './reminders-card.tsx';
import { SurchargesCard } from './surcharges-card.tsx';
import { WaysCard } from './ways-card.tsx';
import { YearCard } from './year-card.tsx';

/** The line on top, what asks for a person beneath it, the record beside. */
export function ClientSheet({ client }: { client: ClientDetail }) {
  const arrivals = useQuery(arrivalsQuery(client.id));
  useRefreshWhenRead(client.id, arrivals.data?.arrivals.filter(({ beingRead }) => beingRead).length ?? 0);
  return (
    <>
      <ClientHead client={client} />
      <DeliveriesCard client={client} />
      <div className="client-grid">
        {arrivals.error && !arrivals.data && (
          <div className="arrivals-place">
            <ProblemNote error={arrivals.error} again={() => void arrivals.refetch()} />
          </div>
        )}
        {arrivals.data && arrivals.data.arrivals.length > 0 && (
          <div className="arrivals-place">
            <ArrivalsCard list={arrivals.data} />
          </div>
        )}
        <div className="stack now-place">
          <PackageCard lapses={client.packageLapses} />
          <NowCard client={client} />
          <ObjectionsCard clientId={client.id} />
          <StopCard clientId={client.id} />
          <QuestionsCard client={client} />
          <UrgentCard client={client} />
          <PromisesCard clientId={client.id} />
          <SurchargesCard clientId={client.id} />
          <ContactsCard client={client} />
          <GroupCard group={client.group} />
        </div>
        <div className="record-place">
          <RecordCard client={client} />
        </div>
        <div className="stack agreement-place">
          <AgreementCard client={client} />
          <FactsCard clientId={client.id} />
          {client.agreement && <RemindersCard client={client} agreement={client.agreement} />}
          <LedgerCard client={client} />
          <YearCard client={client} />
          <WaysCard clientId={client.id} />
          <TakeOutCard clientId={client.id} />
          <LettersCard clientId={client.id} />
          <ClientRetentionCard client={client} />
        </div>
      </div>
    </>
  );
}

/** What has been read may have gone on by rule, so that the line, the items and the record say more than they did. */
function useRefreshWhenRead(clientId: string, beingRead: number): void {
  const queries = useQueryClient();
  const before = useRef(beingRead);
  useEffect(() => {
    if (beingRead < before.current)
      for (const told of ['client', 'record']) void queries.invalidateQueries({ queryKey: [told, clientId] });
    before.current = beingRead;
  }, [queries, clientId, beingRead]);
}
