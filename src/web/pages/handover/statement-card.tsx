import { Checkbox, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CalendarDate } from '../../../domain/kernel/index.ts';
import { useAct } from '../../api/use-act.ts';
import { Action } from '../../design/action.tsx';
import { Card } from '../../design/card.tsx';
import { DateField } from '../../design/date-field.tsx';
import { PaperLink } from '../../design/paper-link.tsx';
import { ProblemNote } from '../../design/problem-note.tsx';
import { useToday } from '../../shell/use-session.ts';
import { useFormats } from '../../words/use-formats.ts';
import { ApproveForm } from './approve-form.tsx';
import type { HandoverCardProps } from './handover-card-props.ts';
import {
  noteEnquiry,
  noteSent,
  statementAddress,
  type RunningHandover,
  type StatementView,
} from './handover-requests.ts';
import { StatementPaper } from './statement-paper.tsx';

interface StatementProps extends HandoverCardProps {
  leadName: string;
  isLead: boolean;
}

/** What the next accountant asked, and what is answered: facts, approved by the lead alone. Takt sends none of it. */
export function StatementCard({ clientId, handover, leadName, isLead, mayChange }: StatementProps) {
  const { t } = useTranslation('handover');
  const [asking, setAsking] = useState(false);
  const { statements, receiver, claimMarked } = handover;
  return (
    <Card title={t('statement.title')}>
      <div className="card-body form">
        {statements.length === 0 && !asking && <p>{t('statement.none')}</p>}
        {statements.map((statement) => (
          <OneStatement
            key={statement.id}
            clientId={clientId}
            statement={statement}
            leadName={leadName}
            isLead={isLead}
            mayChange={mayChange}
            claimMarked={claimMarked}
          />
        ))}
        {asking ? (
          <EnquiryForm clientId={clientId} receiver={receiver} onClose={() => setAsking(false)} />
        ) : (
          mayChange && (
            <div className="actions">
              <Action small onClick={() => setAsking(true)}>
                {t('statement.ask')}
              </Action>
            </div>
          )
        )}
      </div>
    </Card>
  );
}

/** What was said of an engagement whose handover has ended, with the papers; nothing where nobody asked. */
export function GivenStatements({ handover, ...rest }: StatementProps) {
  const statements = handover.statements.filter(({ standing }) => standing === 'sent');
  if (statements.length === 0) return null;
  return <StatementCard {...rest} handover={{ ...handover, statements }} mayChange={false} />;
}

interface OneProps extends Omit<StatementProps, 'handover'> {
  statement: StatementView;
  claimMarked: boolean;
}

function OneStatement({ clientId, statement, leadName, isLead, mayChange, claimMarked }: OneProps) {
  const { t } = useTranslation('handover');
  const formats = useFormats();
  const send = useAct({ run: noteSent });
  const { id, enquiry, askedOn, dueOn, standing, approvedByName, sentOn, words } = statement;
  const day = formats.dayMonthYear;
  return (
    <section className="handover-statement">
      <p>
        <b>{t(`statement.standing.${standing}`, { day: sentOn === null ? '' : day(sentOn) })}</b>
      </p>
      {enquiry && (
        <p>
          {t(sentOn === null ? 'statement.due' : 'statement.asked', {
            office: enquiry.office,
            asked: day(askedOn),
            day: day(dueOn),
          })}
        </p>
      )}
      {words && (
        <details>
          <summary>{t('statement.show')}</summary>
          <StatementPaper paper={words[formats.language]} />
        </details>
      )}
      {approvedByName !== null && (
        <p>
          {t('statement.approved', { name: approvedByName })}{' '}
          <PaperLink href={statementAddress(clientId, id, formats.language)}>{t('statement.paper')}</PaperLink>
        </p>
      )}
      {sentOn === null && !isLead && <p className="small muted">{t('statement.onlyLead', { name: leadName })}</p>}
      {sentOn === null && isLead && mayChange && (
        <ApproveForm clientId={clientId} statement={statement} claimMarked={claimMarked} />
      )}
      {sentOn === null && mayChange && approvedByName !== null && (
        <div className="actions">
          <Action small look="main" busy={send.isPending} onClick={() => send.mutate({ clientId, id })}>
            {t('statement.sent')}
          </Action>
        </div>
      )}
      {send.error && <ProblemNote error={send.error} />}
    </section>
  );
}

interface EnquiryProps {
  clientId: string;
  receiver: RunningHandover['receiver'];
  onClose: () => void;
}

function EnquiryForm({ clientId, receiver, onClose }: EnquiryProps) {
  const { t } = useTranslation('handover');
  const { t: shared } = useTranslation();
  const today = useToday();
  const isOffice = receiver?.kind === 'next-accountant';
  const [askedOn, setAskedOn] = useState<CalendarDate | undefined>(today);
  const [office, setOffice] = useState(isOffice ? receiver.name : '');
  const [orgnr, setOrgnr] = useState(isOffice ? (receiver.orgnr ?? '') : '');
  const [name, setName] = useState(isOffice ? (receiver.contact ?? '') : '');
  const [inWriting, setInWriting] = useState(true);
  const [tried, setTried] = useState(false);
  const note = useAct({ run: noteEnquiry, onDone: onClose });
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (note.isPending || askedOn === undefined || office.trim() === '') return;
        note.mutate({ clientId, askedOn, office: office.trim(), orgnr: orgnr.trim(), name: name.trim(), inWriting });
      }}
    >
      <DateField
        label={t('statement.askedOn')}
        start={today}
        direction="back"
        onChange={setAskedOn}
        error={tried && askedOn === undefined ? shared('fields.required') : null}
      />
      <TextInput
        label={t('statement.office')}
        value={office}
        maxLength={200}
        error={tried && office.trim() === '' ? shared('fields.required') : null}
        onChange={(event) => setOffice(event.currentTarget.value)}
      />
      <TextInput
        label={t('statement.orgnr')}
        value={orgnr}
        maxLength={20}
        inputMode="numeric"
        onChange={(event) => setOrgnr(event.currentTarget.value)}
      />
      <TextInput
        label={t('statement.name')}
        value={name}
        maxLength={200}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Checkbox
        label={t('statement.inWriting')}
        checked={inWriting}
        onChange={(event) => setInWriting(event.currentTarget.checked)}
      />
      {note.error && <ProblemNote error={note.error} />}
      <div className="actions">
        <Action type="submit" small look="main" busy={note.isPending}>
          {t('statement.ask')}
        </Action>
        <Action small onClick={onClose}>
          {shared('shell.cancel')}
        </Action>
      </div>
    </form>
  );
}
