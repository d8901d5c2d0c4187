-- labelled messages that an admin looked at and freed of what names a person
create table learning_example (
    inquiry_id uuid primary key references inquiry (id),
    -- the label that was looked at; one given later has to be looked at again
    label_given timestamp(6) with time zone not null,
    -- whether models learn from it
    enters boolean not null,
    label varchar(20) not null,
    mixed boolean not null,
    topics varchar(2000) not null,
    language varchar(40) not null,
    subject varchar(1000) not null,
    content text not null,
    looked_by varchar(200) not null,
    looked timestamp(6) with time zone not null
);
