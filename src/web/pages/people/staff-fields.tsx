import { TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ChoiceField } from '../../design/choice-field.tsx';
import { useSession } from '../../shell/use-session.ts';
import { useFormats } from '../../words/use-formats.ts';
import type { Role, StaffMember } from './people-requests.ts';

const roles: readonly Role[] = ['owner', 'manager', 'accountant', 'assistant'];

export interface StaffFacts {
  name: string;
  mobile: string;
  role: Role;
  language: StaffMember['language'];
}

interface StaffFieldsProps {
  facts: StaffFacts;
  tried: boolean;
  onChange: (facts: StaffFacts) => void;
  /** Right after the name. */
  children?: ReactNode;
}

/** What is said of a person, new or known. Only an owner makes owners. */
export function StaffFields({ facts, tried, onChange, children }: StaffFieldsProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { staff: me } = useSession();
  const offered = roles.filter((role) => role !== 'owner' || me.role === 'owner' || facts.role === 'owner');
  return (
    <>
      <TextInput
        label={t('people.staff.name')}
        value={facts.name}
        maxLength={200}
        autoComplete="off"
        data-autofocus
        error={tried && facts.name.trim() === '' ? t('fields.required') : null}
        onChange={(event) => onChange({ ...facts, name: event.currentTarget.value })}
      />
      {children}
      <TextInput
        label={t('people.staff.mobile')}
        description={t('people.staff.mobileHint')}
        type="tel"
        value={facts.mobile}
        maxLength={60}
        autoComplete="off"
        onChange={(event) => onChange({ ...facts, mobile: event.currentTarget.value })}
      />
      <ChoiceField
        label={t('people.staff.role')}
        description={t(`people.staff.roleHints.${facts.role}`)}
        value={facts.role}
        choices={offered.map((role) => ({ value: role, label: formats.words.staffRoles[role] }))}
        onChange={(role) => onChange({ ...facts, role })}
      />
      <ChoiceField
        label={t('people.staff.language')}
        value={facts.language}
        choices={(['nb', 'en'] as const).map((one) => ({ value: one, label: t(`people.staff.languages.${one}`) }))}
        onChange={(language) => onChange({ ...facts, language })}
      />
    </>
  );
}
