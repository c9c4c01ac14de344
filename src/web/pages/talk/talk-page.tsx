import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { openMeetingStates } from '../../../domain/meeting/index.ts';
import { languages } from '../../../texts/language.ts';
import { useAct } from '../../api/use-act.ts';
import { Action } from '../../design/action.tsx';
import { ChipChoice } from '../../design/chip-choice.tsx';
import { ClientLink } from '../../design/client-link.tsx';
import { LinkAction } from '../../design/link-action.tsx';
import { Loaded } from '../../design/loaded.tsx';
import { PageHead } from '../../design/page-head.tsx';
import { ProblemNote } from '../../design/problem-note.tsx';
import { useInCharge } from '../../shell/use-session.ts';
import { NextStep } from '../course/next-step.tsx';
import { StageLine } from '../course/stage-line.tsx';
import { OfferDialog } from '../meetings/offer-dialog.tsx';
import { AccountantCard } from './accountant-card.tsx';
import { ClientPageCard } from './client-page-card.tsx';
import { OwnDatesCard } from './own-dates-card.tsx';
import { ProposalsCard } from './proposals-card.tsx';
import { TargetsCard } from './targets-card.tsx';
import { changeTalk, talkQuery, type TalkView } from './talk-requests.ts';
import './talk.css';

/** What a talk is prepared with: the page that the client is given, the accountant's own, proposals and targets. Nothing is sent from here. */
export function TalkPage() {
  const { t } = useTranslation('talk');
  const { clientId } = useParams({ from: '/office/clients/$clientId/talk' });
  const query = useQuery(talkQuery(clientId));
  const inCharge = useInCharge();
  const [offering, setOffering] = useState(false);
  return (
    <>
      <PageHead
        title={query.data ? t('with', { client: query.data.client.name }) : t('title')}
        intro={t('intro')}
        above={<ClientLink clientId={clientId} name={query.data?.client.name} />}
      >
        {query.data && <LanguageChoice view={query.data} />}
        {inCharge && !(query.data?.meeting && openMeetingStates.includes(query.data.meeting.state)) && (
          <Action look="main" onClick={() => setOffering(true)}>
            {t('offer')}
          </Action>
        )}
      </PageHead>
      <Loaded query={query} lines={8}>
        {(view) => (
          <>
            <StageLine view={view} />
            <NextStep clientId={clientId} view={view} at="talk">
              <LinkAction to="/clients/$clientId/course" params={{ clientId }} small look="quiet">
                {t('toCourse')}
              </LinkAction>
              {inCharge && (
                <LinkAction to="/clients/$clientId/helping-on" params={{ clientId }} small look="quiet">
                  {t('helpOn')}
                </LinkAction>
              )}
              <LinkAction to="/clients/$clientId/year" params={{ clientId }} small look="quiet">
                {t('toYear')}
              </LinkAction>
            </NextStep>
            <div className="talk-columns">
              <ClientPageCard view={view} />
              <div className="stack">
                <AccountantCard view={view} />
                <ProposalsCard view={view} />
                <TargetsCard view={view} />
                <OwnDatesCard view={view} />
              </div>
            </div>
          </>
        )}
      </Loaded>
      {offering && query.data && (
        <OfferDialog
          clientId={clientId}
          courseId={query.data.courseId}
          purpose="talk"
          onClose={() => setOffering(false)}
        />
      )}
    </>
  );
}

/** The papers' own language. What was written in one waits there while one looks at the other. */
function LanguageChoice({ view: { client, language } }: { view: TalkView }) {
  const { t } = useTranslation('talk');
  const inCharge = useInCharge();
  const change = useAct({ run: changeTalk });
  if (!inCharge) return null;
  return (
    <>
      <ChipChoice
        label={t('language.title')}
        choices={languages.map((value) => ({ value, label: t(`language.${value}`) }))}
        value={language}
        onChoose={(chosen) => chosen !== language && change.mutate({ clientId: client.id, language: chosen })}
      />
      {change.error && <ProblemNote error={change.error} />}
    </>
  );
}
