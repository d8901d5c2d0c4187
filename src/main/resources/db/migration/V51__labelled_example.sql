-- messages whose truth a person told, for training and for measuring; one for an inquiry
create table labelled_example (
    inquiry_id uuid primary key references inquiry (id),
    truth varchar(20) not null,
    topics varchar(2000) not null,
    language varchar(40) not null,
    subject varchar(1000) not null,
    content text not null,
    -- how the service had decided, null when it had left that to a person
    decided_as varchar(20),
    -- whether somebody said that what happened automatically was wrong
    corrected boolean not null,
    person varchar(200) not null,
    labelled timestamp(6) with time zone not null
);

create index labelled_example_latest on labelled_example (labelled);
