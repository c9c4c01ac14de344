import { useTranslation } from 'react-i18next';
import { useAct } from '../api/use-act.ts';
import { Action } from '../design/action.tsx';
import { ProblemNote } from '../design/problem-note.tsx';
import { sendOn, type LedgerView } from './ledger-requests.ts';

/** A file that did not come there, or may not have. Sending it again looks for it there first. */
export function UnsettledRow({ push }: { push: LedgerView['pushes']['unsettled'][number] }) {
  const { t } = useTranslation('ledger');
  const again = useAct({ run: sendOn, told: (_input, { wanted }) => t('sendTold', { count: wanted }) });
  return (
    <li>
      <div className="grow">
        <span className="file-name">
          <bdi>{push.name}</bdi>
        </span>
        <div className="under late">{t(`pushes.${push.state}`)}</div>
        {again.error && <ProblemNote error={again.error} />}
      </div>
      <Action
        small
        busy={again.isPending}
        label={`${t('pushes.again')}: ${push.name}`}
        onClick={() => again.mutate({ arrivalIds: [push.arrivalId] })}
      >
        {t('pushes.again')}
      </Action>
    </li>
  );
}
