import { type Kysely, sql } from 'kysely';

/**
 * Yearly price adjustment: what clients were told, when the notice must have reached them, and what became of it. The new price itself is a version
 * of the agreement, made on its first day.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  // By how much, as it was typed: two published figures in hundredths, or a change in basis points.
  `create table price_adjustment (
    office_id uuid not null references office,
    id uuid not null,
    from_figure int check (from_figure > 0),
    to_figure int check (to_figure > 0),
    basis_points int,
    made_by uuid,
    made_at timestamptz not null,
    primary key (office_id, id),
    foreign key (office_id, made_by) references staff,
    check ((from_figure is null) = (to_figure is null)),
    check ((from_figure is null) <> (basis_points is null)))`,
  `create table price_adjustment_line (
    office_id uuid not null,
    id uuid not null,
    adjustment_id uuid not null,
    client_id uuid not null,
    agreement_id uuid not null,
    base_version int not null,
    year int not null,
    start_on date not null,
    notice_by_on date not null,
    fees_before jsonb not null,
    price jsonb not null,
    message_id uuid not null,
    state text not null check (state in ('told', 'in-force', 'undone', 'not-told', 'overtaken')),
    ended_at timestamptz,
    version int,
    primary key (office_id, id),
    foreign key (office_id, adjustment_id) references price_adjustment,
    foreign key (office_id, client_id) references client,
    foreign key (office_id, agreement_id) references agreement,
    foreign key (office_id, message_id) references message,
    check ((state = 'told') = (ended_at is null)),
    check ((state = 'in-force') = (version is not null)))`,
  // One a year: whoever is second finds it taken.
  `create unique index price_adjustment_once_a_year on price_adjustment_line (office_id, agreement_id, year)
    where state in ('told', 'in-force')`,
  `create index price_adjustment_line_told on price_adjustment_line (office_id, start_on) where state = 'told'`,
  `create index price_adjustment_line_by_batch on price_adjustment_line (office_id, adjustment_id)`,

  // A version in which only prices are new; it rests on what was accepted before it, and moves no duty.
  `alter table agreement_version add column price_adjustment_line_id uuid`,
  `alter table agreement_version add foreign key (office_id, price_adjustment_line_id) references price_adjustment_line`,
];
