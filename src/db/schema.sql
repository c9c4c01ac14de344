-- What the migrations make, described from the catalogue. Written by `npm run db:dump`; do not edit.

CREATE OR REPLACE FUNCTION public.current_office()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid
;

create table kysely_migration (
  name character varying(255) not null,
  "timestamp" character varying(255) not null
);

create table kysely_migration_lock (
  id character varying(255) not null,
  is_locked integer default 0 not null
);

alter table kysely_migration add constraint kysely_migration_pkey PRIMARY KEY (name);
alter table kysely_migration_lock add constraint kysely_migration_lock_pkey PRIMARY KEY (id);

alter table kysely_migration is without row level security;
alter table kysely_migration_lock is without row level security;

grant execute on function current_office() to APPLICATION;
