import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CalendarDate } from '../../domain/kernel/index.ts';
import { decideExtension } from '../api/acts.ts';
import { useAct } from '../api/use-act.ts';
import { Action } from '../design/action.tsx';
import { ProblemNote } from '../design/problem-note.tsx';
import { useKeys } from '../keys/use-keys.ts';
import { useInCharge, useToday } from '../shell/use-session.ts';
import { useFormats } from '../words/use-formats.ts';
import { OtherDayDialog } from './other-day-dialog.tsx';

interface ExtensionDecisionProps {
  extension: { id: string; proposedOn: CalendarDate; words: string | null };
  dueOn: CalendarDate;
  clientName: string;
  /** The keys are about this one. */
  withKeys: boolean;
}

/** More days are asked for: G gives them, F gives another day, E declines. The client is told by itself. */
export function ExtensionDecision({ extension, dueOn, clientName, withKeys }: ExtensionDecisionProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const inCharge = useInCharge();
  const today = useToday();
  // What was asked for may have passed before anyone answered: then only another day can be given.
  const possible = extension.proposedOn >= today && extension.proposedOn > dueOn;
  const [choosing, setChoosing] = useState(false);
  const decide = useAct({
    run: decideExtension,
    told: (decision) =>
      decision.decision === 'granted'
        ? t('client.extension.granted', {
            name: clientName,
            date: formats.shortDate(decision.untilOn ?? extension.proposedOn),
          })
        : t('client.extension.declined', { name: clientName }),
    onDone: () => setChoosing(false),
  });
  const { id } = extension;
  const grant = (untilOn: CalendarDate): void => {
    if (!decide.isPending) decide.mutate({ id, decision: 'granted', untilOn });
  };
  const decline = (): void => {
    if (!decide.isPending) decide.mutate({ id, decision: 'declined' });
  };
  useKeys(
    withKeys && inCharge
      ? [
          ...(possible ? [{ key: 'g', words: t('tasks.keys.yes'), run: () => grant(extension.proposedOn) }] : []),
          { key: 'f', words: t('tasks.keys.other'), run: () => setChoosing(true) },
          { key: 'e', words: t('tasks.keys.no'), run: decline },
        ]
      : [],
  );
  const hint = (key: string) => (withKeys ? { hint: key } : {});
  return (
    <div className="stack">
      <p>
        {t('client.extension.asks', { date: formats.date(extension.proposedOn) })}.{' '}
        <span className="muted">{t('client.extension.now', { date: formats.date(dueOn) })}</span>
      </p>
      {extension.words !== null && extension.words !== '' && (
        <p className="quote">{t('tasks.words', { words: extension.words })}</p>
      )}
      {!inCharge && <p className="muted">{t('client.extension.notYours')}</p>}
      {inCharge && (
        <div className="actions">
          {possible && (
            <Action
              look={withKeys ? 'main' : 'plain'}
              small
              {...hint('G')}
              busy={decide.isPending}
              onClick={() => grant(extension.proposedOn)}
              wideOnPhone
            >
              {t('client.extension.grant', { date: formats.shortDate(extension.proposedOn) })}
            </Action>
          )}
          <Action
            look={withKeys && !possible ? 'main' : 'plain'}
            small
            {...hint('F')}
            onClick={() => setChoosing(true)}
          >
            {t('client.extension.other')}
          </Action>
          <Action small {...hint('E')} busy={decide.isPending} onClick={decline}>
            {t('client.extension.decline')}
          </Action>
        </div>
      )}
      {decide.error && !choosing && <ProblemNote error={decide.error} />}
      {choosing && (
        <OtherDayDialog
          title={t('client.extension.otherDay')}
          start={possible ? extension.proposedOn : today}
          save={t('client.extension.give')}
          direction="ahead"
          fault={(day) => {
            if (day < today) return t('client.extension.passed');
            return day > dueOn ? null : t('client.extension.tooEarly', { date: formats.date(dueOn) });
          }}
          busy={decide.isPending}
          error={decide.error}
          onChoose={grant}
          onClose={() => setChoosing(false)}
        />
      )}
    </div>
  );
}
