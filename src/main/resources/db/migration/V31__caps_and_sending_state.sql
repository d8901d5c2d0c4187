-- one row for each automatic message that a cap allows within its window
create table reply_slot (
    scope varchar(400) not null,
    number integer not null,
    inquiry_id varchar(100) not null,
    free_at timestamp(6) with time zone not null,
    primary key (scope, number)
);

create index reply_slot_free on reply_slot (scope, free_at);

-- the row with the highest number holds now; those below tell what was before
create table sending_state (
    number bigint primary key,
    mode varchar(20) not null,
    reason varchar(500) not null,
    since timestamp(6) with time zone not null,
    changed_by varchar(200) not null
);
