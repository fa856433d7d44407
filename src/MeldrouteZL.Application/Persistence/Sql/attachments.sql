-- A file that was removed from a draft (state 3) or in which something was found (state 2) loses its content and its key at
-- once, whatever the application does: the row that remains says so. Originals may be read by few roles; the keeper deletes.
CREATE OR REPLACE FUNCTION meldroute.destroy_this_attachment() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  DELETE FROM meldroute.attachment_key WHERE attachment_id = NEW.id;
  DELETE FROM meldroute.attachment_original WHERE attachment_id = NEW.id;
  DELETE FROM meldroute.attachment_copy WHERE attachment_id = NEW.id;
  RETURN NULL;
END $$;
ALTER FUNCTION meldroute.destroy_this_attachment() OWNER TO meldroute_keeper;
CREATE OR REPLACE TRIGGER destroy_content AFTER UPDATE OF state ON meldroute.attachment FOR EACH ROW
  WHEN (NEW.state IN (2, 3)) EXECUTE FUNCTION meldroute.destroy_this_attachment();
-- What is sealed does not get smaller by packing.
ALTER TABLE meldroute.attachment_original ALTER COLUMN content SET STORAGE EXTERNAL;
ALTER TABLE meldroute.attachment_copy ALTER COLUMN content SET STORAGE EXTERNAL;

