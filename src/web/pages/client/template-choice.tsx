import { Radio } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { AgreementTemplates } from '../../api/queries.ts';
import { useFormats } from '../../words/use-formats.ts';

interface TemplateChoiceProps {
  templates: AgreementTemplates['templates'];
  chosen: string | null;
  missing: boolean;
  onChoose: (key: string) => void;
}

/** The ready agreements; the chosen one stands beneath as the sentences that the client will read. */
export function TemplateChoice({ templates, chosen, missing, onChoose }: TemplateChoiceProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const template = templates.find(({ key }) => key === chosen);
  return (
    <>
      <Radio.Group
        label={t('client.register.template')}
        value={chosen}
        onChange={onChoose}
        error={missing ? t('client.register.templateMissing') : null}
      >
        {templates.map(({ key, name }, index) => (
          <Radio key={key} value={key} label={formats.say(name)} mt={8} data-autofocus={index === 0} />
        ))}
      </Radio.Group>
      {template && (
        <div className="quote stack">
          {template.clauses.map((clause) => (
            <p key={clause.key}>
              {formats.say(clause.sentence)} {clause.late && formats.say(clause.late)}
            </p>
          ))}
        </div>
      )}
    </>
  );
}
