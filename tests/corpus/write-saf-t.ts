import type { Company } from './cast.ts';
import type { PlannedPosting } from './plan.ts';

/** What the client has booked itself, as its program exports it: SAF-T Financial 1.30, a transaction for each voucher. */
export function writeSafT({ name, orgnr }: Company, rows: readonly PlannedPosting[]): Buffer {
  const total = sum(rows.reduce((all, { netMinor, vatMinor }) => all + netMinor + vatMinor, 0));
  return Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>
<AuditFile xmlns="urn:StandardAuditFile-Taxation-Financial:NO">
<Header><AuditFileVersion>1.30</AuditFileVersion><AuditFileCountry>NO</AuditFileCountry><AuditFileDateCreated>2026-11-18</AuditFileDateCreated><SoftwareCompanyName>Regnskap</SoftwareCompanyName><Company><RegistrationNumber>${orgnr}</RegistrationNumber><Name>${name}</Name></Company><DefaultCurrencyCode>NOK</DefaultCurrencyCode><SelectionCriteria><SelectionStartDate>2026-09-01</SelectionStartDate><SelectionEndDate>2026-10-31</SelectionEndDate></SelectionCriteria></Header>
<GeneralLedgerEntries><NumberOfEntries>${rows.length}</NumberOfEntries><TotalDebit>${total}</TotalDebit><TotalCredit>${total}</TotalCredit><Journal><JournalID>LK</JournalID><Type>LK</Type>
${rows.map(transaction).join('\n')}
</Journal></GeneralLedgerEntries>
</AuditFile>
`);
}

function transaction({ voucher, account, on, netMinor, vatMinor }: PlannedPosting, index: number): string {
  const line = (nth: number, booked: string, side: 'Debit' | 'Credit', minor: number): string =>
    `<Line><RecordID>${nth}</RecordID><AccountID>${booked}</AccountID><SourceDocumentID>${voucher}</SourceDocumentID><Description>Kjøp</Description><${side}Amount><Amount>${sum(minor)}</Amount></${side}Amount></Line>`;
  return `<Transaction><TransactionID>${index + 1}</TransactionID><Period>${on.slice(5, 7)}</Period><PeriodYear>2026</PeriodYear><TransactionDate>${on}</TransactionDate><Description>Kjøp</Description><SystemEntryDate>${on}</SystemEntryDate><GLPostingDate>${on}</GLPostingDate>${line(1, account, 'Debit', netMinor)}${line(2, '2710', 'Debit', vatMinor)}${line(3, '2400', 'Credit', netMinor + vatMinor)}</Transaction>`;
}

function sum(minor: number): string {
  return (minor / 100).toFixed(2);
}
