import { useTranslation } from 'react-i18next';
import type { Part } from '../edit/part.ts';
import { useEditor } from './editor-context.tsx';
import { TypedField } from './typed-field.tsx';
import { keyName } from './typed-values.ts';

/** The name under which the record follows something from version to version. Nobody needs to see it but where two have the same. */
export function KeyField({ part }: { part: Part<string> }) {
  const { t } = useTranslation('editor');
  const { notes } = useEditor();
  if (!notes.some(({ path }) => path === part.path)) return null;
  return <TypedField part={part} label={t('key')} hint={t('keyHint')} unread={t('keyUnread')} typed={keyName} />;
}
