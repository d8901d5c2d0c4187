create table inquiry (
    id uuid primary key,
    mailbox varchar(200) not null,
    digest varchar(64) not null,
    size bigint not null,
    message_id varchar(500),
    writer varchar(320),
    subject varchar(1000) not null,
    received timestamp(6) with time zone not null,
    stored timestamp(6) with time zone not null,
    keywords varchar(1000) not null,
    remarks varchar(200) not null,
    status varchar(20) not null,
    priority smallint not null,
    attempts integer not null,
    -- grows with every change of state: who holds an older number can record nothing any more
    version bigint not null,
    -- when the pipeline looks at it next, or when its claim on it ends; null once decided
    due timestamp(6) with time zone,
    claimed_by varchar(200),
    claimed_until timestamp(6) with time zone,
    quarantine_reason varchar(500),
    decided timestamp(6) with time zone,
    closed timestamp(6) with time zone,
    disposition varchar(20),
    hold_reason varchar(100),
    suppression_rule varchar(40),
    suppression_evidence varchar(500),
    emergency boolean not null,
    topics varchar(2000) not null,
    office varchar(200),
    probability_clinical double precision,
    language varchar(40),
    reasons text not null,
    versions varchar(4000) not null,
    -- the end of the chain of events, so that a missing last event shows as well
    events integer not null,
    last_hash varchar(64) not null
);

create index inquiry_due on inquiry (due);
create index inquiry_newest on inquiry (received desc, id desc);
create index inquiry_waiting on inquiry (status, priority, received, id);
create index inquiry_decided on inquiry (decided);
create index inquiry_closed on inquiry (closed);
create index inquiry_message_id on inquiry (message_id);
create index inquiry_digest on inquiry (digest);

create table inquiry_copy (
    mailbox varchar(200) not null,
    folder varchar(500) not null,
    uid_validity bigint not null,
    uid bigint not null,
    inquiry_id uuid not null references inquiry (id),
    stored timestamp(6) with time zone not null,
    filed timestamp(6) with time zone,
    primary key (mailbox, folder, uid_validity, uid)
);

create index inquiry_copy_inquiry on inquiry_copy (inquiry_id);
create index inquiry_copy_unfiled on inquiry_copy (mailbox, folder, filed);

-- in pieces, so that a large message never stands in memory whole
create table inquiry_raw (
    inquiry_id uuid not null references inquiry (id),
    number integer not null,
    content bytea not null,
    primary key (inquiry_id, number)
);

create table inquiry_text (
    inquiry_id uuid primary key references inquiry (id),
    author text not null,
    quoted text not null,
    signature text not null,
    html text
);

create table inquiry_document (
    inquiry_id uuid primary key references inquiry (id),
    content text not null
);

create table inquiry_event (
    inquiry_id uuid not null references inquiry (id),
    number integer not null,
    kind varchar(40) not null,
    happened timestamp(6) with time zone not null,
    actor varchar(200) not null,
    details varchar(4000) not null,
    previous_hash varchar(64) not null,
    hash varchar(64) not null,
    primary key (inquiry_id, number)
);
