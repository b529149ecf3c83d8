"""Measures of what the engine reads, with the floors below which the tests fail."""
