alter table inquiry add column handed_to varchar(200);
alter table inquiry add column snoozed_until timestamp(6) with time zone;
-- what a person decided last, unless it was undone
alter table inquiry add column reviewed_as varchar(20);
alter table inquiry add column reviewed_by varchar(200);

-- every decision of a person, so that it can be undone while nothing has left
create table review_decision (
    inquiry_id uuid not null references inquiry (id),
    number integer not null,
    kind varchar(20) not null,
    person varchar(200) not null,
    decided timestamp(6) with time zone not null,
    undo_until timestamp(6) with time zone not null,
    undone timestamp(6) with time zone,
    -- the version of the inquiry that the decision left
    version bigint not null,
    status_before varchar(20) not null,
    priority_before smallint not null,
    -- the ids of its outbox entries, separated by spaces
    entries varchar(4000) not null,
    primary key (inquiry_id, number)
);

create index review_decision_latest on review_decision (person, decided);

create table review_draft (
    inquiry_id uuid primary key references inquiry (id),
    topics varchar(2000) not null,
    language varchar(40) not null,
    body text not null,
    person varchar(200) not null,
    saved timestamp(6) with time zone not null
);

create table review_note (
    inquiry_id uuid not null references inquiry (id),
    number integer not null,
    person varchar(200) not null,
    written timestamp(6) with time zone not null,
    content text not null,
    primary key (inquiry_id, number)
);
