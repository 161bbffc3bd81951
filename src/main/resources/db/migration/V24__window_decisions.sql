-- Real-person verification at a window: what staff decided, beside what the applicant wrote (reason)
alter table verification add column decision_reason varchar(500);
alter table verification add column checked varchar(200);   -- what staff ticked: card,person,identity
