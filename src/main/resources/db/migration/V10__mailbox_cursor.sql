create table mailbox_cursor (
    mailbox varchar(200) not null,
    folder varchar(500) not null,
    -- null until the folder was opened for the first time
    uid_validity bigint,
    last_uid bigint,
    baseline_uid bigint,
    baseline_received timestamp(6) with time zone,
    rebuilt_uid bigint,
    reader varchar(200),
    reader_until timestamp(6) with time zone,
    -- grows with every reader: who holds an older number can move nothing any more
    fence bigint not null,
    succeeded timestamp(6) with time zone,
    failing_since timestamp(6) with time zone,
    failure varchar(500),
    primary key (mailbox, folder)
);

create table mailbox_failure (
    mailbox varchar(200) not null,
    folder varchar(500) not null,
    uid_validity bigint not null,
    uid bigint not null,
    attempts integer not null,
    reason varchar(500) not null,
    due timestamp(6) with time zone not null,
    primary key (mailbox, folder, uid_validity, uid)
);
