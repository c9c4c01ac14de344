import { TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { clientGroupsQuery } from '../../api/queries.ts';
import { ChoiceField } from '../../design/choice-field.tsx';
import { ProblemNote } from '../../design/problem-note.tsx';

/** The id of a group, a name that is to become one, or none. */
export type TypedGroup = { chosen: 'none' | 'new' | 'group'; id: string; name: string };

export const toTypedGroup = (groupId: string | null): TypedGroup => ({
  chosen: groupId === null ? 'none' : 'group',
  id: groupId ?? '',
  name: '',
});

interface GroupFieldProps {
  value: TypedGroup;
  onChange: (value: TypedGroup) => void;
}

/** Which companies it belongs with: one of the office's groups, a new one by its name, or none. */
export function GroupField({ value, onChange }: GroupFieldProps) {
  const { t } = useTranslation();
  const query = useQuery(clientGroupsQuery);
  if (query.error && !query.data) return <ProblemNote error={query.error} again={() => void query.refetch()} />;
  if (!query.data) return null;
  const choices = [
    { value: 'none', label: t('client.group.none') },
    ...query.data.groups.map(({ id, name }) => ({ value: id, label: name })),
    { value: 'new', label: t('client.group.new') },
  ];
  return (
    <>
      <ChoiceField
        label={t('client.group.field')}
        description={t('client.group.hint')}
        value={value.chosen === 'group' ? value.id : value.chosen}
        choices={choices}
        onChange={(chosen) =>
          onChange(
            chosen === 'none' || chosen === 'new'
              ? { chosen, id: '', name: '' }
              : { chosen: 'group', id: chosen, name: '' },
          )
        }
      />
      {value.chosen === 'new' && (
        <TextInput
          label={t('client.group.name')}
          value={value.name}
          maxLength={100}
          autoComplete="off"
          error={value.name.trim() === '' ? t('fields.required') : null}
          onChange={(event) => onChange({ ...value, name: event.currentTarget.value })}
        />
      )}
    </>
  );
}
