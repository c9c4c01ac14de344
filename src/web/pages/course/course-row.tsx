import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CoursesView } from '../../../http/contract/courses.ts';

interface CourseRowProps {
  course: Pick<CoursesView['putOff'][number], 'client' | 'reason'>;
  tag?: string;
  /** Whose turn it is, or when it is asked again. */
  under: string;
  /** Its day has gone by. */
  late?: boolean;
  /** The button, for those who may press it. */
  children?: ReactNode;
}

/** One client about whom something is decided, with why. */
export function CourseRow({ course: { client, reason }, tag, under, late = false, children }: CourseRowProps) {
  const { t } = useTranslation('course');
  return (
    <li>
      <div className="grow">
        <Link to="/clients/$clientId/conduct" params={{ clientId: client.id }} className="name">
          <b>{client.name}</b>
        </Link>{' '}
        {tag !== undefined && <span className="tag">{tag}</span>}
        <div className={late ? 'under is-late' : 'under'}>{under}</div>
        {reason !== null && (
          <div className="under" dir="auto">
            {t('beforeWhy', { words: reason })}
          </div>
        )}
      </div>
      {children}
    </li>
  );
}
