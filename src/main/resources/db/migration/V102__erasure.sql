-- what was asked and done to erase a person; never an address
create table erasure (
    number integer primary key,
    -- the address under a key of this database
    writer_hash varchar(64) not null,
    -- ASKED: waits for a second person; DECLINED; RUNNING; DONE
    status varchar(20) not null,
    reason varchar(500) not null,
    asked_by varchar(200) not null,
    asked timestamp(6) with time zone not null,
    -- who had it done or declined it
    decided_by varchar(200),
    decided timestamp(6) with time zone,
    inquiries integer not null
);

create index erasure_writer on erasure (writer_hash, status);

create table erasure_key (
    name varchar(40) primary key,
    content varchar(200) not null,
    created timestamp(6) with time zone not null
);

-- which erasure took its words, and when they were gone
alter table inquiry add column erasure integer;
alter table inquiry add column erased timestamp(6) with time zone;
-- SHA-256 of the Message-ID that was erased, so that one used again still shows
alter table inquiry add column erased_message_id varchar(64);

create index inquiry_erasure on inquiry (erasure, erased);
create index inquiry_erased_message_id on inquiry (erased_message_id);

-- whether its words are gone, so that it never leaves again
alter table outbox_entry add column erased boolean default false not null;
