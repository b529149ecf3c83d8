"""How the generated tables are made out of the CSV rows and of public lists; nothing here runs when text is read."""
