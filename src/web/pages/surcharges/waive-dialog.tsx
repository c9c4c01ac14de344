import { Radio, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SurchargeView } from '../../../http/contract/office.ts';
import { Action } from '../../design/action.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { useFormats } from '../../words/use-formats.ts';
import type { Decision, ReasonCode } from './use-decide-surcharges.ts';

const reasons: readonly ReasonCode[] = ['own-contribution', 'illness', 'agreed-by-phone', 'other'];

interface WaiveDialogProps {
  lines: readonly SurchargeView[];
  onClose: () => void;
  onWaive: (reason: Pick<Decision, 'reasonCode' | 'reasonWords'>) => void;
}

/** No waiver without a reason: waivers are counted, and the reason is in the record. Arrows choose, Enter waives. */
export function WaiveDialog({ lines, onClose, onWaive }: WaiveDialogProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const [code, setCode] = useState<ReasonCode>();
  const [words, setWords] = useState('');
  const [tried, setTried] = useState(false);
  const sum = formats.kroner(lines.reduce((total, line) => total + line.sumOre, 0));
  const missingWords = code === 'other' && words.trim() === '';
  return (
    <Dialog title={`${t('surcharges.waive')} ${sum}`} onClose={onClose}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (!code || missingWords) return;
          onWaive({ reasonCode: code, ...(words.trim() === '' ? {} : { reasonWords: words.trim() }) });
        }}
      >
        <p className="muted">{formats.list(lines.map((line) => line.clientName))}</p>
        <Radio.Group
          label={t('surcharges.waiveHint')}
          value={code ?? null}
          onChange={(value) => setCode(reasons.find((reason) => reason === value))}
          error={tried && !code ? t('surcharges.chooseReason') : null}
        >
          {reasons.map((reason, index) => (
            <Radio
              key={reason}
              value={reason}
              label={formats.words.waiveReasons[reason]}
              mt={8}
              data-autofocus={index === 0}
            />
          ))}
        </Radio.Group>
        <Textarea
          label={t('surcharges.reasonWords')}
          value={words}
          maxLength={500}
          rows={2}
          error={tried && missingWords ? t('fields.required') : null}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
        <div className="actions">
          <Action type="submit" look="main">
            {t('surcharges.waive')}
          </Action>
          <Action onClick={onClose}>{t('shell.cancel')}</Action>
        </div>
      </form>
    </Dialog>
  );
}
