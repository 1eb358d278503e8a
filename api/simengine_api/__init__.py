"""The service: exercises that people play over HTTP, with a store that forgets nothing it acknowledged."""
