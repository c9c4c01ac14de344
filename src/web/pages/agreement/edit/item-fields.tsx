import { useTranslation } from 'react-i18next';
import type { AgreedItem, DocumentType } from '../../../../domain/agreement/index.ts';
import { Action } from '../../../design/action.tsx';
import { useFormats } from '../../../words/use-formats.ts';
import { CheckPart, ChoicePart, NoteAt, OptionalChipsPart } from '../fields/choice-fields.tsx';
import { KeyField } from '../fields/key-field.tsx';
import { ListActs } from '../fields/list-acts.tsx';
import { More } from '../fields/more.tsx';
import { TypedField } from '../fields/typed-field.tsx';
import { optional, properName } from '../fields/typed-values.ts';
import { freeKey } from './lists.ts';
import { longest } from './limits.ts';
import { newItem } from './new-parts.ts';
import { entryOf, partOf, type Part } from './part.ts';
import { useChoices } from './use-choices.ts';

interface ItemFieldsProps {
  list: Part<readonly AgreedItem[]>;
}

/** What is handed in, thing by thing. */
export function ItemFields({ list }: ItemFieldsProps) {
  const { t } = useTranslation('editor');
  return (
    <div className="is-wide sub-list" role="group" aria-label={t('items.title')}>
      <span className="field-name">{t('items.title')}</span>
      {list.value.map((_, index) => (
        <ItemEntry key={index} list={list} index={index} />
      ))}
      <NoteAt path={list.path} />
      {list.value.length < longest.items && (
        <Action
          small
          look="quiet"
          onClick={() => list.set([...list.value, newItem('receipts', list.value)], list.path)}
        >
          {t('items.add')}
        </Action>
      )}
    </div>
  );
}

function ItemEntry({ list, index }: ItemFieldsProps & { index: number }) {
  const { t } = useTranslation('editor');
  const { words } = useFormats();
  const choices = useChoices();
  const item = entryOf(list, index);
  const { value } = item;
  const others = list.value.filter((_, place) => place !== index);
  const document: Part<DocumentType> = {
    ...partOf(item, 'document'),
    // The key says what it is as long as nobody has given it another meaning.
    set: (chosen, at) =>
      item.set(
        { ...value, document: chosen, key: value.key.startsWith(value.document) ? freeKey(chosen, others) : value.key },
        at,
      ),
  };
  const name = words.documentTypes[value.document].label;
  return (
    <div className="item-entry">
      <div className="entry-line">
        <ChoicePart part={document} label={t('items.document')} choices={choices.documents} quiet />
        <CheckPart part={partOf(item, 'essential')} label={t('items.essential')} />
        <ListActs list={list} index={index} name={name} keepsOne />
      </div>
      <More
        used={
          value.name !== undefined || value.each !== undefined || value.onlyIf !== undefined || value.form !== undefined
        }
        paths={[item.path]}
        label={t('items.more')}
      >
        <TypedField
          part={partOf(item, 'name')}
          label={t('items.name')}
          hint={t('items.nameHint')}
          typed={optional(properName)}
        />
        <ChoicePart
          part={partOf(item, 'each')}
          label={t('items.each')}
          choices={[{ value: undefined, label: t('items.once') }, ...choices.things]}
        />
        <ChoicePart
          part={partOf(item, 'onlyIf')}
          label={t('items.onlyIf')}
          choices={[{ value: undefined, label: t('items.always') }, ...choices.circumstances]}
        />
        <OptionalChipsPart part={partOf(item, 'form')} label={t('items.form')} choices={choices.forms} />
        <KeyField part={partOf(item, 'key')} />
      </More>
    </div>
  );
}
