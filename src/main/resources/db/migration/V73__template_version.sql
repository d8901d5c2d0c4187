-- every version of a template that was ever edited; one that never was is only in its file
create table template_version (
    file varchar(200) not null,
    number integer not null,
    content text not null,
    -- FILE: what the file said when it was first edited; EDIT; RETURN: an earlier version again
    origin varchar(20) not null,
    -- PUBLISHED, PROPOSED or DECLINED
    status varchar(20) not null,
    -- the version its author had seen
    based_on integer not null,
    author varchar(200) not null,
    saved timestamp(6) with time zone not null,
    -- the second person, where one is asked for
    decided_by varchar(200),
    -- the hash of all wording from then on, as decisions name it
    library varchar(64),
    primary key (file, number)
);

-- which version is sent; turn counts how often that changed
create table template_current (
    file varchar(200) primary key,
    number integer not null,
    turn bigint not null
);
