-- every model that was trained in the pages; its files are kept in the data directory by their hash
create table model_version (
    number integer primary key,
    -- TRAINING, then CANCELLED, FAILED, REFUSED or PASSED, then PROPOSED, DECLINED or PUBLISHED
    status varchar(20) not null,
    author varchar(200) not null,
    started timestamp(6) with time zone not null,
    -- the version in force that it was compared with
    based_on integer not null,
    -- how many messages of the program it learnt from
    examples integer not null,
    stage varchar(40) not null,
    -- when its training last showed life
    beat timestamp(6) with time zone not null,
    cancelled boolean not null,
    -- why it failed or was refused, empty otherwise
    reason varchar(1000) not null,
    files varchar(64),
    lexicon varchar(64),
    comparison text,
    proposed_by varchar(200),
    decided_by varchar(200),
    decided timestamp(6) with time zone
);

-- which version decides, 0 for the models that the service came with; turn counts how often that changed
create table model_current (
    id integer primary key,
    number integer not null,
    turn bigint not null
);

insert into model_current (id, number, turn) values (1, 0, 0);
