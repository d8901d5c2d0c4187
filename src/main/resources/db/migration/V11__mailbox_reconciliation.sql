create table mailbox_reconciliation (
    mailbox varchar(200) not null,
    folder varchar(500) not null,
    -- when the folder is counted next
    due timestamp(6) with time zone not null,
    finished timestamp(6) with time zone,
    on_server integer,
    stored integer,
    quarantined integer,
    ignored integer,
    pending integer,
    primary key (mailbox, folder)
);
