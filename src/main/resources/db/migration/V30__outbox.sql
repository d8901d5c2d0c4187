create table outbox_entry (
    id uuid primary key,
    inquiry_id varchar(100) not null,
    action varchar(40) not null,
    recipient varchar(320) not null,
    state varchar(20) not null,
    urgency smallint not null,
    attempts integer not null,
    -- when the relay looks at the entry next, or when its hold on it ends; null when never again
    due timestamp(6) with time zone,
    waiting_since timestamp(6) with time zone not null,
    -- grows with every claim: who holds an older number can change nothing any more
    fence bigint not null,
    in_doubt boolean not null,
    server_reply varchar(1000),
    updated timestamp(6) with time zone not null,
    message_id varchar(500) not null,
    created timestamp(6) with time zone not null,
    from_address varchar(320) not null,
    from_name varchar(1000) not null,
    subject varchar(2000) not null,
    body varchar(1000000) not null,
    in_reply_to varchar(500),
    reference_ids varchar(1000000) not null,
    auto_submitted varchar(20) not null,
    language varchar(40) not null,
    attached_digest varchar(64),
    constraint outbox_entry_once unique (inquiry_id, action, recipient),
    constraint outbox_entry_message_id unique (message_id)
);

create index outbox_entry_due on outbox_entry (due);
create index outbox_entry_state on outbox_entry (state, updated);

-- one row for a writer and a response: whoever moves free_at has the right to send
create table reply_ledger (
    writer varchar(320) not null,
    handle varchar(200) not null,
    inquiry_id varchar(100) not null,
    action varchar(40) not null,
    claimed timestamp(6) with time zone not null,
    free_at timestamp(6) with time zone not null,
    primary key (writer, handle)
);

create index reply_ledger_inquiry on reply_ledger (inquiry_id, action);

create table outbox_key (
    name varchar(40) primary key,
    content varchar(200) not null,
    created timestamp(6) with time zone not null
);
