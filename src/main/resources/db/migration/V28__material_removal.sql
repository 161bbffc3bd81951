-- Who replaced or removed a file, beside when

alter table material add column removed_by varchar(64);  -- null: still current, or before this was written down
