-- versions that were proposed together are decided upon together
alter table template_version add column bundle varchar(300);

-- the first and the last day on which a version is sent; on others the one before it is
alter table template_version add column sent_from date;
alter table template_version add column sent_until date;

-- examples that admins wrote for topics which they added
create table topic_example (
    id uuid primary key,
    topic varchar(100) not null,
    language varchar(40) not null,
    content text not null,
    author varchar(200) not null,
    added timestamp(6) with time zone not null
);

create index topic_example_topic on topic_example (topic, added);

-- the templates that a message was composed from, and when each was last sent
alter table outbox_entry add column wording varchar(300);

create table template_sent (
    -- such as hours@en
    template varchar(200) primary key,
    sent timestamp(6) with time zone not null
);
