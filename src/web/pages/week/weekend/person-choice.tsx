import { useTranslation } from 'react-i18next';
import type { WeekendView } from '../../../../http/contract/weekend.ts';
import { ChoiceField } from '../../../design/choice-field.tsx';

interface PersonChoiceProps extends Pick<WeekendView, 'staffId' | 'people'> {
  onPerson: (staffId: string) => void;
}

/** Whose weekend and plan are shown, for whoever may look at others' too. */
export function PersonChoice({ staffId, people, onPerson }: PersonChoiceProps) {
  const { t } = useTranslation('weekend');
  if (people.length < 2) return null;
  const choices = people.map((person) => ({ value: person.staffId, label: person.name }));
  return (
    <div className="weekend-person">
      <ChoiceField label={t('person')} value={staffId} choices={choices} onChange={onPerson} />
    </div>
  );
}
