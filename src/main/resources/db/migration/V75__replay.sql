-- a replay of stored messages with something changed; only the last ones are kept
create table replay_run (
    id bigint primary key,
    -- TEMPLATE, PHRASE or LIMIT
    candidate varchar(20) not null,
    -- which one, such as en/hours.md version 3
    subject varchar(400) not null,
    days integer not null,
    person varchar(200) not null,
    started timestamp(6) with time zone not null,
    -- RUNNING, DONE, CANCELLED or FAILED
    state varchar(20) not null,
    -- whether somebody asked it to end
    cancelled boolean not null,
    total bigint not null,
    seen bigint not null,
    erased bigint not null,
    -- when it was heard of last: one that is silent has ended with its replica
    heard timestamp(6) with time zone not null
);

-- how many messages would come from one end to another
create table replay_shift (
    run_id bigint not null references replay_run (id),
    before_end varchar(20) not null,
    after_end varchar(20) not null,
    messages bigint not null,
    primary key (run_id, before_end, after_end)
);

-- how many messages would change in which way
create table replay_kind (
    run_id bigint not null references replay_run (id),
    kind varchar(20) not null,
    messages bigint not null,
    primary key (run_id, kind)
);

-- the messages that would change, what matters most first
create table replay_change (
    run_id bigint not null references replay_run (id),
    number integer not null,
    inquiry varchar(200) not null,
    received timestamp(6) with time zone not null,
    kind varchar(20) not null,
    before_end varchar(20) not null,
    before_reason varchar(100) not null,
    before_clinical double precision not null,
    before_topics varchar(2000) not null,
    before_mail varchar(2000) not null,
    after_end varchar(20) not null,
    after_reason varchar(100) not null,
    after_clinical double precision not null,
    after_topics varchar(2000) not null,
    after_mail varchar(2000) not null,
    primary key (run_id, number)
);
