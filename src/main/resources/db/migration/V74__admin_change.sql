-- what admins changed; each row carries the hash of the one before
create table admin_change (
    number bigint primary key,
    happened timestamp(6) with time zone not null,
    person varchar(200) not null,
    -- what was done, such as template-published
    act varchar(60) not null,
    subject varchar(400) not null,
    details text not null,
    difference text not null,
    approved_by varchar(200) not null,
    previous_hash varchar(64) not null,
    hash varchar(64) not null
);

-- the end of the chain, locked while a row is added
create table admin_change_end (
    id integer primary key,
    number bigint not null,
    hash varchar(64) not null
);

insert into admin_change_end (id, number, hash) values (1, 0, '');
