import { useTranslation } from 'react-i18next';
import { useAct } from '../api/use-act.ts';
import { Action } from '../design/action.tsx';
import { ProblemNote } from '../design/problem-note.tsx';
import { useFormats } from '../words/use-formats.ts';
import { sendOn, type LedgerView } from './ledger-requests.ts';

/** A delivery of which accepted files lie only here. */
export function ReadyRow({ ready }: { ready: LedgerView['pushes']['ready'][number] }) {
  const { t } = useTranslation('ledger');
  const formats = useFormats();
  const period = formats.capitalise(formats.period(ready.period));
  const send = useAct({ run: sendOn, told: (_input, { wanted }) => t('sendTold', { count: wanted }) });
  return (
    <li>
      <div className="grow">
        <b>{period}</b>
        <div className="under">{t('pushes.ready', { count: ready.count })}</div>
        {send.error && <ProblemNote error={send.error} />}
      </div>
      <Action
        small
        busy={send.isPending}
        label={`${t('send')}: ${period}`}
        onClick={() => send.mutate({ obligationId: ready.obligationId })}
      >
        {t('send')}
      </Action>
    </li>
  );
}
