import { useTranslation } from 'react-i18next';
import type { ObligationView } from '../../../http/contract/office.ts';
import { AnswerLook } from '../../intake/answer-look.tsx';
import { ExtensionDecision } from '../../intake/extension-decision.tsx';
import { useFormats } from '../../words/use-formats.ts';
import { DutyItems } from './duty-items.tsx';

/** One open delivery: when it is due, what is missing, and what somebody has to answer. */
export function DutyEntry({ duty, clientName }: { duty: ObligationView; clientName: string }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const late = duty.state === 'overdue' && duty.daysLate > 0;
  const types = duty.items.map((item) => item.document);
  const facts = [
    ...(duty.dueOn === duty.agreedDueOn ? [] : [t('client.now.moved', { date: formats.shortDate(duty.agreedDueOn) })]),
    ...(duty.plannedOn === null ? [] : [t('client.now.planned', { date: formats.shortDate(duty.plannedOn) })]),
    ...(duty.channel === 'takt'
      ? []
      : [t('client.now.channel', { channel: formats.words.deliveryChannels[duty.channel] })]),
    ...(duty.extraMinutes === 0 ? [] : [t('client.now.minutes', { minutes: formats.number(duty.extraMinutes) })]),
  ];
  const begun = duty.state !== 'open' || duty.items.some((item) => item.state !== 'missing');
  return (
    <li>
      <h3>
        {formats.delivery(types)}, {formats.period(duty.period)}
      </h3>
      <p className="small">
        {late ? (
          <span className="late">
            {t('client.now.overdue', { count: duty.daysLate, date: formats.shortDate(duty.dueOn) })}
          </span>
        ) : (
          <span className="muted">{t('client.now.due', { date: formats.shortDate(duty.dueOn) })}</span>
        )}
        {facts.length > 0 && <span className="muted"> · {facts.join(' · ')}</span>}
      </p>
      {duty.running && (
        <p className="small cost">
          {t('client.now.running', {
            sum: formats.kroner(duty.running.sumOre),
            date: formats.shortDate(duty.running.firstChargedOn),
          })}
        </p>
      )}
      {begun ? (
        <DutyItems items={duty.items} />
      ) : (
        types.length > 1 && <p className="small muted">{formats.capitalise(formats.documents(types))}</p>
      )}
      {duty.extension && (
        <ExtensionDecision extension={duty.extension} dueOn={duty.dueOn} clientName={clientName} withKeys={false} />
      )}
      {duty.items.map(
        (item) =>
          item.state === 'answered' &&
          item.answer && (
            <AnswerLook
              key={item.answer.id}
              answer={{ ...item.answer, document: item.document }}
              clientName={clientName}
              withKeys={false}
            />
          ),
      )}
    </li>
  );
}
