create table office_version (
    number integer primary key,
    content text not null,
    author varchar(60) not null,
    reason varchar(500) not null,
    made timestamp(6) with time zone not null
);
