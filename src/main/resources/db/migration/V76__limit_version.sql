-- limits for an answer that admins published beside those of the models, of which the stricter holds
create table limit_version (
    number integer primary key,
    -- a line for each language, such as en=0.150; none for the limits of the models alone
    limits varchar(400) not null,
    author varchar(200) not null,
    reason varchar(500) not null,
    made timestamp(6) with time zone not null,
    -- PUBLISHED, PROPOSED or DECLINED
    status varchar(20) not null,
    -- the version its author had seen in force
    based_on integer not null,
    -- the second person, where one is asked for
    decided_by varchar(200)
);

-- the version in force; 0 for the limits of the models alone
create table limit_current (
    id integer primary key,
    number integer not null
);

insert into limit_current (id, number) values (1, 0);
