import { Textarea } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AgreementTerms } from '../../../domain/agreement/index.ts';
import { faultInWords } from '../../../texts/agreement/fault-in-words.ts';
import type { ReadFault } from '../../../terms-file/read-terms.ts';
import { Action } from '../../design/action.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { useFormats } from '../../words/use-formats.ts';
import { saveText } from './save-text.ts';

interface TermsFileDialogProps {
  name: string;
  terms: AgreementTerms;
  /** Absent where nothing can be changed: the terms can only be taken out. */
  onTake?: (terms: AgreementTerms) => void;
  onClose: () => void;
}

/** The terms as text: YAML out, YAML or JSON in. What reads and writes it is fetched when somebody asks. */
export function TermsFileDialog({ name, terms, onTake, onClose }: TermsFileDialogProps) {
  const { t } = useTranslation('editor');
  const { t: shared } = useTranslation();
  const formats = useFormats();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState<string>();
  const [faults, setFaults] = useState<readonly ReadFault[]>([]);
  useEffect(() => {
    let gone = false;
    void loadTermsText().then(({ readTerms, writeTermsText }) => {
      // Read first: then the fields stand in the order of the language, not in that of a database.
      const read = readTerms(terms);
      if (!gone) setText(writeTermsText('read' in read ? read.read : terms));
    });
    return () => {
      gone = true;
    };
    // What stands in the field is the reader's own from the moment it is shown.
    // oxlint-disable-next-line react/exhaustive-deps
  }, []);
  const take = async (): Promise<void> => {
    const { readTermsText } = await loadTermsText();
    const read = readTermsText(text ?? '');
    if ('faults' in read) {
      setFaults(read.faults);
      return;
    }
    onTake?.(read.read);
    onClose();
  };
  const open = (file: File | undefined): void => {
    setFaults([]);
    void file?.text().then(setText);
  };
  return (
    <Dialog title={t('file.title')} onClose={onClose} wide>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          void take();
        }}
      >
        <p className="muted">{t(onTake ? 'file.hint' : 'file.hintOut')}</p>
        {faults.length > 0 && (
          <div className="problem" role="alert">
            <b>{t('file.faults', { count: faults.length })}</b>
            <ul className="file-faults">
              {faults.slice(0, 20).map((fault, index) => (
                <li key={index}>
                  {fault.path !== '' && <code>{fault.path}</code>} {faultInWords(fault, formats.language)}
                </li>
              ))}
            </ul>
          </div>
        )}
        <Textarea
          label={t('file.text')}
          className="terms-text"
          value={text ?? ''}
          readOnly={!onTake}
          spellCheck={false}
          autosize
          minRows={12}
          maxRows={18}
          data-autofocus
          disabled={text === undefined}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <div className="actions">
          {onTake && (
            <Action type="submit" look="main">
              {t('file.take')}
            </Action>
          )}
          <Action onClick={() => saveText(`${name}.yaml`, text ?? '')}>{t('file.save')}</Action>
          {onTake && (
            <>
              <input
                ref={input}
                type="file"
                hidden
                accept=".yaml,.yml,.json,application/json,text/yaml"
                onChange={(event) => open(event.currentTarget.files?.[0])}
              />
              <Action onClick={() => input.current?.click()}>{t('file.open')}</Action>
            </>
          )}
          <Action onClick={onClose}>{shared(onTake ? 'shell.cancel' : 'shell.close')}</Action>
        </div>
      </form>
    </Dialog>
  );
}

async function loadTermsText() {
  const [text, reader] = await Promise.all([
    import('../../../terms-file/terms-text.ts'),
    import('../../../terms-file/read-terms.ts'),
  ]);
  return { ...text, readTerms: reader.readTerms };
}
