-- filters of the queue that a person goes back to
create table saved_view (
    person varchar(200) not null,
    name varchar(60) not null,
    scope varchar(20) not null,
    reason varchar(100) not null,
    words varchar(400) not null,
    saved timestamp(6) with time zone not null,
    primary key (person, name)
);
