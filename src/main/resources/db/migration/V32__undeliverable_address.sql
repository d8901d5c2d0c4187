create table undeliverable_address (
    address varchar(320) primary key,
    reason varchar(200) not null,
    since timestamp(6) with time zone not null
);
