-- the phrases that stand beside the lexicon files, all of them in each version; the highest number is in force
create table lexicon_version (
    number integer primary key,
    -- one phrase a line: kind, language, group, phrase, separated by tabs
    content text not null,
    author varchar(200) not null,
    reason varchar(500) not null,
    made timestamp(6) with time zone not null,
    approved_by varchar(200) not null
);

-- phrases that wait or waited for a second person
create table lexicon_proposal (
    number integer primary key,
    based_on integer not null,
    content text not null,
    author varchar(200) not null,
    reason varchar(500) not null,
    made timestamp(6) with time zone not null,
    -- PROPOSED, PUBLISHED or DECLINED
    status varchar(20) not null,
    decided_by varchar(200)
);
