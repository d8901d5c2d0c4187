-- an inquiry in the hands of an office, from the moment its forward left until the office tells that it has it
create table handover (
    inquiry_id varchar(100) not null,
    office varchar(200) not null,
    message_id varchar(500) not null,
    given timestamp(6) with time zone not null,
    -- when somebody else gets it; null once nobody waits for this office any more
    due timestamp(6) with time zone,
    state varchar(20) not null,
    settled timestamp(6) with time zone,
    primary key (inquiry_id, office),
    constraint handover_message unique (message_id)
);

create index handover_due on handover (due);

-- the forwards that left lately are looked through for those that nobody watches yet
create index outbox_entry_action on outbox_entry (action, created);

create table liaison_key (
    name varchar(40) primary key,
    content varchar(200) not null,
    created timestamp(6) with time zone not null
);
