"""What is learnt about facts: how likely one is right, from how it was read."""
