import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CalendarDate } from '../../../domain/kernel/index.ts';
import { useAct } from '../../api/use-act.ts';
import { Action } from '../../design/action.tsx';
import { Card } from '../../design/card.tsx';
import { ChoiceField } from '../../design/choice-field.tsx';
import { DateField } from '../../design/date-field.tsx';
import { ProblemNote } from '../../design/problem-note.tsx';
import { useToday } from '../../shell/use-session.ts';
import { beginHandover } from './handover-requests.ts';

/** Notice from either side; the last day follows from the agreement. */
export function BeginCard({ clientId }: { clientId: string }) {
  const { t } = useTranslation('handover');
  const { t: shared } = useTranslation();
  const today = useToday();
  const [by, setBy] = useState<'client' | 'office'>('client');
  const [reachedOn, setReachedOn] = useState<CalendarDate | undefined>(today);
  const [named, setNamed] = useState<{ on: CalendarDate | undefined; text: string }>({ on: undefined, text: '' });
  const [tried, setTried] = useState(false);
  const begin = useAct({ run: beginHandover });
  const isNamedUnread = named.text.trim() !== '' && named.on === undefined;
  return (
    <Card title={t('begin.title')}>
      <form
        className="card-body form handover-narrow"
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (begin.isPending || reachedOn === undefined || isNamedUnread) return;
          begin.mutate({ clientId, by, reachedOn, ...(named.on === undefined ? {} : { namedOn: named.on }) });
        }}
      >
        <p>{t('begin.words')}</p>
        <ChoiceField
          label={t('begin.by')}
          value={by}
          choices={[
            { value: 'client', label: t('begin.client') },
            { value: 'office', label: t('begin.office') },
          ]}
          onChange={setBy}
        />
        <DateField
          label={t('begin.reachedOn')}
          start={today}
          direction="back"
          onChange={setReachedOn}
          error={tried && reachedOn === undefined ? shared('fields.required') : null}
        />
        <DateField label={t('begin.namedOn')} onChange={(on, text) => setNamed({ on, text })} />
        {begin.error && <ProblemNote error={begin.error} />}
        <div className="actions">
          <Action type="submit" look="main" busy={begin.isPending}>
            {t('begin.do')}
          </Action>
        </div>
      </form>
    </Card>
  );
}
