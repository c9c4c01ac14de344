import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CalendarDate } from '../../../domain/kernel/index.ts';
import { reportInWords } from '../../../texts/statutory-in-words.ts';
import { DateField } from '../../design/date-field.tsx';
import { useFormats } from '../../words/use-formats.ts';
import type { StatementView } from './handover-requests.ts';

/** A report that is proposed, as the lead lets it stand; without a day where none can be read. */
export type ChosenReport = Omit<StatementView['lastReports'][number], 'sentOn'> & { sentOn: CalendarDate | undefined };

interface LastReportFieldsProps {
  reports: readonly ChosenReport[];
  /** Somebody has tried to approve it: a day that is missing says so. */
  tried: boolean;
  onChange: (reports: readonly ChosenReport[]) => void;
}

/** The reports that were sent last, by the promises that were ticked off: each can be taken away, or have another day. */
export function LastReportFields({ reports, tried, onChange }: LastReportFieldsProps) {
  const { t } = useTranslation('handover');
  const { t: shared } = useTranslation();
  const { language } = useFormats();
  if (reports.length === 0) return <p className="small muted">{t('statement.noLastReports')}</p>;
  const change = (one: ChosenReport, changed: Partial<ChosenReport>): void =>
    onChange(reports.map((each) => (each === one ? { ...each, ...changed } : each)));
  return (
    <fieldset className="handover-reports">
      <legend>{t('statement.lastReports')}</legend>
      <p className="small muted">{t('statement.lastReportsFrom')}</p>
      {reports.map((one) => {
        const report = reportInWords(one.report, one.anchorOn, language, { year: true });
        return (
          <div key={`${one.report} ${one.anchorOn}`}>
            <Checkbox
              label={report}
              checked={one.told}
              onChange={(event) => change(one, { told: event.currentTarget.checked })}
            />
            {one.told && (
              <DateField
                label={t('statement.lastReportDay', { report })}
                start={one.sentOn ?? null}
                direction="back"
                onChange={(sentOn) => change(one, { sentOn })}
                error={tried && one.sentOn === undefined ? shared('fields.required') : null}
              />
            )}
          </div>
        );
      })}
    </fieldset>
  );
}
