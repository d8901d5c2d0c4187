-- how often staff were called about a possible emergency that nobody has taken yet
create table alarm (
    inquiry_id varchar(100) primary key,
    rounds integer not null,
    due timestamp(6) with time zone not null
);

-- calls to another system, kept until it has taken them
create table webhook_call (
    id uuid primary key,
    inquiry_id varchar(100) not null,
    body varchar(2000) not null,
    created timestamp(6) with time zone not null,
    attempts integer not null,
    -- null once it was taken or given up
    due timestamp(6) with time zone,
    result varchar(200)
);

create index webhook_call_due on webhook_call (due);
