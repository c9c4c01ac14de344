import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CalendarDate } from '../../../domain/kernel/index.ts';
import { useAct } from '../../api/use-act.ts';
import { Action } from '../../design/action.tsx';
import { Card } from '../../design/card.tsx';
import { DateField } from '../../design/date-field.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { ProblemNote } from '../../design/problem-note.tsx';
import { useFormats } from '../../words/use-formats.ts';
import { ConfirmDialog } from './confirm-dialog.tsx';
import type { HandoverCardProps } from './handover-card-props.ts';
import { agreeLastDay, withdrawHandover } from './handover-requests.ts';

/** The last day and why it is that day; an earlier one takes both. */
export function LastDayCard({ clientId, handover, mayChange }: HandoverCardProps) {
  const { t } = useTranslation('handover');
  const formats = useFormats();
  const [open, setOpen] = useState<'agree' | 'withdraw' | null>(null);
  const agree = useAct({ run: agreeLastDay });
  const { notice, terms, agreed, lastOn, lastBy, accessClosedOn } = handover;
  const months = t('day.months', { count: terms.noticeMonths });
  return (
    <Card title={t('day.title')} aside={<b>{formats.dayMonthYear(lastOn)}</b>}>
      <div className="card-body form">
        <p>{t(`day.noticeBy.${notice.by}`, { day: formats.dayMonthYear(notice.reachedOn) })}</p>
        <p>
          {t(`day.by.${lastBy}`, {
            months,
            forClient: agreed?.forClient ?? '',
            forOffice: agreed?.forOffice ?? '',
          })}
        </p>
        {terms.basis === 'standard' && <p className="small muted">{t('day.standard')}</p>}
        {mayChange && (
          <div className="actions">
            <Action small onClick={() => setOpen('agree')}>
              {t('day.agree')}
            </Action>
            {agreed && (
              <Action
                small
                look="quiet"
                busy={agree.isPending}
                onClick={() => agree.mutate({ clientId, agreed: null })}
              >
                {t('day.takeBack')}
              </Action>
            )}
            {accessClosedOn === null && (
              <Action small look="quiet" onClick={() => setOpen('withdraw')}>
                {t('day.withdraw')}
              </Action>
            )}
          </div>
        )}
        {agree.error && <ProblemNote error={agree.error} />}
      </div>
      {open === 'agree' && <AgreeDialog clientId={clientId} onClose={() => setOpen(null)} />}
      {open === 'withdraw' && <WithdrawDialog clientId={clientId} onClose={() => setOpen(null)} />}
    </Card>
  );
}

function AgreeDialog({ clientId, onClose }: { clientId: string; onClose: () => void }) {
  const { t } = useTranslation('handover');
  const { t: shared } = useTranslation();
  const [on, setOn] = useState<CalendarDate>();
  const [forClient, setForClient] = useState('');
  const [forOffice, setForOffice] = useState('');
  const [tried, setTried] = useState(false);
  const agree = useAct({ run: agreeLastDay, onDone: onClose });
  return (
    <Dialog title={t('day.agree')} onClose={onClose}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (!agree.isPending && on !== undefined) agree.mutate({ clientId, agreed: { on, forClient, forOffice } });
        }}
      >
        <DateField
          label={t('day.on')}
          onChange={setOn}
          autoFocus
          error={tried && on === undefined ? shared('fields.required') : null}
        />
        <TextInput
          label={t('day.forClient')}
          value={forClient}
          maxLength={200}
          onChange={(event) => setForClient(event.currentTarget.value)}
        />
        <TextInput
          label={t('day.forOffice')}
          value={forOffice}
          maxLength={200}
          onChange={(event) => setForOffice(event.currentTarget.value)}
        />
        {agree.error && <ProblemNote error={agree.error} />}
        <div className="actions">
          <Action type="submit" look="main" busy={agree.isPending}>
            {t('day.agree')}
          </Action>
          <Action onClick={onClose}>{shared('shell.cancel')}</Action>
        </div>
      </form>
    </Dialog>
  );
}

function WithdrawDialog({ clientId, onClose }: { clientId: string; onClose: () => void }) {
  const { t } = useTranslation('handover');
  const withdraw = useAct({ run: withdrawHandover, onDone: onClose });
  return (
    <ConfirmDialog
      act={t('day.withdraw')}
      words={t('day.withdrawWords')}
      busy={withdraw.isPending}
      error={withdraw.error}
      onConfirm={() => withdraw.mutate({ clientId })}
      onClose={onClose}
    />
  );
}
