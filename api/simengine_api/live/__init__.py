"""Exercises being played: one thread each, and what is shown of them once it is durable."""
