import { useTranslation } from 'react-i18next';
import { formatMobile } from '../../../texts/format-mobile.ts';
import { useSession, useToday } from '../../shell/use-session.ts';
import { useFormats } from '../../words/use-formats.ts';
import type { PeopleView, StaffMember } from './people-requests.ts';

/** One person: role, what they have to do, who takes over, and whether they are away. */
export function StaffLine({ member, people }: { member: StaffMember; people: PeopleView }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { staff: me } = useSession();
  const today = useToday();
  const deputy = people.staff.find(({ id }) => id === member.deputyId);
  const absence = people.absences.find(
    ({ staffId, fromOn, toOn }) => staffId === member.id && fromOn <= today && today <= toOn,
  );
  const facts = [
    formats.words.staffRoles[member.role],
    ...(member.clients > 0 ? [t('people.staff.clients', { count: member.clients })] : []),
    ...(member.openTasks > 0 ? [t('people.staff.tasks', { count: member.openTasks })] : []),
    deputy ? t('people.staff.deputyIs', { name: deputy.name }) : t('people.staff.withoutDeputy'),
  ];
  return (
    <>
      <b>
        <bdi>{member.name}</bdi>
      </b>{' '}
      {member.id === me.id && <span className="tag is-action">{t('people.staff.me')}</span>}{' '}
      {!member.active && <span className="tag">{t('people.staff.left')}</span>}{' '}
      {member.awayToday && absence && (
        <span className="tag is-late">{t('people.staff.away', { date: formats.shortDate(absence.toOn) })}</span>
      )}
      {member.active && <div className="under">{facts.join(' · ')}</div>}
      <div className="under">
        <bdi>{[member.email, ...(member.mobile === null ? [] : [formatMobile(member.mobile)])].join(' · ')}</bdi>
      </div>
    </>
  );
}
