import { templates, type AgreementTerms } from '../../domain/agreement/index.ts';
import type { TemplateList } from '../../http/contract/proposals.ts';
import { wordsOf } from '../../texts/words/words.ts';
import { staffOf, type OfficeScope } from '../office/office-scope.ts';

/** The office's own templates, and the ready ones. */
export async function viewTemplateList(scope: OfficeScope): Promise<TemplateList> {
  const own = await scope.trx
    .selectFrom('agreement_template')
    .select(['id', 'name', 'terms', 'changed_at'])
    .where('office_id', '=', scope.officeId)
    .where('retired_at', 'is', null)
    .orderBy('name')
    .orderBy('id')
    .execute();
  return {
    templates: [
      ...own.map(({ id, name, terms, changed_at: changedAt }) => ({
        ref: id,
        own: true,
        name: { nb: name, en: name },
        terms: plain(terms),
        changedAt,
      })),
      ...templates.map(({ key, terms }) => ({
        ref: key,
        own: false,
        name: { nb: wordsOf('nb').agreement.template[key], en: wordsOf('en').agreement.template[key] },
        terms: plain(terms),
        changedAt: null,
      })),
    ],
  };
}

/** The domain's lists are read-only; the contract's are not. */
function plain(terms: AgreementTerms): TemplateList['templates'][number]['terms'] {
  return terms as unknown as TemplateList['templates'][number]['terms'];
}

export interface OwnTemplate {
  name: string;
  terms: AgreementTerms;
}

export async function addTemplate(scope: OfficeScope, { name, terms }: OwnTemplate): Promise<{ templateId: string }> {
  const templateId = scope.ids.next();
  await scope.trx
    .insertInto('agreement_template')
    .values({
      office_id: scope.officeId,
      id: templateId,
      name,
      terms: JSON.stringify(terms),
      made_by: staffOf(scope),
      made_at: scope.now,
      changed_at: scope.now,
    })
    .execute();
  return { templateId };
}

/** Changes a template for drafts to come; what was begun from it stays as it is. */
export async function changeTemplate(
  scope: OfficeScope,
  templateId: string,
  { name, terms }: OwnTemplate,
): Promise<{ templateId: string } | { refused: 'not-found' }> {
  return update(scope, templateId, { name, terms: JSON.stringify(terms), changed_at: scope.now });
}

/** Takes a template out of the list. */
export async function retireTemplate(
  scope: OfficeScope,
  templateId: string,
): Promise<{ templateId: string } | { refused: 'not-found' }> {
  return update(scope, templateId, { retired_at: scope.now });
}

async function update(
  scope: OfficeScope,
  templateId: string,
  values: { name?: string; terms?: string; changed_at?: typeof scope.now; retired_at?: typeof scope.now },
): Promise<{ templateId: string } | { refused: 'not-found' }> {
  const row = await scope.trx
    .updateTable('agreement_template')
    .set(values)
    .where('office_id', '=', scope.officeId)
    .where('id', '=', templateId)
    .where('retired_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return row ? { templateId: row.id } : { refused: 'not-found' };
}
