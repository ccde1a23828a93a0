-- When it was deleted, milliseconds since 1970; its runs that were not deleted before have the same time.
ALTER TABLE sweep ADD COLUMN deleted INTEGER;
