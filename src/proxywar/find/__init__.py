"""Find what a sentence mentions: actors, places, times, quantities, equipment."""
