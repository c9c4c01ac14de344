import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { SurchargeView } from '../../../http/contract/office.ts';
import { Action } from '../../design/action.tsx';
import { SidePane } from '../../design/side-pane.tsx';
import { useLineName } from '../../words/use-line-name.ts';
import { useFormats } from '../../words/use-formats.ts';
import { oslo } from '../../words/oslo-date.ts';
import { Conditions } from './conditions.tsx';

interface ArithmeticPanelProps {
  line: SurchargeView;
  /** Somebody who decides, and no lines are marked: the keys are about this one. */
  mayDecide: boolean;
  busy: boolean;
  opened: boolean;
  onClose: () => void;
  onApprove: () => void;
  onWaive: () => void;
}

/** The sum, step by step, as the client can follow it; then the conditions; then the decision. */
export function ArithmeticPanel({ line, mayDecide, busy, opened, onClose, onApprove, onWaive }: ArithmeticPanelProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const nameOf = useLineName();
  return (
    <SidePane
      title={line.clientName}
      aside={
        <Link to="/clients/$clientId" params={{ clientId: line.clientId }} className="link">
          {t('surcharges.openClient')}
        </Link>
      }
      opened={opened}
      onClose={onClose}
    >
      <div className="arithmetic">
        <p className="small muted">
          {nameOf(line)} · {formats.periodWithYear(line.period)}
        </p>
        {line.steps.length > 0 && (
          <ol className="steps">
            {line.steps.map((step, index) => (
              <li key={index}>
                <span className="muted label">{formats.say(step.label)}</span>
                <div>
                  <b>{formats.say(step.value)}</b>
                  <div className="small muted">{formats.say(step.detail)}</div>
                </div>
              </li>
            ))}
          </ol>
        )}
        <dl className="sums">
          <div className="sum">
            <dt>{t(line.state === 'running' ? 'surcharges.sumSoFar' : 'surcharges.sum')}</dt>
            <dd>{formats.kroner(line.sumOre)}</dd>
          </div>
          <div className="muted">
            <dt>{t('surcharges.vat')}</dt>
            <dd>{formats.kroner(line.vatOre)}</dd>
          </div>
          <div>
            <dt>{t('surcharges.total')}</dt>
            <dd>
              <b>{formats.kroner(line.totalOre)}</b>
            </dd>
          </div>
        </dl>
        <Conditions conditions={line.conditions} />
        {line.state === 'running' && <p className="muted">{t('surcharges.running')}</p>}
        {line.decidedAt !== null && (
          <p className="muted">
            {t('surcharges.decidedBy', {
              state: formats.capitalise(t(`surcharges.state.${line.state}`)),
              name: line.decidedBy ?? '',
              date: formats.shortDate(oslo(line.decidedAt)),
            })}
            {line.reason !== null && <> · {t('surcharges.reasonWas', { reason: line.reason })}</>}
          </p>
        )}
        {line.id !== null && (
          <p>
            <a
              className="link"
              href={`/api/office/surcharges/${line.id}/document`}
              target="_blank"
              rel="noopener noreferrer"
            >
              {t('surcharges.document')}
            </a>
          </p>
        )}
        {line.state === 'proposed' && mayDecide && (
          <div className="actions">
            <Action look="main" hint="G" busy={busy} onClick={onApprove} wideOnPhone>
              {t('surcharges.approve', { sum: formats.kroner(line.sumOre) })}
            </Action>
            <Action hint="E" onClick={onWaive} wideOnPhone>
              {t('surcharges.waive')}
            </Action>
          </div>
        )}
      </div>
    </SidePane>
  );
}
