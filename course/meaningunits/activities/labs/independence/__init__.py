"""The independence lab: how many sources a shared bias leaves."""
