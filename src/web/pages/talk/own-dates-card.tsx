import { useTranslation } from 'react-i18next';
import { useAct } from '../../api/use-act.ts';
import { Action } from '../../design/action.tsx';
import { Card } from '../../design/card.tsx';
import { ProblemNote } from '../../design/problem-note.tsx';
import { useFormats } from '../../words/use-formats.ts';
import { useLeads } from '../people/use-leads.ts';
import { approveOwnDates, markClaim, type TalkView } from './talk-requests.ts';

/** Whether the office's own late dates stand on the client's page: by the lead, and never while a claim is marked. */
export function OwnDatesCard({ view: { client, leadName, ownDates } }: { view: TalkView }) {
  const { t } = useTranslation('talk');
  const formats = useFormats();
  const leads = useLeads();
  const approve = useAct({ run: approveOwnDates });
  const mark = useAct({ run: markClaim });
  const { shown, late, claimMarked, mayApprove, approved } = ownDates;
  return (
    <Card title={t('own.title')}>
      <div className="card-body form">
        <p>{late === 0 ? t('own.noneLate') : t('own.late', { count: late })}</p>
        <p>
          {claimMarked
            ? t('own.claim')
            : approved
              ? t('own.approved', { name: approved.byName, day: formats.date(approved.on) })
              : t('own.leftOut', { name: leadName })}
        </p>
        <div className="actions">
          {mayApprove && (
            <Action
              small
              busy={approve.isPending}
              onClick={() => approve.mutate({ clientId: client.id, approved: shown !== 'approved' })}
            >
              {t(shown === 'approved' ? 'own.takeBack' : 'own.approve')}
            </Action>
          )}
          {leads && (
            <Action
              small
              look="quiet"
              busy={mark.isPending}
              onClick={() => mark.mutate({ clientId: client.id, marked: !claimMarked })}
            >
              {t(claimMarked ? 'own.endClaim' : 'own.markClaim')}
            </Action>
          )}
        </div>
        {(approve.error ?? mark.error) && <ProblemNote error={approve.error ?? mark.error} />}
      </div>
    </Card>
  );
}
