-- models that decide beside those in force, without anybody being mailed
create table shadow_run (
    number integer primary key,
    -- CANDIDATE: not yet in force; PREDECESSOR: in force before
    kind varchar(20) not null,
    -- the version in shadow, 0 for the models that the service came with
    model integer not null,
    -- the version in force beside it
    live integer not null,
    author varchar(200) not null,
    started timestamp(6) with time zone not null,
    until timestamp(6) with time zone not null,
    -- the last decision that was compared
    seen_at timestamp(6) with time zone not null,
    seen_id uuid not null,
    agreed bigint not null,
    disagreed bigint not null,
    -- messages that were erased before they could be compared
    erased bigint not null,
    ended timestamp(6) with time zone,
    -- TIME, HAND, PUBLISHED, DROPPED, OVERTAKEN, BROKEN or RETURNED; null while it runs
    ending varchar(20),
    -- why the earlier models are in force again, empty when they are not
    reason varchar(500) not null,
    -- when staff were mailed about that, null when not yet
    told timestamp(6) with time zone,
    -- who has seen it, null while nobody has
    noted_by varchar(200)
);

-- the inquiries about which the two did not agree; never a word of them
create table shadow_disagreement (
    run integer not null references shadow_run (number),
    inquiry_id uuid not null,
    received timestamp(6) with time zone not null,
    clinical boolean not null,
    kind varchar(20) not null,
    live varchar(20) not null,
    shadow varchar(20) not null,
    primary key (run, inquiry_id)
);
