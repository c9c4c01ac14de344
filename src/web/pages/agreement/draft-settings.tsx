import { useTranslation } from 'react-i18next';
import { Card } from '../../design/card.tsx';
import { useToday } from '../../shell/use-session.ts';
import type { Draft } from './edit/draft-history.ts';
import { partOf, type Part } from './edit/part.ts';
import { ChoicePart } from './fields/choice-fields.tsx';
import { EditorContext } from './fields/editor-context.tsx';
import { TypedField } from './fields/typed-field.tsx';
import { calendarDay } from './fields/typed-values.ts';

const noNotes = { notes: [], language: 'nb', markUnreadable: () => undefined } as const;

/** From when it holds, and the language in which the client reads it. */
export function DraftSettings({ part }: { part: Part<Draft> }) {
  const { t } = useTranslation('editor');
  const { t: shared } = useTranslation();
  const today = useToday();
  return (
    <EditorContext value={noNotes}>
      <Card title={t('settings.title')}>
        <div className="card-body form">
          <TypedField
            part={partOf(part, 'startOn')}
            label={t('settings.startOn')}
            hint={t('settings.startHint')}
            unread={shared('fields.dateUnknown')}
            typed={calendarDay(today)}
          />
          <ChoicePart
            part={partOf(part, 'language')}
            label={t('settings.language')}
            choices={(['nb', 'en'] as const).map((value) => ({ value, label: t(`settings.languages.${value}`) }))}
          />
        </div>
      </Card>
    </EditorContext>
  );
}
