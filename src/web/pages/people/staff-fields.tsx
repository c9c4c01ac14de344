import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ChoiceField } from '../../design/choice-field.tsx';
import { useSession } from '../../shell/use-session.ts';
import { useFormats } from '../../words/use-formats.ts';
import type { Role, StaffMember } from './people-requests.ts';

const roles: readonly Role[] = ['owner', 'manager', 'accountant', 'assistant'];

export interface StaffFacts {
  name: string;
  email: string;
  mobile: string;
  role: Role;
  language: StaffMember['language'];
  /** Empty: whoever leads takes over. */
  deputyId: string;
}

interface StaffFieldsProps {
  facts: StaffFacts;
  tried: boolean;
  onChange: (facts: StaffFacts) => void;
  /** Who may stand in. */
  deputies: readonly StaffMember[];
}

/** What is said of a person, new or known. Only an owner makes owners. */
export function StaffFields({ facts, tried, deputies, onChange }: StaffFieldsProps) {
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
      <TextInput
        label={t('people.staff.email')}
        description={t('people.staff.emailHint')}
        value={facts.email}
        inputMode="email"
        autoComplete="off"
        maxLength={300}
        error={tried && facts.email.trim() === '' ? t('fields.required') : null}
        onChange={(event) => onChange({ ...facts, email: event.currentTarget.value })}
      />
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
        label={t('people.staff.deputy')}
        description={t('people.staff.deputyHint')}
        value={facts.deputyId}
        choices={[
          { value: '', label: t('people.staff.leaderTakes') },
          ...deputies.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={(deputyId) => onChange({ ...facts, deputyId })}
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

/** As the server takes it; undefined where something is missing. */
export function typedStaff({ name, email, mobile, deputyId, ...rest }: StaffFacts) {
  const typed = { name: name.trim(), email: email.trim(), mobile: mobile.trim() };
  if (typed.name === '' || typed.email === '') return undefined;
  return {
    ...rest,
    ...typed,
    mobile: typed.mobile === '' ? null : typed.mobile,
    deputyId: deputyId === '' ? null : deputyId,
  };
}
