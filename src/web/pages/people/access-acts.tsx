import { useTranslation } from 'react-i18next';
import { post } from '../../api/send-request.ts';
import { Action } from '../../design/action.tsx';
import { ProblemNote } from '../../design/problem-note.tsx';
import type { StaffMember } from './people-requests.ts';
import { useChange } from './use-change.ts';

/** What an owner does when a machine or a telephone is lost: signs somebody out everywhere, or lets them set up anew. */
export function AccessActs({ member, onDone }: { member: StaffMember; onDone: () => void }) {
  const { t } = useTranslation();
  const change = useChange(onDone);
  const { name } = member;
  const act = (what: 'end-sessions' | 'reset-second-factor', told: string): void =>
    change.mutate({ run: () => post(`/api/office/staff/${member.id}/${what}`), told });
  return (
    <>
      <Action
        look="quiet"
        busy={change.isPending}
        onClick={() => act('end-sessions', t('people.staff.sessionsEnded', { name }))}
      >
        {t('people.staff.endSessions')}
      </Action>
      <Action
        look="quiet"
        busy={change.isPending}
        onClick={() => act('reset-second-factor', t('people.staff.factorReset', { name }))}
      >
        {t('people.staff.resetFactor')}
      </Action>
      {change.error && <ProblemNote error={change.error} />}
    </>
  );
}
