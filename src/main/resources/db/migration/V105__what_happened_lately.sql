-- pages that are open are told within a second of what happened
create index inquiry_event_happened on inquiry_event (happened);
