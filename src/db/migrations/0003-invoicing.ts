import { type Kysely, sql } from 'kysely';

/**
 * Invoicing: what has left Takt, in which file, under which number, and what was credited afterwards.
 *
 * `exported_in` is the mark by which a line leaves once: whoever sets it first has it, and what is marked is never changed again. `order_line` keeps
 * the line as it left, since names and duties may change later.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  `create table export_batch (
    office_id uuid not null references office,
    id uuid not null,
    format text not null check (format in ('csv', 'xlsx', 'ehf')),
    made_by uuid,
    made_at timestamptz not null,
    made_on date not null,
    file_name text not null,
    content bytea not null,
    primary key (office_id, id),
    foreign key (office_id, made_by) references staff)`,
  `create index export_batch_newest on export_batch (office_id, made_at desc)`,

  // The office gives the first number; after that Takt counts on, and the row is locked while it does.
  `create table number_series (
    office_id uuid not null references office,
    next_number bigint not null check (next_number > 0),
    given_by uuid,
    given_at timestamptz not null,
    primary key (office_id),
    foreign key (office_id, given_by) references staff)`,
  `create table invoice (
    office_id uuid not null,
    id uuid not null,
    number bigint not null check (number > 0),
    kind text not null check (kind in ('invoice', 'credit-note')),
    batch_id uuid not null,
    client_id uuid not null,
    credits_invoice_id uuid,
    issue_on date not null,
    due_on date,
    net_ore bigint not null check (net_ore >= 0),
    vat_ore bigint not null check (vat_ore >= 0),
    xml text not null,
    primary key (office_id, id),
    unique (office_id, number),
    foreign key (office_id, batch_id) references export_batch,
    foreign key (office_id, client_id) references client,
    foreign key (office_id, credits_invoice_id) references invoice,
    check ((kind = 'credit-note') = (credits_invoice_id is not null)),
    check ((kind = 'invoice') = (due_on is not null)))`,
  `create index invoice_by_batch on invoice (office_id, batch_id)`,
  `create table credit_line (
    office_id uuid not null,
    id uuid not null,
    line_id uuid not null,
    client_id uuid not null,
    sum_ore bigint not null check (sum_ore > 0),
    reason_words text not null,
    made_by uuid,
    made_at timestamptz not null,
    exported_in uuid,
    primary key (office_id, id),
    unique (office_id, line_id),
    foreign key (office_id, line_id) references surcharge_line,
    foreign key (office_id, client_id) references client,
    foreign key (office_id, made_by) references staff,
    foreign key (office_id, exported_in) references export_batch)`,
  `create index credit_line_to_export on credit_line (office_id, made_at) where exported_in is null`,
  `create table order_line (
    office_id uuid not null,
    batch_id uuid not null,
    place int not null check (place > 0),
    line_id uuid not null,
    credit_line_id uuid,
    client_id uuid not null,
    invoice_id uuid,
    client_name text not null,
    description text not null,
    start_on date not null,
    end_on date not null,
    sum_ore bigint not null check (sum_ore >= 0),
    vat_basis_points int not null check (vat_basis_points >= 0),
    primary key (office_id, batch_id, place),
    foreign key (office_id, batch_id) references export_batch,
    foreign key (office_id, line_id) references surcharge_line,
    foreign key (office_id, credit_line_id) references credit_line,
    foreign key (office_id, client_id) references client,
    foreign key (office_id, invoice_id) references invoice)`,
  `create unique index order_line_once on order_line (office_id, line_id) where credit_line_id is null`,
  `create unique index order_line_credit_once on order_line (office_id, credit_line_id) where credit_line_id is not null`,
  `alter table surcharge_line add column exported_in uuid`,
  `alter table surcharge_line add foreign key (office_id, exported_in) references export_batch`,
  `create index surcharge_line_to_export on surcharge_line (office_id, told_at) where state = 'approved' and exported_in is null`,
];
