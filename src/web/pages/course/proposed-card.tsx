import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CourseReasonView } from '../../../http/contract/courses.ts';
import { Action } from '../../design/action.tsx';
import { Card } from '../../design/card.tsx';
import { EmptyNote } from '../../design/empty-note.tsx';
import { useInCharge } from '../../shell/use-session.ts';
import { useFormats } from '../../words/use-formats.ts';
import type { ProposedCourse } from './course-requests.ts';
import { DecideDialog, type Decision } from './decide-dialog.tsx';

const decisions: readonly Decision[] = ['talk', 'not-now', 'no'];

/** Each client with the reasons in figures, and the three answers. */
export function ProposedCard({ proposed, more }: { proposed: readonly ProposedCourse[]; more: boolean }) {
  const { t } = useTranslation('course');
  const [asked, setAsked] = useState<{ client: ProposedCourse['client']; decision: Decision } | null>(null);
  return (
    <Card title={t('proposed')}>
      {proposed.length === 0 ? (
        <EmptyNote words={t('noneProposed')} />
      ) : (
        <ul className="courses">
          {proposed.map((course) => (
            <ProposedEntry
              key={course.client.id}
              course={course}
              onDecide={(decision) => setAsked({ client: course.client, decision })}
            />
          ))}
        </ul>
      )}
      {more && <p className="card-foot">{t('more')}</p>}
      {asked && <DecideDialog client={asked.client} decision={asked.decision} onClose={() => setAsked(null)} />}
    </Card>
  );
}

function ProposedEntry({ course, onDecide }: { course: ProposedCourse; onDecide: (decision: Decision) => void }) {
  const { t } = useTranslation('course');
  const formats = useFormats();
  const inCharge = useInCharge();
  const inWords = useReasons();
  const { client, reasons, grade, ownPartFirst, officeLate, deliveries, before } = course;
  return (
    <li>
      <div className="course-head">
        <Link to="/clients/$clientId" params={{ clientId: client.id }} className="name">
          <b>{client.name}</b>
        </Link>
        {grade.graded && <span className="tag">{t('grade', { letter: grade.letter })}</span>}
        <span className="small muted">{t('lead', { name: client.leadName })}</span>
      </div>
      <ul className="course-reasons">
        {reasons.map((reason) => (
          <li key={reason.reason}>{inWords(reason)}</li>
        ))}
      </ul>
      {ownPartFirst && <p className="course-own">{t('ownPart', { late: officeLate, of: deliveries })}</p>}
      {before && (
        <p className="small muted">
          {t('before', { day: formats.date(before.decidedOn), decision: t(`decisions.${before.decision}`) })}{' '}
          {before.reason !== null && <span dir="auto">{t('beforeWhy', { words: before.reason })}</span>}
        </p>
      )}
      <div className="actions">
        {inCharge &&
          decisions.map((decision) => (
            <Action
              key={decision}
              small
              look={decision === 'talk' ? 'main' : 'plain'}
              label={`${t(decision)}: ${client.name}`}
              onClick={() => onDecide(decision)}
            >
              {t(decision)}
            </Action>
          ))}
        <Link
          to="/clients/$clientId/conduct"
          params={{ clientId: client.id }}
          className="link small"
          aria-label={`${t('figures')}: ${client.name}`}
        >
          {t('figures')}
        </Link>
      </div>
    </li>
  );
}

function useReasons(): (reason: CourseReasonView) => string {
  const { t } = useTranslation('course');
  const formats = useFormats();
  return (reason) => {
    switch (reason.reason) {
      case 'late':
        return t('reasons.late', { count: reason.medianDays, days: formats.number(reason.medianDays) });
      case 'incomplete':
        return t('reasons.incomplete', { first: reason.first, of: reason.of });
      case 'chased':
        return t('reasons.chased', { number: reason.reminders, deliveries: reason.deliveries });
      case 'extra-work':
        return t('reasons.extra-work', { hours: formats.hours(reason.minutes) });
    }
  };
}
