import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CalendarDate } from '../../../domain/kernel/index.ts';
import { useAct } from '../../api/use-act.ts';
import { Action } from '../../design/action.tsx';
import { Card } from '../../design/card.tsx';
import { DateField } from '../../design/date-field.tsx';
import { ProblemNote } from '../../design/problem-note.tsx';
import { useFormats } from '../../words/use-formats.ts';
import { announceStance, endAnnouncement, type OfficeStanceView } from './stance-requests.ts';

/** Figures of each person are off until it stands here that they were discussed and announced. */
export function AnnouncementCard({ announcement }: Pick<OfficeStanceView, 'announcement'>) {
  const { t } = useTranslation('stance');
  const formats = useFormats();
  const end = useAct({ run: endAnnouncement, told: () => t('announcement.ended') });
  return (
    <Card title={t('announcement.title')}>
      <div className="card-body form">
        {announcement === null ? (
          <AnnouncementForm />
        ) : (
          <>
            <p>
              {t('announcement.on', {
                discussed: formats.dayMonthYear(announcement.discussedOn),
                announced: formats.dayMonthYear(announcement.announcedOn),
              })}
            </p>
            {announcement.words !== '' && <p dir="auto">{announcement.words}</p>}
            <p className="small muted">
              {t('announcement.recorded', {
                day: formats.dayMonthYear(announcement.recordedOn),
                name: announcement.recordedByName,
              })}
            </p>
            <div className="actions">
              <Action busy={end.isPending} onClick={() => end.mutate()}>
                {t('announcement.end')}
              </Action>
            </div>
            {end.error && <ProblemNote error={end.error} />}
          </>
        )}
      </div>
    </Card>
  );
}

function AnnouncementForm() {
  const { t } = useTranslation('stance');
  const { t: shared } = useTranslation();
  const [discussedOn, setDiscussedOn] = useState<CalendarDate>();
  const [announcedOn, setAnnouncedOn] = useState<CalendarDate>();
  const [words, setWords] = useState('');
  const [tried, setTried] = useState(false);
  const announce = useAct({ run: announceStance, told: () => t('announcement.saved') });
  const missing = (day: CalendarDate | undefined): string | null =>
    tried && day === undefined ? shared('fields.required') : null;
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (discussedOn === undefined || announcedOn === undefined || announce.isPending) return;
        announce.mutate({ discussedOn, announcedOn, words: words.trim() });
      }}
    >
      <p>{t('announcement.off')}</p>
      <p className="small muted">{t('announcement.law')}</p>
      <DateField
        label={t('announcement.discussedOn')}
        direction="back"
        onChange={setDiscussedOn}
        error={missing(discussedOn)}
      />
      <DateField
        label={t('announcement.announcedOn')}
        direction="back"
        onChange={setAnnouncedOn}
        error={missing(announcedOn)}
      />
      <Textarea
        label={t('announcement.words')}
        value={words}
        rows={3}
        maxLength={1000}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      {announce.error && <ProblemNote error={announce.error} />}
      <div className="actions">
        <Action type="submit" look="main" busy={announce.isPending}>
          {t('announcement.save')}
        </Action>
      </div>
    </form>
  );
}
