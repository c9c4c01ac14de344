import { type Kysely, sql } from 'kysely';

/**
 * Who a signer proved to be with an identity provider: one sign-in for one proposal, begun and used by one session, once. Its state is stored as a
 * hash, and nothing else of the sign-in is stored before the provider has answered.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  `create table identity_confirmation (
    office_id uuid not null,
    id uuid not null,
    person_id uuid not null,
    proposal_id uuid not null,
    session_hash text not null,
    state_hash text not null,
    begun_at timestamptz not null,
    answer_until timestamptz not null,
    answered_at timestamptz,
    identity jsonb,
    confirmed_at timestamptz,
    valid_until timestamptz,
    used_at timestamptz,
    primary key (office_id, id),
    unique (office_id, state_hash),
    foreign key (office_id, person_id) references person,
    foreign key (office_id, proposal_id) references agreement_proposal,
    check ((confirmed_at is null) = (identity is null)),
    check ((confirmed_at is null) = (valid_until is null)),
    check (confirmed_at is null or answered_at is not null),
    check (used_at is null or confirmed_at is not null))`,
  `create index identity_confirmation_by_proposal on identity_confirmation (office_id, proposal_id, person_id)`,
];
