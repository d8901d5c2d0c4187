-- what a person gave up with a reason: an inquiry in quarantine, or mail that did not arrive
create table dropped_item (
    -- the inquiry, or the outbox entry
    id uuid primary key,
    inquiry_id uuid not null references inquiry (id),
    kind varchar(20) not null,
    person varchar(200) not null,
    reason varchar(1000) not null,
    dropped timestamp(6) with time zone not null
);

create index dropped_item_latest on dropped_item (dropped);
create index dropped_item_inquiry on dropped_item (inquiry_id);
