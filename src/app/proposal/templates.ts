import { templates, type AgreementTerms } from '../../domain/agreement/index.ts';
import type { TemplateList } from '../../http/contract/proposals.ts';
import { wordsOf } from '../../texts/words/words.ts';
import { staffOf, type OfficeScope } from '../office/office-scope.ts';

/** The office's own templates, and the ready ones. */
export async function viewTemplateList(scope: OfficeScope): Promise<TemplateList> {
  const own = await scope.trx
    .selectFrom('agreement_template as t')
    .leftJoin('staff as s', (join) => join.onRef('s.office_id', '=', 't.office_id').onRef('s.id', '=', 't.changed_by'))
    .select(['t.id', 't.name', 't.terms', 't.changed_at', 't.revision', 's.name as changed_by'])
    .where('t.office_id', '=', scope.officeId)
    .where('t.retired_at', 'is', null)
    .orderBy('t.name')
    .orderBy('t.id')
    .execute();
  return {
    templates: [
      ...own.map(({ id, name, terms, changed_at: changedAt, changed_by: changedBy, revision }) => ({
        ref: id,
        own: true,
        name: { nb: name, en: name },
        terms: plain(terms),
        changedAt,
        changedBy,
        revision,
      })),
      ...templates.map(({ key, terms }) => ({
        ref: key,
        own: false,
        name: { nb: wordsOf('nb').agreement.template[key], en: wordsOf('en').agreement.template[key] },
        terms: plain(terms),
        changedAt: null,
        changedBy: null,
        revision: 0,
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
      changed_by: staffOf(scope),
    })
    .execute();
  return { templateId };
}

/** Changes a template for drafts to come; what was begun from it stays as it is. Refused where somebody has saved since the revision that was seen. */
export async function changeTemplate(
  scope: OfficeScope,
  templateId: string,
  { name, terms, revision }: OwnTemplate & { revision: number },
): Promise<{ templateId: string } | { refused: 'not-found' | 'list-changed' }> {
  const row = await scope.trx
    .selectFrom('agreement_template')
    .select('revision')
    .where('office_id', '=', scope.officeId)
    .where('id', '=', templateId)
    .where('retired_at', 'is', null)
    .forUpdate()
    .executeTakeFirst();
  if (!row) return { refused: 'not-found' };
  if (row.revision !== revision) return { refused: 'list-changed' };
  await scope.trx
    .updateTable('agreement_template')
    .set({
      name,
      terms: JSON.stringify(terms),
      revision: revision + 1,
      changed_at: scope.now,
      changed_by: staffOf(scope),
    })
    .where('office_id', '=', scope.officeId)
    .where('id', '=', templateId)
    .execute();
  return { templateId };
}

/** Takes a template out of the list. */
export async function retireTemplate(
  scope: OfficeScope,
  templateId: string,
): Promise<{ templateId: string } | { refused: 'not-found' }> {
  const row = await scope.trx
    .updateTable('agreement_template')
    .set({ retired_at: scope.now })
    .where('office_id', '=', scope.officeId)
    .where('id', '=', templateId)
    .where('retired_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return row ? { templateId: row.id } : { refused: 'not-found' };
}
