"""Names of the fuzz targets; kept apart so that listing them loads nothing."""

NAMES = ("text", "numerals", "dates", "decode", "texts", "lines", "tables", "pages", "feeds", "pdfs", "warc")
