import { Checkbox, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { decisionOwners, draftMinutes, talkAgenda, type DecisionOwner } from '../../../domain/meeting/index.ts';
import { headingInWords } from '../../../texts/meeting/agenda-words.ts';
import { useAct } from '../../api/use-act.ts';
import { Action } from '../../design/action.tsx';
import { Card } from '../../design/card.tsx';
import { ChoiceField } from '../../design/choice-field.tsx';
import { DateField } from '../../design/date-field.tsx';
import { EmptyNote } from '../../design/empty-note.tsx';
import { ProblemNote } from '../../design/problem-note.tsx';
import { useInCharge } from '../../shell/use-session.ts';
import { useFormats } from '../../words/use-formats.ts';
import { saveMinutes, sendMinutes, type MeetingView, type MinutesDraft } from './meeting-requests.ts';

type Items = MinutesDraft['items'];
type Item = Items[number];
type Decided = NonNullable<Item['decisions']>[number];

/** What was said and decided, item by item; the same goes to both. */
export function MinutesCard({ meeting }: { meeting: MeetingView }) {
  const { t } = useTranslation('meetings');
  const inCharge = useInCharge();
  if (meeting.state !== 'held') return <AgendaCard meeting={meeting} />;
  return (
    <Card title={t('minutes.title')}>
      {inCharge ? <MinutesForm meeting={meeting} /> : <WrittenMinutes meeting={meeting} />}
    </Card>
  );
}

/** For those who do not write them. */
function WrittenMinutes({ meeting: { minutes } }: { meeting: MeetingView }) {
  const { t } = useTranslation('meetings');
  const { language } = useFormats();
  if (minutes === null) return <EmptyNote words={t('minutes.none')} />;
  return (
    <div className="card-body stack-s">
      {minutes.items.map((item, index) => (
        <section key={index} className="stack-s" dir="auto">
          <h3>{headingInWords(item.heading, language)}</h3>
          {item.said !== '' && <p>{item.said}</p>}
          {item.decisions.map(({ words, owner }) => (
            <p key={words}>
              <b>{t(`minutes.owners.${owner}`)}:</b> {words}
            </p>
          ))}
        </section>
      ))}
    </div>
  );
}

function AgendaCard({ meeting: { agenda } }: { meeting: MeetingView }) {
  const { t } = useTranslation('meetings');
  const { language } = useFormats();
  return (
    <Card title={t('agenda')}>
      {agenda === null || agenda.length === 0 ? (
        <EmptyNote words={t('noAgenda')} />
      ) : (
        <ol className="card-body agenda">
          {agenda.map((heading, index) => (
            <li key={index} dir="auto">
              {headingInWords(heading, language)}
            </li>
          ))}
        </ol>
      )}
      <p className="card-foot">{t('minutes.later')}</p>
    </Card>
  );
}

function MinutesForm({ meeting }: { meeting: MeetingView }) {
  const { t } = useTranslation('meetings');
  const { language } = useFormats();
  const [items, setItems] = useState<Items>(() => startOf(meeting));
  const [present, setPresent] = useState(() =>
    (meeting.minutes?.present ?? [meeting.host.name, meeting.attendee.name]).join(', '),
  );
  const save = useAct({ run: saveMinutes, told: () => t('minutes.saved') });
  const send = useAct({ run: sendMinutes, told: () => t('minutes.sent') });
  const change = (at: number, next: Partial<Item>): void =>
    setItems((before) => before.map((item, index) => (index === at ? { ...item, ...next } : item)));
  const draft = (): MinutesDraft & { id: string } => ({
    id: meeting.id,
    present: present.split(',').flatMap((name) => (name.trim() === '' ? [] : [name.trim()])),
    items: items.map(({ decisions = [], ...item }) => ({
      ...item,
      decisions: decisions.filter(({ words }) => words.trim() !== ''),
    })),
  });
  return (
    <form
      className="card-body form"
      onSubmit={(event) => {
        event.preventDefault();
        if (!save.isPending) save.mutate(draft());
      }}
    >
      <TextInput
        label={t('minutes.present')}
        value={present}
        maxLength={1000}
        onChange={(event) => setPresent(event.currentTarget.value)}
      />
      {items.map((item, at) => (
        <fieldset key={at} className="minuted">
          <legend>{headingInWords(item.heading, language)}</legend>
          <Textarea
            label={t('minutes.said')}
            value={item.said ?? ''}
            autosize
            minRows={2}
            maxLength={10_000}
            onChange={(event) => change(at, { said: event.currentTarget.value })}
          />
          {(item.decisions ?? []).map((decided, place) => (
            <DecisionFields
              key={place}
              decided={decided}
              onChange={(next) =>
                change(at, { decisions: (item.decisions ?? []).map((one, index) => (index === place ? next : one)) })
              }
            />
          ))}
          <div className="actions">
            <Action
              small
              label={`${t('minutes.add')}: ${headingInWords(item.heading, language)}`}
              onClick={() => change(at, { decisions: [...(item.decisions ?? []), { words: '', owner: 'client' }] })}
            >
              {t('minutes.add')}
            </Action>
          </div>
        </fieldset>
      ))}
      {(save.error ?? send.error) && <ProblemNote error={save.error ?? send.error} />}
      <div className="actions">
        <Action type="submit" look={meeting.minutes === null ? 'main' : 'plain'} busy={save.isPending}>
          {t('minutes.save')}
        </Action>
        {meeting.minutes !== null && meeting.minutesSentAt === null && (
          <Action look="main" busy={send.isPending} onClick={() => send.mutate(draft())}>
            {t('minutes.send', { name: meeting.attendee.name })}
          </Action>
        )}
        {meeting.minutesSentAt !== null && <span className="muted">{t('minutes.isSent')}</span>}
      </div>
    </form>
  );
}

function DecisionFields({ decided, onChange }: { decided: Decided; onChange: (decided: Decided) => void }) {
  const { t } = useTranslation('meetings');
  return (
    <div className="decided">
      <TextInput
        label={t('minutes.decision')}
        value={decided.words}
        maxLength={1000}
        onChange={(event) => onChange({ ...decided, words: event.currentTarget.value })}
      />
      <ChoiceField<DecisionOwner>
        label={t('minutes.owner')}
        value={decided.owner ?? 'client'}
        choices={decisionOwners.map((value) => ({ value, label: t(`minutes.owners.${value}`) }))}
        onChange={(owner) => onChange({ ...decided, owner })}
      />
      <DateField
        label={t('minutes.by')}
        start={(decided.byOn as never) ?? null}
        onChange={(byOn) => {
          const { byOn: _before, ...rest } = decided;
          onChange(byOn === undefined ? rest : { ...rest, byOn });
        }}
      />
      <Checkbox
        label={t('minutes.changes')}
        checked={decided.changesAgreement ?? false}
        onChange={(event) => onChange({ ...decided, changesAgreement: event.currentTarget.checked })}
      />
    </div>
  );
}

function startOf({ minutes, agenda, slot, fromOn }: MeetingView): Items {
  const headings = agenda === null || agenda.length === 0 ? talkAgenda : agenda;
  const start = minutes ?? draftMinutes(slot?.on ?? fromOn, [], headings);
  return start.items.map(({ heading, said, decisions }) => ({ heading, said, decisions: [...decisions] }));
}
