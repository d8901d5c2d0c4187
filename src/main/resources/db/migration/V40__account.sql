create table account (
    id uuid primary key,
    name varchar(60) not null,
    role varchar(20) not null,
    standing varchar(20) not null,
    version integer not null,
    password varchar(200) not null,
    created timestamp(6) with time zone not null,
    constraint account_name unique (name)
);

create table access_log (
    id bigint generated always as identity primary key,
    name varchar(100) not null,
    act varchar(40) not null,
    subject varchar(100) not null,
    moment timestamp(6) with time zone not null
);

create index access_log_subject on access_log (subject, moment);

create table sign_in_failure (
    name varchar(100) not null,
    origin varchar(100) not null,
    failures integer not null,
    latest timestamp(6) with time zone not null,
    primary key (name, origin)
);

create index sign_in_failure_latest on sign_in_failure (latest);
