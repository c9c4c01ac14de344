import { useTranslation } from 'react-i18next';
import type { Frame, GrantedPower, PowerOfAttorney } from '../../../../domain/agreement/index.ts';
import { Action } from '../../../design/action.tsx';
import { useFormats } from '../../../words/use-formats.ts';
import { CheckPart, ChipsPart, ChoicePart } from '../fields/choice-fields.tsx';
import { ListActs } from '../fields/list-acts.tsx';
import { CountField, OptionalDateField, OptionalKronerField } from '../fields/number-fields.tsx';
import { useEditor } from '../fields/editor-context.tsx';
import { TypedField } from '../fields/typed-field.tsx';
import { optional, personNames, properName } from '../fields/typed-values.ts';
import { entryOf, partOf, present, withField, type Part } from './part.ts';
import { useChoices } from './use-choices.ts';

interface FrameProps {
  part: Part<Frame>;
}

/** Which tasks, and for what period (regnskapsførerloven § 5-2). */
export function TaskFields({ part }: FrameProps) {
  const { t } = useTranslation('editor');
  const { tasks } = useChoices();
  return (
    <div className="fields">
      <ChipsPart part={partOf(part, 'tasks')} label={t('frame.tasks')} choices={tasks} />
      <OptionalDateField part={partOf(part, 'untilOn')} label={t('frame.until')} hint={t('frame.untilHint')} />
    </div>
  );
}

/** What the office may do in the client's name, and the persons who may. */
export function PowerFields({ part, leadName }: FrameProps & { leadName: string }) {
  const { t } = useTranslation('editor');
  const { words, capitalise } = useFormats();
  const { powers: choices } = useChoices();
  const list = partOf(part, 'powers');
  const free = choices.filter(({ value }) => !list.value.some(({ power }) => power === value));
  const [next] = free;
  return (
    <div className="sub-list">
      {list.value.map(({ power }, index) => (
        <PowerEntry
          key={power}
          list={list}
          index={index}
          name={capitalise(words.agreement.powersOfAttorney[power])}
          choices={choices.filter(({ value }) => value === power || free.some((each) => each.value === value))}
        />
      ))}
      {next && (
        <Action
          small
          look="quiet"
          onClick={() => list.set([...list.value, { power: next.value, holders: [leadName] }], list.path)}
        >
          {t('frame.addPower')}
        </Action>
      )}
    </div>
  );
}

interface PowerEntryProps {
  list: Part<readonly GrantedPower[]>;
  index: number;
  name: string;
  choices: readonly { value: PowerOfAttorney; label: string }[];
}

function PowerEntry({ list, index, name, choices }: PowerEntryProps) {
  const { t } = useTranslation('editor');
  const power = entryOf(list, index);
  return (
    <div className="fields sub-entry">
      <ChoicePart part={partOf(power, 'power')} label={t('frame.power')} choices={choices} />
      <TypedField
        part={partOf(power, 'holders')}
        label={t('frame.holders')}
        hint={t('frame.holdersHint')}
        unread={t('frame.holdersUnread')}
        typed={personNames}
      />
      <ListActs list={list} index={index} name={name} ordered={false} />
    </div>
  );
}

/** Notice, notices, personal data, the joint review, the stop, and terms shared by a group. */
export function FrameFields({ part }: FrameProps) {
  const { t } = useTranslation('editor');
  const { months } = useChoices();
  const { groupName } = useEditor();
  const shared = partOf(part, 'sharedTerms');
  const { value: frame } = part;
  const suspends: Part<boolean> = {
    value: frame.suspension !== undefined,
    path: `${part.path}.suspension`,
    set: (chosen) =>
      part.set(withField(frame, 'suspension', chosen ? { afterReminders: 2 } : undefined), `${part.path}.suspension`),
  };
  const suspension = present(partOf(part, 'suspension'));
  return (
    <div className="fields">
      <CountField part={partOf(part, 'noticeMonths')} label={t('frame.notice')} within="noticeMonths" />
      <ChoicePart
        part={partOf(part, 'jointReviewMonth')}
        label={t('frame.review')}
        choices={[{ value: undefined, label: t('frame.noReview') }, ...months]}
      />
      <CheckPart part={partOf(part, 'electronicNotices')} label={t('frame.electronic')} />
      <CheckPart part={partOf(part, 'dataProcessingAnnex')} label={t('frame.dataProcessing')} />
      <CheckPart part={suspends} label={t('frame.suspends')} />
      {suspension && (
        <>
          <CountField
            part={partOf(suspension, 'afterReminders')}
            label={t('frame.afterReminders')}
            within="suspensionReminders"
          />
          <OptionalKronerField part={partOf(suspension, 'restartRateOre')} label={t('frame.restartRate')} />
        </>
      )}
      <TypedField part={shared} label={t('frame.shared')} hint={t('frame.sharedHint')} typed={optional(properName)} />
      {groupName !== undefined && shared.value !== groupName && (
        <Action small look="quiet" onClick={() => shared.set(groupName)}>
          {t('frame.useGroup', { name: groupName })}
        </Action>
      )}
    </div>
  );
}
