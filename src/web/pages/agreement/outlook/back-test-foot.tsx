import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AgreementTerms } from '../../../../domain/agreement/index.ts';
import type { BackTest } from '../../../../domain/surcharge/index.ts';
import { backTestGapInWords } from '../../../../texts/agreement/back-test-in-words.ts';
import { Dialog } from '../../../design/dialog.tsx';
import { useFormats } from '../../../words/use-formats.ts';

export interface BackTests {
  now: BackTest;
  /** The terms that were tested. */
  terms: AgreementTerms;
  /** By the terms in force, where there are any. */
  before?: { version: number; test: BackTest };
}

/** What last year's deliveries would have cost under these terms; it opens to the deliveries behind the sum, and to what it cannot know. */
export function BackTestFoot({ tests }: { tests: BackTests }) {
  const { t } = useTranslation('editor');
  const formats = useFormats();
  const [open, setOpen] = useState(false);
  const { now, before, terms } = tests;
  if (now.duties.length === 0) return <p className="card-foot">{t('backTest.none')}</p>;
  const sum = formats.wholeKroner(now.sumOre);
  return (
    <div className="card-foot">
      <span>
        {before === undefined
          ? t('backTest.sum', { sum })
          : t('backTest.against', { sum, before: formats.wholeKroner(before.test.sumOre), version: before.version })}
      </span>
      <button type="button" className="link" onClick={() => setOpen(true)}>
        {t('backTest.show')}
      </button>
      {open && <BackTestDialog test={now} terms={terms} onClose={() => setOpen(false)} />}
    </div>
  );
}

interface BackTestDialogProps {
  test: BackTest;
  terms: AgreementTerms;
  onClose: () => void;
}

function BackTestDialog({ test, terms, onClose }: BackTestDialogProps) {
  const { t } = useTranslation('editor');
  const formats = useFormats();
  return (
    <Dialog title={t('backTest.title')} onClose={onClose} wide>
      <p className="muted">{t('backTest.hint')}</p>
      {/* Whoever reads with the keyboard must reach what lies beyond the edge. */}
      <div className="table-scroll" role="region" aria-label={t('backTest.title')} tabIndex={0}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t('backTest.period')}</th>
              <th scope="col">{t('backTest.due')}</th>
              <th scope="col">{t('backTest.delivered')}</th>
              <th scope="col" className="figure">
                {t('backTest.cost')}
              </th>
            </tr>
          </thead>
          <tbody>
            {test.duties.map(({ duty, deliveredOn, daysLate, sumOre }) => (
              <tr key={duty.key}>
                <th scope="row">{formats.capitalise(formats.periodWithYear(duty.period))}</th>
                <td className="whole">{formats.shortDate(duty.dueOn)}</td>
                <td className="whole">
                  {deliveredOn === undefined ? t('backTest.never') : formats.shortDate(deliveredOn)}
                  {daysLate > 0 && <span className="late"> +{daysLate}</span>}
                </td>
                <td className="figure">{formats.kroner(sumOre)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {test.forgivenCount > 0 && (
        <p className="small muted">
          {t('backTest.forgiven', { count: test.forgivenCount, sum: formats.wholeKroner(test.forgivenOre) })}
        </p>
      )}
      <ul className="small muted gaps">
        {test.gaps.map((gap, index) => (
          <li key={index}>{backTestGapInWords(gap, terms, formats.language)}</li>
        ))}
      </ul>
    </Dialog>
  );
}
