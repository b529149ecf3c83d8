-- The bytes that documents were read from: a file, or the line, row, entry or record of it; each once, whatever number
-- of documents came out of it. "packed" is zlib; NULL where the read was told to leave originals out.
CREATE TABLE originals (
  sha256 TEXT PRIMARY KEY,
  media TEXT NOT NULL,
  size INTEGER NOT NULL,
  packed BLOB
);

-- Which original a document came out of, and the map from its stored text: "pieces" is a list of [start, end,
-- source start, source end, page]; offsets are code points into documents.text and bytes of the original, or code points
-- into the text of a PDF's page. "start" is where the original begins in its file; "layers" what it was wrapped in.
CREATE TABLE origins (
  doc INTEGER PRIMARY KEY REFERENCES documents (n),
  original TEXT NOT NULL REFERENCES originals (sha256),
  start INTEGER NOT NULL,
  encoding TEXT,
  layers TEXT NOT NULL,
  pieces TEXT NOT NULL
);
CREATE INDEX origins_original ON origins (original);
