"""What a reading must survive: nasty inputs, and the fuzz of what takes them apart."""
