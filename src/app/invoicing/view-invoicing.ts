import { sql } from 'kysely';
import { electronicObstacles } from '../../domain/invoicing/index.ts';
import type { InvoicingView } from '../../http/contract/invoicing.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { chooseLines, loadLinesToExport, type ReadyLine, type WaitingLine } from './load-ready-lines.ts';
import { loadInvoicingFacts } from './load-seller.ts';

/** So many earlier exports on a page. */
const exportsPerPage = 12;

/** What would leave now and in which form, what waits and why, what has left, and what the office has chosen about its invoices. */
export async function viewInvoicing(scope: OfficeScope, before?: string): Promise<InvoicingView> {
  const { ready, waiting } = await loadLinesToExport(scope);
  const facts = await loadInvoicingFacts(scope);
  const { seller, paymentDays, nextNumber, seriesUsed, missing } = facts;
  const exports = await loadExports(scope, before);
  return {
    table: sumUp(chooseLines(ready, 'csv')),
    electronic: { ...sumUp(chooseLines(ready, 'ehf')), missing, keptBack: keptBack(ready) },
    waiting: sumUpWaiting(waiting),
    exports: exports.slice(0, exportsPerPage),
    nextBefore: exports.length > exportsPerPage ? exports[exportsPerPage - 1]!.id : null,
    settings: {
      accountNumber: seller.accountNumber === '' ? null : seller.accountNumber,
      paymentDays,
      inBusinessRegister: seller.inBusinessRegister,
      nextNumber,
      seriesUsed,
    },
  };
}

/** Surcharges and credits apart: a sum of both would hide each. */
function sumUp(lines: readonly ReadyLine[]): InvoicingView['table'] {
  const of = (kind: ReadyLine['kind']): { lines: number; sumOre: number } => {
    const ofKind = lines.filter((line) => line.kind === kind);
    return { lines: ofKind.length, sumOre: ofKind.reduce((sum, line) => sum + line.sumOre, 0) };
  };
  return { surcharges: of('surcharge'), credits: of('credit') };
}

function sumUpWaiting(waiting: readonly WaitingLine[]): InvoicingView['waiting'] {
  const days = waiting.flatMap(({ readyOn }) => readyOn ?? []).sort();
  return {
    lines: waiting.length,
    sumOre: waiting.reduce((sum, line) => sum + line.sumOre, 0),
    firstOn: days[0] ?? null,
    untold: waiting.filter(({ readyOn }) => readyOn === null).length,
  };
}

/** Who gets no electronic invoice, and why: by reason, each client once. */
function keptBack(ready: readonly ReadyLine[]): InvoicingView['electronic']['keptBack'] {
  return electronicObstacles.flatMap((obstacle) => {
    const lines = ready.filter((line) => line.obstacle === obstacle);
    const clients = new Map(lines.map((line) => [line.clientId, { id: line.clientId, name: line.clientName }]));
    return lines.length === 0 ? [] : [{ obstacle, lines: lines.length, clients: [...clients.values()] }];
  });
}

async function loadExports(scope: OfficeScope, before: string | undefined): Promise<InvoicingView['exports']> {
  const { rows } = await sql<InvoicingView['exports'][number]>`
    select b.id, b.format, b.made_at as "madeAt", s.name as "madeBy", b.file_name as "fileName",
      (select count(*)::int from order_line o where o.office_id = b.office_id and o.batch_id = b.id) as lines,
      (select coalesce(sum(case when o.credit_line_id is null then o.sum_ore else -o.sum_ore end), 0)::bigint from order_line o
        where o.office_id = b.office_id and o.batch_id = b.id) as "sumOre"
    from export_batch b
    left join staff s on s.office_id = b.office_id and s.id = b.made_by
    where b.office_id = ${scope.officeId} ${
      before === undefined
        ? sql``
        : sql`and (b.made_at, b.id) < (select e.made_at, e.id from export_batch e
            where e.office_id = ${scope.officeId} and e.id = ${before})`
    }
    order by b.made_at desc, b.id desc limit ${exportsPerPage + 1}`.execute(scope.trx);
  return rows;
}
